import { describe, expect, it } from 'vitest';
import { FRAMEWORK_FILES, sampleFiles } from './sample.test-helper';
import type { Problem } from './problems';
import { groupOf, validateDataset, validateFramework } from './validate';
import type { Files } from './write';

const framework = validateFramework(FRAMEWORK_FILES).tables;

function check(change: (files: Files) => void): readonly Problem[] {
	const files = sampleFiles();
	change(files);
	return validateDataset(files, { folder: 'data/x/', framework }).problems;
}

/** Replaces text in one file; fails when it is not there, so that a test cannot pass by accident. */
function edit(file: string, from: string | RegExp, to: string) {
	return (files: Files) => {
		const text = files.get(file)!;
		expect(text).toMatch(from);
		files.set(file, text.replace(from, to));
	};
}

describe('a dataset', () => {
	it('as written has no problem', () => {
		expect(check(() => {})).toEqual([]);
	});

	it('may hold a file of summaries', () => {
		const text = 'statement_no,option_no,summary_th,summary_en\n1.1.1,,ก,A\n1.1.1,2,ข,B\n';
		const problems = check((files) => {
			files.set('summaries.csv', text);
			const descriptor = JSON.parse(files.get('datapackage.json')!);
			const names = ['statement_no', 'option_no', 'summary_th', 'summary_en'];
			const fields = names.map((name) => ({ name }));
			descriptor.resources.push({ name: 's', path: 'summaries.csv', schema: { fields } });
			files.set('datapackage.json', JSON.stringify(descriptor));
		});
		expect(problems).toEqual([]);
	});

	it.each<[string, (files: Files) => void, Partial<Problem>]>([
		[
			'a missing file',
			(files) => files.delete('reviews.csv'),
			{ code: 'missing-file', file: 'data/x/reviews.csv', line: null }
		],
		[
			'a missing column',
			edit('organizations.csv', /,region/, ''),
			{ code: 'missing-column', file: 'data/x/organizations.csv', line: 1, column: 'region' }
		],
		[
			'an unknown column',
			edit('item_status.csv', 'not_started', 'not_begun'),
			{ code: 'unknown-column', line: 1, column: 'not_begun', found: 'not_begun' }
		],
		[
			'a column that stands twice',
			edit('item_status.csv', 'not_started', 'item_no'),
			{ code: 'duplicate-column', line: 1, column: 'item_no' }
		],
		[
			'a cell that is no integer',
			edit('assessments.csv', ',2564,', ',สองพัน,'),
			{ code: 'not-an-integer', line: 2, column: 'year_be', found: 'สองพัน', expected: 'an integer' }
		],
		[
			'a year out of range',
			edit('assessments.csv', ',2564,', ',2021,'),
			{ code: 'out-of-range', line: 2, column: 'year_be', found: '2021' }
		],
		[
			'a cell that is no number',
			edit('observations.csv', ',100,100,', ',100,1e,'),
			{ code: 'not-a-number', line: 2, column: 'value', found: '1e' }
		],
		[
			'a cell that is neither true nor false',
			edit('responses.csv', ',true\n', ',yes\n'),
			{ code: 'not-a-boolean', line: 2, column: 'number_recovered', found: 'yes' }
		],
		[
			'a word that is not in the list',
			edit('item_status.csv', ',marked', ',ticked'),
			{
				code: 'not-in-list',
				line: 2,
				column: 'in_progress',
				found: 'ticked',
				expected: 'marked | unmarked | unreadable | absent'
			}
		],
		[
			'a required cell that is empty',
			edit('organizations.csv', 'จังหวัดขอนแก่น', ''),
			{ code: 'missing-value', line: 2, column: 'name_th', found: '' }
		],
		[
			'a code that is not written as codes are',
			edit('observations.csv', ',2561,', ',61,'),
			{ code: 'bad-format', line: 2, column: 'period_be', found: '61' }
		],
		[
			'a row with too many cells',
			edit('organizations.csv', 'จังหวัดขอนแก่น', 'จังหวัด,ขอนแก่น'),
			{ code: 'wrong-cell-count', line: 2, found: '7', expected: '6' }
		],
		[
			'a quotation mark that is not closed',
			edit('organizations.csv', 'จังหวัดขอนแก่น', '"จังหวัดขอนแก่น'),
			{ code: 'broken-quotes', line: 2 }
		],
		[
			'two rows with one key, an empty option being one',
			(files) => files.set('responses.csv', files.get('responses.csv')! + lastRow(files)),
			{ code: 'duplicate-key', line: 6, found: 'TH-40/2564/self, 1.1.2, ' }
		],
		[
			'an organisation that is not listed',
			edit('assessments.csv', ',TH-40,', ',TH-41,'),
			{ code: 'unknown-key', line: 2, column: 'org_id', found: 'TH-41' }
		],
		[
			'a statement the framework does not have',
			edit('observations.csv', '1.1.1', '9.9.9'),
			{
				code: 'unknown-key',
				column: 'statement_no',
				found: '9.9.9',
				expected: 'a code of statements.csv'
			}
		],
		[
			'an option the framework does not have',
			edit('responses.csv', '1.1.1,2,', '1.1.1,7,'),
			{ code: 'unknown-key', column: 'statement_no, option_no', found: '1.1.1, 7' }
		],
		[
			'a list with one code the framework does not have',
			(files) =>
				files.set(
					'findings.csv',
					`${files.get('findings.csv')}TH-40/2564/self,sum,1.1.1 1.1.9,3 4,,,,,,holds,,\n`
				),
			{ code: 'unknown-key', line: 2, column: 'statement_nos', found: '1.1.9' }
		],
		[
			'a descriptor that is no JSON',
			(files) => files.set('datapackage.json', '{'),
			{ code: 'bad-datapackage', file: 'data/x/datapackage.json', expected: 'JSON' }
		],
		[
			'a descriptor without one of the tables',
			(files) => {
				const descriptor = JSON.parse(files.get('datapackage.json')!);
				descriptor.resources.pop();
				files.set('datapackage.json', JSON.stringify(descriptor));
			},
			{ code: 'bad-datapackage' }
		]
	])('reports %s', (_, change, expected) => {
		expect(check(change)).toContainEqual(expect.objectContaining(expected));
	});

	it('says what is wrong in both languages, with the place', () => {
		const [problem] = check(edit('assessments.csv', ',2564,', ',x,'));
		expect(problem?.message_th).toMatch(/ไม่ใช่จำนวนเต็ม.*“x”.*จำนวนเต็ม/);
		expect(problem?.message_en).toMatch(/not an integer.*“x”.*an integer/);
	});

	it('gives the line of a row below a cell of several lines', () => {
		const problems = check((files) => {
			edit('responses.csv', 'ลดกระดาษ 100 แผ่น', '"a\nb\nc"')(files);
			edit('responses.csv', ',unmarked,', ',half,')(files);
		});
		expect(problems).toContainEqual(expect.objectContaining({ code: 'not-in-list', line: 5 }));
	});
});

function lastRow(files: Files): string {
	return files.get('responses.csv')!.split('\n').at(-2)! + '\n';
}

describe('a framework', () => {
	it('is valid as it stands in the sample', () => {
		expect(validateFramework(FRAMEWORK_FILES).problems).toEqual([]);
	});

	it('reports a statement of an unknown item', () => {
		const files = new Map(FRAMEWORK_FILES);
		files.set('statements.csv', files.get('statements.csv')!.replace('1.1.2,1.1,', '1.2.2,1.2,'));
		expect(validateFramework(files).problems).toContainEqual(
			expect.objectContaining({ code: 'unknown-key', line: 3, found: '1.2' })
		);
	});
});

describe('what a folder holds', () => {
	it('is told by its files', () => {
		expect(groupOf(sampleFiles().keys())).toBe('dataset');
		expect(groupOf(FRAMEWORK_FILES.keys())).toBe('framework');
		expect(groupOf(['summaries.csv', 'notes.csv'])).toBe(null);
	});
});
