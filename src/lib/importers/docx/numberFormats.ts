/** The number of a list's level, written as Word writes it. */
import { toThaiDigits } from '$lib/thai/digits';

/** Word's order of Thai letters: ฃ and ฅ are not counted with. */
const THAI_LETTERS = 'กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ';
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const ROMAN: readonly (readonly [number, string])[] = [
	[1000, 'm'],
	[900, 'cm'],
	[500, 'd'],
	[400, 'cd'],
	[100, 'c'],
	[90, 'xc'],
	[50, 'l'],
	[40, 'xl'],
	[10, 'x'],
	[9, 'ix'],
	[5, 'v'],
	[4, 'iv'],
	[1, 'i']
];
const LARGEST_ROMAN = 3999;
/** Letters are doubled after the last: "aa", "กก". More than this many say nothing any more. */
const MOST_LETTERS = 10;

/**
 * @param format `w:numFmt` of the level; one that is not known is written in Arabic digits
 * @returns '' for a level without a number
 */
export function formatNumber(value: number, format: string): string {
	switch (format) {
		case 'none':
		case 'bullet':
			return '';
		case 'decimalZero':
			return String(value).padStart(2, '0');
		case 'thaiNumbers':
		case 'thaiCounting':
			return toThaiDigits(String(value));
		case 'thaiLetters':
			return inLetters(value, THAI_LETTERS);
		case 'lowerLetter':
			return inLetters(value, LETTERS);
		case 'upperLetter':
			return inLetters(value, LETTERS).toUpperCase();
		case 'lowerRoman':
			return inRoman(value);
		case 'upperRoman':
			return inRoman(value).toUpperCase();
		case 'decimalEnclosedParen':
			return `(${value})`;
		default:
			return String(value);
	}
}

function inLetters(value: number, letters: string): string {
	const times = Math.ceil(value / letters.length);
	if (value < 1 || times > MOST_LETTERS) return String(value);
	return (letters[(value - 1) % letters.length] as string).repeat(times);
}

function inRoman(value: number): string {
	if (value < 1 || value > LARGEST_ROMAN) return String(value);
	let left = value;
	let written = '';
	for (const [size, sign] of ROMAN) {
		written += sign.repeat(Math.floor(left / size));
		left %= size;
	}
	return written;
}
