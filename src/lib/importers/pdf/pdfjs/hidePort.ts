/**
 * PDF.js's worker code, when it finds itself in a worker, takes that worker's port for its own and answers on it.
 * In our worker it is a guest: the port is out of its sight while its module is evaluated (see `worker.ts`).
 */
const scope = globalThis as { postMessage?: unknown };
const own = Object.getOwnPropertyDescriptor(scope, 'postMessage');
const hidden = typeof document === 'undefined' && typeof scope.postMessage === 'function';

if (hidden) {
	Object.defineProperty(scope, 'postMessage', {
		value: undefined,
		configurable: true,
		writable: true
	});
}

/** Puts the port back. */
export function showPort(): void {
	if (!hidden) return;
	if (own) Object.defineProperty(scope, 'postMessage', own);
	else delete scope.postMessage;
}
