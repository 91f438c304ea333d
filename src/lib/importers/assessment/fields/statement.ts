/** Cells of the statement and option columns → codes of the form. */
import { readPlain, wrong, type Read } from '../cell';
import type { TableContext } from '../context';
import { isDate } from './date';

/** A statement (with the option its code names, `1.1.1/2`) or an item. */
export interface StatementCode {
	/** `1.1.1`, or an item's `1.1`. */
	readonly code: string;
	readonly option_no: number | null;
}

const BEFORE = /^(?:(?:ข้อ|หัวข้อ|ประเด็น)(?:ที่|ย่อย)?|รหัส|statement|item|no\.?|#|\(|\[)\s*/i;
const CODE =
	/^(\d{1,3})\s?\.\s?(\d{1,3})(?:\s?\.\s?(\d{1,3}))?\.?\s?(?:\/\s?(\d{1,2})(?!\d))?\s?(?:[)\]](?!\d))?/;
/** Words may follow the code, a second code may not: "1.1.1 ทิศทาง" is one, "1.1.1 และ 1.1.2" is not. */
const AFTER = /^(?:$|[\s:–—-]|(?=\p{L}))/u;
const ANOTHER = /\d{1,2}\s?\.\s?\d{1,2}\s?\.\s?\d{1,2}/;

const EXPECTED = [
	'รหัสข้อ เช่น 1.1.1 หรือหัวข้อ เช่น 1.1',
	'a code such as 1.1.1, or of an item such as 1.1'
] as const;

/**
 * The code of a cell: "1.1.1", "๑.๑.๑", "ข้อ 1.1.1", "1.1.1.", "1.1.1/2", "1.1.1 ทิศทาง", an item's "1.1". Null
 * where the cell is empty.
 * @returns problem `not-a-statement`, `unknown-statement`, or `code-became-date`
 */
export function readStatement(text: string, context: TableContext): Read<StatementCode | null> {
	return readPlain<StatementCode | null>(text, null, (plain) => {
		if (isDate(plain)) return wrong('code-became-date', ...EXPECTED);
		const found = codeIn(plain);
		if (found === null) return wrong('not-a-statement', ...EXPECTED);
		const known = context.options.has(found.code) || context.items.has(found.code);
		return known ? { value: found } : unknown(context);
	});
}

/** The code a plain text opens with, whether the form has it or not; null when it opens with none. */
export function codeIn(plain: string): StatementCode | null {
	const body = plain.replace(BEFORE, '');
	const match = CODE.exec(body);
	if (match === null) return null;
	const rest = body.slice(match[0].length);
	if (!AFTER.test(rest) || ANOTHER.test(rest)) return null;
	const [, category, item, statement, option] = match;
	const parts = [category, item, statement].filter((part) => part !== undefined);
	if (statement === undefined && option !== undefined) return null;
	return {
		code: parts.map(Number).join('.'),
		option_no: option === undefined ? null : Number(option)
	};
}

function unknown(context: TableContext): Read<StatementCode | null> {
	const { statements, items } = context.framework;
	const [first, last] = [statements[0]?.statement_no ?? '', statements.at(-1)?.statement_no ?? ''];
	return wrong(
		'unknown-statement',
		`ข้อใดข้อหนึ่งใน ${statements.length} ข้อ (${first}–${last}) หรือ ${items.length} หัวข้อของแบบ`,
		`one of the form’s ${statements.length} statements (${first}–${last}) or ${items.length} items`
	);
}

const OPTION =
	/^(?:(?:ตัวเลือก|ทางเลือก|ข้อย่อย|ข้อ)(?:ที่)?|option|no\.?)?\s*\(?(\d{1,2})(?:\.0*)?\)?\.?$/i;

/** The number of an option: "1", "๑", "1.0", "ตัวเลือกที่ 1", "(1)"; null where the cell is empty. */
export function readOption(text: string): Read<number | null> {
	return readPlain<number | null>(text, null, (plain) => {
		const number = Number(OPTION.exec(plain)?.[1] ?? 0);
		if (number > 0) return { value: number };
		return wrong(
			'not-an-option',
			'เลขตัวเลือก 1, 2, 3 … หรือช่องว่าง',
			'a number 1, 2, 3 …, or nothing'
		);
	});
}
