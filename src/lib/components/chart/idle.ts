/** Work that can wait its turn: one task an idle moment, so that several charts never make one long task. */
import { whenIdle } from '$lib/state/idle';

const waiting: (() => void)[] = [];
let running = false;

function next(): void {
	const task = waiting.shift();
	if (!task) {
		running = false;
		return;
	}
	task();
	whenIdle(next);
}

/** Queues a task until the page has loaded and is idle; returns a function that takes it back. */
export function whenItsTurn(task: () => void): () => void {
	waiting.push(task);
	if (!running) {
		running = true;
		whenIdle(next);
	}
	return () => {
		const place = waiting.indexOf(task);
		if (place >= 0) waiting.splice(place, 1);
	};
}
