/** When a page has nothing better to do. */

/** Longest wait for an idle moment, once the page has loaded. */
const PATIENCE_MS = 3000;
/** Where a browser has no idle callback. */
const FALLBACK_MS = 300;

/**
 * Calls back once, when the page has loaded and painted and is idle.
 * @returns a function that calls it off
 */
export function whenIdle(callback: () => void): () => void {
	let callOff = () => {};
	const wait = () => {
		if (typeof requestIdleCallback === 'function') {
			const handle = requestIdleCallback(callback, { timeout: PATIENCE_MS });
			callOff = () => cancelIdleCallback(handle);
		} else {
			const handle = setTimeout(callback, FALLBACK_MS);
			callOff = () => clearTimeout(handle);
		}
	};
	if (document.readyState === 'complete') {
		wait();
	} else {
		window.addEventListener('load', wait, { once: true });
		callOff = () => window.removeEventListener('load', wait);
	}
	return () => callOff();
}

/** True when the person asked for less traffic: then nothing large is loaded unasked. */
export function savesData(): boolean {
	const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
	return connection?.saveData === true;
}
