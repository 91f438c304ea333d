/** What a person says of a task → the reviews that are kept of it. Pure: the time is given. */
import type { Review } from '$lib/dataset/schema';
import type { Mark } from '$lib/form3/types';
import type { Text } from '$lib/i18n/messages';
import { REVIEW } from '$lib/i18n/messages/review';
import type { BoxTask, Task, TaskBox } from './task';

/** What a person decided on one target. */
export type Decided = Pick<Review, 'target' | 'mark' | 'decision' | 'value'>;

/** One way to answer a task at one stroke. */
export interface Choice {
	/** Names it in tests and in the page. */
	readonly name: string;
	readonly label: Text;
	readonly decided: readonly Decided[];
}

const asPrinted = (target: string): Decided => ({
	target,
	mark: null,
	decision: 'confirmed',
	value: null
});

/** What the box shows; `confirmed` where that is what was read. */
export function boxDecided({ target, read }: TaskBox, mark: Mark): Decided {
	return { target, mark, decision: mark === read ? 'confirmed' : 'changed', value: null };
}

/** Every box of the task as given. */
export function boxesDecided(task: BoxTask, markOf: (target: string) => Mark): Decided[] {
	return task.boxes.map((box) => boxDecided(box, markOf(box.target)));
}

/** Another text for what is printed, another unit, another statement; empty: no unit, no statement. */
export function changedTo(task: Task, value: string): Decided[] {
	const kept = value.trim() || null;
	return task.targets.map((target) => ({ target, mark: null, decision: 'changed', value: kept }));
}

/** The answers that are one stroke, in the order of their keys 1, 2, 3 … */
export function choicesOf(task: Task): Choice[] {
	switch (task.kind) {
		case 'status':
			return statusChoices(task);
		case 'mark':
			return markChoices(task);
		case 'number':
			return [
				confirm(task, REVIEW.numberRight(task.statement_no)),
				{ name: 'none', label: REVIEW.numberNone, decided: changedTo(task, '') }
			];
		case 'unit':
			return [
				...(task.expected === null ? [] : [suggestion(task, task.expected, REVIEW.unitIs)]),
				confirm(task, task.unit === null ? REVIEW.unitNone : REVIEW.unitRight(task.unit)),
				...(task.unit === null
					? []
					: [{ name: 'none', label: REVIEW.unitNone, decided: changedTo(task, '') }])
			];
		case 'figure':
		case 'spelling':
			return [
				...(task.expected === null ? [] : [suggestion(task, task.expected, REVIEW.shouldRead)]),
				confirm(task, REVIEW.printRight)
			];
	}
}

const confirm = (task: Task, label: Text): Choice => ({
	name: 'confirm',
	label,
	decided: task.targets.map(asPrinted)
});

const suggestion = (task: Task, value: string, label: (value: string) => Text): Choice => ({
	name: 'suggestion',
	label: label(value),
	decided: changedTo(task, value)
});

function all(task: BoxTask, mark: (box: TaskBox) => Mark): Decided[] {
	return task.boxes.map((box) => boxDecided(box, mark(box)));
}

function statusChoices(task: BoxTask): Choice[] {
	if (task.boxes.length < 2) return markChoices(task);
	const only = (ticked: TaskBox['status']) =>
		all(task, ({ status }) => (status === ticked ? 'marked' : 'unmarked'));
	return [
		{ name: 'in_progress', label: REVIEW.onlyInProgress, decided: only('in_progress') },
		{ name: 'not_started', label: REVIEW.onlyNotStarted, decided: only('not_started') },
		{ name: 'neither', label: REVIEW.neither, decided: all(task, () => 'unmarked') },
		{ name: 'both', label: REVIEW.both, decided: all(task, () => 'marked') },
		{ name: 'unseen', label: REVIEW.unseen, decided: all(task, () => 'unreadable') }
	];
}

/** One box: ticked, not ticked, not to be seen. Several are ticked one by one, or decided all at once. */
function markChoices(task: BoxTask): Choice[] {
	const several = task.boxes.length > 1;
	const unticked = all(task, () => 'unmarked');
	const unseen = all(task, () => 'unreadable');
	return [
		...(several
			? []
			: [{ name: 'marked', label: REVIEW.ticked, decided: all(task, () => 'marked') }]),
		{ name: 'unmarked', label: several ? REVIEW.noneTicked : REVIEW.notTicked, decided: unticked },
		{ name: 'unseen', label: several ? REVIEW.noneSeen : REVIEW.unseen, decided: unseen }
	];
}

/** The rows of the table `reviews`. `now` is ISO 8601. */
export function reviewsOf(
	assessment_id: string,
	decided: readonly Decided[],
	note: string,
	now: string
): Review[] {
	const kept = note.trim() === '' ? null : note.trim();
	return decided.map((one) => ({ assessment_id, ...one, note: kept, reviewed_at: now }));
}

/** The choice a task's reviews are the same as; null where they are none of them. */
export function chosen(choices: readonly Choice[], reviews: readonly Decided[]): Choice | null {
	const same = (one: Decided) =>
		reviews.some(
			(review) =>
				review.target === one.target &&
				review.decision === one.decision &&
				(review.mark ?? null) === (one.mark ?? null) &&
				(review.value ?? null) === (one.value ?? null)
		);
	return choices.find(({ decided }) => decided.every(same)) ?? null;
}
