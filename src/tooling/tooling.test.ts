import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { shippedDatasets } from './build.mjs';
import { matchesLock, nodeComplaint } from './install.mjs';
import { filesUnder, hashFiles } from './stamp.mjs';
import { lintComplaints, sum, tallyVitest } from './tally.mjs';

const root = mkdtempSync(join(tmpdir(), 'pmqa-tooling-'));
afterAll(() => rmSync(root, { recursive: true }));

function write(path: string, content = ''): void {
	mkdirSync(join(root, path, '..'), { recursive: true });
	writeFileSync(join(root, path), content);
}

describe('Node.js', () => {
	test.each(['20.19.0', '20.20.2', '22.13.1', '24.0.0', '25.1.0', '26.0.0'])(
		'%s will do',
		(version) => {
			expect(nodeComplaint(version)).toBeUndefined();
		}
	);

	test.each(['18.20.0', '20.18.3', '21.7.0', '22.12.0', '23.11.0'])('%s is refused', (version) => {
		expect(nodeComplaint(version)).toContain(version);
	});
});

describe('whether the lock file is installed', () => {
	const lock = {
		packages: {
			'': {},
			'node_modules/a': { version: '1.0.0', integrity: 'x' },
			'node_modules/b-linux': { version: '2.0.0', integrity: 'y', optional: true },
			'node_modules/c-peer': { version: '3.0.0', integrity: 'z', extraneous: true }
		}
	};
	const a = { version: '1.0.0', integrity: 'x' };

	test('yes, also without packages for other systems', () => {
		expect(matchesLock(lock, { packages: { 'node_modules/a': a } })).toBe(true);
	});

	test('no, when one is missing, another version, or too many', () => {
		expect(matchesLock(lock, { packages: {} })).toBe(false);
		const other = { ...a, version: '1.0.1' };
		expect(matchesLock(lock, { packages: { 'node_modules/a': other } })).toBe(false);
		const more = { 'node_modules/a': a, 'node_modules/d': a };
		expect(matchesLock(lock, { packages: more })).toBe(false);
	});
});

describe('what a step depends on', () => {
	test('content and names, nothing else', () => {
		write('in/a.csv', 'one');
		write('in/deep/b.csv', 'two');
		const files = filesUnder(['in', 'in/nothing'], root);
		expect(files).toEqual(['in/a.csv', 'in/deep/b.csv']);
		const before = hashFiles(files, root);
		write('in/a.csv', 'one');
		expect(hashFiles(files, root)).toBe(before);
		write('in/a.csv', 'other');
		expect(hashFiles(files, root)).not.toBe(before);
		expect(hashFiles(files.slice(1), root)).not.toBe(before);
	});

	test('datasets are the folders that declare themselves and hold assessments, but the samples', () => {
		write('data/framework/categories.csv');
		write('data/khonkaen-2564/datapackage.json');
		write('data/khonkaen-2564/assessments.csv');
		write('data/half/datapackage.json');
		write('data/samples/datapackage.json');
		write('data/samples/assessments.csv');
		expect(shippedDatasets(root)).toEqual(['data/khonkaen-2564']);
	});
});

describe('the count of tests', () => {
	const result = (status: string, tests: number) => ({
		status,
		assertionResults: Array.from({ length: tests })
	});

	test('a file that cannot be read as tests is a failure', () => {
		const testResults = [result('passed', 5), result('failed', 0)];
		const report = { numPassedTests: 5, numFailedTests: 0, testResults };
		expect(tallyVitest(report, 1)).toEqual({ passed: 5, failed: 1 });
	});

	test('so are a run without a report and an error that nobody caught', () => {
		expect(tallyVitest(undefined, 0)).toEqual({ passed: 0, failed: 1 });
		const report = { numPassedTests: 3, numFailedTests: 0, testResults: [result('passed', 3)] };
		expect(tallyVitest(report, 1)).toEqual({ passed: 3, failed: 1 });
		expect(tallyVitest(report, 0)).toEqual({ passed: 3, failed: 0 });
	});

	test('counts add up', () => {
		const total = sum([
			{ passed: 1, failed: 0 },
			{ passed: 7, failed: 2 }
		]);
		expect(total).toEqual({ passed: 8, failed: 2 });
	});

	test('the rule of the folders is counted apart from lint', () => {
		const messages = [
			{ ruleId: 'no-restricted-imports', line: 1, column: 1, message: 'left only' },
			{ ruleId: 'no-var', line: 2, column: 3, message: 'use let' },
			{ ruleId: null, message: 'cannot parse' }
		];
		const { lint, folders } = lintComplaints([{ filePath: 'x.ts', messages }]);
		expect(folders).toHaveLength(1);
		expect(lint).toHaveLength(2);
	});
});
