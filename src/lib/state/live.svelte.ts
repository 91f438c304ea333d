/** Rows that follow the selection: the prerendered ones first, the engine's when something else is asked. */
import type { Query } from '$lib/queries/query';
import { answerKey } from './answers';
import type { EngineHost } from './engineHost.svelte';

/** The rows in the page's HTML, and what they answer. */
export interface Prerendered<P extends object, Row extends object> {
	readonly params: P;
	readonly rows: readonly Row[];
}

/** What is shown, and what is asked for now; read anew whenever something in it changes. */
export interface LiveSource<P extends object, Row extends object> {
	readonly initial: Prerendered<P, Row>;
	readonly params: P;
}

interface Answer<Row> {
	readonly key: string;
	readonly rows: readonly Row[];
}

interface Failure {
	readonly key: string;
	readonly error: Error;
	/** It was the engine that failed, not the question. */
	readonly ofEngine: boolean;
}

/**
 * Created while a component is set up (it holds an effect). `rows` is never empty for want of an answer:
 * until the next one is there, the rows before it stay.
 */
export class LiveQuery<P extends object, Row extends object> {
	readonly #host: EngineHost;
	readonly #query: Query<P, Row>;
	readonly #source: () => LiveSource<P, Row>;
	/** What the engine said last. */
	#answered = $state.raw<Answer<Row> | null>(null);
	#failure = $state.raw<Failure | null>(null);
	/** Rows that were right before, and of what; read only while there are none for what is wanted. */
	#before: Prerendered<P, Row> | null = null;

	readonly #question = $derived.by(() => answerKey(this.#query, this.#source().params));
	/** Asked anew when what the person brought has changed. */
	readonly #wanted = $derived.by(() => `${this.#host.own.revision} ${this.#question}`);
	/** The rows for what is wanted, where the engine need not be asked for them. */
	readonly #atHand: readonly Row[] | null = $derived.by(() => {
		const { initial, params } = this.#source();
		const prerendered = answerKey(this.#query, initial.params) === this.#question;
		if (prerendered && !this.#host.own.differs(params)) return initial.rows;
		if (this.#answered?.key === this.#wanted) return this.#answered.rows;
		return this.#host.known(this.#query, params) ?? null;
	});

	constructor(host: EngineHost, query: Query<P, Row>, source: () => LiveSource<P, Row>) {
		this.#host = host;
		this.#query = query;
		this.#source = source;
		$effect(() => this.#follow());
	}

	readonly rows: readonly Row[] = $derived.by(
		() => this.#atHand ?? (this.#before ?? this.#source().initial).rows
	);

	/** What the rows shown answer: what is named beside them, also while the next ones are on their way. */
	readonly shown: P = $derived.by(() => {
		const { initial, params } = this.#source();
		return this.#atHand ? params : (this.#before ?? initial).params;
	});

	/** True while the rows shown are not those asked for: pending, or failed. */
	readonly stale: boolean = $derived.by(() => this.#atHand === null);

	/** Why the rows asked for are not there. */
	readonly error: Error | null = $derived.by(() =>
		this.stale && this.#failure?.key === this.#wanted ? this.#failure.error : null
	);

	readonly pending: boolean = $derived.by(() => this.stale && this.error === null);

	/** Asks again after a failure, with a new engine if it was the engine that failed. */
	retry(): void {
		if (this.#host.state === 'failed') void this.#host.retry().catch(() => {});
		this.#failure = null;
	}

	/** Asks for what is wanted; a change of mind aborts the question before it. */
	#follow(): (() => void) | undefined {
		const key = this.#wanted;
		if (this.#atHand) {
			// So that the next wait shows these rows, not older ones.
			this.#before = { params: this.#source().params, rows: this.#atHand };
			return undefined;
		}
		const { params } = this.#source();
		if (this.#failure?.key === key && !this.#hasRecovered(this.#failure)) return undefined;
		const controller = new AbortController();
		this.#host.askTogether(this.#query, params, controller.signal).then(
			(rows) => {
				if (controller.signal.aborted) return;
				this.#answered = { key, rows };
				this.#failure = null;
			},
			(error: Error) => {
				if (controller.signal.aborted) return;
				this.#failure = { key, error, ofEngine: this.#host.state === 'failed' };
			}
		);
		return () => controller.abort();
	}

	/** True once somebody has started the engine again, which the effect then notices. */
	#hasRecovered({ ofEngine }: Failure): boolean {
		return ofEngine && this.#host.state === 'ready';
	}
}
