import type { Handle } from '@sveltejs/kit';

/** Sets the page's language, and preloads the two font files every page needs (not the extended Latin one). */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%lang%', event.params.lang ?? 'th'),
		preload: ({ type, path }) =>
			type === 'font' ? /thai-thai-wght|thai-latin-wght/.test(path) : type === 'css'
	});
