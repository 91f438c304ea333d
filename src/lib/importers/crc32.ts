/** The checksum of zip files (CRC-32, IEEE 802.3). */

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
	let value = byte;
	for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
	return value;
});

/** CRC-32 of bytes, as an unsigned number. */
export function crc32(bytes: Uint8Array): number {
	let value = 0xffffffff;
	for (let i = 0; i < bytes.length; i++) {
		value = (TABLE[(value ^ (bytes[i] as number)) & 0xff] as number) ^ (value >>> 8);
	}
	return (value ^ 0xffffffff) >>> 0;
}
