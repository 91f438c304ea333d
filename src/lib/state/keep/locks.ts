/** One writer at a time, in all tabs of the site where the browser can; else at least in this one. */

const NAME = 'pmqa-atlas-keep';

/** The work before, in browsers without locks. */
let before: Promise<unknown> = Promise.resolve();

/** Does the work when no other tab is writing. */
export function whileWriting<T>(work: () => Promise<T>): Promise<T> {
	if (navigator.locks) return navigator.locks.request(NAME, work) as Promise<T>;
	const turn = before.then(work, work);
	before = turn.catch(() => {});
	return turn;
}

/** Does the work if no tab is writing now, and nothing else; nothing too where a browser cannot say. */
export async function ifNobodyWrites(work: () => Promise<void>): Promise<void> {
	if (!navigator.locks) return;
	await navigator.locks.request(NAME, { ifAvailable: true }, async (lock) => {
		if (lock) await work();
	});
}
