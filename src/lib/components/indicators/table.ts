/** Figures as a table: what stands on the page, one row a figure, for taking away. */
import type { ChartContext, TableTwin } from '$lib/charts/chart';
import { periodOf, subjectOf } from '$lib/charts/observation';
import { M, translator } from '$lib/i18n/messages';
import { REVIEW } from '$lib/i18n/messages/review';
import { I } from '$lib/i18n/messages/indicators';
import { unitName } from '$lib/i18n/units';
import type { ObservationRow } from '$lib/queries/observations';

/** In the order given; the value as a number beside the figure as printed. */
export function figuresTable(
	rows: readonly ObservationRow[],
	{ lang, era }: Pick<ChartContext, 'lang' | 'era'>
): TableTwin {
	const t = translator(lang);
	const context = { lang, era, width: 0 };
	const column = (key: string, label: string, numeric = false) => ({ key, label, numeric });
	return {
		columns: [
			column('statement_no', t(M.statement)),
			column('line', t(M.line), true),
			column('indicator', t(M.indicator)),
			column('raw', t(I.asWritten)),
			column('value', t(M.figure), true),
			column('unit', t(M.unit)),
			column('unit_basis', t(REVIEW.unitBasis)),
			column('period', t(M.period(era === 'be' ? M.buddhistEra : M.commonEra))),
			column('role', t(M.role)),
			column('subject', t(I.subject))
		],
		rows: rows.map((row) => [
			row.statement_no,
			row.line,
			lang === 'th' ? row.indicator_th : row.indicator_en,
			row.raw,
			row.value,
			row.unit === null ? null : unitName(row.unit, lang),
			t(row.unit_confirmed ? REVIEW.confirmed : REVIEW.asRead),
			periodOf(row, context) || null,
			t(M.roles[row.role]),
			subjectOf(row, context) || t(I.own)
		])
	};
}
