/** Workbooks made by hand, part by part. */
import { zip } from '../../zip';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface WorkbookParts {
	/** XML of the rows, by sheet. */
	readonly sheets: Readonly<Record<string, string>>;
	readonly hidden?: readonly string[];
	readonly texts?: readonly string[];
	/** XML before and after the rows of every sheet. */
	readonly before?: string;
	readonly after?: string;
}

export function workbook({
	sheets,
	hidden = [],
	texts = [],
	before = '',
	after = ''
}: WorkbookParts) {
	const names = Object.keys(sheets);
	const link = (id: string, type: string, target: string) =>
		`<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
	const links = names.map((_, i) => link(`r${i}`, 'worksheet', `sheets/${i}.xml`));
	const list = names.map((name, i) => {
		const state = hidden.includes(name) ? ' state="hidden"' : '';
		return `<sheet name="${xml(name)}" sheetId="${i + 1}"${state} r:id="r${i}"/>`;
	});
	const files = new Map<string, string>([
		['[Content_Types].xml', '<Types/>'],
		['_rels/.rels', relations(link('a', 'officeDocument', '/xl/workbook.xml'))],
		[
			'xl/_rels/workbook.xml.rels',
			relations(links.join('') + link('t', 'sharedStrings', 'texts.xml'))
		],
		[
			'xl/workbook.xml',
			`<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets></workbook>`
		],
		['xl/texts.xml', `<sst>${texts.map((text) => `<si><t>${xml(text)}</t></si>`).join('')}</sst>`]
	]);
	names.forEach((name, i) => {
		const rows = `<sheetData>${sheets[name]}</sheetData>${after}`;
		files.set(`xl/sheets/${i}.xml`, `${before}<worksheet xmlns="${MAIN}">${rows}</worksheet>`);
	});
	return zip(files);
}

const relations = (links: string) => `<Relationships xmlns="${LINKS}">${links}</Relationships>`;

/** Rows of texts by number; empty ones are left out, as programs do. */
export function sheetXml(rows: Readonly<Record<number, readonly string[]>>): string {
	return Object.entries(rows)
		.map(([line, cells]) => {
			const written = cells.map((cell, i) =>
				cell === ''
					? ''
					: `<c r="${letters(i)}${line}" t="inlineStr"><is><t xml:space="preserve">${xml(cell)}</t></is></c>`
			);
			return `<row r="${line}">${written.join('')}</row>`;
		})
		.join('');
}

export function letters(column: number): string {
	const last = String.fromCharCode(65 + (column % 26));
	return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

/** Text in XML; characters that XML cannot hold as Excel writes them. */
export function xml(text: string): string {
	return (
		text
			.replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
			.replaceAll('&', '&amp;')
			.replaceAll('<', '&lt;')
			.replaceAll('>', '&gt;')
			.replaceAll('"', '&quot;')
			// eslint-disable-next-line no-control-regex -- control characters are what is escaped
			.replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, escaped)
			.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, escaped)
	);
}

const escaped = (char: string) =>
	`_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
