/** Which sheet of a workbook is the table. */
import { toArabicDigits } from '$lib/thai/digits';
import { FIELDS } from '../../assessment/types';
import { filled, findHeader } from '../header';
import type { SheetRow } from './sheet';

/** Code of an item or statement. */
const CODE = /^\d\s?\.\s?\d{1,2}(?:\s?\.\s?\d{1,2})?$/;
/** What the columns of such tables are called in Thai. */
const HEADING = /หน่วยงาน|จังหวัด|ส่วนราชการ|ปี|หมวด|หัวข้อ|ข้อ|ประเด็น|ผล|เครื่องหมาย|หลักฐาน|สถานะ|ตัวเลือก/;
const FIELD_NAMES = new Set<string>(FIELDS);

/** How much the first rows of a sheet look like an assessment table; 0 where there is nothing in them. */
export function likeness(rows: readonly SheetRow[]): number {
	if (rows.length === 0) return 0;
	const header = rows[Math.max(0, findHeader(rows))];
	const names = header?.cells ?? [];
	let score = 1 + Math.min(rows.length, 50) / 10;
	for (const name of names) {
		if (FIELD_NAMES.has(name.trim().toLowerCase())) score += 20;
		else if (HEADING.test(name) && name.length < 60) score += 3;
	}
	const coded = rows.filter(({ cells }) =>
		cells.some((cell) => cell.length < 12 && CODE.test(toArabicDigits(cell.trim())))
	);
	score += Math.min(coded.length, 50);
	// One column is a list or a page of advice.
	return filled(names) < 2 ? score / 10 : score;
}
