/** The page's side of a worker: jobs are handed in, answers come as promises; ended, it leaves nothing running. */
import { abortError } from '$lib/engine/queue';
import { Refusal, type JobAnswer, type JobName, type JobRequest, type Jobs } from './jobs';

export type StartWorker = () => Worker;

const startWorker: StartWorker = () =>
	new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' });

interface Waiting {
	resolve(result: unknown): void;
	reject(error: Error): void;
}

export class Workshop {
	readonly #start: StartWorker;
	readonly #waiting = new Map<number, Waiting>();
	#worker: Worker | null = null;
	#next = 1;

	constructor(start: StartWorker = startWorker) {
		this.#start = start;
	}

	/** Whether a worker runs; what it held is gone when none does. */
	get open(): boolean {
		return this.#worker !== null;
	}

	/** Rejects with `Refusal`, with an `Error` when the worker itself failed, or an `AbortError` when ended. */
	do<N extends JobName>(job: N, of: Jobs[N][0]): Promise<Jobs[N][1]> {
		const worker = (this.#worker ??= this.#begin());
		const id = this.#next++;
		const answer = new Promise<unknown>((resolve, reject) => {
			this.#waiting.set(id, { resolve, reject });
		});
		const request: JobRequest<N> = { id, job, of };
		worker.postMessage(request);
		return answer as Promise<Jobs[N][1]>;
	}

	/** Ends what is under way, and forgets what the worker held. */
	end(error: Error = abortError()): void {
		this.#worker?.terminate();
		this.#worker = null;
		for (const { reject } of this.#waiting.values()) reject(error);
		this.#waiting.clear();
	}

	#begin(): Worker {
		const worker = this.#start();
		worker.addEventListener('message', ({ data }: MessageEvent<JobAnswer>) => this.#take(data));
		worker.addEventListener('error', (event) => {
			event.preventDefault();
			if (this.#worker === worker) this.end(new Error(event.message || 'The worker failed'));
		});
		return worker;
	}

	#take(answer: JobAnswer): void {
		const waiting = this.#waiting.get(answer.id);
		this.#waiting.delete(answer.id);
		if (answer.kind === 'done') waiting?.resolve(answer.result);
		else if (answer.kind === 'refused') waiting?.reject(new Refusal(answer.code, answer.why));
		else waiting?.reject(new Error(answer.message));
	}
}
