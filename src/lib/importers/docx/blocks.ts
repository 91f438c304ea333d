/** Paragraphs and tables in a row, whatever wraps them → lines. */
import type { Context } from './context';
import { controlOf } from './controls';
import { branchOf } from './drawings';
import type { Line } from './pages';
import { readParagraph } from './paragraph';
import { foreignText } from './refusals';
import { readTable } from './table';
import { child, type XmlElement } from './xml';

const LEFT_OUT = new Set([
	'w:del',
	'w:moveFrom',
	'w:sdtPr',
	'w:sdtEndPr',
	'w:tcPr',
	'w:customXmlPr'
]);

/** Reads blocks one after another; a paragraph whose end was deleted goes on in the next. */
export class BlockReader {
	readonly #context: Context;
	readonly #lines: Line[] = [];
	#begun: Line[] = [];
	/** Notes stand behind the block that cites them; in a table its rows see to that. */
	readonly #notes: boolean;

	constructor(context: Context, notes = false) {
		this.#context = context;
		this.#notes = notes;
	}

	/** One block: a paragraph, a table, or something around them. */
	read(block: XmlElement): void {
		switch (block.name) {
			case 'w:p':
				return this.#paragraph(block);
			case 'w:tbl':
				this.#flush();
				return this.#push(readTable(block, this.#context, this.#notes));
			case 'w:sdt':
				return this.#control(block);
			case 'mc:AlternateContent': {
				const branch = branchOf(block);
				return branch && this.readAll(branch);
			}
			case 'w:altChunk':
			case 'w:subDoc':
				throw foreignText(this.#context.file);
			default:
				if (!LEFT_OUT.has(block.name)) this.readAll(block);
		}
	}

	readAll(container: XmlElement): void {
		for (const block of container.children) this.read(block);
	}

	/** The lines so far; what was begun ends here. */
	take(): Line[] {
		this.#flush();
		return this.drain();
	}

	/** The lines so far that nothing can be added to. */
	drain(): Line[] {
		return this.#lines.splice(0);
	}

	#paragraph(element: XmlElement): void {
		const { styles, pages } = this.#context;
		const properties = child(element, 'w:pPr');
		if (/^(?:toc|table of figures)\b/.test(styles.nameOf(styles.styleOf(properties)))) return;
		if (styles.beginsPage(properties)) pages.breakBefore();
		const { lines, boxes, runsOn } = readParagraph(element, this.#context, this.#begun);
		this.#begun = lines;
		if (!runsOn) this.#flush();
		for (const box of boxes) this.#push(readContainer(box, this.#context));
		if (this.#notes) this.#push(readNotes(this.#context));
	}

	#control(element: XmlElement): void {
		const { box } = controlOf(element);
		const content = child(element, 'w:sdtContent');
		this.#context.pendingBox = box;
		if (content) this.readAll(content);
		if (this.#context.pendingBox === null || box === null) return;
		this.#context.pendingBox = null;
		this.#push([{ text: box, page: this.#context.pages.page }]);
	}

	#flush(): void {
		const begun = this.#begun;
		this.#begun = [];
		this.#push(begun);
	}

	#push(lines: readonly Line[]): void {
		for (const line of lines) this.#lines.push(line);
	}
}

/** The lines of a cell, a text box or a note. */
export function readContainer(container: XmlElement, context: Context): Line[] {
	const reader = new BlockReader(context);
	reader.readAll(container);
	return reader.take();
}

/** The lines of notes that were cited since they were last asked for, and of those cited in them. */
export function readNotes(context: Context): Line[] {
	const lines: Line[] = [];
	// A note may cite others: the list grows while it is read.
	for (let at = 0; at < context.cited.length; at++) {
		for (const line of readContainer(context.cited[at] as XmlElement, context)) lines.push(line);
	}
	context.cited.length = 0;
	return lines;
}
