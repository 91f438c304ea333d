import type { Handle } from '@sveltejs/kit';

/** Sets the page's language. The fonts travel in the style sheet (app.css), so none is fetched ahead. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%lang%', event.params.lang ?? 'th'),
		preload: ({ type }) => type === 'css'
	});
