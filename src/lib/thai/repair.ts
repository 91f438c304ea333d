/**
 * Safe repairs of Thai text that came out of a PDF or a badly ordered keyboard: marks are put back in
 * the order Unicode wants them, nothing is guessed. Follows the reorder and compose rules of PyThaiNLP's
 * `normalize`, but moves a stranded mark back to its consonant where PyThaiNLP deletes it.
 */
import {
	isConsonant,
	isFollowing,
	isMark,
	isThai,
	isTone,
	isTop,
	isVowelSign,
	isZeroWidth,
	NIKHAHIT,
	plainCode,
	SARA_AA,
	SARA_AE,
	SARA_AM,
	SARA_E
} from './chars';

export interface RepairedLine {
	/** The repaired text. */
	readonly text: string;
	/**
	 * For every UTF-16 offset of `text`, the 0-based column of the raw line it came from. No column is
	 * named twice. Where two raw characters became one (แ from เเ, ำ from ํา) it is the last of the two.
	 */
	readonly map: readonly number[];
}

/** A run of code units and the raw columns they came from, kept side by side. */
interface Units {
	codes: number[];
	columns: number[];
}

/**
 * What a line needs to hold for any repair to change it: a top mark before another mark, a mark after
 * something that is not Thai, a tone after ะ า ำ, a nikhahit, a doubled เ, a glyph variant, or a character
 * of no width. Most lines of sound text hold none and are returned as they are.
 */
const NEEDS_REPAIR = new RegExp(
	[
		'[\\u0e48-\\u0e4c][\\u0e31\\u0e34-\\u0e3a\\u0e47\\u0e4d\\u0e4e]',
		'[^\\u0e01-\\u0e5b][\\u0e31\\u0e34-\\u0e3a\\u0e47-\\u0e4e]',
		'[\\u0e30\\u0e32\\u0e33\\u0e45][\\u0e48-\\u0e4b]',
		'\\u0e4d|\\u0e40\\u0e40',
		'[\\uf700-\\uf71a\\u200b-\\u200f\\u2060\\ufeff\\u00ad\\ufe0e\\ufe0f]'
	].join('|')
);

