/** Breaking text into lines: between Thai words, never between a consonant and its marks. */
import { textWidth } from './measure';

interface Segmenters {
	readonly word: Intl.Segmenter;
	readonly grapheme: Intl.Segmenter;
}

let segmenters: Segmenters | null | undefined;

/** Thai has no spaces between words; where the browser cannot find them, lines break at spaces only. */
function segmentersOrNull(): Segmenters | null {
	if (segmenters === undefined) {
		segmenters =
			typeof Intl.Segmenter === 'function'
				? {
						word: new Intl.Segmenter('th', { granularity: 'word' }),
						grapheme: new Intl.Segmenter('th', { granularity: 'grapheme' })
					}
				: null;
	}
	return segmenters;
}

/** Characters that may not begin a line; they stay with what stands before them. */
const CLOSING = /^[\s)\]}”’"',.;:!?%ๆฯ/–-]+$/u;
/** Characters that may not end a line. */
const OPENING = /[([{“‘/]$/u;

/** A space where no line may end. */
const KEEP = '\u00a0';
/** A year stays with its era: `พ.ศ. 2564`, `2021 CE`. */
function keepTogether(text: string): string {
	return text
		.replace(/((?:พ|ค)\.ศ\.) (?=[0-9๐-๙])/g, `$1${KEEP}`)
		.replace(/(\d{4}) (?=(?:CE|BE)(?![A-Za-z]))/g, `$1${KEEP}`);
}

/** The smallest pieces that stay whole. */
function pieces(text: string): string[] {
	const found = segmentersOrNull();
	const words = found
		? [...found.word.segment(text)].map(({ segment }) => segment)
		: text.split(/(?<= )/);
	const kept: string[] = [];
	for (const word of words) {
		const before = kept[kept.length - 1];
		if (before !== undefined && sticks(before, word)) kept[kept.length - 1] = before + word;
		else kept.push(word);
	}
	return kept;
}

/** Whether a line may not break between two pieces. */
function sticks(before: string, word: string): boolean {
	if (word === KEEP || before.endsWith(KEEP) || /^\s+$/.test(word)) return true;
	return (CLOSING.test(word) || OPENING.test(before)) && !/\s$/.test(before);
}

function graphemes(text: string): string[] {
	const found = segmentersOrNull();
	return found ? [...found.grapheme.segment(text)].map(({ segment }) => segment) : [...text];
}

/**
 * The lines of a text that fit a width. A word wider than the width is broken between letters.
 * @param width in pixels
 * @param maxLines lines beyond are left out and the last one ends with …
 */
export function wrapText(
	text: string,
	width: number,
	size: number,
	weight = 400,
	maxLines = Infinity
): readonly string[] {
	const key = `${width} ${size} ${weight} ${maxLines} ${text}`;
	let lines = known.get(key);
	if (!lines) {
		lines = linesOf(text, width, size, weight, maxLines);
		if (known.size >= KNOWN_AT_MOST) known.clear();
		known.set(key, lines);
	}
	return lines;
}

/** Finding Thai words is the slowest part of a drawing, and its names seldom change. */
const known = new Map<string, readonly string[]>();
const KNOWN_AT_MOST = 400;

function linesOf(
	text: string,
	width: number,
	size: number,
	weight: number,
	maxLines: number
): string[] {
	const lines: string[] = [];
	let line = '';
	const fits = (candidate: string) => textWidth(candidate.trimEnd(), size, weight) <= width;
	const flush = () => {
		if (line.trim()) lines.push(line.trim().replaceAll(KEEP, ' '));
		line = '';
	};
	for (const piece of pieces(keepTogether(text.replace(/\s+/g, ' ').trim()))) {
		if (fits(line + piece)) {
			line += piece;
			continue;
		}
		flush();
		if (fits(piece)) {
			line = piece;
			continue;
		}
		for (const letter of graphemes(piece)) {
			if (line && !fits(line + letter)) flush();
			line += letter;
		}
	}
	flush();
	if (lines.length <= maxLines) return lines;
	const kept = lines.slice(0, maxLines);
	kept[maxLines - 1] = shorten(`${kept[maxLines - 1]!}…`, width, size, weight);
	return kept;
}

/** The text, cut with … where it is wider than the width. */
export function shorten(text: string, width: number, size: number, weight = 400): string {
	if (textWidth(text, size, weight) <= width) return text;
	const letters = graphemes(text.replace(/…$/, ''));
	while (letters.length > 0 && textWidth(`${letters.join('')}…`, size, weight) > width)
		letters.pop();
	return `${letters.join('').trimEnd()}…`;
}
