/** Addresses of the worklist, as site paths: `locale.href(reviewPath('status'))`. */
import { TASK_KINDS, type TaskKind } from '$lib/state/review/task';

/** Keys the page keeps in its address. */
export const KIND = 'kind';
export const TASK = 'task';

/** The site path of the worklist of the chosen assessment: all of it, one kind, or from one task on. */
export function reviewPath(kind?: TaskKind | null, task?: string): string {
	const search = [
		...(kind ? [`${KIND}=${kind}`] : []),
		...(task ? [`${TASK}=${encodeURIComponent(task)}`] : [])
	];
	return search.length > 0 ? `/review?${search.join('&')}` : '/review';
}

/** A kind out of an address; null when it is none. */
export function kindOf(text: string | null): TaskKind | null {
	return TASK_KINDS.find((kind) => kind === text) ?? null;
}
