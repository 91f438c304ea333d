/** Questions the person is likely to ask next, asked while there is nothing else to do. */
import type { Query } from '$lib/queries/query';
import type { EngineHost } from './engineHost.svelte';
import { savesData, whenIdle } from './idle';

export interface Likely<P extends object> {
	readonly query: Query<P, object>;
	readonly params: P;
}

/**
 * Asks one question an idle moment; the host remembers the answers. Ends at the first failure, and does
 * nothing when the person saves data.
 * @returns a function that stops it
 */
export function askAhead<P extends object>(
	host: Pick<EngineHost, 'ask' | 'known'>,
	questions: readonly Likely<P>[]
): () => void {
	if (savesData()) return () => {};
	const stop = new AbortController();
	const waiting = questions.filter(({ query, params }) => !host.known(query, params));
	let callOff = () => {};
	const next = () => {
		const question = waiting.shift();
		if (!question || stop.signal.aborted) return;
		host.ask(question.query, question.params, stop.signal).then(
			() => {
				if (!stop.signal.aborted) callOff = whenIdle(next);
			},
			() => {}
		);
	};
	callOff = whenIdle(next);
	return () => {
		stop.abort();
		callOff();
	};
}
