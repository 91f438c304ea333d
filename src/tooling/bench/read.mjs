// `pmqa read` on the real document: as a whole process, and the same work in a warm one.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Writable } from 'node:stream';
import { join } from 'node:path';
import { ROOT } from '../shell.mjs';
import { loadBundled } from './bundle.mjs';
import { median, round } from './stats.mjs';

const DOCUMENT = '../shared/input/khonkaen-2564-form3.txt';
const PROCESSES = 7;
const WARM_RUNS = 30;

/**
 * In the measured process: its peak memory in KiB goes to descriptor 3 when it ends. Linux hands a child the
 * peak of its parent in `maxRSS`; VmHWM is the process's own.
 */
const reportPeak = () => {
	const { readFileSync, writeSync } = process.getBuiltinModule('node:fs');
	process.on('exit', () => {
		let peak = process.resourceUsage().maxRSS;
		try {
			const own = /VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'));
			if (own) peak = Number(own[1]);
		} catch {
			// Not Linux.
		}
		writeSync(3, `${peak}\n`);
	});
};
const REPORT_PEAK = `data:text/javascript,(${encodeURIComponent(String(reportPeak))})()`;

/**
 * One run of Node.js: wall time and the peak resident memory of it and its children, whichever is higher.
 * @param {string[]} args
 * @returns {Promise<{ ms: number, peakMiB: number }>}
 */
function runOnce(args) {
	return new Promise((done, fail) => {
		const start = performance.now();
		const child = spawn(process.execPath, ['--import', REPORT_PEAK, ...args], {
			cwd: ROOT,
			stdio: ['ignore', 'ignore', 'inherit', 'pipe']
		});
		let peaks = '';
		child.stdio[3]?.on('data', (text) => (peaks += text));
		child.on('error', fail);
		child.on('close', (code) => {
			const ms = performance.now() - start;
			if (code !== 0) return fail(new Error(`node ${args.join(' ')} ended with ${code}`));
			const kib = Math.max(...peaks.trim().split('\n').map(Number));
			return done({ ms, peakMiB: kib / 1024 });
		});
	});
}

/** @param {string[]} args */
async function runOften(args) {
	const runs = [];
	for (let run = 0; run < PROCESSES; run++) runs.push(await runOnce(args));
	return {
		medianMs: round(median(runs.map(({ ms }) => ms))),
		peakMiB: round(median(runs.map(({ peakMiB }) => peakMiB)))
	};
}

/** The command line's own entry, to call again and again. */
const loadMain = () => loadBundled('pmqa', { entryPoints: [join(ROOT, 'src/cli/main.ts')] });

/** Like a pipe to nowhere. */
const nowhere = () => new Writable({ write: (_chunk, _encoding, next) => next() });

async function runWarm() {
	const { main } = await loadMain();
	const times = [];
	for (let run = 0; run < WARM_RUNS; run++) {
		const io = { root: ROOT, stdout: nowhere(), stderr: nowhere(), lang: 'en' };
		const start = performance.now();
		const code = await main(['read', DOCUMENT, '--json'], io);
		if (code !== 0) throw new Error(`pmqa read ended with ${code}`);
		times.push(performance.now() - start);
	}
	// The first half warms the compiler up.
	const warm = times.slice(WARM_RUNS / 2);
	return { firstMs: round(times[0] ?? Number.NaN), medianMs: round(median(warm)) };
}

/** Time and memory of `pmqa read --json`, or why they could not be had. */
export async function benchRead() {
	if (!existsSync(join(ROOT, DOCUMENT))) return { skipped: `${DOCUMENT} is not there` };
	const read = [join(ROOT, 'src/cli/bin.mjs'), 'read', DOCUMENT, '--json'];
	await runOnce(read); // bundles the command line, if a source has changed
	return {
		conditions: {
			document: 'khonkaen-2564-form3.txt',
			processes: PROCESSES,
			warmRuns: WARM_RUNS / 2
		},
		wholeProcess: await runOften(read),
		emptyNodeProcess: await runOften(['--eval', '0']),
		warmProcess: await runWarm()
	};
}
