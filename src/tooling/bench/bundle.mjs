// TypeScript of the project bundled for Node.js as `pmqa` bundles it, to be called inside the bench's own process.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { CACHE, ROOT } from '../shell.mjs';

/**
 * @param {string} name of the bundle in the cache
 * @param {Pick<import('esbuild').BuildOptions, 'entryPoints' | 'stdin'>} entry
 * @returns {Promise<any>} what the entry exports
 */
export async function loadBundled(name, entry) {
	const outfile = join(CACHE, `bench/${name}.mjs`);
	await build({
		...entry,
		outfile,
		bundle: true,
		format: 'esm',
		platform: 'node',
		target: 'node20',
		packages: 'external',
		alias: { $lib: join(ROOT, 'src/lib') },
		tsconfigRaw: {},
		logLevel: 'error'
	});
	return import(pathToFileURL(outfile).href);
}
