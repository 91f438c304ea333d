/** A Word file (.docx, .docm, .dotx) → source lines. */
import type { SourceLine } from '$lib/form3/types';
import { LIMITS } from '../limits';
import { BlockReader } from './blocks';
import type { Context } from './context';
import { endLines } from './lineEnds';
import { Lists } from './numbering';
import { openPackage, type WordPackage } from './package';
import { Pages, type Line } from './pages';
import { noText, picturesOnly, tooLong } from './refusals';
import { Styles } from './styles';
import { child, childrenOf, valueOf, type XmlElement } from './xml';

/**
 * Reads the text of a Word file as it is shown: one line a paragraph and a line break, tables row by row,
 * automatic numbers printed, boxes as the characters of `form3/boxes.ts`. Tracked changes count as accepted;
 * headers, footers, comments, tables of contents, hidden text and macros are left out.
 *
 * @param bytes the whole file
 * @param name its name, for messages
 * @returns lines numbered from 1; with pages where the file says where any of them begins
 * @throws ImportError `encrypted`, `wrong-kind`, `corrupt`, `unsafe`, `too-large`, `scanned` or `empty`
 */
export function readDocx(bytes: Uint8Array, name: string): SourceLine[] {
	const source = openPackage(bytes, name);
	const context = contextOf(source, name);
	const lines = readBody(source, context);
	if (lines.every((line) => line.text.trim() === '')) {
		throw context.pictures ? picturesOnly(name) : noText(name);
	}
	endLines(lines);
	const paged = context.pages.known;
	return lines.map(({ text, page }, index) => ({
		line: index + 1,
		text,
		...(paged ? { page } : {})
	}));
}

function contextOf(source: WordPackage, file: string): Context {
	const styles = new Styles(source.read('styles'), source.read('theme'));
	let left: number = LIMITS.documentChars;
	return {
		file,
		styles,
		lists: new Lists(source.read('numbering'), styles),
		pages: new Pages(),
		addresses: source.addresses,
		notes: notesOf(source),
		cited: [],
		pendingBox: null,
		pictures: false,
		spend: (characters) => {
			left -= characters;
			if (left < 0) throw tooLong(file, 'characters', LIMITS.documentChars);
		}
	};
}

function notesOf(source: WordPackage): Map<string, XmlElement> {
	const notes = new Map<string, XmlElement>();
	for (const kind of ['footnote', 'endnote'] as const) {
		const all = source.read(`${kind}s`);
		for (const note of childrenOf(all, `w:${kind}`)) {
			notes.set(`w:${kind}/${note.attributes['w:id'] ?? ''}`, note);
		}
	}
	return notes;
}

/** Reads block by block, so that only one of them is in memory at a time. */
function readBody(source: WordPackage, context: Context): Line[] {
	const { pages, file } = context;
	const lines: Line[] = [];
	const reader = new BlockReader(context, true);
	let section = 0;
	let sections = 0;
	const endSection = (properties: XmlElement) => {
		const breaks = !/^(?:continuous|nextColumn)$/.test(valueOf(properties, 'w:type') ?? 'nextPage');
		if (sections++ > 0 && breaks) pages.sectionBrokePage(lines.slice(section));
		section = lines.length;
		pages.beginSection();
	};
	const take = (block: XmlElement) => {
		const properties = sectionOf(block);
		if (block !== properties) reader.read(block);
		for (const line of properties ? reader.take() : reader.drain()) lines.push(line);
		if (lines.length > LIMITS.documentLines) throw tooLong(file, 'lines', LIMITS.documentLines);
		if (properties) endSection(properties);
	};
	source.readDocument({ parent: 'w:body', take });
	for (const line of reader.take()) lines.push(line);
	return lines;
}

/** What a block says of the section that ends with it. */
function sectionOf(block: XmlElement): XmlElement | undefined {
	return block.name === 'w:sectPr' ? block : child(child(block, 'w:pPr'), 'w:sectPr');
}
