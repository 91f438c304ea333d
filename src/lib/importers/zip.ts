/**
 * Zip files, unpacked with every limit checked while the bytes come out: declared sizes can lie. The same for
 * .docx, .xlsx and packed datasets.
 */
import { Inflate, zipSync, type Zippable } from 'fflate';
import { crc32 } from './crc32';
import { ImportError } from './errors';
import { LIMITS } from './limits';
import { zipCorrupt, zipDirectory, type ZipPart } from './zipDirectory';

/** Packed bytes given to the inflater at a time: at most 1032 times as many come out before the next check. */
const CHUNK = 16 * 1024;
const STORED = 0;
const DEFLATED = 8;

/**
 * Unpacks a zip.
 *
 * @param bytes the whole file
 * @param name its name, for messages
 * @param wanted which parts to unpack; all where it is left out. Parts that are not wanted may be of any
 * size and method
 * @returns the wanted parts by path (parted by `/`, no leading one, never `..`), in the order of the zip
 * @throws ImportError `corrupt`, `encrypted`, `wrong-kind` (packed by a method that is not read) or `unsafe`
 * (over a limit of `limits.ts`, parts that overlap, bad or repeated names)
 */
export function unzip(
	bytes: Uint8Array,
	name: string,
	wanted: (path: string) => boolean = () => true
): Map<string, Uint8Array> {
	const parts = zipDirectory(bytes, name).filter((part) => wanted(part.path));
	const places = parts.map((part) => placeOf(bytes, part, name));
	refuseOverlaps(places, name);
	const files = new Map<string, Uint8Array>();
	let total = 0;
	parts.forEach((part, i) => {
		const content = unpack(bytes.subarray(...(places[i] as Place)), part, name, total);
		total += content.length;
		files.set(part.path, content);
	});
	return files;
}

/** Packs files into a zip; the same files give the same bytes. */
export function zip(files: ReadonlyMap<string, Uint8Array | string>): Uint8Array {
	const encoder = new TextEncoder();
	const entries = [...files].map(([path, content]): [string, Zippable[string]] => [
		path,
		[typeof content === 'string' ? encoder.encode(content) : content, { mtime: PACKED_AT }]
	]);
	return zipSync(Object.fromEntries(entries), { level: 6 });
}

/** The earliest date a zip can say: the bytes do not depend on the clock. Noon, for any time zone. */
const PACKED_AT = '1980-01-02T12:00:00';

type Place = [from: number, to: number];

/** Where a part's packed bytes stand, behind its own header. */
function placeOf(bytes: Uint8Array, part: ZipPart, name: string): Place {
	if (part.encrypted) throw encrypted(name);
	if (part.method !== STORED && part.method !== DEFLATED) throw unknownMethod(name, part);
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const { offset, packed } = part;
	if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) {
		throw zipCorrupt(name);
	}
	const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
	if (from + packed > bytes.length) throw zipCorrupt(name);
	return [from, from + packed];
}

/** Parts that share bytes are how a small file unpacks to a very large one. */
function refuseOverlaps(places: readonly Place[], name: string): void {
	const sorted = places.filter(([from, to]) => to > from).sort((a, b) => a[0] - b[0]);
	for (let i = 1; i < sorted.length; i++) {
		if ((sorted[i] as Place)[0] < (sorted[i - 1] as Place)[1]) throw bomb(name);
	}
}

function unpack(packed: Uint8Array, part: ZipPart, name: string, before: number): Uint8Array {
	refuseSize(name, part.size, before);
	const content =
		part.method === STORED ? new Uint8Array(packed) : inflate(packed, part, name, before);
	if (content.length !== part.size || crc32(content) !== part.crc) throw zipCorrupt(name);
	return content;
}

function inflate(packed: Uint8Array, part: ZipPart, name: string, before: number): Uint8Array {
	const pieces: Uint8Array[] = [];
	let size = 0;
	const stream = new Inflate((piece) => {
		size += piece.length;
		if (size > part.size) throw zipCorrupt(name);
		if (size > LIMITS.zipRatioFromBytes && size > packed.length * LIMITS.zipRatio) throw bomb(name);
		refuseSize(name, size, before);
		pieces.push(piece);
	});
	try {
		for (let at = 0; at < packed.length || at === 0; at += CHUNK) {
			stream.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
		}
	} catch (cause) {
		throw cause instanceof ImportError ? cause : zipCorrupt(name, cause);
	}
	return join(pieces, size);
}

function join(pieces: readonly Uint8Array[], size: number): Uint8Array {
	const whole = new Uint8Array(size);
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.length;
	}
	return whole;
}

function refuseSize(name: string, size: number, before: number): void {
	const found = size > LIMITS.unpackedPartBytes ? size : size + before;
	const limit = size > LIMITS.unpackedPartBytes ? LIMITS.unpackedPartBytes : LIMITS.unpackedBytes;
	if (found <= limit) return;
	const megabytes = (count: number) => `${Math.ceil(count / 1024 / 1024)} MB`;
	throw new ImportError('unsafe', name, {
		th: `ไฟล์ ${name} เมื่อคลายแล้วมีขนาด ${megabytes(found)} ขึ้นไป เกินกำหนด ${megabytes(limit)} โปรดแบ่งเป็นไฟล์ย่อย`,
		en: `${name} unpacks to ${megabytes(found)} or more; the limit is ${megabytes(limit)}. Split it into smaller files`
	});
}

function bomb(name: string): ImportError {
	return new ImportError('unsafe', name, {
		th: `ไฟล์ ${name} คลายแล้วใหญ่ขึ้นเกิน ${LIMITS.zipRatio} เท่า ซึ่งไฟล์งานปกติไม่เป็นเช่นนั้น จึงไม่เปิด`,
		en: `${name} unpacks to over ${LIMITS.zipRatio} times its size, which no ordinary file does, and is not opened`
	});
}

function encrypted(name: string): ImportError {
	return new ImportError('encrypted', name, {
		th: `ไฟล์ ${name} มีรหัสผ่าน โปรดบันทึกใหม่โดยไม่ใส่รหัสผ่าน`,
		en: `${name} needs a password; save it again without one`
	});
}

function unknownMethod(name: string, part: ZipPart): ImportError {
	return new ImportError('wrong-kind', name, {
		th: `ไฟล์ ${name} บีบอัดด้วยวิธีที่อ่านไม่ได้ (วิธีที่ ${part.method}) โปรดบีบอัดใหม่แบบ zip ธรรมดา`,
		en: `${name} is packed in a way that is not read (method ${part.method}); pack it again as an ordinary zip`
	});
}
