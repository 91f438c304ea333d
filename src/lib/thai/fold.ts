/** Folding of Thai text for search, and consonant skeletons for matching damaged wording. */
import { isConsonant } from './chars';
import { toArabicDigits } from './digits';
import { repairLine } from './repair';

export interface FoldedText {
	readonly text: string;
	/** For every UTF-16 offset of `text`, the offset of the original text it came from. */
	readonly map: readonly number[];
}

/**
 * Folds text for searching: repaired, lower case, Arabic digits, every run of white space one space.
 * Two texts that a person would call the same give the same folding. Needs no word segmentation.
 */
export function fold(text: string): string {
	return foldWithMap(text).text;
}

/** As `fold`, with the way back to the original, so that a hit can be shown in its place. */
export function foldWithMap(text: string): FoldedText {
	const repaired = repairLine(text);
	const plain = toArabicDigits(repaired.text);
	let folded = '';
	// Remembered rather than looked up: looking at a string that still grows takes time in its length.
	let afterSpace = false;
	const map: number[] = [];
	for (let i = 0; i < plain.length; i++) {
		const char = plain[i] as string;
		const isSpace = /\s/.test(char);
		if (isSpace && afterSpace) continue;
		afterSpace = isSpace;
		if (isSpace) folded += ' ';
		else {
			// Letters whose lower case is longer (İ) would break the map; they are kept as they are.
			const lower = char.toLowerCase();
			folded += lower.length === 1 ? lower : char;
		}
		map.push(repaired.map[i] as number);
	}
	return { text: folded, map };
}

/**
 * Consonants, digits and Latin letters of a text, in order, lower case: what survives when marks are
 * lost, doubled or moved. Thai digits count as Arabic ones.
 */
export function skeleton(text: string): string {
	return skeletonWithMap(text).text;
}

/** As `skeleton`, with the offset in `text` of every unit kept. */
export function skeletonWithMap(text: string): FoldedText {
	let bones = '';
	const map: number[] = [];
	const plain = toArabicDigits(text);
	for (let i = 0; i < plain.length; i++) {
		const code = plain.charCodeAt(i);
		const letter = isConsonant(code) || code === 0x0e24 || code === 0x0e26;
		const latin = (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
		const digit = code >= 0x30 && code <= 0x39;
		if (!letter && !latin && !digit) continue;
		bones += latin ? String.fromCharCode(code | 0x20) : plain[i];
		map.push(i);
	}
	return { text: bones, map };
}

/**
 * How far into `subject` it must be read to find `prefix` there, allowing for lost, added or changed
 * units.
 *
 * @param tolerance the number of such edits allowed
 * @returns the length of the part of `subject` that matches best (the fewest edits, then the shortest
 * difference in length), or -1 when more edits are needed. Time: `prefix.length × (2 × tolerance + 1)`.
 */
export function matchPrefix(subject: string, prefix: string, tolerance: number): number {
	const width = Math.min(subject.length, prefix.length + tolerance);
	let row = Array.from({ length: Math.min(width, tolerance) + 1 }, (_, j) => j);
	let rowFrom = 0;
	for (let i = 1; i <= prefix.length; i++) {
		const from = Math.max(0, i - tolerance);
		const to = Math.min(width, i + tolerance);
		if (from > to) return -1;
		const next: number[] = [];
		let least = tolerance + 1;
		for (let j = from; j <= to; j++) {
			const above = (row[j - rowFrom] ?? Infinity) + 1;
			const left = j > from ? (next[j - 1 - from] as number) + 1 : Infinity;
			const same = prefix[i - 1] === subject[j - 1] ? 0 : 1;
			const diagonal = j > 0 ? (row[j - 1 - rowFrom] ?? Infinity) + same : Infinity;
			const cost = Math.min(above, left, diagonal);
			next.push(cost);
			if (cost < least) least = cost;
		}
		if (least > tolerance) return -1;
		row = next;
		rowFrom = from;
	}
	return bestEnd(row, rowFrom, prefix.length, tolerance);
}

function bestEnd(row: readonly number[], from: number, length: number, tolerance: number): number {
	let best = -1;
	let cost = tolerance + 1;
	row.forEach((edits, k) => {
		const nearer = Math.abs(from + k - length) < Math.abs(best - length);
		if (edits < cost || (edits === cost && best >= 0 && nearer)) {
			best = from + k;
			cost = edits;
		}
	});
	return cost <= tolerance ? best : -1;
}
