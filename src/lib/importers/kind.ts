/**
 * What a file is: by its first bytes, then by what its text looks like, then by its name. A wrong extension is
 * no hindrance; what cannot be read is called by its own name.
 */
import { decodeText, isUtf16 } from '$lib/form3/encoding';
import { isEncryptedOffice, isOle, oleWords } from './ole';
import { ImportError } from './errors';
import { foreignKind, wrongKind } from './foreign';
import { textKind } from './textKind';
import type { FileKind } from './types';
import { zipKind } from './zipKind';

/** Bytes looked at where the whole file is not needed. */
const HEAD = 64 * 1024;

/**
 * Recognises a file.
 *
 * @param bytes the whole file, or, of one larger than `LIMITS.documentBytes`, its first part (64 KB or more):
 * enough for delimited text, Parquet and DuckDB
 * @param name its name; decides only between text tables, and documents that could be either
 * @throws ImportError `empty`, `unknown-kind`, `wrong-kind`, `encrypted` or `corrupt` (a zip that is cut), saying
 * what the file is instead and what to do
 */
export function kindOf(bytes: Uint8Array, name: string): FileKind {
	if (bytes.length === 0) throw empty(name);
	const head = bytes.subarray(0, HEAD);
	const starts = (text: string, at = 0) => startsAt(head, text, at);
	if (starts('%PDF-') || (isBinary(head) && junkBeforePdf(head))) return 'pdf';
	if (starts('PK\u0003\u0004') || starts('PK\u0005\u0006')) return zipKind(bytes, name);
	if (starts('DUCK', 8)) return 'duckdb';
	if (starts('PAR1')) return 'parquet';
	if (starts('PARE')) throw encryptedFile(name);
	if (isOle(head)) {
		if (isEncryptedOffice(bytes)) throw encryptedFile(name);
		throw wrongKind(name, oleWords(bytes));
	}
	const foreign = foreignKind(head);
	if (foreign) throw wrongKind(name, foreign);
	if (isBinary(head)) throw unknownKind(name);
	return textKind(decodeText(head).text, name);
}

/** Whether bytes stand for Latin letters, from a place on. */
function startsAt(bytes: Uint8Array, text: string, at: number): boolean {
	for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
	return true;
}

/** PDF readers accept its mark anywhere in the first kilobyte. */
function junkBeforePdf(head: Uint8Array): boolean {
	return new TextDecoder('latin1').decode(head.subarray(0, 1024)).includes('%PDF-');
}

/** Text has next to no control characters. Fewer than eight may be a hostile cell, told with its row. */
function isBinary(head: Uint8Array): boolean {
	if (isUtf16(head)) return false;
	let controls = 0;
	for (const byte of head) {
		if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1a && byte !== 0x1b) controls++;
	}
	return controls >= 8 && controls > head.length * 0.03;
}

function empty(name: string): ImportError {
	return new ImportError('empty', name, {
		th: `ไฟล์ ${name} ว่างเปล่า (0 ไบต์) โปรดตรวจว่าคัดลอกหรือดาวน์โหลดมาครบ`,
		en: `${name} is empty (0 bytes); check that it was copied or downloaded in full`
	});
}

function encryptedFile(name: string): ImportError {
	return new ImportError('encrypted', name, {
		th: `ไฟล์ ${name} มีรหัสผ่าน โปรดเปิดด้วยโปรแกรมเดิมแล้วบันทึกใหม่โดยไม่ใส่รหัสผ่าน`,
		en: `${name} needs a password; open it in its own program and save it again without one`
	});
}

function unknownKind(name: string): ImportError {
	return new ImportError('unknown-kind', name, {
		th: `ไม่รู้จักชนิดของไฟล์ ${name} อ่านได้เฉพาะ .txt .docx .pdf .csv .tsv .xlsx .json .parquet .duckdb และ .zip ของชุดข้อมูล`,
		en: `${name} is of no known kind; .txt, .docx, .pdf, .csv, .tsv, .xlsx, .json, .parquet, .duckdb and a .zip of a dataset are read`
	});
}
