/** Bytes as text, one character a byte, so that places in the text are places in the bytes. */
export function latin1(bytes: Uint8Array): string {
	const parts: string[] = [];
	for (let i = 0; i < bytes.length; i += 8192) {
		parts.push(String.fromCharCode(...bytes.subarray(i, i + 8192)));
	}
	return parts.join('');
}
