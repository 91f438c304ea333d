// Archives of made-up assessments for the bench, and how making them grows.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE, ROOT } from '../shell.mjs';
import { round } from './stats.mjs';

export const YEARS = { from: 2560, to: 2569 };

/**
 * Makes an archive by the command line.
 * @param {number} orgs
 */
export async function makeArchive(orgs) {
	const path = join(CACHE, `bench/archive-${orgs}.duckdb`);
	rmSync(path, { force: true });
	const run = await pmqa(synth(orgs, YEARS.from, YEARS.to, path));
	return { path, orgs, responses: run.rows.responses, ...figuresOf(path, run) };
}

/**
 * The same assessments by `pmqa build`, of a folder for each year; neither the folders nor the file are kept. Throws
 * when a table has not as many rows as in the archive that was made.
 * @param {Awaited<ReturnType<typeof makeArchive>>} made
 */
export async function buildArchive({ orgs, rowsOf }) {
	const base = join(CACHE, `bench/archive-${orgs}`);
	const path = `${base}.built.duckdb`;
	rmSync(base, { recursive: true, force: true });
	try {
		const folders = [];
		for (let year = YEARS.from; year <= YEARS.to; year++) {
			folders.push(join(base, `${year}`));
			await pmqa(synth(orgs, year, year, join(base, `${year}`)));
		}
		const run = await pmqa(['build', ...folders, '-o', path]);
		for (const [table, rows] of Object.entries(rowsOf)) {
			if (run.rows[table] !== rows)
				throw new Error(`${table}: ${run.rows[table]}, not ${rows} rows`);
		}
		const { rowsOf: _, ...figures } = figuresOf(path, run);
		return { orgs, folders: folders.length, responses: run.rows.responses, ...figures };
	} finally {
		rmSync(base, { recursive: true, force: true });
		rmSync(path, { force: true });
	}
}

/**
 * @param {number} orgs
 * @param {number} from
 * @param {number} to
 * @param {string} out
 */
const synth = (orgs, from, to, out) => [
	...['synth', '--orgs', `${orgs}`, '--years', `${from}-${to}`],
	...['--seed', '1', '--out', out]
];

/** @typedef {{ rows: Record<string, number>, seconds: number, peakMiB: number }} Run */

/**
 * Runs `pmqa`, and gives the rows it tells of, how long it took and the most memory it had.
 * @param {string[]} args
 * @returns {Promise<Run>}
 */
async function pmqa(args) {
	const start = performance.now();
	const child = spawn(process.execPath, [join(ROOT, 'src/cli/bin.mjs'), ...args, '--json'], {
		stdio: ['ignore', 'pipe', 'ignore']
	});
	let peakKiB = 0;
	const watch = setInterval(() => (peakKiB = Math.max(peakKiB, peakOf(child.pid))), 100);
	let text = '';
	child.stdout.on('data', (part) => (text += part));
	const code = await new Promise((resolve) => child.on('close', resolve));
	clearInterval(watch);
	if (code !== 0) throw new Error(`pmqa ${args[0]} ended with ${code}`);
	const seconds = (performance.now() - start) / 1000;
	return { rows: JSON.parse(text).rows, seconds, peakMiB: Math.round(peakKiB / 1024) };
}

/**
 * @param {string} path
 * @param {Run} run
 */
function figuresOf(path, { rows, seconds, peakMiB }) {
	const all = Object.values(rows).reduce((sum, n) => sum + n, 0);
	return {
		rows: all,
		rowsOf: rows,
		bytes: statSync(path).size,
		seconds: round(seconds),
		rowsPerSecond: Math.round(all / seconds),
		peakMiB
	};
}

/** @param {number | undefined} pid */
function peakOf(pid) {
	const status = `/proc/${pid}/status`;
	if (!existsSync(status)) return 0;
	return Number(/VmHWM:\s*(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] ?? 0);
}
