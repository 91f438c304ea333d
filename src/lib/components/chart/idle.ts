/** Work that can wait its turn: one task at a time, so that several charts never make one long task. */
import { whenIdle } from '$lib/state/idle';

type Task = () => void;

class Line {
	readonly #waiting: Task[] = [];
	#running = false;
	readonly #later: (next: Task) => void;

	/** @param later calls back when the next task may run */
	constructor(later: (next: Task) => void) {
		this.#later = later;
	}

	add(task: Task): () => void {
		this.#waiting.push(task);
		if (!this.#running) {
			this.#running = true;
			this.#later(this.#next);
		}
		return () => {
			const place = this.#waiting.indexOf(task);
			if (place >= 0) this.#waiting.splice(place, 1);
		};
	}

	get empty(): boolean {
		return !this.#running;
	}

	readonly #next = () => {
		const task = this.#waiting.shift();
		if (!task) {
			this.#running = false;
			return;
		}
		task();
		this.#later(this.#next);
	};
}

let served = false;
const idle = new Line(whenIdle);
/** A message is a task of its own and, unlike a timer, comes without delay. */
const tasks = new Line((next) => {
	const { port1, port2 } = new MessageChannel();
	port1.onmessage = () => {
		port1.close();
		next();
	};
	port2.postMessage(null);
});

/**
 * Queues a task until the page has loaded and is idle; returns a function that takes it back. Once the
 * page's first tasks are done there is nothing left to keep out of the way of: later ones come at once.
 */
export function whenItsTurn(task: Task): () => void {
	if (served && idle.empty) return tasks.add(task);
	return idle.add(() => {
		served = true;
		task();
	});
}

/** Runs a task soon, but not together with others; returns a function that takes it back. */
export function inItsOwnTask(task: Task): () => void {
	return tasks.add(task);
}
