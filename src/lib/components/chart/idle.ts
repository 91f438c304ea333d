/** Work that can wait: one task an idle moment, so that several charts never make one long task. */
const waiting: (() => void)[] = [];
let running = false;

function onIdle(task: () => void): void {
	if (typeof requestIdleCallback === 'function') requestIdleCallback(task, { timeout: 2000 });
	// Safari has no idle callback; a later task lets the page paint in between.
	else setTimeout(task, 50);
}

function next(): void {
	const task = waiting.shift();
	if (!task) {
		running = false;
		return;
	}
	task();
	onIdle(next);
}

/** Queues a task until the page has loaded and is idle; returns a function that takes it back. */
export function whenIdle(task: () => void): () => void {
	waiting.push(task);
	if (!running) {
		running = true;
		if (document.readyState === 'complete') onIdle(next);
		else addEventListener('load', () => onIdle(next), { once: true });
	}
	return () => {
		const place = waiting.indexOf(task);
		if (place >= 0) waiting.splice(place, 1);
	};
}
