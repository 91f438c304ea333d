import { describe, expect, it } from 'vitest';
import { ImportError } from '../errors';
import { LIMITS } from '../limits';
import { readDocx } from './read';
import { linesOf, NAMESPACES, p, r, table, wordFile, type WordSample } from './sample.test-helper';

const DOCUMENT = 'word/document.xml';

/** Code of the error a file is refused with; it must speak both languages. */
function refusalOf(file: Uint8Array | WordSample): string {
	try {
		readDocx(file instanceof Uint8Array ? file : wordFile(file), 'form.docx');
	} catch (error) {
		if (!(error instanceof ImportError)) throw error;
		expect(error.message_th).toMatch(/[ก-๙]/);
		expect(error.message_en).not.toBe('');
		return error.code;
	}
	return 'none';
}

const xml = (body: string, before = '') =>
	`<?xml version="1.0"?>${before}<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`;
const withDocument = (content: string | Uint8Array | null): WordSample => ({
	body: '',
	parts: { [DOCUMENT]: content }
});

describe('files that are not read', () => {
	it.each<[string, Uint8Array | WordSample, string]>([
		['no zip', new TextEncoder().encode('ข้อความ'), 'corrupt'],
		['half a file', wordFile({ body: p('ก') }).slice(0, 400), 'corrupt'],
		[
			'any zip',
			{ body: '', parts: { '[Content_Types].xml': null, '_rels/.rels': null } },
			'wrong-kind'
		],
		['no document in it', withDocument(null), 'corrupt'],
		['XML that ends early', withDocument(xml(p('ก')).slice(0, -20)), 'corrupt'],
		['NUL in XML', withDocument(xml(p('ก\0'))), 'corrupt'],
		['bytes that are no text', withDocument(new Uint8Array([0x3c, 0xff, 0xfe, 0x3e])), 'corrupt'],
		['an entity nobody declared', withDocument(xml(p('<w:r><w:t>&ก;</w:t></w:r>'))), 'corrupt'],
		['no text', { body: p('') + p('  ') }, 'empty'],
		[
			'pictures only',
			{ body: p('<w:r><w:drawing><wp:inline><a:blip/></wp:inline></w:drawing></w:r>') },
			'scanned'
		],
		['text in another format', { body: p('ก') + '<w:altChunk r:id="x"/>' }, 'wrong-kind']
	])('%s', (_, file, code) => expect(refusalOf(file)).toBe(code));
});

describe('files that would not end', () => {
	it('a DOCTYPE is refused, and with it entities that grow', () => {
		const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>';
		expect(refusalOf(withDocument(xml(p('ก'), laughs)))).toBe('unsafe');
	});

	it('elements nested without end are refused', () => {
		const deep = (depth: number) =>
			'<w:smartTag>'.repeat(depth) + p('ก') + '</w:smartTag>'.repeat(depth);
		expect(refusalOf({ body: deep(LIMITS.depth) })).toBe('unsafe');
		expect(linesOf(deep(50))).toEqual(['ก']);
	});

	it('a bomb is refused before it is unpacked', () => {
		const bomb = wordFile(withDocument(xml(p(r(' '.repeat(20_000_000))))));
		expect(bomb.length).toBeLessThan(100_000);
		expect(refusalOf(bomb)).toBe('unsafe');
	});

	it('a note cited again and again is printed once', () => {
		const cite = '<w:r><w:footnoteReference w:id="2"/></w:r>';
		const note = `<w:footnote w:id="2">${p(r('ซ้ำ') + cite)}</w:footnote>`;
		expect(linesOf({ body: p(cite.repeat(1000) + r('ก')), footnotes: note })).toEqual(['ก', 'ซ้ำ']);
	});

	it('styles based on each other end', () => {
		const style = (id: string, on: string) =>
			`<w:style w:type="paragraph" w:styleId="${id}"><w:basedOn w:val="${on}"/></w:style>`;
		const styles = style('A', 'B') + style('B', 'A');
		expect(linesOf({ body: p('ก', '<w:pStyle w:val="A"/>'), styles })).toEqual(['ก']);
	});

	it('very many small things in one paragraph are read', () => {
		const raised = r('1', '<w:vertAlign w:val="superscript"/>');
		const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
		const picture =
			'<w:r><w:drawing><wp:inline><wp:extent cx="9" cy="9"/></wp:inline></w:drawing></w:r>';
		const rows = table(Array.from({ length: 5000 }, () => '☐'));
		const styles = `<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:rPr>${'<w:b/>'.repeat(50_000)}</w:rPr></w:style>`;
		const body = [raised, `<w:r><w:br/></w:r>${picture}`, begin].map((run) => p(run.repeat(5000)));
		const lines = linesOf({ body: `${body.join('')}${rows}${p('จบ')}`, styles });
		expect(lines).toHaveLength(1 + 5001 + 1 + 5000 + 1);
	});

	it('more lines than a document has are refused', () => {
		const row = '<w:p/>'.repeat(1000);
		const body = `${p('ก')}${row.repeat(LIMITS.documentLines / 1000)}`;
		expect(refusalOf({ body })).toBe('too-large');
	});

	it('a paragraph of 5 MB is read whole', () => {
		const words = 'ข้อความยาวมาก '.repeat(130_000).trim();
		const parts = words.match(/[^]{1,5000}/g) as string[];
		const [line] = linesOf(p(parts.map((part, at) => r(part, `<w:sz w:val="${at}"/>`)).join('')));
		expect(line === words).toBe(true);
	});
});

describe('files that are read although they differ', () => {
	const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';

	it('the strict edition, another prefix, another place, UTF-16', () => {
		const strict = `<x:document xmlns:x="${STRICT}"><x:body><x:p><x:r><x:t>ก</x:t></x:r></x:p></x:body></x:document>`;
		expect(linesOf(withDocument(strict))).toEqual(['ก']);
		const utf16 = new Uint8Array(
			Uint16Array.from(`\ufeff${strict}`, (char) => char.charCodeAt(0)).buffer
		);
		expect(linesOf(withDocument(utf16))).toEqual(['ก']);
		const relation =
			'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/Doc/../Main/text2.xml"/></Relationships>';
		const parts = { '_rels/.rels': relation, 'main/Text2.xml': strict, [DOCUMENT]: null };
		expect(linesOf({ body: '', parts })).toEqual(['ก']);
	});

	it.each([
		'application/vnd.ms-word.document.macroEnabled.main+xml',
		'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml',
		'application/vnd.ms-word.template.macroEnabledTemplate.main+xml'
	])('%s', (type) => expect(linesOf({ body: p('ก'), type })).toEqual(['ก']));

	it('without styles, lists and notes although it cites them', () => {
		const body = p(
			r('ก', '<w:rStyle w:val="X"/>') + '<w:r><w:footnoteReference w:id="9"/></w:r>',
			'<w:numPr><w:numId w:val="3"/></w:numPr>'
		);
		expect(linesOf(body)).toEqual(['ก']);
	});

	it('with headers, comments and macros, which are left out', () => {
		const parts = { 'word/header1.xml': xml(p('หัวกระดาษ')), 'word/vbaProject.bin': 'x' };
		expect(linesOf({ body: p('ก') + table(['ข']), parts })).toEqual(['ก', 'ข']);
	});
});
