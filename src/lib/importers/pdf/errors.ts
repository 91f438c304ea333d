/** Why a PDF is not read, in words a person can act on. */
import { ImportError } from '../errors';
import { LIMITS } from '../limits';

export function needsPassword(name: string): ImportError {
	return new ImportError('encrypted', name, {
		th: `ไฟล์ ${name} มีรหัสผ่าน โปรดเปิดด้วยโปรแกรมอ่าน PDF แล้วพิมพ์เป็น PDF ใหม่โดยไม่ใส่รหัสผ่าน`,
		en: `${name} needs a password; open it in a PDF program and print it to a new PDF without one`
	});
}

export function damaged(name: string, cause?: unknown): ImportError {
	return new ImportError(
		'corrupt',
		name,
		{
			th: `ไฟล์ ${name} เสียหาย เปิดเป็น PDF ไม่ได้ โปรดดาวน์โหลดหรือคัดลอกมาใหม่ หรือสร้าง PDF จากต้นฉบับอีกครั้ง`,
			en: `${name} is damaged and cannot be opened as a PDF; download or copy it again, or make the PDF from its original again`
		},
		{ cause }
	);
}

/** @param page 1-based */
export function unreadablePage(name: string, page: number, cause?: unknown): ImportError {
	return new ImportError(
		'corrupt',
		name,
		{
			th: `ไฟล์ ${name} อ่านหน้า ${page} ไม่ได้ โปรดสร้าง PDF จากต้นฉบับอีกครั้ง`,
			en: `page ${page} of ${name} cannot be read; make the PDF from its original again`
		},
		{ cause }
	);
}

export function tooManyPages(name: string, pages: number): ImportError {
	const [found, limit] = [pages, LIMITS.pages].map((count) => count.toLocaleString('en-US'));
	return new ImportError('too-large', name, {
		th: `ไฟล์ ${name} มี ${found} หน้า เกินกำหนด ${limit} หน้า โปรดแบ่งเป็นไฟล์ย่อย`,
		en: `${name} has ${found} pages; the limit is ${limit}; split it into smaller files`
	});
}

export function tooMuchText(
	name: string,
	what: 'lines' | 'characters',
	limit: number
): ImportError {
	const th = what === 'lines' ? 'บรรทัด' : 'ตัวอักษร';
	const count = limit.toLocaleString('en-US');
	return new ImportError('too-large', name, {
		th: `ไฟล์ ${name} มีข้อความเกิน ${count} ${th} โปรดแบ่งเป็นไฟล์ย่อย`,
		en: `${name} holds more than ${count} ${what} of text; split it into smaller files`
	});
}

export function onlyPictures(name: string, pages: number): ImportError {
	const count = pages.toLocaleString('en-US');
	return new ImportError('scanned', name, {
		th: `ไฟล์ ${name} (${count} หน้า) มีแต่ภาพสแกน ไม่มีข้อความ โปรดใช้ไฟล์ต้นฉบับจาก Word หรือแปลงภาพเป็นข้อความ (OCR) ก่อน`,
		en: `${name} (${count} pages) holds scanned pictures and no text; use the original Word file, or turn the pictures into text (OCR) first`
	});
}

export function noText(name: string, pages: number): ImportError {
	const count = pages.toLocaleString('en-US');
	return new ImportError('empty', name, {
		th: `ไฟล์ ${name} (${count} หน้า) ไม่มีข้อความ โปรดตรวจว่าเลือกไฟล์ถูกต้อง`,
		en: `${name} (${count} pages) holds no text; check that it is the right file`
	});
}
