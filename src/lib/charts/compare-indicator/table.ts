import { regionName } from '$lib/i18n/messages/compare';
import { unitName } from '$lib/i18n/units';
import type { ChartContext, TableTwin } from '../chart';
import { COMPARE_WORDS, syntheticCell, yearText } from '../compare';
import { placesOf, type CompareIndicatorExtra, type IndicatorValueRow } from './figures';
import { setCells, setColumns } from './set';
import { orgName, roleName, W, whenOf } from './words';

/**
 * Every observation behind the picture, and every place without one: by organisation and year as the rows come.
 * @param drawn the figures that are marks of the picture
 */
export function tableOf(
	rows: readonly IndicatorValueRow[],
	drawn: ReadonlySet<IndicatorValueRow>,
	context: ChartContext,
	extra: CompareIndicatorExtra
): TableTwin {
	const { lang } = context;
	const isMade = ({ provenance }: IndicatorValueRow) => provenance === 'synthetic';
	const made = rows.some(isMade);
	const others = rows.some(({ subject }) => subject);
	const { columns } = W;
	return {
		columns: [
			{ key: 'unit', label: columns.unit[lang] },
			{ key: 'region', label: columns.region[lang] },
			{ key: 'year', label: columns.year[lang] },
			{ key: 'state', label: columns.state[lang] },
			{ key: 'drawn', label: columns.drawn[lang] },
			{ key: 'value', label: columns.value[lang], numeric: true },
			{ key: 'measure', label: columns.measure[lang] },
			{ key: 'role', label: columns.role[lang] },
			{ key: 'period', label: columns.period[lang] },
			...(others ? [{ key: 'subject', label: columns.subject[lang] }] : []),
			{ key: 'statement', label: columns.statement[lang] },
			{ key: 'line', label: columns.line[lang], numeric: true },
			{ key: 'printed', label: columns.printed[lang] },
			...setColumns(extra, lang),
			...(made ? [{ key: 'synthetic', label: COMPARE_WORDS.synthetic[lang] }] : [])
		],
		rows: placesOf(rows, extra).flatMap(({ rows: own, state }) =>
			own.map((row) => [
				orgName(row, lang),
				row.region === null ? null : regionName(row.region)[lang],
				yearText(row.year_be, context),
				W.states[state][lang],
				drawn.has(row) ? COMPARE_WORDS.yes[lang] : null,
				row.value,
				row.unit === null ? null : unitName(row.unit, lang),
				row.role === null ? null : roleName(row.role, lang),
				whenOf(row, context) || null,
				...(others ? [row.subject] : []),
				row.statement_no,
				row.line,
				row.raw,
				...setCells(row, extra, lang),
				...(made ? [syntheticCell({ synthetic: isMade(row) }, lang)] : [])
			])
		)
	};
}
