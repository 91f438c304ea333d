/** Tables with one column a statement: which columns hold the answers of which code. */
import { plainCell } from './cell';
import { FIELD_TYPES } from './columns';
import { fitOf } from './content';
import type { TableContext } from './context';
import { CODED_WORDS } from './headers.data';
import type { Field, MappedColumn } from './types';

/** Statements a header must name for the table to be wide. */
const FEWEST = 3;
const CODE =
	/(?<![\d.])(\d{1,2})[._-](\d{1,2})(?:[._-](\d{1,2}))?(?:\s?(?:\/|ตัวเลือก(?:ที่)?|option|opt\.?)\s?(\d{1,2}))?(?![\d.]\d|\d)/i;

/**
 * Columns named by codes ("1.1.1", "ข้อ 1.1.1", "1.1.1/2", "1.1.1 หลักฐาน", "1.1 สถานะ"), by their place; null when
 * the table is not wide.
 */
export function wideColumns(
	columns: readonly string[],
	cells: readonly (readonly string[])[],
	context: TableContext
): ReadonlyMap<number, MappedColumn> | null {
	const found = new Map<number, MappedColumn>();
	const taken = new Set<string>();
	const statements = new Set<string>();
	columns.forEach((name, index) => {
		const code = codedName(name, context);
		if (code === null) return;
		const field = fieldOf(name, code, cells[index]!, context);
		if (field === null || taken.has(`${field} ${code}`)) return;
		taken.add(`${field} ${code}`);
		if (!context.items.has(code)) statements.add(code.split('/', 1)[0]!);
		found.set(index, { index, field, type: FIELD_TYPES[field][0]!, by: 'name', code });
	});
	return statements.size >= FEWEST ? found : null;
}

/** The code a header names, as the form writes it; null when it names none of the form's. */
function codedName(name: string, { options, items }: TableContext): string | null {
	const match = CODE.exec(plainCell(name));
	if (match === null) return null;
	const [, category, item, statement, option] = match;
	const parts = [category, item, statement].filter((part) => part !== undefined).map(Number);
	const code = parts.join('.');
	if (option === undefined) return options.has(code) || items.has(code) ? code : null;
	const number = Number(option);
	return number >= 1 && number <= (options.get(code) ?? 0) ? `${code}/${number}` : null;
}

function fieldOf(
	name: string,
	code: string,
	cells: readonly string[],
	context: TableContext
): Field | null {
	if (context.items.has(code)) {
		const fit = fitOf('status', cells, context).taken;
		return CODED_WORDS.status.test(name) || fit === null || fit >= 0.5 ? 'status' : null;
	}
	if (CODED_WORDS.evidence.test(name)) return 'evidence';
	if (CODED_WORDS.status.test(name)) return 'status';
	const marks = fitOf('mark', cells, context).taken;
	const prose = cells.some((text) => text.length > 20);
	return marks !== null && marks < 0.5 && prose ? 'evidence' : 'mark';
}
