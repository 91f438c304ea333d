// Full scans of an archive: the questions, native DuckDB's times for them, and how the browser's compare.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE, ROOT } from '../shell.mjs';
import { round } from './stats.mjs';

/** How often each is asked. */
export const SCANS = 5;

/** DuckDB-WASM 1.32.0 is DuckDB 1.4.3: of another version the difference would not be the browser's alone. */
const AS_IN_THE_BROWSER = '1.4.3-r.3';

/** Questions that no table made ahead answers. */
export const FULL_SCANS = {
	'marks by statement': `SELECT CAST(statement_no AS VARCHAR) AS statement_no, CAST(mark AS VARCHAR) AS mark,
		COUNT(*) AS n FROM responses GROUP BY 1, 2 ORDER BY 1, 2`,
	'evidence by statement and year': `SELECT CAST(r.statement_no AS VARCHAR) AS statement_no, a.year_be,
		AVG(r.evidence_chars) AS mean FROM responses r JOIN assessments a ON a.assessment_id = r.assessment_id
		GROUP BY 1, 2 ORDER BY 1, 2`
};

/**
 * On the version of native DuckDB that is in the browser.
 * @param {string} path of the archive
 */
export function scansAsInTheBrowser(path) {
	return scansOf(installedInCache(AS_IN_THE_BROWSER), path);
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
export function scansOf(folder, path) {
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
export function ratiosOf(scans, native, newer) {
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
