/** Every message of the reader, in Thai and English. `docs/warnings.md` explains each code. */
import { Form3Error } from './errors';
import type { Warning } from './types';

/** What a message speaks of. Texts are shortened before they are shown. */
export interface Detail {
	/** File, statement, item or category the message is about. */
	readonly name?: string;
	readonly found?: string;
	readonly expected?: string;
	readonly count?: number;
}

interface Words {
	readonly th: string;
	readonly en: string;
}

const ERRORS = {
	empty: ({ name }: Detail): Words => ({
		th: `ไฟล์ ${name} ไม่มีข้อความ`,
		en: `${name} holds no text`
	}),
	binary: ({ name, found }: Detail): Words => ({
		th: `ไฟล์ ${name} ไม่ใช่ไฟล์ข้อความ (พบ ${found}) โปรดบันทึกเป็น .txt แบบ UTF-8 หรือเปิดตามชนิดของไฟล์`,
		en: `${name} is not a text file (found ${found}); save it as UTF-8 .txt or open it as what it is`
	}),
	'too-large': ({ name, found, expected }: Detail): Words => ({
		th: `ไฟล์ ${name} มีขนาด ${found} เกินกำหนด ${expected}`,
		en: `${name} is ${found}; the limit is ${expected}`
	}),
	'not-form3': ({ name, count }: Detail): Words => ({
		th: `ไฟล์ ${name} ไม่ใช่แบบฟอร์มที่ 3 (พบเลขข้อของแบบฟอร์ม ${count} ข้อ)`,
		en: `${name} is not a Form 3 (${count} of the form's statements were found)`
	}),
	'framework-invalid': ({ name, found, expected }: Detail): Words => ({
		th: `กรอบการประเมินไม่ถูกต้องที่ ${name}: พบ “${found}” ต้องเป็น ${expected}`,
		en: `the framework is wrong at ${name}: found “${found}”, expected ${expected}`
	})
};

