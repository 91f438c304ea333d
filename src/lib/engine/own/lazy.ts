/** Own data whose code comes with the first of them: most visits never bring any. */
import type { OwnPort } from './port';
import type { OwnData } from './types';

/** @param port made once, with the code that works on it */
export function lazyOwnData(port: () => Promise<OwnPort>): OwnData {
	let opened: Promise<OwnData> | null = null;
	const own = () => {
		opened ??= Promise.all([import('./open'), port()])
			.then(([{ openOwnData }, made]) => openOwnData(made))
			.catch((error: unknown) => {
				opened = null;
				throw error;
			});
		return opened;
	};
	return {
		setDataset: async (...args) => (await own()).setDataset(...args),
		importTable: async (...args) => (await own()).importTable(...args),
		setDatabase: async (...args) => (await own()).setDatabase(...args),
		setReviews: async (...args) => (await own()).setReviews(...args),
		remove: async (...args) => (await own()).remove(...args),
		async *rejectedRows(...args) {
			yield* (await own()).rejectedRows(...args);
		}
	};
}
