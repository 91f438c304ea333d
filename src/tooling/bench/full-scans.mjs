// Full scans of an archive: the questions, native DuckDB's times for them, and how the browser's compare.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE, ROOT } from '../shell.mjs';
import { median, round } from './stats.mjs';

/** The browser and both versions of native DuckDB by turns: an hour of a machine is not like another. */
const ROUNDS = 4;
/** How often each is asked in a round. */
const SCANS = 3;

/** DuckDB-WASM 1.32.0 is DuckDB 1.4.3: of another version the difference would not be the browser's alone. */
const AS_IN_THE_BROWSER = '1.4.3-r.3';

/** Questions that no table made ahead answers. */
const FULL_SCANS = {
	'marks by statement': `SELECT CAST(statement_no AS VARCHAR) AS statement_no, CAST(mark AS VARCHAR) AS mark,
		COUNT(*) AS n FROM responses GROUP BY 1, 2 ORDER BY 1, 2`,
	'evidence by statement and year': `SELECT CAST(r.statement_no AS VARCHAR) AS statement_no, a.year_be,
		AVG(r.evidence_chars) AS mean FROM responses r JOIN assessments a ON a.assessment_id = r.assessment_id
		GROUP BY 1, 2 ORDER BY 1, 2`
};

/** @typedef {Record<string, number>} Times by question, in milliseconds */

/**
 * @param {(sql: string) => Promise<number>} inBrowser asks there, and says how long it took
 * @param {string} path of the archive
 */
export async function benchScans(inBrowser, path) {
	const same = installedInCache(AS_IN_THE_BROWSER);
	// The first ones fetch what they read.
	await scansInBrowser(inBrowser);
	/** @type {{ browser: Times, native: Times, newer: Times }[]} */
	const rounds = [];
	for (let turn = 0; turn < ROUNDS; turn++) {
		const browser = await scansInBrowser(inBrowser);
		rounds.push({ browser, native: nativeScans(same, path), newer: nativeScans(ROOT, path) });
	}
	return Object.fromEntries(
		Object.keys(FULL_SCANS).map((name) => {
			/** @param {keyof typeof rounds[number]} side */
			const ms = (side) => median(rounds.map((one) => one[side][name] ?? Number.NaN));
			/** @param {'native' | 'newer'} side */
			const ratio = (side) =>
				median(
					rounds.map((one) => (one.browser[name] ?? Number.NaN) / (one[side][name] ?? Number.NaN))
				);
			return [
				name,
				{
					ms: round(ms('browser')),
					nativeMs: round(ms('native')),
					ratio: round(ratio('native'), 2),
					limitRatio: 2,
					newerNativeMs: round(ms('newer')),
					ratioToNewer: round(ratio('newer'), 2)
				}
			];
		})
	);
}

/**
 * @param {(sql: string) => Promise<number>} inBrowser
 * @returns {Promise<Times>}
 */
async function scansInBrowser(inBrowser) {
	/** @type {Times} */
	const found = {};
	for (const [name, sql] of Object.entries(FULL_SCANS)) {
		const times = [];
		for (let n = 0; n < SCANS; n++) times.push(await inBrowser(sql));
		found[name] = median(times);
	}
	return found;
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
 * @returns {Times}
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
