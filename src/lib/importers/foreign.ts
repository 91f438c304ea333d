/** Formats that are not read, told by their first bytes, and what to do with them. */
import { ImportError, type Words } from './errors';

/** What a file is, and what a person should do, as the rest of a sentence. */
export interface Foreign {
	readonly is: Words;
	readonly todo: Words;
}

export function wrongKind(name: string, { is, todo }: Foreign): ImportError {
	return new ImportError('wrong-kind', name, {
		th: `ไฟล์ ${name} เป็น${is.th} ${todo.th}`,
		en: `${name} is ${is.en}; ${todo.en}`
	});
}

const AS_TABLE: Words = {
	th: 'โปรดเปิดแล้วบันทึกเป็น .xlsx หรือ .csv',
	en: 'open it and save it as .xlsx or .csv'
};
const AS_DOCUMENT: Words = {
	th: 'โปรดเปิดแล้วบันทึกเป็น .docx หรือ .pdf',
	en: 'open it and save it as .docx or .pdf'
};
const NO_TEXT: Words = {
	th: 'ซึ่งไม่มีข้อความให้อ่าน โปรดใช้ไฟล์ต้นฉบับ (.docx .pdf .xlsx)',
	en: 'there is no text to read in it. Use the original (.docx, .pdf or .xlsx)'
};
const UNPACK: Words = {
	th: 'โปรดแตกไฟล์แล้วนำไฟล์ข้างในมาวาง',
	en: 'unpack it and drop the files inside'
};

const PICTURE: Foreign = { is: { th: 'รูปภาพ', en: 'a picture' }, todo: NO_TEXT };
const FILM: Foreign = { is: { th: 'เสียงหรือวีดิทัศน์', en: 'sound or video' }, todo: NO_TEXT };
const ARCHIVE: Foreign = { is: { th: 'ไฟล์บีบอัด', en: 'a packed archive' }, todo: UNPACK };
const PROGRAM: Foreign = {
	is: { th: 'โปรแกรม', en: 'a program' },
	todo: { th: 'จึงไม่เปิด', en: 'it is not opened' }
};
const DATABASE: Foreign = {
	is: { th: 'ฐานข้อมูล', en: 'a database of another program' },
	todo: { th: 'โปรดส่งออกตารางเป็น .csv', en: 'export its table as .csv' }
};

/* eslint-disable no-control-regex -- file marks are made of control characters */
/** Bytes at the start, one character each; `.` stands for any byte. */
const STARTS: readonly (readonly [RegExp, Foreign])[] = [
	[/^(?:\x89PNG|\xff\xd8\xff|GIF8[79]a|BM.{4}\0\0\0\0|II\*\0|MM\0\*)/s, PICTURE],
	[/^(?:RIFF.{4}WEBP|.{4}ftyp(?:hei|mif|avif)|8BPS|\0\0\x01\0)/s, PICTURE],
	[/^(?:.{4}ftyp|RIFF.{4}(?:AVI |WAVE)|OggS|ID3|\xff[\xfb\xf3]|\x1a\x45\xdf\xa3)/s, FILM],
	[/^(?:Rar!\x1a|7z\xbc\xaf\x27\x1c|\x1f\x8b|BZh[1-9]|\xfd7zXZ|\x28\xb5\x2f\xfd)/s, ARCHIVE],
	[/^PK\x07\x08/s, ARCHIVE],
	[/^(?:MZ.{58}|\x7fELF|\xcf\xfa\xed\xfe|\xca\xfe\xba\xbe|\0asm)/s, PROGRAM],
	[/^(?:SQLite format 3\0|\0\x01\0\0Standard (?:Jet|ACE) DB)/s, DATABASE],
	[
		/^(?:ARROW1\0\0|FEA1|\x89HDF|Obj\x01)/s,
		{ is: { th: 'ตารางของโปรแกรมอื่น', en: 'a table of another program' }, todo: AS_TABLE }
	]
];

/* eslint-enable no-control-regex */

/** Text that is a document of another program, without a byte order mark. */
const TEXTS: readonly (readonly [RegExp, Foreign])[] = [
	[/^\{\\rtf/, { is: { th: 'เอกสาร RTF', en: 'an RTF document' }, todo: AS_DOCUMENT }],
	[
		/^\s*(?:<!--[^]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|table|meta)\b/i,
		{
			is: { th: 'หน้าเว็บ (HTML) แม้จะมีนามสกุลอื่น', en: 'a web page (HTML), whatever its name' },
			todo: {
				th: 'โปรดเปิดด้วย Excel หรือ Word แล้วบันทึกเป็น .xlsx หรือ .docx',
				en: 'open it in Excel or Word and save it as .xlsx or .docx'
			}
		}
	],
	[
		/^\s*<\?xml[^]{0,400}(?:Excel\.Sheet|schemas-microsoft-com:office:spreadsheet)/,
		{ is: { th: 'ตาราง XML ของ Excel', en: 'an XML spreadsheet' }, todo: AS_TABLE }
	],
	[/^\s*<\?xml[\s\S]/, { is: { th: 'ไฟล์ XML', en: 'an XML file' }, todo: AS_TABLE }],
	[/^MIME-Version:/i, { is: { th: 'หน้าเว็บที่เก็บไว้', en: 'a saved web page' }, todo: AS_DOCUMENT }],
	[/^%!PS/, { is: { th: 'ไฟล์ PostScript', en: 'a PostScript file' }, todo: AS_DOCUMENT }],
	[/^(?:\0|\s)*<svg\b/i, PICTURE]
];

/** What a file that is not read is, or null where its first bytes do not say. */
export function foreignKind(head: Uint8Array): Foreign | null {
	const start = new TextDecoder('latin1').decode(head.subarray(0, 4096));
	const binary = STARTS.find(([pattern]) => pattern.test(bytesOf(head)))?.[1];
	if (binary) return binary;
	const text = start.replace(/^ï»¿|^[ÿþ]{2}/, '').replaceAll('\0', '');
	return TEXTS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** The first bytes, one character each: a decoder would turn some of 80–9F into other characters. */
function bytesOf(head: Uint8Array): string {
	return String.fromCharCode(...head.subarray(0, 64));
}
