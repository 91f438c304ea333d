/** Text → bytes in encodings that `TextEncoder` does not write. */

/** windows-874: Thai letters stand 0xA0 above their place in Unicode's block; others are ASCII. */
export function windows874(text: string): Uint8Array {
	return Uint8Array.from(text, (char) => {
		const code = char.charCodeAt(0);
		if (code >= 0x0e01 && code <= 0x0e5b) return code - 0x0e00 + 0xa0;
		return code < 0x80 ? code : 0x3f;
	});
}

export function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
	const units = Array.from((mark ? '\uFEFF' : '') + text).flatMap((char) =>
		Array.from({ length: char.length }, (_, i) => char.charCodeAt(i))
	);
	const pair = (unit: number) => [unit & 255, unit >> 8];
	return Uint8Array.from(
		units.flatMap((unit) => (order === 'le' ? pair(unit) : pair(unit).reverse()))
	);
}
