// A made-up assessment table of any length: the same seed gives the same bytes. Its organisations are numbers.
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../shell.mjs';

const SEED = 20_260_101;
const HEADER = 'org_id,year_be,statement_no,option_no,mark,evidence,status';
const YEARS = Array.from({ length: 10 }, (_, n) => 2560 + n);
const MARKS = ['marked', 'unmarked', '1', '0', '✓', 'unreadable', ''];
/** One row in so many has something wrong with it. */
const WRONG = 50_000;

/** The texts of `data/framework/`, by file name. */
export function frameworkTexts() {
	const names = ['framework', 'categories', 'items', 'statements', 'options'];
	return Object.fromEntries(
		names.map((name) => [
			`${name}.csv`,
			readFileSync(join(ROOT, 'data/framework', `${name}.csv`), 'utf8')
		])
	);
}

/** Numbers from 0 up to 1 (mulberry32). */
function random(seed = SEED) {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
	};
}

/**
 * @param {number} n
 * @param {string} row
 * @param {string} org
 */
function spoiled(n, row, org) {
	switch (Math.floor(n / WRONG) % 5) {
		case 0:
			return `${org},2564,9.9.9,,1,,`;
		case 1:
			return `${org},สองพัน,1.1.1,,1,,`;
		case 2:
			return `${row}\n${row}`;
		case 3:
			return `${row},too many`;
		default:
			return `${org},2564,1.1.1,,บางที,,`;
	}
}

/**
 * Writes rows until the file has that many or is that large.
 * @param {string} path
 * @param {{ rows?: number, bytes?: number }} until
 */
export function writeTable(path, { rows = Infinity, bytes = Infinity }) {
	const statements = frameworkTexts()['statements.csv'] ?? '';
	const codes = statements
		.trim()
		.split('\n')
		.slice(1)
		.map((line) => line.split(',', 1)[0]);
	const next = random();
	const file = openSync(path, 'w');
	let part = [HEADER];
	let written = 0;
	let n = 0;
	const flush = () => {
		written += writeSync(file, `${part.join('\n')}\n`);
		part = [];
	};
	for (let number = 1; n < rows && written < bytes; number++) {
		const org = `D-${String(number).padStart(4, '0')}`;
		for (const year of YEARS) {
			for (const code of codes) {
				if (n++ >= rows) break;
				const chance = next();
				const figure = Math.floor(next() * 1e6);
				const evidence =
					chance < 0.15 ? `ผลงาน ${figure}` : chance < 0.45 ? `synthetic ${figure}` : '';
				const mark = MARKS[Math.floor(next() * MARKS.length)];
				const status = code?.endsWith('.1') && chance < 0.2 ? 'in_progress' : '';
				const row = `${org},${year},${code},,${mark},${evidence},${status}`;
				part.push(n % WRONG === 0 ? spoiled(n, row, org) : row);
			}
		}
		if (part.length > 20_000) flush();
	}
	flush();
	closeSync(file);
}
