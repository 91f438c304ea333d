/** One task at a time. A task that is aborted while it waits never starts and holds nobody up. */

export function abortError(): DOMException {
	return new DOMException('The query was aborted', 'AbortError');
}

export class SerialQueue {
	#tail: Promise<unknown> = Promise.resolve();

	/**
	 * Runs `task` after the tasks before it have settled. Rejects with an `AbortError` as soon as `signal`
	 * is aborted; the next task still waits until a running one has really ended.
	 */
	run<T>(task: () => Promise<T>, signal?: AbortSignal): Promise<T> {
		if (signal?.aborted) return Promise.reject(abortError());
		const result = this.#tail.then(() => {
			if (signal?.aborted) throw abortError();
			return task();
		});
		this.#tail = result.then(
			() => undefined,
			() => undefined
		);
		return signal ? orAborted(result, signal) : result;
	}
}

/** `result`, or an `AbortError` as soon as `signal` is aborted. */
export function orAborted<T>(result: Promise<T>, signal: AbortSignal): Promise<T> {
	return new Promise<T>((resolve, reject) => {
		const onAbort = () => reject(abortError());
		signal.addEventListener('abort', onAbort, { once: true });
		result.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
	});
}
