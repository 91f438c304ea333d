/**
 * The container of old Office files (.doc, .xls, .ppt) and of new ones with a password, told apart by the names
 * of the streams inside. See [MS-CFB] and, for passwords, [MS-OFFCRYPTO] 2.3.
 */
import type { Foreign } from './foreign';

const MARK = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

export function isOle(head: Uint8Array): boolean {
	return MARK.every((byte, i) => head[i] === byte);
}

/** Whether it is a .docx or .xlsx that was given a password. */
export function isEncryptedOffice(bytes: Uint8Array): boolean {
	return hasStream(bytes, 'EncryptedPackage') || hasStream(bytes, 'EncryptionInfo');
}

/** What the file is, by the stream it holds. */
export function oleWords(bytes: Uint8Array): Foreign {
	if (hasStream(bytes, 'WordDocument')) {
		return {
			is: { th: 'เอกสาร Word รุ่นเก่า (.doc)', en: 'an old Word document (.doc)' },
			todo: { th: 'โปรดเปิดด้วย Word แล้วบันทึกเป็น .docx', en: 'open it in Word and save it as .docx' }
		};
	}
	if (hasStream(bytes, 'Workbook') || hasStream(bytes, 'Book')) {
		return {
			is: { th: 'สมุดงาน Excel รุ่นเก่า (.xls)', en: 'an old Excel workbook (.xls)' },
			todo: { th: 'โปรดเปิดด้วย Excel แล้วบันทึกเป็น .xlsx', en: 'open it in Excel and save it as .xlsx' }
		};
	}
	return {
		is: { th: 'ไฟล์ Office รุ่นเก่า', en: 'an old Office file' },
		todo: {
			th: 'โปรดเปิดด้วยโปรแกรมเดิมแล้วบันทึกเป็น .docx .xlsx หรือ .pdf',
			en: 'open it in its own program and save it as .docx, .xlsx or .pdf'
		}
	};
}

/** Directory entries stand on multiples of 128 bytes: the name in UTF-16, its length in bytes at 64. */
function hasStream(bytes: Uint8Array, name: string): boolean {
	const length = (name.length + 1) * 2;
	for (let at = 512; at + 128 <= bytes.length; at += 128) {
		if (bytes[at] !== name.charCodeAt(0) || bytes[at + 64] !== length || bytes[at + 65] !== 0)
			continue;
		if (nameAt(bytes, at, name.length) === name) return true;
	}
	return false;
}

function nameAt(bytes: Uint8Array, at: number, length: number): string {
	return new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length * 2));
}
