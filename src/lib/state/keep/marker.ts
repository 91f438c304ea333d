/** Whether anything is kept at all, so that a visit where nothing is need not look. The only part every page loads. */

const KEY = 'pmqa-kept';

/** What the marker says; `unknown` where the browser does not let pages have one. */
export function keptIn(): 'opfs' | 'indexeddb' | 'unknown' | null {
	try {
		const kind = localStorage.getItem(KEY);
		return kind === 'opfs' || kind === 'indexeddb' ? kind : null;
	} catch {
		return 'unknown';
	}
}

export function noteKept(kind: 'opfs' | 'indexeddb' | null): void {
	try {
		if (kind === null) localStorage.removeItem(KEY);
		else localStorage.setItem(KEY, kind);
	} catch {
		// Then every visit looks.
	}
}
