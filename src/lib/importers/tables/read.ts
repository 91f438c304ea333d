/** A table's bytes → its rows. Readers of formats load only when a file needs them. */
import { ImportError, type Words } from '../errors';
import { kindOf } from '../kind';
import { LIMITS } from '../limits';
import type { FileKind, RawTable, TableKind, TableOptions } from '../types';
import { readDelimited } from './delimited';
import { tableTooLarge } from './words';

/**
 * Reads a table of any format; what the bytes are decides, not the name.
 *
 * @param bytes the whole file, at most `LIMITS.documentBytes`
 * @param options what a person chose; the rest is found
 * @param kind the format, where it is known or a person knows better than `kindOf` (a .txt read as a table)
 * @throws ImportError the file cannot be taken in, or is no table
 */
export async function readTable(
	bytes: Uint8Array,
	name: string,
	options: TableOptions = {},
	kind?: TableKind
): Promise<RawTable> {
	if (bytes.length > LIMITS.documentBytes) throw tableTooLarge(name, bytes.length);
	const found = kind ?? kindOf(bytes, name);
	switch (found) {
		case 'csv':
		case 'tsv':
			return readDelimited(bytes, name, options);
		case 'json': {
			const { readJson } = await import('./json');
			return readJson(bytes, name, options);
		}
		case 'xlsx': {
			const { readXlsx } = await import('./xlsx/read');
			return readXlsx(bytes, name, options);
		}
		case 'parquet': {
			const { readParquet } = await import('./parquet/read');
			return readParquet(bytes, name);
		}
		default:
			throw notATable(name, found);
	}
}

type OtherKind = Exclude<FileKind, TableKind>;

const OTHERS: Readonly<Record<OtherKind, Words>> = {
	txt: { th: 'ข้อความ', en: 'text' },
	docx: { th: 'เอกสาร Word', en: 'a Word document' },
	pdf: { th: 'เอกสาร PDF', en: 'a PDF document' },
	dataset: { th: 'ชุดข้อมูล', en: 'a dataset' },
	duckdb: { th: 'ฐานข้อมูล', en: 'a database' }
};

function notATable(name: string, kind: OtherKind): ImportError {
	const { th, en } = OTHERS[kind];
	return new ImportError('wrong-kind', name, {
		th: `ไฟล์ ${name} เป็น${th} ไม่ใช่ตาราง โปรดเลือกไฟล์ .csv .xlsx .json หรือ .parquet`,
		en: `${name} is ${en}, not a table; choose a .csv, .xlsx, .json or .parquet file`
	});
}
