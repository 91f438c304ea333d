/** A table → lines: its cells are read here, and put into lines row by row in `rows.ts`. */
import { readContainer, readNotes } from './blocks';
import type { Context } from './context';
import { controlOf } from './controls';
import { branchOf } from './drawings';
import type { Line } from './pages';
import { tableLines, type Cell, type Row } from './rows';
import { child, switchOf, valueOf, wholeNumber, type XmlElement } from './xml';

const WRAPPERS = new Set(['w:ins', 'w:moveTo', 'w:customXml', 'w:smartTag', 'w:sdtContent']);

/** @param notes lines of notes are put behind the row that cites them */
export function readTable(table: XmlElement, context: Context, notes: boolean): Line[] {
	const rows = unwrapped(table, 'w:tr', context).filter(({ element }) => !isDeleted(element));
	return tableLines(
		rows.map(({ element }) => {
			const cells = readRow(element, context);
			return { cells, after: notes ? readNotes(context) : [] } satisfies Row;
		})
	);
}

/** The cells of a row; each begins on the page of the row, which ends where the last of them does. */
function readRow(row: XmlElement, context: Context): Cell[] {
	const { pages } = context;
	const from = pages.page;
	let to = from;
	let column = wholeNumber(valueOf(child(row, 'w:trPr'), 'w:gridBefore')) ?? 0;
	const cells: Cell[] = [];
	for (const { element, box } of unwrapped(row, 'w:tc', context)) {
		const properties = child(element, 'w:tcPr');
		if (child(properties, 'w:cellDel')) continue;
		const span = Math.max(1, wholeNumber(valueOf(properties, 'w:gridSpan')) ?? 1);
		const merged = isMerged(properties);
		pages.page = from;
		const lines = merged ? [] : cellLines(element, box, context);
		to = Math.max(to, pages.page);
		cells.push({ column, span, merged, lines });
		column += span;
	}
	pages.page = to;
	return cells;
}

function cellLines(cell: XmlElement, box: string | null, context: Context): Line[] {
	if (box !== null) context.pendingBox = box;
	const lines = readContainer(cell, context);
	if (box === null || context.pendingBox === null) return lines;
	context.pendingBox = null;
	return [{ text: box, page: context.pages.page }, ...lines];
}

/** The rest of a cell that began further up or to the left: nothing of its own is seen. */
function isMerged(properties: XmlElement | undefined): boolean {
	return ['w:vMerge', 'w:hMerge'].some((name) => {
		const merge = child(properties, name);
		return merge !== undefined && merge.attributes['w:val'] !== 'restart';
	});
}

function isDeleted(row: XmlElement): boolean {
	const properties = child(row, 'w:trPr');
	return child(properties, 'w:del') !== undefined || (switchOf(properties, 'w:hidden') ?? false);
}

interface Found {
	readonly element: XmlElement;
	/** The box of a content control around it. */
	readonly box: string | null;
}

/** Rows of a table or cells of a row, out of what wraps them. */
function unwrapped(
	parent: XmlElement,
	name: string,
	context: Context,
	box: string | null = null
): Found[] {
	return parent.children.flatMap((found): Found[] => {
		if (found.name === name) return [{ element: found, box }];
		if (found.name === 'w:sdt') {
			const content = child(found, 'w:sdtContent');
			return content ? unwrapped(content, name, context, controlOf(found).box) : [];
		}
		if (found.name === 'mc:AlternateContent') {
			const branch = branchOf(found);
			return branch ? unwrapped(branch, name, context, box) : [];
		}
		return WRAPPERS.has(found.name) ? unwrapped(found, name, context, box) : [];
	});
}
