/** Targets as a CSV for spreadsheets, and the template of it; both are read back without complaint. Pure. */
import type { Lang } from '$lib/i18n/locale';
import { toCsvExport } from '../csv';
import {
	CHARACTER_CELLS,
	COLUMN_TITLES,
	MEASURE_CELLS,
	PART_CELLS,
	TARGET_COLUMNS,
	WHOSE_CELLS
} from './columns.data';
import { COMPARED_MEASURES } from '../measures';
import { EVERYONE, isShareMeasure, isTargetMeasure, type Target } from './target';

/** UTF-8 with a byte order mark. A part is worded (`item 1.2`): a spreadsheet would take 1.2 for a number. */
export function targetsCsv(targets: readonly Target[], lang: Lang): string {
	const header = TARGET_COLUMNS.map((column) =>
		lang === 'th' ? COLUMN_TITLES[column].th : column
	);
	const rows = targets.map(({ org_id, measure, code, year_be, value, unit }) => [
		wordOf(WHOSE_CELLS[org_id], lang) ?? org_id,
		isTargetMeasure(measure) ? wordOf(MEASURE_CELLS[measure], lang)! : measure,
		wordOf(PART_CELLS[code], lang) ?? partWord(code, lang),
		year_be,
		value,
		unitWord(measure, lang) ?? unit
	]);
	return toCsvExport(header, rows);
}

/** A row for every measure, without a value, of every organisation and year. */
export function targetsTemplate(lang: Lang): string {
	const rows = COMPARED_MEASURES.map((measure): Target => ({
		org_id: EVERYONE,
		measure,
		code: 'all',
		year_be: null,
		value: null,
		unit: null
	}));
	return targetsCsv(rows, lang);
}

/** The first word of a language: Thai letters tell them apart. */
function wordOf(words: readonly string[] | undefined, lang: Lang): string | undefined {
	return lang === 'en' ? words?.[0] : (words?.find((word) => /[ก-ฮ]/.test(word)) ?? words?.[0]);
}

function partWord(code: string, lang: Lang): string {
	const item = code.includes('.');
	return lang === 'th'
		? `${item ? 'ข้อย่อย' : 'หมวด'} ${code}`
		: `${item ? 'item' : 'category'} ${code}`;
}

function unitWord(measure: string, lang: Lang): string | null {
	if (!isTargetMeasure(measure)) return null;
	return isShareMeasure(measure) ? '%' : wordOf(CHARACTER_CELLS, lang)!;
}
