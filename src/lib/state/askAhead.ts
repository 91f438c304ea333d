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
 * @returns a function that stops it; a question under way is still answered, and remembered
 */
export function askAhead<P extends object>(
	host: Pick<EngineHost, 'ask' | 'known'>,
	questions: readonly Likely<P>[]
): () => void {
	if (savesData()) return () => {};
	const waiting = [...questions];
	let stopped = false;
	let callOff = () => {};
	const next = () => {
		let question = waiting.shift();
		while (question && host.known(question.query, question.params)) question = waiting.shift();
		if (!question) return;
		host.ask(question.query, question.params).then(
			() => {
				if (!stopped) callOff = whenIdle(next);
			},
			() => {}
		);
	};
	callOff = whenIdle(next);
	return () => {
		stopped = true;
		callOff();
	};
}
