// From data/ to a folder any web server can serve: the database, then the site. `npm run build`.
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compressFolder } from './compress.mjs';
import { install } from './install.mjs';
import { installed, isMain, ROOT, runNode, say } from './shell.mjs';
import { doStep } from './stamp.mjs';

export const DATABASE = 'static/pmqa.duckdb';
/** Made-up assessments and their database: apart from the real ones, fetched only by who asks for them. */
export const SAMPLES = 'data/samples';
export const SAMPLES_DATABASE = 'static/samples.duckdb';
export const SITE = 'build';

/** Source that runs in no build: changing it makes nothing out of date. */
const NOT_BUILT = /\.test\.ts$|^src\/tooling\/(?!build|compress)|\.md$/;
/** What the database is made with: the command line and the layers it calls. */
const MAKES_DATABASE = [
	...['thai', 'form3', 'importers', 'indicators', 'dataset', 'engine', 'queries', 'i18n'].map(
		(folder) => `src/lib/${folder}`
	),
	'src/cli',
	'package-lock.json'
];

/**
 * The datasets of the site's own database: folders of data/ that declare themselves and hold assessments. (The
 * framework and the catalogue stand there too, and are not datasets; the samples have a database of their own.)
 * @param {string} [root]
 * @returns {string[]} paths from `root`
 */
export function shippedDatasets(root = ROOT) {
	return readdirSync(join(root, 'data'), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map((entry) => `data/${entry.name}`)
		.filter((folder) => folder !== SAMPLES)
		.filter((folder) =>
			['datapackage.json', 'assessments.csv'].every((file) => existsSync(join(root, folder, file)))
		)
		.sort();
}

/** @typedef {{ quiet?: boolean }} BuildOptions quiet: what the tools say is shown only when they fail */

/**
 * @param {string} what
 * @param {string} script
 * @param {readonly string[]} args
 * @param {BuildOptions} [options]
 */
async function orThrow(what, script, args, options) {
	const { code, output } = await runNode(script, args, options);
	if (code === 0) return;
	if (output) say(output);
	throw new Error(`${what} failed; its message is above.`);
}

/**
 * static/pmqa.duckdb from data/, and static/samples.duckdb from the samples there.
 * @param {BuildOptions} [options]
 */
export async function buildDatabase(options) {
	/** @type {(datasets: readonly string[], database: string) => Promise<void>} */
	const pmqaBuild = (datasets, database) => {
		mkdirSync(join(ROOT, 'static'), { recursive: true });
		const args = ['build', ...datasets, '-o', database];
		return orThrow('pmqa build', join(ROOT, 'src/cli/bin.mjs'), args, options);
	};
	await doStep({
		name: 'database',
		label: 'Database',
		inputs: ['data', ...MAKES_DATABASE],
		ignore: (file) => NOT_BUILT.test(file) || file.startsWith(`${SAMPLES}/`),
		outputs: [DATABASE],
		work: () => pmqaBuild(shippedDatasets(), DATABASE)
	});
	await doStep({
		name: 'samples',
		label: 'Samples',
		inputs: [SAMPLES, 'data/framework', ...MAKES_DATABASE],
		ignore: (file) => NOT_BUILT.test(file),
		outputs: [SAMPLES_DATABASE],
		work: () => pmqaBuild([SAMPLES], SAMPLES_DATABASE)
	});
}

/**
 * build/ from the database and the source, with compressed copies.
 * @param {BuildOptions} [options]
 */
export function buildSite(options) {
	return doStep({
		name: 'site',
		label: 'Site',
		inputs: ['data', 'src', 'static', 'svelte.config.js', 'vite.config.ts', 'package-lock.json'],
		ignore: (file) => NOT_BUILT.test(file) || file.startsWith('src/cli/'),
		outputs: [`${SITE}/index.html`],
		work: async () => {
			const vite = installed('vite/bin/vite.js');
			await orThrow('vite build', vite, ['build', '--logLevel', 'warn'], options);
			await compressFolder(join(ROOT, SITE));
		}
	});
}

if (isMain(import.meta.url)) {
	try {
		await install();
		await buildDatabase();
		await buildSite();
	} catch (error) {
		say(error instanceof Error ? error.message : String(error));
		process.exit(1);
	}
}
