/** Lines of words under a picture: they travel with it. */
import type { ChartContext, ChartTheme } from '../chart';
import { label, LINE, SIZE, steadyWidth, type Mark } from '../drawing';
import { wrapText } from '../wrap';

/** More lines than this are left to the table. */
const MOST_LINES = 4;

/** @returns the marks, and where the next thing may stand; the same height over each form */
export function noteMarks(
	texts: readonly string[],
	top: number,
	theme: ChartTheme,
	context: ChartContext
): { readonly marks: Mark[]; readonly bottom: number } {
	const lines = texts.flatMap((text) =>
		wrapText(text, steadyWidth(context), SIZE.note, 400, MOST_LINES)
	);
	return {
		marks: lines.map((words, i) => label(words, 0, top + (i + 0.5) * LINE.note, theme.muted)),
		bottom: top + lines.length * LINE.note
	};
}
