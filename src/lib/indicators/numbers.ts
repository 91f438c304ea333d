import { toArabicDigits } from '$lib/thai/digits';

/**
 * Number tokens in running text. Written as a scanner, not as one expression, so that the time is
 * linear in the length whatever the text holds.
 */

/**
 * `plain` 2561 · `grouped` 452,250.5 · `decimal` 75.4 · `code` 1.2.5 (two dots: a number of a section,
 * a version, an address) · `damaged` digits that do not make one number (2,5ุ6 · 1O5 · 1.234,56 · 12,34 ·
 * 1,0 38).
 */
export type NumberKind = 'plain' | 'grouped' | 'decimal' | 'code' | 'damaged';

export interface NumberToken {
	readonly start: number;
	readonly end: number;
	/** As printed, without line feeds. */
	readonly raw: string;
	readonly kind: NumberKind;
	/** Null for codes, damaged numbers, and integers a double cannot hold exactly. */
	readonly value: number | null;
}

const ZERO_THAI = 0x0e50;

function isDigit(code: number): boolean {
	return (code >= 48 && code <= 57) || (code >= ZERO_THAI && code <= ZERO_THAI + 9);
}

/** Thai marks above and below the line: they have no place inside a number. */
function isMark(code: number): boolean {
	return (
		code === 0x0e31 || (code >= 0x0e34 && code <= 0x0e3a) || (code >= 0x0e47 && code <= 0x0e4e)
	);
}

/** Latin letters that stand for a digit in scanned text: 1O5. */
function isLookalike(char: string): boolean {
	return char === 'O' || char === 'o' || char === 'l' || char === 'I';
}

/** "12,95O": a group of three whose last digit was read as a letter. */
function endsInLetter(text: string, at: number): boolean {
	const torn = text.charAt(at - 2) === ',' || text.charAt(at - 3) === ',';
	return torn && isLookalike(text.charAt(at)) && !/[A-Za-z]/.test(text.charAt(at + 1));
}

/** Digits in a row from an offset, at most four: more need not be told apart. */
function digitsFrom(text: string, at: number): number {
	let digits = 0;
	while (digits < 4 && isDigit(text.charCodeAt(at + digits))) digits += 1;
	return digits;
}

/** The offset after a separator that goes on inside the number, or -1. */
function afterSeparator(text: string, at: number): number {
	const char = text.charAt(at);
	if ((char === ',' || char === '.') && isDigit(text.charCodeAt(at + 1))) return at + 1;
	// A number wrapped after its comma: exactly three digits must follow on the next line.
	if (char === ',' && text.charAt(at + 1) === '\n')
		return digitsFrom(text, at + 2) === 3 ? at + 2 : -1;
	// A number wrapped inside a group of three: "2,75" and "0,000" on the next line.
	if (char === '\n') {
		const group = text.charAt(at - 2) === ',' ? 1 : text.charAt(at - 3) === ',' ? 2 : 0;
		return group > 0 && digitsFrom(text, at + 1) === 3 - group ? at + 1 : -1;
	}
	return -1;
}

/**
 * The offset where a number goes on that a blank tore apart, or -1: "1,0 38" (the group of three is whole with
 * what follows) and "1,234 .50". What was meant is a guess.
 */
function afterGap(text: string, at: number): number {
	let next = at;
	while (next < at + 2 && text.charAt(next) === ' ') next += 1;
	if (next === at) return -1;
	const group = text.charAt(at - 2) === ',' ? 1 : text.charAt(at - 3) === ',' ? 2 : 0;
	const before = isDigit(text.charCodeAt(at - group - 2));
	const started = before && digitsFrom(text, at - group) === group;
	if (group > 0 && started && digitsFrom(text, next) === 3 - group) return next;
	const whole = text.charAt(at - 4) === ',' && digitsFrom(text, at - 3) >= 3;
	const cents = digitsFrom(text, next + 1);
	return whole && text.charAt(next) === '.' && cents >= 1 && cents <= 2 ? next + 1 : -1;
}

/** All number tokens of a text, in order; tokens never overlap. */
export function scanNumbers(text: string): NumberToken[] {
	const tokens: NumberToken[] = [];
	let at = 0;
	while (at < text.length) {
		if (!isDigit(text.charCodeAt(at))) {
			at += 1;
			continue;
		}
		const start = at;
		let damaged = false;
		for (;;) {
			while (isDigit(text.charCodeAt(at))) at += 1;
			let marks = at;
			while (isMark(text.charCodeAt(marks))) marks += 1;
			if (marks > at && isDigit(text.charCodeAt(marks))) {
				damaged = true;
				at = marks;
				continue;
			}
			if (isLookalike(text.charAt(at)) && isDigit(text.charCodeAt(at + 1))) {
				damaged = true;
				at += 1;
				continue;
			}
			if (endsInLetter(text, at)) {
				damaged = true;
				at += 1;
				break;
			}
			const next = afterSeparator(text, at);
			if (next >= 0) {
				at = next;
				continue;
			}
			const torn = afterGap(text, at);
			if (torn < 0) break;
			damaged = true;
			at = torn;
		}
		tokens.push(makeToken(text, start, at, damaged));
	}
	return tokens;
}

function makeToken(text: string, start: number, end: number, damaged: boolean): NumberToken {
	const raw = text.slice(start, end).replaceAll('\n', '');
	const kind = damaged ? 'damaged' : kindOf(toArabicDigits(raw));
	return { start, end, raw, kind, value: valueOf(toArabicDigits(raw), kind) };
}

function kindOf(digits: string): NumberKind {
	const dots = digits.split('.');
	if (!digits.includes(',')) {
		if (dots.length === 1) return 'plain';
		return dots.length === 2 ? 'decimal' : 'code';
	}
	if (dots.length > 2) return 'damaged';
	const [whole = '', fraction = ''] = dots;
	if (fraction.includes(',')) return 'damaged';
	const [first = '', ...groups] = whole.split(',');
	const grouped = first.length >= 1 && first.length <= 3 && groups.every((g) => g.length === 3);
	return grouped ? 'grouped' : 'damaged';
}

function valueOf(digits: string, kind: NumberKind): number | null {
	if (kind === 'code' || kind === 'damaged') return null;
	const value = Number(digits.replaceAll(',', ''));
	if (!Number.isFinite(value)) return null;
	// Beyond 2^53 a double would print another number than the document does.
	return Math.abs(value) > Number.MAX_SAFE_INTEGER ? null : value;
}
