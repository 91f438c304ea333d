/** The table twin of the charts that draw one mark a unit, year and part. */
import type { Text } from '$lib/i18n/messages';
import type { ComparedValue } from '$lib/queries/compare/types';
import type { ChartContext, TableTwin } from './chart';
import {
	codeName,
	COMPARE_WORDS,
	isMissing,
	isShare,
	measureName,
	nameOf,
	syntheticCell,
	yearText,
	type CompareExtra
} from './compare';
import { anyTarget, targetCells, targetColumns } from './compareTargets';

const text = (th: string, en: string): Text => ({ th, en });

const W = {
	part: text('ส่วนของแบบประเมิน', 'Part of the form'),
	unit: text('หน่วยงานหรือกลุ่ม', 'Unit or group'),
	year: text('ปี', 'Year'),
	count: text('นับได้', 'Count'),
	of: text('จาก', 'Of'),
	units: text('จำนวนหน่วยงาน', 'Units behind it'),
	note: text('หมายเหตุ', 'Note')
};

/**
 * One row a value, in the order given: shares in percent with one decimal, what they count and out of how many,
 * how many units stand behind them, and why a value is missing.
 * @param cells what is drawn, places without a value included
 */
export function longTable(
	cells: readonly ComparedValue[],
	context: ChartContext,
	extra: CompareExtra
): TableTwin {
	const { lang } = context;
	const made = cells.some(({ synthetic }) => synthetic);
	const aimed = anyTarget(cells, extra);
	const share = isShare(extra);
	const name = measureName(extra, lang);
	return {
		columns: [
			{ key: 'part', label: W.part[lang] },
			{ key: 'unit', label: W.unit[lang] },
			{ key: 'year', label: W.year[lang] },
			{ key: 'value', label: share ? `${name} (%)` : name, numeric: true },
			{ key: 'count', label: W.count[lang], numeric: true },
			{ key: 'of', label: W.of[lang], numeric: true },
			{ key: 'units', label: W.units[lang], numeric: true },
			{ key: 'note', label: W.note[lang] },
			...(aimed ? targetColumns(extra, lang) : []),
			...(made ? [{ key: 'synthetic', label: COMPARE_WORDS.synthetic[lang] }] : [])
		],
		rows: cells.map((cell) => [
			codeName(cell, lang),
			nameOf(cell, lang),
			yearText(cell.year_be, context),
			tableNumber(cell.value, extra),
			cell.count,
			cell.of,
			cell.units,
			noteOf(cell)?.[lang] ?? null,
			...(aimed ? targetCells(cell, extra, lang) : []),
			...(made ? [syntheticCell(cell, lang)] : [])
		])
	};
}

/** A value as a table holds it: percent with one decimal, or whole characters. */
export function tableNumber(value: number | null, extra: CompareExtra): number | null {
	if (value === null) return null;
	return isShare(extra) ? Math.round(1000 * value) / 10 : Math.round(value);
}

function noteOf(cell: ComparedValue): Text | null {
	if (cell.value !== null) return null;
	return isMissing(cell) ? COMPARE_WORDS.noData : COMPARE_WORDS.notKnown;
}
