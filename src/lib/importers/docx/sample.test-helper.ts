/** Word files made for tests, out of the same XML that Word writes. */
import { zip } from '../zip';
import { readDocx } from './read';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
export const NAMESPACES =
	`xmlns:w="${W}" xmlns:r="${OFFICE}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" ` +
	'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
	'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
	'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
	'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
	'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" ' +
	'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"';
const DOCUMENT_TYPE = 'application/vnd.openxmlformats-officedocument';
const MAIN = `${DOCUMENT_TYPE}.wordprocessingml.document.main+xml`;
const DEFAULTS =
	'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
	'<Default Extension="xml" ContentType="application/xml"/>';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Insides of the parts of a Word file; what is left out is not in the file. */
export interface WordSample {
	/** Children of `w:body`. */
	readonly body: string;
	readonly styles?: string;
	readonly numbering?: string;
	readonly footnotes?: string;
	readonly endnotes?: string;
	readonly theme?: string;
	/** Addresses of links, by relation id. */
	readonly links?: Readonly<Record<string, string>>;
	/** Content type of the document. */
	readonly type?: string;
	/** Parts put in, or put in the place of others; null leaves one out. */
	readonly parts?: Readonly<Record<string, string | Uint8Array | null>>;
}

const PARTS = [
	['styles', 'w:styles'],
	['numbering', 'w:numbering'],
	['footnotes', 'w:footnotes'],
	['endnotes', 'w:endnotes'],
	['theme', 'a:theme']
] as const;

/** The bytes of a .docx. */
export function wordFile(sample: WordSample): Uint8Array {
	const files = new Map<string, string | Uint8Array>();
	const document = `<w:document ${NAMESPACES}><w:body>${sample.body}</w:body></w:document>`;
	const overrides = [['word/document.xml', sample.type ?? MAIN]];
	const relations: string[] = [];
	files.set('[Content_Types].xml', '');
	files.set(
		'_rels/.rels',
		relationships([relation('rId1', 'officeDocument', 'word/document.xml')])
	);
	files.set('word/document.xml', HEAD + document);
	for (const [part, root] of PARTS) {
		const content = sample[part];
		if (content === undefined) continue;
		files.set(`word/${part}.xml`, `${HEAD}<${root} ${NAMESPACES}>${content}</${root}>`);
		relations.push(relation(`rId-${part}`, part, `${part}.xml`));
		const kind = part === 'theme' ? 'theme' : `wordprocessingml.${part}`;
		overrides.push([`word/${part}.xml`, `${DOCUMENT_TYPE}.${kind}+xml`]);
	}
	for (const [id, address] of Object.entries(sample.links ?? {})) {
		relations.push(relation(id, 'hyperlink', address, ' TargetMode="External"'));
	}
	files.set('word/_rels/document.xml.rels', relationships(relations));
	const types = overrides.map(
		([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`
	);
	files.set(
		'[Content_Types].xml',
		`${HEAD}<Types xmlns="${PACKAGE}/content-types">${DEFAULTS}${types.join('')}</Types>`
	);
	for (const [path, content] of Object.entries(sample.parts ?? {})) {
		if (content === null) files.delete(path);
		else files.set(path, content);
	}
	return zip(files);
}

function relationships(relations: readonly string[]): string {
	return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`;
}

function relation(id: string, type: string, target: string, mode = ''): string {
	return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${escape(target)}"${mode}/>`;
}

/** The lines a sample is read into, without the white space at their ends. */
export function linesOf(sample: WordSample | string): string[] {
	const file = wordFile(typeof sample === 'string' ? { body: sample } : sample);
	return readDocx(file, 'form.docx').map((line) => line.text.trimEnd());
}

export function escape(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}

export function t(text: string): string {
	return `<w:t xml:space="preserve">${escape(text)}</w:t>`;
}

/** A run; `properties` are the insides of `w:rPr`. */
export function r(text: string, properties = ''): string {
	return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${t(text)}</w:r>`;
}

/** A paragraph of runs (text that is no XML becomes one); `properties` are the insides of `w:pPr`. */
export function p(content = '', properties = ''): string {
	const runs = content === '' || content.startsWith('<') ? content : r(content);
	return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** A table of rows of cells; a cell is text, or paragraphs. */
export function table(...rows: (readonly string[])[]): string {
	const cell = (content: string) => tc(content.startsWith('<') ? content : p(content));
	return `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

function tc(content: string): string {
	return content.startsWith('<w:tc>') ? content : `<w:tc>${content}</w:tc>`;
}

/** A check box of a form made with content controls. */
export function checkbox(on: boolean, drawn = '☐'): string {
	const state = `<w14:checkbox><w14:checked w14:val="${on ? 1 : 0}"/></w14:checkbox>`;
	return `<w:sdt><w:sdtPr>${state}</w:sdtPr><w:sdtContent>${r(drawn)}</w:sdtContent></w:sdt>`;
}

/** A check box of an old form; `state` are the insides of `w:checkBox`. */
export function formBox(state: string): string {
	const data = `<w:ffData><w:name w:val="Check1"/><w:checkBox>${state}</w:checkBox></w:ffData>`;
	const char = (type: string, inside = '') =>
		`<w:r><w:fldChar w:fldCharType="${type}">${inside}</w:fldChar></w:r>`;
	const code = '<w:r><w:instrText xml:space="preserve"> FORMCHECKBOX </w:instrText></w:r>';
	return char('begin', data) + code + char('separate') + char('end');
}

export function symbol(font: string, char: string): string {
	return `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
}

/** A field with its instruction and its result. */
export function field(code: string, result: string): string {
	const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
	const instruction = `<w:r><w:instrText xml:space="preserve">${escape(code)}</w:instrText></w:r>`;
	return char('begin') + instruction + char('separate') + result + char('end');
}

/** The place of a paragraph in a list. */
export function inList(list: number, level = 0): string {
	return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
}

/** A level of a list; `more` are further children. */
export function level(at: number, format: string, text: string, more = '', start = 1): string {
	return `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${escape(text)}"/>${more}</w:lvl>`;
}

/** Lists by number, each the levels of its own definition. */
export function lists(...definitions: string[]): string {
	const abstract = definitions.map(
		(levels, at) => `<w:abstractNum w:abstractNumId="${at}">${levels}</w:abstractNum>`
	);
	const nums = definitions.map(
		(_, at) => `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="${at}"/></w:num>`
	);
	return abstract.join('') + nums.join('');
}
