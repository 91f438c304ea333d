/** Which lines of a long document are in the page: a window that grows as one reads and is cut behind. Pure. */

/** 1-based, both ends included. */
export interface LineWindow {
	readonly from: number;
	readonly to: number;
}

/** Lines added at once: breaking Thai into lines takes a browser about half a millisecond each. */
const STEP = 32;
/** Most lines in the page. */
const MOST = 160;

/** The window around a line of a document of `last` lines. */
export function windowAround(line: number, last: number): LineWindow {
	return { from: Math.max(1, line - STEP), to: Math.min(last, line + STEP) };
}

/** The same window, further down; what is too far above goes. */
export function grownDown({ from, to }: LineWindow, last: number): LineWindow {
	const end = Math.min(last, to + STEP);
	return { from: Math.max(from, end - MOST + 1), to: end };
}

/** The same window, further up; what is too far below goes. */
export function grownUp({ from, to }: LineWindow): LineWindow {
	const start = Math.max(1, from - STEP);
	return { from: start, to: Math.min(to, start + MOST - 1) };
}
