/** The real document as a Word file, in the ways in which such files are made: the same statements as its text. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hasKhonKaen, khonKaenLines, readFramework } from '$lib/form3/fixtures.node';
import type { Form3Document } from '$lib/form3/types';
import { readSource } from '$lib/importers/documents';
import * as word from '$lib/importers/docx/sample.test-helper';
import { parseCatalogue } from '$lib/indicators';
import { readDocument, type ReadingContext } from './document';

const { checkbox, formBox, p, r, symbol, table, wordFile } = word;

const rules = (name: string) => readFileSync(`data/catalogue/${name}.csv`, 'utf8');
const context: ReadingContext = {
	framework: readFramework(),
	organizations: [],
	catalogue: parseCatalogue(rules('indicators'), rules('rules'))
};

async function read(bytes: Uint8Array, name: string): Promise<Form3Document> {
	return readDocument(await readSource(bytes, name), name, '0'.repeat(64), context).document;
}

const readText = (lines: readonly string[]) =>
	read(new TextEncoder().encode(lines.map((line) => `${line}\n`).join('')), 'form.txt');
const readWord = (body: string) => read(wordFile({ body }), 'form.docx');

/** A paragraph for a line, its lost boxes drawn in another way. */
function paragraph(text: string, draw: (at: number) => string = () => r('\ufffd')): string {
	const runs: string[] = [];
	let at = 0;
	for (const box of text.matchAll(BOX)) {
		if (box.index > at) runs.push(r(text.slice(at, box.index)));
		runs.push(draw(counted++));
		at = box.index + box[0].length;
	}
	return p(runs.join('') + (at < text.length ? r(text.slice(at)) : ''));
}

/** In this document a lost character is a box where a line begins with it. */
const BOX = /(?<=^\s*)\ufffd+/gu;
/** Boxes drawn so far: every third is ticked. */
let counted = 0;
const ticked = (at: number) => at % 3 === 0;

describe.skipIf(!hasKhonKaen)('the self-assessment of Khon Kaen as a Word file', () => {
	const lines = hasKhonKaen ? khonKaenLines().map((line) => line.text) : [];
	const marksOf = (document: Form3Document) => [
		document.items.map((item) => [item.item_no, item.not_started, item.in_progress]),
		document.statements.map((row) => [row.statement_no, row.mark, row.options.map((o) => o.mark)])
	];

	it('of one paragraph a line is read as its text is', async () => {
		const text = await readText(lines);
		const found = await readWord(lines.map((line) => p(line === '' ? '' : r(line))).join(''));
		expect(found.statements).toHaveLength(94);
		expect({ ...found, source: { ...found.source, name: '', kind: '' } }).toEqual({
			...text,
			source: { ...text.source, name: '', kind: '' }
		});
	});

	it.each<[string, (at: number) => string]>([
		['content controls', (at) => checkbox(ticked(at), '\uf0a8')],
		['form fields', (at) => formBox(`<w:default w:val="${ticked(at) ? 1 : 0}"/>`)],
		['symbols', (at) => symbol('Wingdings', ticked(at) ? 'F0FE' : 'F0A8')],
		['letters in Wingdings', (at) => r(ticked(at) ? 'þ' : 'o', '<w:rFonts w:ascii="Wingdings"/>')]
	])('with %s for its boxes tells every mark', async (_, draw) => {
		counted = 0;
		const expected = await readText(
			lines.map((line) => line.replace(BOX, () => (ticked(counted++) ? '☑' : '☐')))
		);
		const boxes = counted;
		counted = 0;
		const found = await readWord(lines.map((line) => paragraph(line, draw)).join(''));
		expect(counted).toBe(boxes);
		expect(found.statements).toHaveLength(94);
		expect(marksOf(found)).toEqual(marksOf(expected));
		// Of the two whose number is lost the box is lost too.
		const printed = found.statements.filter((row) => !row.number_recovered);
		expect(printed).toHaveLength(92);
		const marks = new Set(printed.map((row) => row.mark));
		expect(marks).toEqual(new Set(['marked', 'unmarked', 'absent']));
		expect(found.statements.map((row) => row.evidence)).toEqual(
			expected.statements.map((row) => row.evidence)
		);
	});

	it('laid out in tables, one statement a row, tells the same', async () => {
		const text = await readText(lines);
		const heads = new Map(text.statements.map((row) => [row.line_from, row]));
		const body: string[] = [];
		for (let at = 0; at < lines.length; at++) {
			const row = heads.get(at + 1);
			if (!row || row.number_recovered || row.mark === 'absent') {
				body.push(p(r(lines[at] as string)));
				continue;
			}
			const own = lines.slice(at, row.line_to);
			const first = (own[0] as string).replace(/^\s*\ufffd+\s*\d\.\d\.\d\s?/, '');
			body.push(
				table([
					row.statement_no,
					[first, ...own.slice(1)].map((line) => p(r(line))).join(''),
					'\ufffd'
				])
			);
			at = row.line_to - 1;
		}
		const found = await readWord(body.join(''));
		const told = (document: Form3Document) =>
			document.statements.map((row) => [
				row.statement_no,
				row.mark,
				row.evidence,
				row.options.length
			]);
		expect(body.filter((block) => block.startsWith('<w:tbl>')).length).toBeGreaterThan(60);
		expect(told(found)).toEqual(told(text));
	});
});
