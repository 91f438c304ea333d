// `npm test`: everything there is to check, each step even when one before it failed. The last line is
// `N passed, N failed`.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildDatabase, buildSite } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { install } from './install.mjs';
import { installed, ROOT, runNode, say } from './shell.mjs';
import { FAILED, lintComplaints, PASSED, sum, tallyVitest } from './tally.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */

const RESULTS = join(ROOT, 'tests/results');

/** @type {[name: string, tally: Tally][]} */
const done = [];

/**
 * Does one step and keeps its counts; what it throws is one failure.
 * @param {string} name
 * @param {() => Promise<Tally | void> | Tally | void} work
 */
async function step(name, work) {
	say(`\n── ${name}`);
	/** @type {Tally} */
	let tally;
	try {
		tally = (await work()) ?? PASSED;
	} catch (error) {
		say(error instanceof Error ? error.message : String(error));
		tally = FAILED;
	}
	done.push([name, tally]);
	return tally.failed === 0;
}

/**
 * A check that passes or fails as a whole.
 * @param {string} name
 * @param {[script: string, ...args: string[]][]} commands
 */
function check(name, ...commands) {
	return step(name, async () => {
		for (const [script, ...args] of commands) {
			const { code } = await runNode(installed(script), args);
			if (code !== 0) return FAILED;
		}
	});
}

/**
 * @param {string[]} complaints
 * @returns {Tally}
 */
function report(complaints) {
	complaints.forEach(say);
	return complaints.length === 0 ? PASSED : FAILED;
}

/** Lint, once; the rule of the folders is reported as a check of its own. */
async function lint() {
	const args = ['.', '--format', 'json', '--max-warnings', '0'];
	const { output } = await runNode(installed('eslint/bin/eslint.js'), args, { quiet: true });
	/** @type {ReturnType<typeof lintComplaints> | undefined} */
	let complaints;
	try {
		complaints = lintComplaints(JSON.parse(output.slice(output.indexOf('[{'))));
	} catch {
		say(output);
	}
	await step('lint', () => (complaints ? report(complaints.lint) : FAILED));
	await step('rule of the folders', () => (complaints ? report(complaints.folders) : FAILED));
}

/** @param {string} project of vitest.config.ts */
function vitest(project) {
	return step(`${project} tests`, async () => {
		const file = join(RESULTS, `${project}.json`);
		rmSync(file, { force: true });
		const { code } = await runNode(installed('vitest/vitest.mjs'), [
			'run',
			'--project',
			project,
			'--reporter=default',
			'--reporter=json',
			`--outputFile.json=${file}`
		]);
		let found;
		try {
			found = JSON.parse(readFileSync(file, 'utf8'));
		} catch {
			say(`No report of the ${project} tests was written.`);
		}
		return tallyVitest(found, code);
	});
}

async function everything() {
	mkdirSync(RESULTS, { recursive: true });
	if (!(await step('dependencies', install))) return;
	await step('Chromium', () => {
		process.env.PMQA_CHROMIUM = ensureChromium();
		say(process.env.PMQA_CHROMIUM);
	});
	await step('database', async () => void (await buildDatabase()));
	await lint();
	await check('layout of the source', ['prettier/bin/prettier.cjs', '--check', '.']);
	await check(
		'types',
		['@sveltejs/kit/svelte-kit.js', 'sync'],
		['svelte-check/bin/svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings'],
		['typescript/bin/tsc', '-p', 'src/tooling']
	);
	await vitest('unit');
	await vitest('browser');
	const built = await step('site', async () => void (await buildSite()));
	if (built) await vitest('e2e');
	else await step('e2e tests', () => Promise.reject(new Error('Not run: there is no site.')));
}

await everything();
say('');
for (const [name, { passed, failed }] of done) {
	say(`${failed === 0 ? 'ok    ' : 'FAILED'} ${name}: ${passed} passed, ${failed} failed`);
}
const total = sum(done.map(([, tally]) => tally));
process.exitCode = total.failed === 0 ? 0 : 1;
console.log(`${total.passed} passed, ${total.failed} failed`);
