/** How codes and names stand in a storage: only lower-case letters, digits, `-` and `.`, the rest by number. */

/** Most file systems allow 255 bytes for a name. */
const LIMIT = 200;

/** `reviews/TH-40/2564/self` → `reviews_2f_…`; two names never become one, also where case does not count. */
export function storedName(name: string): string {
	const written = [...name].map((character) =>
		/[a-z0-9-]/.test(character) ? character : `_${character.codePointAt(0)!.toString(16)}_`
	);
	const whole = written.join('');
	if (whole === '' || whole.length > LIMIT) {
		throw new RangeError(`A name of ${whole.length} characters; at most ${LIMIT}, and not empty`);
	}
	return whole;
}

/** The name again; null for what was never written by `storedName`. */
export function originalName(stored: string): string | null {
	if (!/^(?:[a-z0-9-]|_[0-9a-f]{1,6}_)+$/.test(stored)) return null;
	try {
		return stored.replace(/_([0-9a-f]+)_/g, (_, code: string) =>
			String.fromCodePoint(parseInt(code, 16))
		);
	} catch {
		return null;
	}
}

/** A new code for a file: names nothing and is no path. Also where the page is not in a secure context. */
export function newId(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(12));
	return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export const ID = /^[0-9a-f]{24}$/;
