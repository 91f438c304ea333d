/** The options printed under a statement: boxes of their own, each with its text. */
import { innerBoxes, type Box } from './boxes';
import type { StatementBlock } from './blocks';
import type { Piece } from './joining';
import type { FormLine } from './lines';

/** The part of a statement that follows one box, up to the next. */
export interface OptionText {
	readonly box: Box;
	readonly line_from: number;
	line_to: number;
	readonly pieces: Piece[];
}

export interface StatementText {
	/** The whole statement, its options included, without number and boxes. */
	readonly pieces: readonly Piece[];
	readonly options: readonly OptionText[];
	/** 1-based lines of boxes the form does not have here. */
	readonly unexpected: readonly number[];
}

/** A part of a line, after a box or none. */
interface Part {
	readonly line: FormLine;
	readonly box: Box | null;
	readonly text: string;
	/** The part ends its line. */
	readonly last: boolean;
}

/**
 * Reads the lines of a statement.
 *
 * @param optionCount how many options the form prints here; further boxes are bullets of the answer
 */
export function readStatementText(block: StatementBlock, optionCount: number): StatementText {
	const parts = block.lines.flatMap((line, at) => partsOf(block, line, at, optionCount > 0));
	const pieces: Piece[] = [];
	const options: OptionText[] = [];
	const unexpected: number[] = [];
	for (const { line, box, text, last } of parts) {
		const piece = { line: line.line, text, spaceAfter: !last || line.spaceAfter };
		if (box && options.length < optionCount) {
			options.push({ box, line_from: line.line, line_to: line.line, pieces: [] });
		} else if (box) unexpected.push(line.line);
		pieces.push(piece);
		const option = options.at(-1);
		if (!option) continue;
		option.pieces.push(piece);
		option.line_to = line.line;
	}
	return { pieces, options, unexpected };
}

/** A line of a statement, cut where boxes stand; its own number and box are left out. */
function partsOf(block: StatementBlock, line: FormLine, at: number, inner: boolean): Part[] {
	const { anchor } = block;
	const numberAt = anchor.numberAt - anchor.at;
	const isBox = anchor.boxAt !== null && at === anchor.boxAt - anchor.at;
	if (isBox) return [];
	if (at === numberAt) return cut(line, null, anchor.after, inner);
	return cut(line, line.box, line.rest, inner);
}

function cut(line: FormLine, box: Box | null, text: string, inner: boolean): Part[] {
	const boxes = inner ? innerBoxes(text) : [];
	const edges = [...boxes.map((found) => found.start), text.length];
	const first: Part = { line, box, text: text.slice(0, edges[0]), last: boxes.length === 0 };
	return [
		first,
		...boxes.map((found, i) => ({
			line,
			box: found,
			text: text.slice(found.end, edges[i + 1]),
			last: i === boxes.length - 1
		}))
	];
}
