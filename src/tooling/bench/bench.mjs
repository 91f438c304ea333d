// `npm run bench`: one JSON object on stdout, what is being measured on stderr. Figures, not a test: times
// depend on the machine, so each stands beside a plain thing measured in the same run.
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { install } from '../install.mjs';
import { ROOT, say } from '../shell.mjs';

await install();
const { buildDatabase, buildSite, SITE } = await import('../build.mjs');
const { serve } = await import('../serve.mjs');
const { launch } = await import('./browser.mjs');
const { benchPaint } = await import('./paint.mjs');
const { benchEngine } = await import('./engine.mjs');
const { benchSelection } = await import('./selection.mjs');
const { benchRead } = await import('./read.mjs');
const { benchFigures } = await import('./figures.mjs');
const { benchImport } = await import('./import.mjs');
const { benchArchive } = await import('./archive.mjs');

// Quietly: stdout is for the figures.
await buildDatabase({ quiet: true });
await buildSite({ quiet: true });

/**
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 */
async function measure(name, work) {
	say(`Measuring ${name} …`);
	return work().catch((error) => ({
		failed: error instanceof Error ? error.message : String(error)
	}));
}

const server = await serve({ dir: join(ROOT, SITE) });
const browser = await launch();
const overview = `${server.url}/`;
const figures = {
	machine: {
		node: process.versions.node,
		chromium: browser.version(),
		cores: cpus().length,
		cpu: cpus()[0]?.model,
		memoryGiB: Math.round(totalmem() / 2 ** 30)
	},
	paint: await measure('the first paint', () => benchPaint(browser, overview)),
	engine: await measure('the start of the engine', () => benchEngine(browser, overview)),
	selection: await measure('changes of the selection', () => benchSelection(browser, overview)),
	read: await measure('pmqa read', benchRead),
	figures: await measure('figures', benchFigures),
	import: await measure('the import of a large table', () => benchImport(browser)),
	archive: await measure('the archive of a whole country', () => benchArchive(browser))
};
await browser.close();
await server.close();
console.log(JSON.stringify(figures, null, '\t'));
