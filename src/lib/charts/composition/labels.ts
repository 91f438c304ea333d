/** Places the labels of a bar's parts on rows beside it, with a leader where a label stands further off. */
import { LINE, SIZE } from '../drawing';
import { textWidth } from '../measure';
import { wrapText } from '../wrap';

export interface PartLabel {
	readonly lines: readonly string[];
	/** Left edge of the swatch that opens the label. */
	readonly x: number;
	/** First row, counted from the bar outward. */
	readonly row: number;
	/** Where the leader leaves the bar; null when it would cross another label. */
	readonly leader: number | null;
}

export const LABEL_SWATCH = 10;
const SWATCH_GAP = 6;
const APART = 8;
/** From a label's left edge to its text. */
export const TEXT_INSET = LABEL_SWATCH + SWATCH_GAP;

interface Taken {
	readonly left: number;
	readonly right: number;
	readonly from: number;
	readonly to: number;
}

/**
 * From right to left, each label as near the bar as it fits: so the leader of a part runs down on the left
 * of the labels of the parts to its right.
 * @param parts left and right edge of every part in pixels, in order, and its text
 * @param width room for labels, from 0
 */
export function placeLabels(
	parts: readonly { readonly left: number; readonly right: number; readonly text: string }[],
	width: number
): PartLabel[] {
	const taken: Taken[] = [];
	const placed = [...parts].reverse().map((part): PartLabel => {
		const lines = wrapText(part.text, width - TEXT_INSET, SIZE.note);
		const own = Math.max(...lines.map((text) => textWidth(text, SIZE.note))) + TEXT_INSET;
		const x = Math.max(0, Math.min(part.left, width - own));
		let row = 0;
		while (taken.some((other) => overlaps(other, x, x + own, row, row + lines.length))) row++;
		const leader = Math.min(part.left + 0.5, part.right);
		const crosses = taken.some(
			(other) => other.from < row && leader > other.left - 2 && leader < other.right + 2
		);
		taken.push({ left: x, right: x + own, from: row, to: row + lines.length });
		return { lines, x, row, leader: crosses ? null : leader };
	});
	return placed.reverse();
}

function overlaps(other: Taken, left: number, right: number, from: number, to: number): boolean {
	return (
		left < other.right + APART && other.left < right + APART && from < other.to && other.from < to
	);
}

/** Height of the rows the labels take. */
export function labelsHeight(labels: readonly PartLabel[]): number {
	return Math.max(0, ...labels.map(({ row, lines }) => row + lines.length)) * LINE.note;
}
