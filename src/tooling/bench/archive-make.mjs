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
	const years = `${YEARS.from}-${YEARS.to}`;
	const args = [
		'synth',
		'--orgs',
		`${orgs}`,
		'--years',
		years,
		'--seed',
		'1',
		'--out',
		path,
		'--json'
	];
	const start = performance.now();
	const child = spawn(process.execPath, [join(ROOT, 'src/cli/bin.mjs'), ...args], {
		stdio: ['ignore', 'pipe', 'ignore']
	});
	let peakKiB = 0;
	const watch = setInterval(() => (peakKiB = Math.max(peakKiB, peakOf(child.pid))), 100);
	let text = '';
	child.stdout.on('data', (part) => (text += part));
	const code = await new Promise((resolve) => child.on('close', resolve));
	clearInterval(watch);
	if (code !== 0) throw new Error(`pmqa synth ended with ${code}`);
	const seconds = (performance.now() - start) / 1000;
	/** @type {{ rows: Record<string, number> }} */
	const { rows } = JSON.parse(text);
	const made = Object.values(rows).reduce((sum, n) => sum + n, 0);
	return {
		path,
		orgs,
		responses: rows.responses,
		rows: made,
		bytes: statSync(path).size,
		seconds: round(seconds),
		rowsPerSecond: Math.round(made / seconds),
		peakMiB: Math.round(peakKiB / 1024)
	};
}

/** @param {number | undefined} pid */
function peakOf(pid) {
	const status = `/proc/${pid}/status`;
	if (!existsSync(status)) return 0;
	return Number(/VmHWM:\s*(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] ?? 0);
}
