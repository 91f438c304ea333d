/** How findings are made and worded. */
import type { Finding, Verdict } from '$lib/form3/types';
import { formatNumber } from '$lib/i18n/format';
import { unitName, unitOfOne } from '$lib/i18n/units';
import type { Cited } from './passage';

export interface Said {
	readonly rule: string;
	/** The figures it speaks of. */
	readonly cited: readonly Cited[];
	readonly stated?: number | null;
	readonly computed?: number | null;
	readonly unit?: string | null;
	readonly arithmetic?: string;
	readonly verdict: Verdict;
	readonly th: string;
	readonly en: string;
}

/** A finding with the places of its figures. */
export function finding(said: Said): Finding {
	const figures = said.cited.map((one) => one.figure);
	return {
		rule: said.rule,
		statement_nos: unique(figures.map((one) => one.statement_no)),
		lines: unique(figures.map((one) => one.line)).sort((a, b) => a - b),
		indicator_ids: unique(figures.flatMap((one) => one.indicator_id ?? [])),
		stated: said.stated ?? null,
		computed: said.computed ?? null,
		unit: said.unit ?? null,
		arithmetic: said.arithmetic ?? null,
		verdict: said.verdict,
		message_th: said.th,
		message_en: said.en
	};
}

function unique<T>(values: readonly T[]): T[] {
	return [...new Set(values)];
}

/** A number as printed, without the line feeds, signs and blanks around it. */
export function printed({ figure, value }: Cited): string {
	return /^[-\d,.]+$/.test(figure.raw) ? figure.raw : number(value);
}

/** A computed number with as many digits as it takes to see the difference. */
export function number(value: number, most = 4): string {
	return formatNumber(value, most);
}

/** A number with its unit in Thai and in English: `7,860 คน`, `7,860 people`; `1.76 %` in both. */
export function quantity(digits: string, unit: string | null): { th: string; en: string } {
	if (unit === null) return { th: digits, en: digits };
	if (unit === '%') return { th: `ร้อยละ ${digits}`, en: `${digits}%` };
	const english = digits === '1' ? unitOfOne(unit, 'en') : unitName(unit, 'en');
	return { th: `${digits} ${unitName(unit, 'th')}`, en: `${digits} ${english}` };
}

/** The named indicator that all the figures are values of, to open a sentence; nothing where there is none. */
function about(cited: readonly Cited[]): { th: string; en: string } {
	const [first, ...others] = new Set(cited.map(({ figure }) => figure.indicator_id));
	const figure = cited[0]?.figure;
	if (!first || others.length > 0 || !figure) return { th: '', en: '' };
	return { th: `${figure.what_th}: `, en: `${figure.what_en}: ` };
}

/** A sentence with what it is about before it; the sentence then goes on in lower case. */
export function sentence(
	cited: readonly Cited[],
	{ th, en }: { th: string; en: string }
): { th: string; en: string } {
	const what = about(cited);
	return {
		th: `${what.th}${th}`,
		en: what.en ? `${what.en}${en.charAt(0).toLowerCase()}${en.slice(1)}` : en
	};
}

/** `quantity` of a figure as printed. */
export function told(cited: Cited): { th: string; en: string } {
	return quantity(printed(cited), cited.figure.unit);
}

/** How a stated number differs from a computed one that it only repeats with fewer digits. */
export const HOW = {
	rounded: { th: 'ปัดเศษ', en: 'rounded' },
	truncated: { th: 'ตัดเศษทิ้ง', en: 'cut off, not rounded' },
	about: { th: 'ระบุโดยประมาณ', en: 'given as an approximation' }
} as const;
