/** The same question asked twice while it is being answered is asked once. */
import { abortError, orAborted } from '$lib/engine/queue';

interface Running<T> {
	readonly promise: Promise<T>;
	readonly stop: AbortController;
	askers: number;
}

export class Shared<T> {
	readonly #running = new Map<string, Running<T>>();

	/**
	 * Joins the work under way for `key`, or starts it. Rejects with an `AbortError` when `signal` is
	 * aborted; the work itself is aborted when nobody waits for it any more.
	 */
	join(key: string, start: (signal: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T> {
		if (signal?.aborted) return Promise.reject(abortError());
		const running = this.#running.get(key) ?? this.#begin(key, start);
		running.askers++;
		if (!signal) return running.promise;
		const leave = () => {
			running.askers--;
			if (running.askers > 0) return;
			this.#forget(key, running);
			running.stop.abort();
		};
		signal.addEventListener('abort', leave, { once: true });
		return orAborted(running.promise, signal);
	}

	#begin(key: string, start: (signal: AbortSignal) => Promise<T>): Running<T> {
		const stop = new AbortController();
		const promise = start(stop.signal).finally(() => this.#forget(key, running));
		const running = { promise, stop, askers: 0 };
		this.#running.set(key, running);
		return running;
	}

	#forget(key: string, running: Running<T>): void {
		if (this.#running.get(key) === running) this.#running.delete(key);
	}
}
