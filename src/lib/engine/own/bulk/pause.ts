/** Long work in the page, in pieces short enough that it goes on answering. */
import { abortError } from '../../queue';
import { turn } from '../../turn';

/** Longest piece, in milliseconds. */
const PIECE_MS = 12;

/**
 * @returns a function to be called after every small step: now and then it waits until the page had its turn.
 * Rejects with an `AbortError` once `signal` is aborted.
 */
export function pausing(signal?: AbortSignal): () => Promise<void> | undefined {
	let since = performance.now();
	return () => {
		if (performance.now() - since < PIECE_MS) return undefined;
		return turn().then(() => {
			if (signal?.aborted) throw abortError();
			since = performance.now();
		});
	};
}
