import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/**
 * The page shell holds one inline script (it sets the theme before the first paint). SvelteKit hashes
 * the scripts it writes itself, not those of app.html, so that one is hashed here.
 */
const shell = readFileSync(new URL('./src/app.html', import.meta.url), 'utf8');
const shellScripts = [...shell.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
	([, text]) =>
		/** @type {`sha256-${string}`} */ (
			`sha256-${createHash('sha256')
				.update(text ?? '')
				.digest('base64')}`
		)
);

/** @type {import('@sveltejs/kit').Config} */
const config = {
	preprocess: vitePreprocess(),
	kit: {
		adapter: adapter({ pages: 'build', assets: 'build', fallback: '404.html', strict: true }),
		// The style sheet travels inside the page: one round trip to the first paint.
		inlineStyleThreshold: 200_000,
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				// DuckDB-WASM compiles WebAssembly; nothing else is evaluated.
				'script-src': ['self', 'wasm-unsafe-eval', ...shellScripts],
				// Prerendered charts carry style attributes.
				'style-src': ['self', 'unsafe-inline'],
				'img-src': ['self', 'data:', 'blob:'],
				'font-src': ['self', 'data:'],
				'connect-src': ['self'],
				'worker-src': ['self', 'blob:'],
				'object-src': ['none'],
				'base-uri': ['self'],
				'form-action': ['none']
			}
		},
		// Addresses are absolute; a site under a folder is built with BASE_PATH=/folder.
		paths: {
			relative: false,
			base: /** @type {'' | `/${string}`} */ (process.env.BASE_PATH ?? '')
		},
		prerender: { handleHttpError: 'fail', handleMissingId: 'fail' }
	}
};

export default config;
