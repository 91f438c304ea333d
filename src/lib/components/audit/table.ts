/** The findings as a table: what stands on the page, one row a finding. */
import type { TableTwin } from '$lib/charts/chart';
import type { Lang } from '$lib/i18n/locale';
import { AUDIT, ruleName } from '$lib/i18n/messages/audit';
import { translator } from '$lib/i18n/messages';
import { unitName } from '$lib/i18n/units';
import { M } from '$lib/i18n/messages';
import type { FindingRow } from '$lib/queries/findings';
import { messageOf } from './words';

/** The table twin of the page's findings, in their order; also what is downloaded. */
export function findingsTable(rows: readonly FindingRow[], lang: Lang): TableTwin {
	const t = translator(lang);
	const column = (key: string, label: string, numeric = false) => ({ key, label, numeric });
	return {
		columns: [
			column('verdict', t(AUDIT.verdict)),
			column('rule', t(AUDIT.rule)),
			column('statement_nos', t(AUDIT.statements)),
			column('lines', t(AUDIT.linesOf)),
			column('arithmetic', t(AUDIT.arithmetic)),
			column('stated', t(AUDIT.stated), true),
			column('computed', t(AUDIT.computed), true),
			column('unit', t(M.unit)),
			column('message', t(AUDIT.message))
		],
		rows: rows.map((row) => [
			t(AUDIT.verdicts[row.verdict]),
			t(ruleName(row.rule)),
			row.statement_nos,
			row.lines,
			row.arithmetic,
			row.stated,
			row.computed,
			row.unit === null ? null : unitName(row.unit, lang),
			messageOf(row, lang)
		])
	};
}
