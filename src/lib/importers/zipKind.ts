/** What a zip holds, by the names of its parts; nothing is unpacked. */
import type { Words } from './errors';
import { wrongKind, type Foreign } from './foreign';
import type { FileKind } from './types';
import { zipDirectory } from './zipDirectory';

const AS_DOCX: Words = { th: 'โปรดบันทึกเป็น .docx หรือ .pdf', en: 'save it as .docx or .pdf' };
const AS_XLSX: Words = { th: 'โปรดบันทึกเป็น .xlsx หรือ .csv', en: 'save it as .xlsx or .csv' };

/** Files by which a folder is known as a dataset. */
const DATASET_FILES = ['datapackage.json', 'assessments.csv', 'responses.csv'];

/**
 * A Word document or workbook with macros (.docm, .xlsm) is read as one without: macros are parts of their own
 * that nobody opens.
 *
 * @throws ImportError `wrong-kind` for every other zip, `corrupt` or `unsafe` where it cannot be listed
 */
export function zipKind(bytes: Uint8Array, name: string): FileKind {
	const parts = zipDirectory(bytes, name);
	const paths = parts.map((part) => part.path);
	const holds = (pattern: RegExp) => paths.some((path) => pattern.test(path));
	if (holds(/^xl\/workbook\.bin$/i)) throw wrongKind(name, BINARY_WORKBOOK);
	if (holds(/^\[Content_Types\]\.xml$/i)) {
		if (holds(/^word\/[^/]+\.xml$/i)) return 'docx';
		if (holds(/^xl\/[^/]+\.xml$/i)) return 'xlsx';
		if (holds(/^ppt\//i)) throw wrongKind(name, SLIDES);
	}
	const mime = parts[0]?.path === 'mimetype' && parts[0].method === 0 ? mimetype(bytes) : '';
	if (mime.startsWith('application/vnd.oasis.opendocument')) {
		throw wrongKind(name, mime.includes('spreadsheet') ? OPEN_SHEET : OPEN_TEXT);
	}
	if (holdsDataset(paths)) return 'dataset';
	throw wrongKind(name, OTHER_ZIP);
}

/** At the top, or in one folder; what macOS adds beside it does not count. */
function holdsDataset(paths: readonly string[]): boolean {
	return paths.some((path) => {
		const steps = path.split('/');
		return (
			steps.length <= 2 && steps[0] !== '__MACOSX' && DATASET_FILES.includes(steps.at(-1) as string)
		);
	});
}

/** The first part of an OpenDocument file is its type, stored as it is. */
function mimetype(bytes: Uint8Array): string {
	return new TextDecoder('latin1').decode(bytes.subarray(38, 120));
}

const BINARY_WORKBOOK: Foreign = {
	is: { th: 'สมุดงาน Excel แบบไบนารี (.xlsb)', en: 'a binary Excel workbook (.xlsb)' },
	todo: AS_XLSX
};
const SLIDES: Foreign = {
	is: { th: 'งานนำเสนอ (.pptx)', en: 'a presentation (.pptx)' },
	todo: AS_DOCX
};
const OPEN_SHEET: Foreign = {
	is: { th: 'ตารางของ LibreOffice (.ods)', en: 'a LibreOffice spreadsheet (.ods)' },
	todo: AS_XLSX
};
const OPEN_TEXT: Foreign = {
	is: { th: 'เอกสารของ LibreOffice (.odt)', en: 'a LibreOffice document (.odt)' },
	todo: AS_DOCX
};
const OTHER_ZIP: Foreign = {
	is: { th: 'ไฟล์ zip ที่ไม่ใช่ชุดข้อมูล', en: 'a zip that is not a dataset' },
	todo: { th: 'โปรดแตกไฟล์แล้วนำไฟล์ข้างในมาวาง', en: 'unpack it and drop the files inside' }
};
