/**
 * The list of contents of a zip file: what its directory says of each part, nothing unpacked. Zip64 records
 * are read because Java writes them into small workbooks too (Apache POI, Zip64Mode.Always).
 */
import { ImportError, type Words } from './errors';
import { LIMITS } from './limits';

/** One file of the zip, as its directory declares it. */
export interface ZipPart {
	/** Parted by `/`, without a leading one, a drive or `.`; never with `..`. */
	readonly path: string;
	/** 0 stored, 8 deflated; others are refused when the part is read. */
	readonly method: number;
	readonly encrypted: boolean;
	readonly crc: number;
	/** Bytes in the file. */
	readonly packed: number;
	/** Bytes when unpacked, as declared. */
	readonly size: number;
	/** Where its own header begins. */
	readonly offset: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_LOCATOR = 0x07064b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const MAX_COMMENT = 0xffff;

export function zipCorrupt(name: string, cause?: unknown): ImportError {
	const words = {
		th: `ไฟล์ ${name} เสียหรือดาวน์โหลดมาไม่ครบ โปรดเปิดด้วยโปรแกรมเดิมแล้วบันทึกใหม่`,
		en: `${name} is damaged or incomplete; open it in its own program and save it again`
	};
	return new ImportError('corrupt', name, words, { cause });
}

/**
 * Parts of a zip in the order of its directory; folders are left out.
 *
 * @throws ImportError `corrupt` where there is no directory or it makes no sense, `unsafe` for too many
 * parts, parts that leave the folder (`..`) and two parts of one name
 */
export function zipDirectory(bytes: Uint8Array, name: string): ZipPart[] {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const { count, start } = findEnd(view, name);
	if (count > LIMITS.zipParts) throw tooManyParts(name, count);
	const parts = new Map<string, ZipPart>();
	let at = start;
	for (let i = 0; i < count; i++) {
		if (at < 0 || at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) {
			throw zipCorrupt(name);
		}
		const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true));
		const [nameLength, extraLength, commentLength] = lengths as [number, number, number];
		const next = at + 46 + nameLength + extraLength + commentLength;
		if (next > view.byteLength) throw zipCorrupt(name);
		const path = safePath(bytes.subarray(at + 46, at + 46 + nameLength), name);
		if (path !== null) {
			if (parts.has(path)) throw twice(name, path);
			parts.set(path, { path, ...fieldsOf(view, at, at + 46 + nameLength, extraLength) });
		}
		at = next;
	}
	return [...parts.values()];
}

/** Number of parts and start of the directory, from the record at the end of the file. */
function findEnd(view: DataView, name: string): { count: number; start: number } {
	const least = Math.max(0, view.byteLength - END_LENGTH - MAX_COMMENT);
	for (let at = view.byteLength - END_LENGTH; at >= least; at--) {
		if (view.getUint32(at, true) !== END) continue;
		if (at + END_LENGTH + view.getUint16(at + 20, true) > view.byteLength) continue;
		const count = view.getUint16(at + 10, true);
		const start = view.getUint32(at + 16, true);
		if (count !== 0xffff && start !== 0xffffffff) return { count, start };
		return findEnd64(view, at, name) ?? { count, start };
	}
	throw zipCorrupt(name);
}

function findEnd64(view: DataView, end: number, name: string) {
	const locator = end - 20;
	if (locator < 0 || view.getUint32(locator, true) !== END_64_LOCATOR) return null;
	const at = Number(view.getBigUint64(locator + 8, true));
	if (at + 56 > view.byteLength || view.getUint32(at, true) !== END_64) throw zipCorrupt(name);
	return {
		count: Number(view.getBigUint64(at + 32, true)),
		start: Number(view.getBigUint64(at + 48, true))
	};
}

/** Sizes and place of a part; where they do not fit in 32 bits they stand in the extra field of zip64. */
function fieldsOf(view: DataView, at: number, extra: number, extraLength: number) {
	const sizes = [24, 20, 42].map((field) => view.getUint32(at + field, true));
	const wide = zip64Field(view, extra, extra + extraLength);
	let place = wide?.from ?? 0;
	const [size, packed, offset] = sizes.map((value) => {
		if (value !== 0xffffffff || wide === null || place + 8 > wide.to) return value;
		const long = Number(view.getBigUint64(place, true));
		place += 8;
		return long;
	}) as [number, number, number];
	return {
		method: view.getUint16(at + 10, true),
		encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
		crc: view.getUint32(at + 16, true),
		size,
		packed,
		offset
	};
}

function zip64Field(view: DataView, from: number, to: number): { from: number; to: number } | null {
	let at = from;
	while (at + 4 <= to) {
		const end = at + 4 + view.getUint16(at + 2, true);
		if (view.getUint16(at, true) === 1) return { from: at + 4, to: Math.min(end, to) };
		at = end;
	}
	return null;
}

/** Null for a folder. Names without the UTF-8 flag are UTF-8 nevertheless, or those of a Thai Windows. */
function safePath(bytes: Uint8Array, name: string): string | null {
	const raw = decodeName(bytes).replaceAll('\\', '/');
	if (raw.endsWith('/')) return null;
	const steps = raw
		.replace(/^[A-Za-z]:/, '')
		.split('/')
		.filter((step) => step !== '' && step !== '.');
	const path = steps.join('/');
	// eslint-disable-next-line no-control-regex -- control characters are what is looked for
	if (path === '' || steps.includes('..') || /[\u0000-\u001f\u007f]/.test(path)) {
		throw unsafe(name, {
			th: `ไฟล์ ${name} มีส่วนประกอบที่ชื่อไม่ปลอดภัย (“${shown(raw)}”) จึงไม่เปิด โปรดบีบอัดโฟลเดอร์ใหม่`,
			en: `${name} holds a part with an unsafe name (“${shown(raw)}”) and is not opened; pack the folder again`
		});
	}
	return path;
}

function decodeName(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return new TextDecoder('windows-874').decode(bytes);
	}
}

/** A name as it can be shown: no control characters, not long. */
function shown(path: string): string {
	// eslint-disable-next-line no-control-regex -- control characters are what is replaced
	return path.slice(0, 80).replace(/[\u0000-\u001f\u007f]/g, '\uFFFD');
}

function unsafe(name: string, words: Words): ImportError {
	return new ImportError('unsafe', name, words);
}

function twice(name: string, path: string): ImportError {
	return unsafe(name, {
		th: `ไฟล์ ${name} มีส่วนประกอบชื่อ “${shown(path)}” ซ้ำกัน จึงไม่เปิด โปรดบันทึกหรือบีบอัดใหม่`,
		en: `${name} holds two parts called “${shown(path)}” and is not opened; save or pack it again`
	});
}

function tooManyParts(name: string, count: number): ImportError {
	return unsafe(name, {
		th: `ไฟล์ ${name} มี ${count} ส่วน เกินกำหนด ${LIMITS.zipParts} ส่วน โปรดบีบอัดเฉพาะไฟล์ที่ต้องใช้`,
		en: `${name} holds ${count} parts; the limit is ${LIMITS.zipParts}. Pack only the files that are needed`
	});
}
