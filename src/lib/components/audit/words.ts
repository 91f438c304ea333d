/** How a finding is put into words. */
import type { Lang } from '$lib/i18n/locale';
import { formatNumber } from '$lib/i18n/format';
import { ruleName } from '$lib/i18n/messages/audit';
import { unitName } from '$lib/i18n/units';
import type { FindingRow } from '$lib/queries/findings';

/** More decimals than a document prints; fewer than a division leaves behind. */
const MOST_DECIMALS = 4;

/** The finding's sentence; where the dataset has none, the name of its rule. */
export function messageOf(
	row: Pick<FindingRow, 'message_th' | 'message_en' | 'rule'>,
	lang: Lang
): string {
	return (lang === 'th' ? row.message_th : row.message_en) ?? ruleName(row.rule)[lang];
}

/** A value with its unit: `1,987 เรื่อง`, `1.76%`. */
export function amount(value: number, unit: string | null, lang: Lang): string {
	const number = formatNumber(value, MOST_DECIMALS);
	if (unit === null) return number;
	return unit === '%' ? `${number}%` : `${number} ${unitName(unit, lang)}`;
}
