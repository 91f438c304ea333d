/** One cell of an assessment table: its text made plain, and what a field's reader gives for it. */
import { toArabicDigits } from '$lib/thai/digits';
import { repairText } from '$lib/thai/repair';
import type { Words } from '../errors';
import type { ErrorCode, NoticeCode } from './problems';

/** Something to know about a cell that was taken: what it was taken for. */
export interface CellNotice {
	readonly code: NoticeCode;
	readonly expected: Words;
}

export interface CellProblem {
	readonly code: ErrorCode;
	/** What would have been right. */
	readonly expected: Words;
}

/** What a field's reader gives: a value, perhaps with a word about it, or why there is none. */
export type Read<T> =
	{ readonly value: T; readonly notice?: CellNotice } | { readonly problem: CellProblem };

/** The same words in both languages. */
export const same = (text: string): Words => ({ th: text, en: text });

export function noted<T>(value: T, code: NoticeCode, expected: string | Words): Read<T> {
	return {
		value,
		notice: { code, expected: typeof expected === 'string' ? same(expected) : expected }
	};
}

export function wrong<T>(code: ErrorCode, th: string, en: string): Read<T> {
	return { problem: { code, expected: { th, en } } };
}

/** Full-width forms (１．１, ＦＹ) as their plain ones. */
function halfWidth(text: string): string {
	return text.replace(/[\uff01-\uff5e]/g, (char) =>
		String.fromCharCode(char.charCodeAt(0) - 0xfee0)
	);
}

/**
 * A code, number or word as it is compared: Thai repaired, digits Arabic, full-width forms plain, runs of white
 * space one space, no space at the ends, no apostrophe that only says "text" to a spreadsheet.
 */
export function plainCell(text: string): string {
	const plain = toArabicDigits(repairText(halfWidth(text)))
		.replace(/\p{Cc}+/gu, ' ')
		.replace(/\s+/g, ' ')
		.trim();
	return plain.replace(/^'(?=.)/, '').trim();
}

/** Whether a cell holds nothing, as `plainCell` sees it; most cells are told by their first character. */
export function isBlank(text: string): boolean {
	if (text === '') return true;
	return !/^[0-9A-Za-zก-ฮ๐-๙✓✗]/.test(text) && plainCell(text) === '';
}

/** A cell that holds only a dash says nothing. */
export const isDash = (plain: string): boolean => /^[-–—−]+$/.test(plain);

/**
 * Reads a cell by its plain text; an empty one, and one that holds only a dash, is `empty`.
 */
export function readPlain<T>(text: string, empty: T, read: (plain: string) => Read<T>): Read<T> {
	const plain = plainCell(text);
	if (plain === '') return { value: empty };
	if (isDash(plain)) {
		return noted(empty, 'dash-is-empty', { th: 'ช่องว่าง', en: 'an empty cell' });
	}
	return read(plain);
}

/** Letters and digits only, lower case: what two spellings of one word share. */
export function bare(plain: string): string {
	return plain.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}
