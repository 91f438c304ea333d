/** How far a review is. Pure. */
import { TASK_KINDS, type Task, type TaskKind } from './task';

export interface TaskFilter {
	readonly kind: TaskKind | null;
	readonly category: number | null;
}

export interface KindCount {
	readonly kind: TaskKind;
	readonly done: number;
	readonly all: number;
}

/** Targets that are decided: kept here, in the data themselves, or on their way into the store. */
export function decidedTargets(
	reviews: readonly { readonly target: string }[],
	...others: readonly (readonly string[])[]
): ReadonlySet<string> {
	return new Set([...reviews.map(({ target }) => target), ...others.flat()]);
}

/** A task is done once every target of it was decided on. */
export function isDone(task: Task, decided: ReadonlySet<string>): boolean {
	return task.targets.every((target) => decided.has(target));
}

export function filtered(tasks: readonly Task[], { kind, category }: TaskFilter): Task[] {
	return tasks.filter(
		(task) =>
			(kind === null || task.kind === kind) && (category === null || task.category_no === category)
	);
}

/** The kinds that have tasks, in the order of the worklist. */
export function countKinds(tasks: readonly Task[], decided: ReadonlySet<string>): KindCount[] {
	return TASK_KINDS.map((kind) => {
		const own = tasks.filter((task) => task.kind === kind);
		return { kind, all: own.length, done: own.filter((task) => isDone(task, decided)).length };
	}).filter(({ all }) => all > 0);
}

/**
 * Where to go on after the task at `from`: the next that is open, from the beginning again after the last;
 * null when none is.
 */
export function nextOpen(
	tasks: readonly Task[],
	decided: ReadonlySet<string>,
	from: number
): number | null {
	for (let step = 1; step <= tasks.length; step++) {
		const at = (((from + step) % tasks.length) + tasks.length) % tasks.length;
		if (!isDone(tasks[at]!, decided)) return at;
	}
	return null;
}
