import type { QueryEngine } from '$lib/engine/engine';

/**
 * What is read of an engine once and remembered while it stands: databases do not change while an engine has them
 * open. A failure is not remembered.
 */
export function oncePerEngine<T>(
	read: (engine: QueryEngine) => Promise<T>
): (engine: QueryEngine) => Promise<T> {
	const known = new WeakMap<QueryEngine, Promise<T>>();
	return (engine) => {
		let found = known.get(engine);
		if (!found) {
			found = read(engine);
			known.set(engine, found);
			found.catch(() => known.delete(engine));
		}
		return found;
	};
}
