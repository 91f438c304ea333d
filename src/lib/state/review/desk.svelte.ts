/** The desk a person reviews at: which task lies on it, what was decided, what can be undone. */
import type { Review } from '$lib/dataset/schema';
import type { Text } from '$lib/i18n/messages';
import { REVIEW } from '$lib/i18n/messages/review';
import type { Reviews } from '../import/reviews.svelte';
import { isoNow } from './clock';
import { reviewsOf, type Choice, type Decided } from './decisions';
import {
	countKinds,
	decidedTargets,
	filtered,
	isDone,
	nextOpen,
	type KindCount,
	type TaskFilter
} from './progress';
import { whyNotKept } from './problem';
import type { Task } from './task';

/** What the page lends; read anew whenever something in it changes. */
export interface DeskSource {
	readonly assessment: string;
	readonly tasks: readonly Task[];
	/** Targets that the data themselves say were decided on. */
	readonly decidedInData: readonly string[];
	readonly filter: TaskFilter;
	/** Id of the task asked for; null for the first that is open. */
	readonly asked: string | null;
}

export interface DeskOptions {
	readonly reviews: Reviews;
	readonly source: () => DeskSource;
	/** Takes note of the task that lies on the desk, e.g. in the address. */
	readonly onTask: (id: string | null) => void;
	readonly now?: () => string;
}

export class ReviewDesk {
	readonly #options: DeskOptions;
	/** Targets whose decision is on its way into the store. */
	#pending = $state.raw<readonly string[]>([]);
	#said = $state.raw<Text | null>(null);
	#problem = $state.raw<Text | null>(null);
	/** One step after the other. */
	#turn: Promise<unknown> = Promise.resolve();

	constructor(options: DeskOptions) {
		this.#options = options;
	}

	readonly #source = $derived.by(() => this.#options.source());

	/** The decisions on this assessment, in the order they were made. */
	readonly decisions: readonly Review[] = $derived.by(() =>
		this.#options.reviews.list(this.#source.assessment)
	);

	readonly #decided: ReadonlySet<string> = $derived.by(() =>
		decidedTargets(this.decisions, this.#source.decidedInData, this.#pending)
	);

	readonly kinds: readonly KindCount[] = $derived.by(() =>
		countKinds(filtered(this.#source.tasks, { ...this.#source.filter, kind: null }), this.#decided)
	);

	/** The tasks of the filter. */
	readonly tasks: readonly Task[] = $derived.by(() =>
		filtered(this.#source.tasks, this.#source.filter)
	);

	readonly done: number = $derived.by(
		() => this.tasks.filter((task) => isDone(task, this.#decided)).length
	);

	/** Place of the task on the desk among `tasks`; -1 when there is none. */
	readonly at: number = $derived.by(() => {
		const asked = this.tasks.findIndex(({ id }) => id === this.#source.asked);
		if (asked !== -1) return asked;
		return nextOpen(this.tasks, this.#decided, -1) ?? (this.tasks.length > 0 ? 0 : -1);
	});

	readonly task: Task | null = $derived.by(() => this.tasks[this.at] ?? null);

	/** The decisions on the task on the desk; empty while it is open. */
	readonly taskDecisions: readonly Review[] = $derived.by(() =>
		this.decisions.filter(({ target }) => this.task?.targets.includes(target))
	);

	/** What was done last, to be read out. */
	get said(): Text | null {
		return this.#said;
	}

	/** Why the last step was not kept. */
	get problem(): Text | null {
		return this.#problem;
	}

	get canUndo(): boolean {
		return this.#options.reviews.canUndo;
	}

	/** Makes a decision on the task on the desk and goes on to the next that is open. */
	choose(choice: Pick<Choice, 'label' | 'decided'>, note = ''): Promise<void> {
		const { task } = this;
		if (!task) return Promise.resolve();
		return this.#decide(task, choice.decided, choice.label, note);
	}

	/** One task on, or back; stays at either end. */
	step(by: 1 | -1): void {
		const next = this.tasks[this.at + by];
		if (next) this.#options.onTask(next.id);
	}

	/** To the next task that is open. */
	skip(): void {
		const next = nextOpen(this.tasks, this.#decided, this.at);
		if (next !== null) this.#options.onTask(this.tasks[next]!.id);
	}

	/** Undoes the last answer, and puts its task back on the desk. */
	undo(): Promise<void> {
		return this.#next(async () => {
			const { reviews } = this.#options;
			if (!reviews.canUndo) {
				this.#said = REVIEW.nothingToUndo;
				return;
			}
			const about = await reviews.undo();
			this.#said = REVIEW.undone;
			if (about?.assessment_id !== this.#source.assessment) return;
			const task = this.#source.tasks.find(({ targets }) => targets.includes(about.target));
			if (task) this.#options.onTask(task.id);
		});
	}

	/** Takes one decision back. */
	withdraw(target: string): Promise<void> {
		return this.#next(async () => {
			await this.#options.reviews.withdraw(this.#source.assessment, target);
			this.#said = REVIEW.withdrawn;
		});
	}

	/** Takes in decisions made elsewhere; what is wrong with some of them is said by whoever asks. */
	importCsv(text: string): ReturnType<Reviews['importCsv']> {
		return this.#options.reviews.importCsv(text);
	}

	#decide(task: Task, decided: readonly Decided[], label: Text, note: string): Promise<void> {
		const { reviews, now = isoNow, onTask } = this.#options;
		const { assessment } = this.#source;
		// Before the decision counts: without a task asked for, the first that is open is another then.
		const { at } = this;
		const made = reviewsOf(assessment, decided, note, now());
		const targets = made.map(({ target }) => target);
		this.#pending = [...this.#pending, ...targets];
		// At once, so that the next key is about the next task.
		const next = nextOpen(this.tasks, this.#decided, at);
		onTask(next === null ? task.id : this.tasks[next]!.id);
		return this.#next(async () => {
			try {
				const [first, ...more] = made;
				if (first) await reviews.decide(first, ...more);
				this.#said = REVIEW.saved(label);
			} catch (error) {
				onTask(task.id);
				throw error;
			} finally {
				this.#pending = this.#pending.filter((target) => !targets.includes(target));
			}
		});
	}

	#next(work: () => Promise<void>): Promise<void> {
		this.#problem = null;
		const done = this.#turn.then(work).catch((error: unknown) => {
			this.#problem = whyNotKept(error);
		});
		this.#turn = done;
		return done;
	}
}
