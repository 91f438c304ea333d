// What the tools report, as counts and as lines a person can act on.
import { relative } from 'node:path';
import { ROOT } from './shell.mjs';

/** @typedef {{ passed: number, failed: number }} Tally */

/** @type {Tally} */
export const PASSED = { passed: 1, failed: 0 };
/** @type {Tally} */
export const FAILED = { passed: 0, failed: 1 };

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
	return tallies.reduce((total, tally) => ({
		passed: total.passed + tally.passed,
		failed: total.failed + tally.failed
	}));
}

/**
 * Vitest's JSON report as counts. A file that could not be read as tests, and a run that failed without a
 * failed test (an error nobody caught), are one failure each: nothing broken counts as nothing.
 * @param {{ numPassedTests: number, numFailedTests: number,
 *   testResults: { status: string, assertionResults: unknown[] }[] } | undefined} report
 * @param {number} exitCode of the run
 * @returns {Tally}
 */
export function tallyVitest(report, exitCode) {
	if (!report) return FAILED;
	const broken = report.testResults.filter(
		({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0
	).length;
	const failed = report.numFailedTests + broken;
	const silent = exitCode !== 0 && failed === 0 ? 1 : 0;
	return { passed: report.numPassedTests, failed: failed + silent };
}

/** Rules that carry the rule of the folders (see folder-rule.mjs). */
const FOLDER_RULES = ['no-restricted-imports', 'no-restricted-syntax'];

/**
 * ESLint's JSON report as lines, the rule of the folders apart from the rest.
 * @param {{ filePath: string, messages: { ruleId: string | null, line?: number, column?: number,
 *   message: string }[] }[]} report
 */
export function lintComplaints(report) {
	const complaints = report.flatMap(({ filePath, messages }) =>
		messages.map(({ ruleId, line = 1, column = 1, message }) => ({
			ofFolders: FOLDER_RULES.includes(ruleId ?? ''),
			text: `${relative(ROOT, filePath)}:${line}:${column} ${message} (${ruleId ?? 'cannot be read'})`
		}))
	);
	const lines = (/** @type {boolean} */ ofFolders) =>
		complaints.filter((one) => one.ofFolders === ofFolders).map((one) => one.text);
	return { lint: lines(false), folders: lines(true) };
}
