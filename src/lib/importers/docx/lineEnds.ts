/** Whether a paragraph's end parts words: in a text typed in Word it does, in lines pasted from a page it may not. */
import type { Line } from './pages';

/** Longest line of a page of Thai, in characters. */
const WIDEST = 160;
/** Fewest lines with text that show how a document was broken into lines. */
const FEWEST = 20;
/** Lines at least this part of the width are full. */
const FULL = 0.7;

/**
 * Puts a space at the end of every line of a document whose paragraphs are paragraphs: the reader then knows
 * that no word goes on in the next. Text pasted from a page, one paragraph a line, is left as it is: most of
 * its lines are full, and none is longer than a page is wide.
 */
export function endLines(lines: readonly Line[]): void {
	if (isPasted(lines)) return;
	for (const line of lines) if (/\S$/.test(line.text)) line.text += ' ';
}

function isPasted(lines: readonly Line[]): boolean {
	const lengths = lines.map((line) => line.text.trim().length).filter((length) => length > 0);
	if (lengths.length < FEWEST) return false;
	lengths.sort((a, b) => a - b);
	const width = lengths[Math.floor(lengths.length * 0.9)] as number;
	const full = lengths.filter((length) => length >= width * FULL).length;
	return width <= WIDEST && full > lengths.length * 0.5;
}
