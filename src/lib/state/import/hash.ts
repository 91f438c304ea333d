/** Names for bytes and texts. */

/** Hexadecimal; null where the page is not in a secure context, which has no `crypto.subtle`. */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
	if (!self.crypto?.subtle) return null;
	return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

/** A short name for a text: the same for the same text, and hardly ever for another (FNV-1a, twice 32 bits). */
export function shortHash(text: string): string {
	let [one, other] = [0x811c9dc5, 0x050c5d1f];
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		one = Math.imul(one ^ unit, 0x01000193);
		other = Math.imul(other ^ unit ^ (i & 0xff), 0x01000193);
	}
	return [one, other].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}

function hex(bytes: Uint8Array): string {
	return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
