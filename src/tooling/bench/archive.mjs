// A whole country in the browser: an archive of made-up assessments on a static host, opened by range requests;
// how soon the first comparison is there, how soon another one, full scans against native DuckDB, and making it.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { serve } from '../serve.mjs';
import { CACHE, ROOT } from '../shell.mjs';
import { buildArchive, makeArchive, YEARS } from './archive-make.mjs';
import { onFreshPage } from './browser.mjs';
import { median, percentile, round } from './stats.mjs';

/** @typedef {import('./browser.mjs').Browser} Browser */
/** @typedef {{ queryMs: number, ms: number, rows: number, drawn: boolean }} Compared */

/** Organisations of the archives: one, three and ten times as many. */
const SIZES = [800, 2400, 8000];
const CHANGES = 200;
const OPENINGS = 5;
const SCANS = 5;
const FORMS = ['lines', 'heatmap', 'distribution'];
/** DuckDB-WASM 1.32.0 is DuckDB 1.4.3: of another version the difference would not be the browser's alone. */
const AS_IN_THE_BROWSER = '1.4.3-r.3';
const MEASURES = ['answered', 'quantified', 'linked', 'depth'];

/** Questions that no table made ahead answers. */
const FULL_SCANS = {
	'marks by statement': `SELECT CAST(statement_no AS VARCHAR) AS statement_no, CAST(mark AS VARCHAR) AS mark,
		COUNT(*) AS n FROM responses GROUP BY 1, 2 ORDER BY 1, 2`,
	'evidence by statement and year': `SELECT CAST(r.statement_no AS VARCHAR) AS statement_no, a.year_be,
		AVG(r.evidence_chars) AS mean FROM responses r JOIN assessments a ON a.assessment_id = r.assessment_id
		GROUP BY 1, 2 ORDER BY 1, 2`
};

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
		const { changes, together, scans } = await onArchive(browser, site.url, changesOf);
		const native = nativeScans(installedInCache(AS_IN_THE_BROWSER), archive.path);
		const newer = nativeScans(ROOT, archive.path);
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
			fullScans: ratiosOf(scans, native, newer)
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
	/** @type {Record<string, number>} */
	const scans = {};
	for (const [name, sql] of Object.entries(FULL_SCANS)) {
		const times = [];
		// The first one fetches what it reads.
		for (let n = 0; n <= SCANS; n++) times.push((await call('scan', { sql })).ms);
		scans[name] = median(times.slice(1));
	}
	return { changes, together, scans };
}

/**
 * A version of native DuckDB that nothing but this needs.
 * @param {string} version
 * @returns {string} the folder it is installed in
 */
function installedInCache(version) {
	const folder = join(CACHE, `bench/duckdb-${version}`);
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
	const args = ['install', '--no-save', '--no-audit', '--no-fund', `@duckdb/node-api@${version}`];
	execFileSync('npm', args, { cwd: folder, stdio: 'ignore' });
	return folder;
}

/**
 * The same SQL on native DuckDB, one thread.
 * @param {string} folder the project whose native DuckDB it is
 * @param {string} path
 * @returns {Record<string, number>} milliseconds
 */
function nativeScans(folder, path) {
	const script = join(ROOT, 'src/tooling/bench/native-scan.mjs');
	const args = [script, folder, path, `${SCANS}`, ...Object.values(FULL_SCANS)];
	/** @type {number[]} */
	const times = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
	return Object.fromEntries(
		Object.keys(FULL_SCANS).map((name, at) => [name, times[at] ?? Number.NaN])
	);
}

/**
 * @param {Record<string, number>} scans in the browser, by question, in milliseconds
 * @param {Record<string, number>} native the same, of the version that is in the browser
 * @param {Record<string, number>} newer the same, of the version that `pmqa` uses
 */
function ratiosOf(scans, native, newer) {
	return Object.fromEntries(
		Object.keys(FULL_SCANS).map((name) => {
			/** @param {Record<string, number>} times */
			const of = (times) => times[name] ?? Number.NaN;
			return [
				name,
				{
					ms: round(of(scans)),
					nativeMs: round(of(native)),
					ratio: round(of(scans) / of(native), 2),
					limitRatio: 2,
					newerNativeMs: round(of(newer)),
					ratioToNewer: round(of(scans) / of(newer), 2)
				}
			];
		})
	);
}
