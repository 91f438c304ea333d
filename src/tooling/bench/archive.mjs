// A whole country in the browser: an archive of made-up assessments on a static host, opened by range requests;
// how soon the first comparison is there, how soon another one, full scans against native DuckDB, and making it.
import { copyFileSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { serve } from '../serve.mjs';
import { CACHE, ROOT } from '../shell.mjs';
import { buildArchive, makeArchive, YEARS } from './archive-make.mjs';
import { onFreshPage } from './browser.mjs';
import { benchScans } from './full-scans.mjs';
import { median, percentile, round } from './stats.mjs';

/** @typedef {import('./browser.mjs').Browser} Browser */
/** @typedef {{ queryMs: number, ms: number, rows: number, drawn: boolean }} Compared */

/** Organisations of the archives: one, three and ten times as many. */
const SIZES = [800, 2400, 8000];
const CHANGES = 200;
const OPENINGS = 5;
const FORMS = ['lines', 'heatmap', 'distribution'];
const MEASURES = ['answered', 'quantified', 'linked', 'depth'];

/**
 * The bench's own page beside the archive, and what went over the wire of it.
 * @param {string} archive
 */
async function servePage(archive) {
	const root = join(CACHE, 'bench/archive-page');
	const dir = join(CACHE, 'bench/archive');
	for (const folder of [root, dir]) rmSync(folder, { recursive: true, force: true });
	mkdirSync(root, { recursive: true });
	const script = join(ROOT, 'src/tooling/bench/archive-page.js');
	writeFileSync(
		join(root, 'index.html'),
		`<!doctype html><meta charset="utf-8"><script type="module" src=${JSON.stringify(script)}></script>\n`
	);
	await build({
		root,
		configFile: false,
		logLevel: 'error',
		resolve: { alias: { $lib: join(ROOT, 'src/lib') } },
		build: { outDir: dir, emptyOutDir: true, target: 'es2022' }
	});
	symlinkSync(archive, join(dir, 'archive.duckdb'));
	copyFileSync(join(ROOT, 'static/pmqa.duckdb'), join(dir, 'small.duckdb'));
	const wire = { bytes: 0, requests: 0 };
	const { url, close } = await serve({
		dir,
		onRequest(request, response) {
			if (request.url !== '/archive.duckdb') return;
			wire.requests++;
			response.on('finish', () => {
				if (request.method === 'GET') wire.bytes += Number(response.getHeader('Content-Length'));
			});
		}
	});
	return { url, wire, close };
}

/** @param {Browser} browser */
export async function benchArchive(browser) {
	const made = [];
	const built = [];
	for (const orgs of SIZES) {
		const archive = await makeArchive(orgs);
		made.push(archive);
		built.push(await buildArchive(archive));
	}
	const archive = /** @type {typeof made[number]} */ (made.at(-1));
	const site = await servePage(archive.path);
	try {
		const openings = [];
		for (let turn = 0; turn < OPENINGS; turn++) openings.push(await openOnce(browser, site, turn));
		const { changes, together, fullScans } = await onArchive(browser, site.url, async (call) => ({
			...(await changesOf(call)),
			fullScans: await benchScans(async (sql) => (await call('scan', { sql })).ms, archive.path)
		}));
		const further = await furtherOf(browser, site);
		const openMs = openings.map((one) => one.archiveMs - one.smallMs + one.first.ms);
		return {
			conditions: {
				organisations: archive.orgs,
				years: `${YEARS.from}–${YEARS.to}`,
				openings: OPENINGS,
				changes: CHANGES,
				drawn: 'as the page: lines, heatmap and distribution in turn, as SVG',
				provenance: 'synthetic'
			},
			made: made.map(({ path: _, rowsOf: _rows, ...figures }) => figures),
			built,
			open: {
				firstComparisonMs: round(median(openMs)),
				limitMs: 1500,
				megabytes: round(median(openings.map(({ bytes }) => bytes)) / 1e6, 2),
				requests: median(openings.map(({ requests }) => requests)),
				limitMegabytes: 8
			},
			selection: { ...timesOf(changes), limitP95Ms: 100, limitQueriesMs: 30 },
			selectionInThreeForms: timesOf(together),
			further,
			fullScans
		};
	} finally {
		await site.close();
		for (const { path } of made) rmSync(path, { force: true });
	}
}

/**
 * @template T
 * @param {Browser} browser
 * @param {string} url
 * @param {(call: (name: string, how: object) => Promise<any>) => Promise<T>} work
 */
function onArchive(browser, url, work) {
	return onFreshPage(browser, async (page) => {
		page.setDefaultTimeout(300_000);
		await page.goto(url);
		await page.waitForFunction(() => 'archiveBench' in window);
		return work((name, how) =>
			page.evaluate(
				([what, given]) => /** @type {any} */ (window).archiveBench[what](given),
				/** @type {[string, object]} */ ([name, how])
			)
		);
	});
}

/**
 * The time of an engine over a small database is taken off: what is left is the archive's.
 * @param {Browser} browser
 * @param {Awaited<ReturnType<typeof servePage>>} site
 * @param {number} turn
 */
async function openOnce(browser, { url, wire }, turn) {
	/** @type {number} */
	const smallMs = await onArchive(browser, url, (call) => call('start', { file: 'small.duckdb' }));
	const before = { ...wire };
	return onArchive(browser, url, async (call) => {
		/** @type {number} */
		const archiveMs = await call('start', { file: 'archive.duckdb' });
		/** @type {Compared} */
		const first = await call('compare', { choice: choice(turn), forms: ['lines'] });
		if (!first.drawn || first.rows === 0) throw new Error('nothing was drawn');
		const [bytes, requests] = [wire.bytes - before.bytes, wire.requests - before.requests];
		return { smallMs, archiveMs, first, bytes, requests };
	});
}

/** Of an organisation, what changed between two years; of all of them, an indicator in a year. */
/** @type {Record<string, (n: number) => [name: string, params: object][]>} */
const FURTHER = {
	'what changed between two years': (n) => {
		const { org } = choice(n);
		const two = { before: `${org}/${YEARS.from}/self`, after: `${org}/${YEARS.from + 2}/self` };
		return [
			['compare-statements', two],
			['compare-figures', two]
		];
	},
	'an indicator in a year': (n) => [
		['compare-indicator', { indicator: 'happiness-index', years: `${YEARS.from + (n % 10)}` }]
	],
	'an indicator of an organisation': (n) => [
		['compare-indicator', { indicator: 'ita-score', orgs: choice(n).org }]
	]
};

/** How often each is asked, of another organisation or year each time. */
const FURTHER_TIMES = 10;

/**
 * Each on a page of its own: the first time, and those after it.
 * @param {Browser} browser
 * @param {Awaited<ReturnType<typeof servePage>>} site
 */
async function furtherOf(browser, { url, wire }) {
	/** @type {Record<string, object>} */
	const found = {};
	for (const [name, questions] of Object.entries(FURTHER)) {
		found[name] = await onArchive(browser, url, async (call) => {
			await call('start', { file: 'archive.duckdb' });
			const asked = [];
			for (let n = 0; n < FURTHER_TIMES; n++) {
				const before = wire.bytes;
				const { ms, rows } = await call('answer', { questions: questions(n) });
				asked.push({ ms, rows, bytes: wire.bytes - before });
			}
			const [first, ...later] = asked;
			return {
				firstMs: round(first?.ms ?? Number.NaN),
				firstMegabytes: round((first?.bytes ?? Number.NaN) / 1e6, 2),
				laterMedianMs: round(median(later.map(({ ms }) => ms))),
				laterMegabytes: round(median(later.map(({ bytes }) => bytes)) / 1e6, 2),
				rows: median(asked.map(({ rows }) => rows))
			};
		});
	}
	return found;
}

/** @param {Compared[]} changes */
function timesOf(changes) {
	const [ms, queryMs] = [changes.map(({ ms }) => ms), changes.map(({ queryMs }) => queryMs)];
	return {
		medianMs: round(median(ms)),
		p95Ms: round(percentile(ms, 95)),
		queriesMedianMs: round(median(queryMs)),
		queriesP95Ms: round(percentile(queryMs, 95))
	};
}

/**
 * Another organisation, year and measure each time, spread over the archive.
 * @param {number} n
 */
function choice(n) {
	const orgs = SIZES.at(-1) ?? 1;
	const number = ((n * 2741) % orgs) + 1;
	return {
		org: `L-sample-${number}`,
		year: YEARS.from + ((n * 7) % (YEARS.to - YEARS.from + 1)),
		measure: MEASURES[n % MEASURES.length]
	};
}

/** @param {(name: string, how: object) => Promise<any>} call */
async function changesOf(call) {
	await call('start', { file: 'archive.duckdb' });
	/** @type {Compared[]} */
	const changes = [];
	for (let n = 0; n < CHANGES; n++) {
		changes.push(await call('compare', { choice: choice(n), forms: [FORMS[n % FORMS.length]] }));
	}
	/** @type {Compared[]} */
	const together = [];
	for (let n = 0; n < CHANGES; n++) {
		together.push(await call('compare', { choice: choice(CHANGES + n), forms: FORMS }));
	}
	return { changes, together };
}
