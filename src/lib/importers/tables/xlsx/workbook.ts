/** The parts of a workbook that its sheets need: their names and places, shared texts, formats of dates. */
import { unzip } from '../../zip';
import { corruptTable, noTable } from '../words';
import { showsDate } from './dates';
import { prefixed, scanXml, type Attributes } from './xml';

export interface Sheet {
	readonly name: string;
	/** Hidden by the person or by a program. */
	readonly hidden: boolean;
	/** Path in the zip. */
	readonly path: string;
}

export interface Workbook {
	readonly sheets: readonly Sheet[];
	readonly from1904: boolean;
	/** Texts that cells refer to by number. */
	readonly texts: readonly string[];
	/** By the number of a cell's style: whether it shows a date. */
	readonly dates: readonly boolean[];
}

/**
 * Opens a workbook.
 *
 * @throws ImportError `corrupt`, `unsafe`, `encrypted` or `no-table` (no sheets)
 */
export function openWorkbook(bytes: Uint8Array, name: string): Workbook {
	const links = unzip(bytes, name, (path) => /(?:^|\/)_rels\/[^/]+\.rels$/i.test(path));
	const link = (source: string) => relations(links, source, name);
	const main = link('').find(({ type }) => type === 'officeDocument')?.path ?? 'xl/workbook.xml';
	const targets = link(main);
	const pathOf = (type: string) => targets.find((target) => target.type === type)?.path;
	const wanted = new Set([main, pathOf('sharedStrings'), pathOf('styles')].map(lower));
	const parts = unzip(bytes, name, (path) => wanted.has(lower(path)));
	const part = (path: string | undefined) =>
		[...parts].find(([found]) => lower(found) === lower(path))?.[1];
	const book = part(main);
	if (!book) throw corruptTable(name, 'XLSX');
	const { sheets, from1904 } = readBook(book, name, targets);
	if (sheets.length === 0) throw noTable(name);
	return {
		sheets,
		from1904,
		texts: readTexts(part(pathOf('sharedStrings')), name),
		dates: readDates(part(pathOf('styles')), name)
	};
}

/** The XML of a sheet. */
export function sheetPart(bytes: Uint8Array, name: string, sheet: Sheet): Uint8Array {
	const parts = unzip(bytes, name, (path) => lower(path) === lower(sheet.path));
	const [part] = parts.values();
	if (!part) throw corruptTable(name, 'XLSX');
	return part;
}

/** Names of parts are the same in capitals and small letters. */
const lower = (path: string | undefined) => path?.toLowerCase() ?? '';

interface Relation {
	readonly id: string;
	/** Last word of its type, the same in both editions of the standard. */
	readonly type: string;
	readonly path: string;
}

function relations(
	links: ReadonlyMap<string, Uint8Array>,
	source: string,
	name: string
): Relation[] {
	const cut = source.lastIndexOf('/') + 1;
	const path = `${source.slice(0, cut)}_rels/${source.slice(cut)}.rels`;
	const part = [...links].find(([found]) => lower(found) === lower(path))?.[1];
	const found: Relation[] = [];
	if (!part) return found;
	scanXml(part, name, {
		open(element, { Id, Type, Target, TargetMode }) {
			if (element !== 'Relationship' || !Id || !Type || !Target || TargetMode === 'External')
				return;
			const type = Type.slice(Type.lastIndexOf('/') + 1);
			found.push({ id: Id, type, path: resolve(source.slice(0, cut), Target) });
		}
	});
	return found;
}

function resolve(folder: string, target: string): string {
	const steps: string[] = [];
	for (const step of (/^[/\\]/.test(target) ? target : folder + target).split(/[/\\]/)) {
		if (step === '..') steps.pop();
		else if (step !== '' && step !== '.') steps.push(step);
	}
	return steps.join('/');
}

function readBook(part: Uint8Array, name: string, targets: readonly Relation[]) {
	const sheets: Sheet[] = [];
	let from1904 = false;
	scanXml(part, name, {
		open(element, attributes) {
			if (element === 'workbookPr') from1904 = isOn(attributes['date1904']);
			if (element !== 'sheet') return;
			const target = targets.find(({ id }) => id === prefixed(attributes, 'id'));
			// Charts and macros have sheets of their own kind, without cells.
			if (target?.type !== 'worksheet') return;
			const hidden = (attributes['state'] ?? 'visible') !== 'visible';
			sheets.push({ name: attributes['name'] ?? '', hidden, path: target.path });
		}
	});
	return { sheets, from1904 };
}

const isOn = (value: string | undefined) => value === '1' || value === 'true';

/** Texts by number. Readings of Asian letters (`rPh`) are not part of them. */
function readTexts(part: Uint8Array | undefined, name: string): string[] {
	const texts: string[] = [];
	if (!part) return texts;
	const reader = textReader();
	scanXml(part, name, {
		open: (element) => reader.open(element),
		text: (text) => reader.text(text),
		close(element) {
			reader.close(element);
			if (element === 'si') texts.push(reader.take());
		}
	});
	return texts;
}

/** Collects the text of a cell or of a shared text from the runs it is made of. */
export function textReader() {
	let pieces: string[] = [];
	let inText = false;
	let inReading = false;
	return {
		open(element: string) {
			if (element === 't') inText = true;
			else if (element === 'rPh') inReading = true;
		},
		text(text: string) {
			if (inText && !inReading) pieces.push(text);
		},
		close(element: string) {
			if (element === 't') inText = false;
			else if (element === 'rPh') inReading = false;
		},
		take(): string {
			const text = pieces.join('');
			pieces = [];
			return unescaped(text);
		}
	};
}

/** Characters that XML cannot hold are written `_x000D_`. ECMA-376 part 1, 22.9.2.19. */
export function unescaped(text: string): string {
	if (!text.includes('_x')) return text;
	return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) =>
		String.fromCharCode(parseInt(code, 16))
	);
}

function readDates(part: Uint8Array | undefined, name: string): boolean[] {
	const dates: boolean[] = [];
	if (!part) return dates;
	const codes = new Map<number, string>();
	const ids: number[] = [];
	let inCells = false;
	scanXml(part, name, {
		open(element: string, attributes: Attributes) {
			if (element === 'cellXfs') inCells = true;
			const id = Number(attributes['numFmtId'] ?? 0);
			if (element === 'numFmt') codes.set(id, attributes['formatCode'] ?? '');
			else if (element === 'xf' && inCells) ids.push(id);
		},
		close(element) {
			if (element === 'cellXfs') inCells = false;
		}
	});
	for (const id of ids) dates.push(showsDate(id, codes.get(id)));
	return dates;
}