const WARNINGS = {
	'number-lost': ({ name }: Detail): Words => ({
		th: `ข้อ ${name} ไม่มีเลขข้อ อ่านได้จากคำขึ้นต้นของข้อ`,
		en: `statement ${name} has no number; found by the words it opens with`
	}),
	'number-out-of-order': ({ name, expected }: Detail): Words => ({
		th: `เลขข้อ ${name} ไม่อยู่ตามลำดับ ควรเป็น ${expected}`,
		en: `number ${name} is out of order; expected ${expected}`
	}),
	'number-repeated': ({ name, expected }: Detail): Words => ({
		th: `เลขข้อ ${name} ซ้ำ ใช้ข้อความที่บรรทัด ${expected}`,
		en: `number ${name} is repeated; the text at line ${expected} is used`
	}),
	'number-unknown': ({ name }: Detail): Words => ({
		th: `ไม่มีข้อ ${name} ในแบบฟอร์ม ถือเป็นข้อความ`,
		en: `the form has no statement ${name}; taken as text`
	}),
	'statement-missing': ({ name }: Detail): Words => ({
		th: `ไม่พบข้อ ${name}`,
		en: `${name} was not found`
	}),
	'item-heading-lost': ({ name }: Detail): Words => ({
		th: `ไม่พบหัวข้อ ${name} อ่านได้จากข้อย่อย`,
		en: `the heading of item ${name} was not found; the item is known from its statements`
	}),
	'category-heading-lost': ({ name }: Detail): Words => ({
		th: `ไม่พบหัวข้อหมวด ${name}`,
		en: `the heading of category ${name} was not found`
	}),
	'marks-unreadable': ({ count }: Detail): Words => ({
		th: `อ่านเครื่องหมายในช่องไม่ได้ ${count} ช่อง โปรดยืนยันจากต้นฉบับ`,
		en: `${count} boxes cannot be read; confirm them from the original`
	}),
	'mark-conflict': ({ name }: Detail): Words => ({
		th: `ช่องของ ${name} มีเครื่องหมายขัดกัน`,
		en: `the box of ${name} holds marks that contradict each other`
	}),
	'status-missing': ({ name, expected }: Detail): Words => ({
		th: `หัวข้อ ${name} ไม่มีบรรทัดสถานะ: ${expected}`,
		en: `item ${name} has no status line: ${expected}`
	}),
	'status-repeated': ({ name }: Detail): Words => ({
		th: `หัวข้อ ${name} มีบรรทัดสถานะซ้ำ ใช้บรรทัดแรก`,
		en: `item ${name} has a status line twice; the first is used`
	}),
	'status-unassigned': (): Words => ({
		th: 'มีบรรทัดสถานะก่อนถึงหัวข้อแรก จึงไม่ได้ใช้',
		en: 'a status line stands before the first item and is not used'
	}),
	'option-missing': ({ name, found, expected }: Detail): Words => ({
		th: `ข้อ ${name} พบตัวเลือก ${found} จาก ${expected}`,
		en: `statement ${name}: found ${found} of ${expected} options`
	}),
	'box-unexpected': ({ name, count }: Detail): Words => ({
		th: `ข้อ ${name} มีช่องเกินจากแบบฟอร์ม ${count} ช่อง ถือเป็นข้อความ`,
		en: `statement ${name} has ${count} boxes more than the form; taken as text`
	}),
	'text-unassigned': ({ count }: Detail): Words => ({
		th: `ข้อความ ${count} บรรทัดไม่อยู่ในข้อใด`,
		en: `${count} lines of text belong to no statement`
	}),
	'organization-missing': (): Words => ({
		th: 'ไม่พบชื่อหน่วยงานในหัวเรื่อง',
		en: 'the heading names no organisation'
	}),
	'organization-unknown': ({ found }: Detail): Words => ({
		th: `ไม่มีรหัสของหน่วยงาน ${found}`,
		en: `no code is known for ${found}`
	}),
	'year-missing': (): Words => ({
		th: 'ไม่พบปีในหัวเรื่อง',
		en: 'the heading names no year'
	}),
	'heading-conflict': ({ found, expected }: Detail): Words => ({
		th: `หัวเรื่องไม่ตรงกัน: พบ ${found} ใช้ ${expected}`,
		en: `the headings disagree: found ${found}, using ${expected}`
	}),
	spelling: ({ found, expected }: Detail): Words => ({
		th: `“${found}” น่าจะเป็น “${expected}” (ไม่ได้แก้)`,
		en: `“${found}” is probably “${expected}” (not changed)`
	}),
	'nikhahit-lost': ({ found }: Detail): Words => ({
		th: `สระอำอาจหาย: “${found}” (ไม่ได้แก้)`,
		en: `a sara am may have lost its ring: “${found}” (not changed)`
	}),
	'mark-stranded': ({ found }: Detail): Words => ({
		th: `มีสระหรือวรรณยุกต์ที่ไม่มีพยัญชนะรองรับ: “${found}”`,
		en: `a mark has no consonant to stand on: “${found}”`
	}),
	'letters-lost': ({ found }: Detail): Words => ({
		th: `มีตัวอักษรที่อ่านไม่ได้: “${found}”`,
		en: `some characters are lost: “${found}”`
	}),
	'figure-damaged': ({ found }: Detail): Words => ({
		th: `ตัวเลข “${found}” เสียหายหรือเขียนผิดรูป อ่านค่าไม่ได้ เก็บไว้ตามที่พิมพ์`,
		en: `the number “${found}” is damaged or oddly written; no value is read, it is kept as printed`
	}),
	'figure-range': ({ found }: Detail): Words => ({
		th: `“${found}” เป็นช่วงหรืออัตราส่วน ไม่ใช่ค่าเดียว เก็บไว้ตามที่พิมพ์`,
		en: `“${found}” is a range or a ratio, not one value; kept as printed`
	}),
	'figure-too-large': ({ found }: Detail): Words => ({
		th: `ตัวเลข “${found}” ใหญ่เกินกว่าจะคำนวณได้ตรง เก็บไว้ตามที่พิมพ์`,
		en: `the number “${found}” is too large to be computed exactly; kept as printed`
	}),
	'unit-unknown': ({ name, found }: Detail): Words => ({
		th: `ไม่รู้จักหน่วยนับ “${found}” ของตัวเลข ${name} เก็บไว้ตามที่พิมพ์`,
		en: `the unit “${found}” of ${name} is not known; kept as printed`
	}),
	'page-scanned': ({ name, count }: Detail): Words => ({
		th: `หน้า ${name} เป็นภาพ ไม่มีข้อความให้อ่าน (${count} หน้า)`,
		en: `${count} page(s) hold a picture and no text that can be read: ${name}`
	}),
	'page-broken': ({ name, count }: Detail): Words => ({
		th: `หน้า ${name} เสียหาย อ่านไม่ได้ (${count} หน้า)`,
		en: `${count} page(s) are damaged and were not read: ${name}`
	}),
	'warnings-cut': ({ name, count }: Detail): Words => ({
		th: `มีคำเตือน ${name} อีก ${count} รายการ`,
		en: `${count} more warnings of the kind ${name}`
	})
};

export type ErrorCode = keyof typeof ERRORS;
export type WarningCode = keyof typeof WARNINGS;

export const ERROR_CODES = Object.keys(ERRORS) as ErrorCode[];
export const WARNING_CODES = Object.keys(WARNINGS) as WarningCode[];

/** An error with its messages. */
export function errorOf(code: ErrorCode, detail: Detail & { line?: number }): Form3Error {
	const shown = shorten(detail);
	const words = ERRORS[code](shown);
	return new Form3Error(code, {
		line: detail.line ?? null,
		found: shown.found ?? '',
		expected: shown.expected ?? '',
		message_th: words.th,
		message_en: words.en
	});
}

/** A warning with its messages; `line` is 1-based, null for the whole document. */
export function warningOf(code: WarningCode, line: number | null, detail: Detail = {}): Warning {
	const shown = shorten(detail);
	const words = WARNINGS[code](shown);
	return {
		code,
		line,
		message_th: words.th,
		message_en: words.en,
		...(shown.found === undefined ? {} : { found: shown.found }),
		...(shown.expected === undefined ? {} : { expected: shown.expected })
	};
}

function shorten(detail: Detail): Detail {
	const cut = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
	return {
		...detail,
		...(detail.found === undefined ? {} : { found: cut(detail.found) }),
		...(detail.expected === undefined ? {} : { expected: cut(detail.expected) })
	};
}
