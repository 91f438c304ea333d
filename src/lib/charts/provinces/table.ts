import { M } from '$lib/i18n/messages';
import type { ComparedValue } from '$lib/queries/compare/types';
import type { ChartContext, TableTwin } from '../chart';
import { COMPARE_WORDS, isShare, measureName, syntheticCell, type CompareExtra } from '../compare';
import { anyTarget, targetCells, targetColumns } from '../compareTargets';
import { tableNumber } from '../compareTable';
import { provinceName, stateWords } from './text';
import { provincesOf } from './values';
import { W } from './words';

/** One row a province, in the order of the drawing: its value in percent or characters, or why there is none. */
export function table(
	rows: readonly ComparedValue[],
	{ lang }: ChartContext,
	extra: CompareExtra = { measure: 'answered' }
): TableTwin {
	const provinces = rows.length === 0 ? [] : provincesOf(rows);
	const made = provinces.some(({ synthetic }) => synthetic);
	const aimed = provinces.some((province) => anyTarget(province.rows, extra));
	const several = provinces.some((province) => province.rows.length > 1);
	return {
		columns: [
			{ key: 'province_code', label: W.code[lang], numeric: true },
			{ key: 'name', label: W.name[lang] },
			{
				key: 'value',
				label: isShare(extra) ? `${measureName(extra, lang)} (%)` : M.evidenceSize[lang],
				numeric: true
			},
			{ key: 'state', label: W.state[lang] },
			...(several ? [{ key: 'units', label: W.units[lang], numeric: true }] : []),
			{ key: 'chosen', label: W.chosen[lang] },
			...(aimed ? targetColumns(extra, lang) : []),
			...(made ? [{ key: 'synthetic', label: COMPARE_WORDS.synthetic[lang] }] : [])
		],
		rows: provinces.map((province) => [
			province.province_code,
			provinceName(province, lang),
			tableNumber(province.value, extra),
			province.state === 'told' ? W.told[lang] : stateWords(province)[lang],
			...(several ? [province.rows.length] : []),
			province.chosen ? COMPARE_WORDS.yes[lang] : null,
			...(aimed ? targetCells(onlyOne(province.rows), extra, lang) : []),
			...(made ? [syntheticCell(province, lang)] : [])
		])
	};
}

/** Several units of one province have each a target of their own, and their mean has none. */
function onlyOne(rows: readonly ComparedValue[]): ComparedValue | null {
	return rows.length === 1 ? rows[0]! : null;
}
