/** Hard-wrapped lines → one running text, with the way back to the lines. */

/** A piece of a line, already repaired and rid of numbers and boxes. */
export interface Piece {
	/** 1-based source line. */
	readonly line: number;
	readonly text: string;
	/** The source line ended with white space. */
	readonly spaceAfter: boolean;
}

export interface JoinedText {
	readonly text: string;
	/** For every piece that left something: where it starts in `text`, and its 1-based source line. */
	readonly starts: readonly { readonly offset: number; readonly line: number }[];
}

/** How a document was wrapped, measured over all its lines. */
export interface Wrapping {
	/** White space at the end of a line tells a wrap between words from one inside a word. */
	readonly spacesKept: boolean;
	/** Length in characters that nine of ten lines stay below: a line much shorter ended on purpose. */
	readonly width: number;
}

export function measureWrapping(
	lines: readonly { readonly text: string; readonly spaceAfter: boolean }[]
): Wrapping {
	const lengths = lines.map((line) => line.text.trim().length).filter((length) => length > 0);
	const kept = lines.filter((line) => line.spaceAfter && line.text.trim() !== '').length;
	lengths.sort((a, b) => a - b);
	return {
		spacesKept: kept > lengths.length / 20,
		width: lengths[Math.floor(lengths.length * 0.9)] ?? 0
	};
}

/**
 * Joins pieces in order. Runs of white space become one space; a wrap inside a Thai word leaves none; a URL
 * broken over lines is whole again.
 */
export function joinPieces(pieces: readonly Piece[], wrapping: Wrapping): JoinedText {
	const parts: string[] = [];
	const starts: { offset: number; line: number }[] = [];
	let length = 0;
	let before: Piece | undefined;
	/** The end of the text so far, long enough to see whether a URL is still open. */
	let tail = '';
	for (const piece of pieces) {
		const text = piece.text.replace(/\s+/g, ' ').trim();
		if (text === '') {
			// A line of only a number or a box still ends with or without a space.
			if (before) before = { ...before, spaceAfter: before.spaceAfter || piece.spaceAfter };
			continue;
		}
		const gap = before && needsSpace(before, tail, text, wrapping) ? ' ' : '';
		starts.push({ offset: length + gap.length, line: piece.line });
		parts.push(gap, text);
		length += gap.length + text.length;
		tail = (tail + gap + text).slice(-2000);
		before = { ...piece, text };
	}
	return { text: parts.join(''), starts };
}

/** The 1-based source line of an offset of joined text. */
export function lineOf(joined: JoinedText, offset: number): number | null {
	let low = 0;
	let high = joined.starts.length - 1;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if ((joined.starts[middle]?.offset ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return joined.starts[low]?.line ?? null;
}

function needsSpace(before: Piece, tail: string, next: string, wrapping: Wrapping): boolean {
	if (before.spaceAfter) return !isOpenUrl(tail, next, false);
	if (isOpenUrl(tail, next, true)) return false;
	if (URL_AT_END.test(tail)) return true;
	if (/^(?:[-–•●▪*]\s|\(?\d{1,3}[.)]\s?[ก-๙A-Za-z(])/u.test(next)) return true;
	const last = tail.at(-1) as string;
	const first = next[0] as string;
	if (/[-–/(“‘"'[]/.test(last) || /[-–/),.”’\]ๆฯ:;]/.test(first)) return false;
	if (/[A-Za-z0-9]/.test(last) || /[A-Za-z0-9]/.test(first)) return true;
	if (/[,;:.ๆฯ]/.test(last)) return true;
	return !wrapping.spacesKept && before.text.length < wrapping.width * 0.7;
}

const URL_AT_END = /(?:https?:\/\/|www\.)[!-~]*$/i;
const URL_PART = /^[A-Za-z0-9%/._~?#&=+:@-]+/;

/**
 * Whether the text ends inside a URL that the next line goes on with.
 *
 * @param wrapped the line ended without white space, so that nothing but the page's edge broke it
 */
function isOpenUrl(tail: string, next: string, wrapped: boolean): boolean {
	const url = URL_AT_END.exec(tail)?.[0];
	const part = URL_PART.exec(next)?.[0];
	if (url === undefined || part === undefined) return false;
	if (/^\d{1,3}[.)]$/.test(part) || /^(?:https?:|www\.)/i.test(part)) return false;
	// A percent code cut in two ("%E" or "%") cannot end a URL; a slash, a dot and the like can.
	if (/%[0-9A-F]?$/i.test(url)) return /^[0-9A-F]/i.test(part);
	if (!wrapped) return false;
	const goesOn = /[%/?=&_.]/.test(part.slice(0, -1)) || /[/?=&_.-]$/.test(url);
	return goesOn || /\d/.test(part);
}
