import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hasKhonKaen } from '$lib/form3/fixtures.node';
import { ImportError } from './errors';
import { kindOf } from './kind';
import { LIMITS } from './limits';
import { zip } from './zip';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
const packed = (...paths: string[]) => zip(new Map(paths.map((path) => [path, 'x'])));

/** The kind, or the code of the refusal. */
function kindOrCode(bytes: Uint8Array | string, name = 'file'): string {
	try {
		return kindOf(typeof bytes === 'string' ? bytesOf(bytes) : bytes, name);
	} catch (error) {
		if (!(error instanceof ImportError)) throw error;
		expect(error.message_en).toContain(name);
		expect(error.message_th).toMatch(/[ก-๙]/);
		return error.code;
	}
}

/** An OLE file with streams of these names. */
function ole(...streams: string[]): Uint8Array {
	const bytes = new Uint8Array(2048);
	bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
	['Root Entry', ...streams].forEach((name, i) => {
		const at = 1024 + i * 128;
		for (let k = 0; k < name.length; k++) bytes[at + k * 2] = name.charCodeAt(k);
		bytes[at + 64] = (name.length + 1) * 2;
	});
	return bytes;
}

const CONTENT_TYPES = '[Content_Types].xml';

describe('kindOf', () => {
	it.each([
		['pdf', latin1('%PDF-1.7\n')],
		['docx', packed(CONTENT_TYPES, 'word/document.xml')],
		['docx', packed(CONTENT_TYPES, 'word/document.xml', 'word/vbaProject.bin')],
		['xlsx', packed(CONTENT_TYPES, 'xl/workbook.xml')],
		['dataset', packed('datapackage.json', 'responses.csv')],
		['dataset', packed('khonkaen-2564/assessments.csv', '__MACOSX/._x')],
		['duckdb', latin1('\x01\x02\x03\x04\x05\x06\x07\x08DUCK\x40')],
		['parquet', latin1('PAR1\x15\x04\x15')],
		['json', '[{"a":1}]'],
		['json', '\ufeff {"table": []}'],
		['json', '{"a":1}\n{"a":2}\n']
	])('knows %s by its contents, whatever its name', (kind, bytes) => {
		for (const name of ['x', 'x.csv', 'x.docx', 'x.txt'])
			expect(kindOrCode(bytes, name)).toBe(kind);
	});

	it.each([
		['wrong-kind', 'a presentation', packed(CONTENT_TYPES, 'ppt/presentation.xml')],
		['wrong-kind', '.xlsb', packed(CONTENT_TYPES, 'xl/workbook.bin')],
		['wrong-kind', 'not a dataset', packed('report.docx', 'table.csv')],
		['wrong-kind', '.doc', ole('WordDocument')],
		['wrong-kind', '.xls', ole('Workbook')],
		['encrypted', 'password', ole('EncryptionInfo', 'EncryptedPackage')],
		['encrypted', 'password', latin1('PARE\x15')],
		['wrong-kind', 'picture', latin1('\x89PNG\r\n\x1a\n\0\0\0\rIHDR')],
		['wrong-kind', 'picture', latin1('\xff\xd8\xff\xe0\0\x10JFIF')],
		['wrong-kind', 'archive', latin1('Rar!\x1a\x07\x01\0')],
		['wrong-kind', 'archive', latin1('\x1f\x8b\x08\0\0\0')],
		['wrong-kind', 'program', latin1('MZ\x90' + '\0'.repeat(80))],
		['wrong-kind', 'database', latin1('SQLite format 3\0\x10')],
		['wrong-kind', 'web page', bytesOf('<html><table><tr><td>ก</td></tr></table></html>')],
		['wrong-kind', 'RTF', bytesOf('{\\rtf1\\ansi')],
		[
			'wrong-kind',
			'XML spreadsheet',
			bytesOf('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>')
		],
		['empty', '0 bytes', new Uint8Array()],
		[
			'unknown-kind',
			'.parquet',
			latin1(Array.from({ length: 999 }, (_, i) => String.fromCharCode((i * 7) % 32)).join(''))
		],
		['corrupt', 'damaged', packed('a', 'b').slice(0, 40)]
	])('refuses with %s and says “%s”', (code, words, bytes) => {
		expect(kindOrCode(bytes, 'report.xls')).toBe(code);
		expect(() => kindOf(bytes, 'report.xls')).toThrow(words);
	});

	it('tells tables from documents by what their lines look like', () => {
		const table = 'org_id;year_be;mark\nTH-40;2564;1\nTH-41;2564;0\n';
		expect(kindOrCode(table, 'x.txt')).toBe('csv');
		expect(kindOrCode(table.replaceAll(';', '\t'), 'x.csv')).toBe('tsv');
		expect(kindOrCode('ก,ข\n', 'x.csv')).toBe('csv');
		expect(kindOrCode('ก\nข\n', 'x.csv')).toBe('csv');
		expect(kindOrCode('เรียน ผู้ว่าราชการ, ตามที่\nได้มีหนังสือ\nขอเรียนว่า\n', 'x.txt')).toBe('txt');
		expect(kindOrCode('sep=;\r\na;b\r\n', 'x')).toBe('csv');
	});

	it('takes a form named .csv for the document it is', () => {
		const lines = Array.from({ length: 9 }, (_, i) => `☑ ๑.๑.${i} มีการดำเนินการ, ครบถ้วน\nหลักฐาน\n`);
		expect(kindOrCode(lines.join(''), 'form3.csv')).toBe('txt');
		expect(kindOrCode('[/] 1.1.1 มี\n[ ] 1.1.2 ไม่มี\n', 'form3.json')).toBe('txt');
	});

	it('keeps a table with a NUL in a cell for its reader to complain about', () => {
		expect(kindOrCode('a,b\n1,x\0y\n', 'x.csv')).toBe('csv');
	});

	it('needs only the first part of a text that is cut inside a letter', () => {
		const row = 'TH-40,ขอนแก่น,2564\n';
		const bytes = bytesOf(row.repeat(Math.ceil(70_000 / row.length)));
		for (const cut of [0, 1, 2])
			expect(kindOrCode(bytes.subarray(0, 65_536 - cut), 'x')).toBe('csv');
		expect(bytes.length).toBeLessThan(LIMITS.bulkFromBytes);
	});

	it.runIf(hasKhonKaen)('takes the real document for text, even under another name', () => {
		const bytes = readFileSync('../shared/input/khonkaen-2564-form3.txt');
		for (const name of ['x.txt', 'x.csv', 'x.docx']) expect(kindOrCode(bytes, name)).toBe('txt');
	});

	it.runIf(existsSync('static/pmqa.duckdb'))('knows the database of this project', () => {
		expect(kindOrCode(readFileSync('static/pmqa.duckdb'), 'x.bin')).toBe('duckdb');
	});
});
