/** What checking says of a row: one wording for every kind of problem, in Thai and English, with its remedy. */
import type { Words } from '../errors';
import { PROBLEM_WORDS, type ProblemCode } from './problems.data';
import type { RowProblem } from './types';

export type { ProblemCode } from './problems.data';

type Table = typeof PROBLEM_WORDS;
type CodesOf<S> = {
	[Code in ProblemCode]: Table[Code]['severity'] extends S ? Code : never;
}[ProblemCode];

export type ErrorCode = CodesOf<'error'>;
export type NoticeCode = CodesOf<'notice'>;

export interface ProblemPlace {
	readonly line: number;
	readonly column: string | null;
}

export interface ProblemDetail {
	readonly found?: string;
	readonly expected?: Words;
	/** Goes into `{lines}` of the sentence, e.g. the lines that disagree. */
	readonly lines?: string;
}

/** Puts one problem in words. */
export function problemOf(
	code: ProblemCode,
	place: ProblemPlace,
	{ found = '', expected = { th: '', en: '' }, lines = '' }: ProblemDetail = {}
): RowProblem {
	const { severity, th, en, fix } = PROBLEM_WORDS[code];
	const taken = severity === 'notice';
	const shown = shorten(found);
	return {
		...place,
		code,
		found: shown,
		expected: expected.en,
		message_th: sentence(
			th.replace('{lines}', lines),
			'พบ',
			taken ? 'อ่านเป็น' : 'ควรเป็น',
			shown,
			expected.th
		),
		message_en: sentence(
			en.replace('{lines}', lines),
			'found',
			taken ? 'read as' : 'expected',
			shown,
			expected.en
		),
		fix_th: fix.th,
		fix_en: fix.en,
		severity
	};
}

function sentence(what: string, found: string, expected: string, value: string, wanted: string) {
	const parts = [what];
	if (value !== '') parts.push(`${found} “${value}”`);
	if (wanted !== '') parts.push(`${expected} ${wanted}`);
	return parts.join('; ');
}

/** At most 60 characters on one line, nothing a terminal or a page would obey. */
export function shorten(value: string): string {
	const text = value
		.slice(0, 300)
		.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
		.trim();
	const shown = [...text].slice(0, 60).join('');
	return shown.length < text.length || value.length > 300 ? `${shown}…` : shown;
}
