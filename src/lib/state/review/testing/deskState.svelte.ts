/** What a page lends a desk, for tests. */
import type { DeskSource } from '../desk.svelte';
import type { TaskFilter } from '../progress';
import type { Task } from '../task';

export function deskState(tasks: readonly Task[]) {
	let source = $state.raw<DeskSource>({
		assessment: 'A',
		tasks,
		decidedInData: [],
		filter: { kind: null, category: null },
		asked: null
	});
	return {
		get source() {
			return source;
		},
		ask: (asked: string | null) => (source = { ...source, asked }),
		filter: (filter: TaskFilter) => (source = { ...source, filter }),
		decideInData: (decidedInData: readonly string[]) => (source = { ...source, decidedInData })
	};
}
