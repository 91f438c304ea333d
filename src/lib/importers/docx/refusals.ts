/** Why a Word file is not read, in words a person can act on. */
import { ImportError } from '../errors';

const SAVE_AGAIN_TH = 'โปรดเปิดด้วย Word แล้วบันทึกใหม่เป็น .docx';
const SAVE_AGAIN_EN = 'open it in Word and save it again as .docx';

/** The file's own structure is broken. `part` is the part of the file, `what` what is wrong with it. */
export function damaged(name: string, part: string, what = '', cause?: unknown): ImportError {
	const where = what === '' ? part : `${part}: ${what.slice(0, 120)}`;
	return new ImportError(
		'corrupt',
		name,
		{
			th: `ไฟล์ ${name} เสียหาย (${where}) ${SAVE_AGAIN_TH}`,
			en: `${name} is damaged (${where}); ${SAVE_AGAIN_EN}`
		},
		{ cause }
	);
}

/** XML that declares entities or nests without end. */
export function unsafeXml(name: string, part: string, found: string, limit?: number): ImportError {
	const over = limit === undefined ? '' : ` > ${limit}`;
	return new ImportError('unsafe', name, {
		th: `ไฟล์ ${name} มีโครงสร้างที่ไม่ปลอดภัย (${part}: ${found}${over}) จึงไม่เปิด ${SAVE_AGAIN_TH}`,
		en: `${name} has a structure that is not safe (${part}: ${found}${over}) and is not opened; ${SAVE_AGAIN_EN}`
	});
}

/** More text or lines than a document may have. */
export function tooLong(name: string, what: 'lines' | 'characters', limit: number): ImportError {
	const th = what === 'lines' ? 'บรรทัด' : 'ตัวอักษร';
	const count = limit.toLocaleString('en-US');
	return new ImportError('too-large', name, {
		th: `ไฟล์ ${name} มีข้อความเกิน ${count} ${th} โปรดแบ่งเป็นไฟล์ย่อย`,
		en: `${name} holds more than ${count} ${what} of text; split it into smaller files`
	});
}

export function noWordDocument(name: string): ImportError {
	return new ImportError('wrong-kind', name, {
		th: `ไฟล์ ${name} ไม่มีเอกสาร Word อยู่ข้างใน โปรดเลือกไฟล์ที่บันทึกจาก Word เป็น .docx`,
		en: `${name} holds no Word document; choose a file saved by Word as .docx`
	});
}

/** Text that stands in other files or other formats inside this one would be lost without a word. */
export function foreignText(name: string): ImportError {
	return new ImportError('wrong-kind', name, {
		th: `ไฟล์ ${name} มีข้อความที่แนบมาในรูปแบบอื่น ซึ่ง Word เท่านั้นที่อ่านได้ ${SAVE_AGAIN_TH}`,
		en: `${name} carries text in another format, which only Word reads; ${SAVE_AGAIN_EN}`
	});
}

export function picturesOnly(name: string): ImportError {
	return new ImportError('scanned', name, {
		th: `ไฟล์ ${name} มีแต่รูปภาพ ไม่มีข้อความ โปรดใช้ไฟล์ต้นฉบับ หรือแปลงภาพเป็นข้อความ (OCR) ก่อน`,
		en: `${name} holds pictures and no text; use the original file, or turn the pictures into text (OCR) first`
	});
}

export function noText(name: string): ImportError {
	return new ImportError('empty', name, {
		th: `ไฟล์ ${name} ไม่มีข้อความ โปรดตรวจสอบว่าเลือกไฟล์ถูกต้อง`,
		en: `${name} holds no text; check that it is the right file`
	});
}