/** Spaces and punctuation a stranded mark may be carried back across; a box glyph is none of them. */
const GAP = /[\s\p{P}<>=≤≥+~^|$`]/u;

/**
 * Repairs one line.
 *
 * @param raw the line as extracted, without its line break
 * @returns the repaired text and where each of its UTF-16 units came from. Idempotent; consonants,
 * digits and Latin letters keep their number and order (private-use glyph variants count as the letter
 * they draw); a doubled เ becomes แ. Never throws.
 */
export function repairLine(raw: string): RepairedLine {
	if (!NEEDS_REPAIR.test(raw))
		return { text: raw, map: Array.from({ length: raw.length }, (_, i) => i) };
	const repaired = orderClusters(carryBack(orderClusters(composeSaraAm(plainUnits(raw)))));
	return { text: fromCodes(repaired.codes), map: repaired.columns };
}

/** The repaired text alone, for callers that need no map. Line breaks are kept. */
export function repairText(raw: string): string {
	return raw
		.split('\n')
		.map((line) => (NEEDS_REPAIR.test(line) ? repairLine(line).text : line))
		.join('\n');
}

/** Maps glyph variants, drops what has no width, and joins a doubled เ into แ. */
function plainUnits(raw: string): Units {
	const out: Units = { codes: [], columns: [] };
	for (let column = 0; column < raw.length; column++) {
		const code = plainCode(raw.charCodeAt(column));
		if (isZeroWidth(code)) continue;
		const last = out.codes.length - 1;
		if (code === SARA_E && out.codes[last] === SARA_E) {
			out.codes[last] = SARA_AE;
			out.columns[last] = column;
			continue;
		}
		push(out, code, column);
	}
	return out;
}

/** Nikhahit and sara aa, in either order and with a tone between them, become tone and sara am. */
function composeSaraAm(units: Units): Units {
	const out: Units = { codes: [], columns: [] };
	const { codes, columns } = units;
	for (let i = 0; i < codes.length; i++) {
		const code = codes[i] as number;
		const column = columns[i] as number;
		if (code !== SARA_AA) {
			push(out, code, column);
			continue;
		}
		const before = lastMark(out, NIKHAHIT);
		if (before >= 0) {
			remove(out, before);
			push(out, SARA_AM, column);
			continue;
		}
		const after = nikhahitAfter(codes, i);
		if (after < 0) {
			push(out, code, column);
			continue;
		}
		// "าํ" and "าํ้": the vowel is sara am; tones that stand between are put before it later.
		push(out, SARA_AM, columns[after] as number);
		for (let k = i + 1; k < after; k++) push(out, codes[k] as number, columns[k] as number);
		i = after;
	}
	return out;
}

/** Index in `out` of `wanted` within the run of marks that ends it, or -1. */
function lastMark(out: Units, wanted: number): number {
	for (let i = out.codes.length - 1; i >= 0 && isMark(out.codes[i] as number); i--) {
		if (out.codes[i] === wanted) return i;
	}
	return -1;
}

/** Index of the nikhahit that follows the sara aa at `at`, with nothing but top marks between, or -1. */
function nikhahitAfter(codes: readonly number[], at: number): number {
	let i = at + 1;
	while (i < codes.length && isTop(codes[i] as number)) i++;
	// A nikhahit that a second sara aa follows belongs to that one.
	return codes[i] === NIKHAHIT && codes[i + 1] !== SARA_AA ? i : -1;
}

/** Carries a mark that stands after spaces or punctuation back to the consonant before them. */
function carryBack(units: Units): Units {
	const out: Units = { codes: [], columns: [] };
	units.codes.forEach((code, i) => {
		const column = units.columns[i] as number;
		const at = isMark(code) ? carrierEnd(out.codes, code) : -1;
		if (at < 0) push(out, code, column);
		else insert(out, at, code, column);
	});
	return out;
}

/**
 * Where in `codes` the mark `code` belongs when a gap ends it: just after the marks of the last
 * consonant before the gap. -1 when there is no gap, or when that consonant cannot carry the mark.
 */
function carrierEnd(codes: readonly number[], code: number): number {
	let end = codes.length;
	while (end > 0 && isGap(codes[end - 1] as number)) end--;
	if (end === codes.length || end === 0) return -1;
	let base = end - 1;
	while (base >= 0 && isMark(codes[base] as number)) base--;
	if (base < 0 || !isConsonant(codes[base] as number)) return -1;
	return accepts(codes.slice(base + 1, end), code) ? end : -1;
}

function isGap(code: number): boolean {
	return !isThai(code) && GAP.test(String.fromCharCode(code));
}

/** Whether a consonant with these marks can take one more: at most one of a kind, in the order heard. */
function accepts(marks: readonly number[], mark: number): boolean {
	if (isTop(mark)) return !marks.some(isTop);
	return isVowelSign(mark) && !marks.some(isVowelSign);
}

/** Puts the marks of every consonant in order: vowel signs first; a tone never after its vowel ะ า ำ. */
function orderClusters(units: Units): Units {
	const out: Units = { codes: [], columns: [] };
	const { codes, columns } = units;
	let i = 0;
	while (i < codes.length) {
		if (!isMark(codes[i] as number)) {
			i = pushFollowing(out, units, i);
			continue;
		}
		const from = i;
		while (i < codes.length && isMark(codes[i] as number)) i++;
		for (let k = from; k < i; k++) {
			if (!isTop(codes[k] as number)) push(out, codes[k] as number, columns[k] as number);
		}
		for (let k = from; k < i; k++) {
			if (isTop(codes[k] as number)) push(out, codes[k] as number, columns[k] as number);
		}
	}
	return out;
}

/**
 * Copies the unit at `i`. A tone right after ะ า ำ cannot be written there, so it is put before the vowel
 * ("ดา้น" → "ด้าน") when the consonant has none yet.
 */
function pushFollowing(out: Units, units: Units, i: number): number {
	const code = units.codes[i] as number;
	const next = units.codes[i + 1];
	if (next !== undefined && isFollowing(code) && isTone(next) && takesTone(out.codes)) {
		push(out, next, units.columns[i + 1] as number);
		push(out, code, units.columns[i] as number);
		return i + 2;
	}
	push(out, code, units.columns[i] as number);
	return i + 1;
}

function takesTone(codes: readonly number[]): boolean {
	let base = codes.length - 1;
	while (base >= 0 && isMark(codes[base] as number)) base--;
	if (base < 0 || !isConsonant(codes[base] as number)) return false;
	return !codes.slice(base + 1).some(isTop);
}

function push(units: Units, code: number, column: number): void {
	units.codes.push(code);
	units.columns.push(column);
}

function insert(units: Units, at: number, code: number, column: number): void {
	units.codes.splice(at, 0, code);
	units.columns.splice(at, 0, column);
}

function remove(units: Units, at: number): void {
	units.codes.splice(at, 1);
	units.columns.splice(at, 1);
}

/** `String.fromCharCode` in slices: a call takes only so many arguments. */
function fromCodes(codes: readonly number[]): string {
	let text = '';
	for (let i = 0; i < codes.length; i += 4096) {
		text += String.fromCharCode(...codes.slice(i, i + 4096));
	}
	return text;
}
