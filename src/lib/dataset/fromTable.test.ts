import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCatalogue } from '$lib/indicators';
import { checked, FRAMEWORK, HEADER } from '$lib/importers/assessment/fixtures.node';
import type { AssessmentRecord } from '$lib/importers/assessment/types';
import { datasetsFromRecords } from './fromTable';
import { readTable } from './read';
import { TABLES, type Dataset, type Organization } from './schema';
import { validateDataset, validateFramework } from './validate';
import { writeDataset } from './write';

const read = (path: string) => readFileSync(`data/${path}`, 'utf8');
const ORGANIZATIONS = readTable(TABLES.organizations, read('organizations.csv'), 'o')
	.rows as unknown as Organization[];
const CATALOGUE = parseCatalogue(read('catalogue/indicators.csv'), read('catalogue/rules.csv'));
const FRAMEWORK_TABLES = validateFramework(
	new Map(
		['framework', 'categories', 'items', 'statements', 'options'].map((name) => [
			`${name}.csv`,
			read(`framework/${name}.csv`)
		])
	)
).tables;
const source = { name: 'C:\\งาน\\ตาราง.xlsx', sha256: 'a'.repeat(64), lines: 9 };

const row = (cells: Partial<Record<string, string>>) =>
	HEADER.map((name) => cells[name] ?? { org_id: 'TH-40', year_be: '2564' }[name] ?? '');

function datasetOf(records: readonly AssessmentRecord[]): Dataset {
	return datasetsFromRecords(records, {
		framework: FRAMEWORK,
		organizations: ORGANIZATIONS,
		catalogue: CATALOGUE,
		source
	});
}

const problemsOf = (dataset: Dataset) =>
	validateDataset(writeDataset(dataset, { name: 'x', title: 'x' }), { framework: FRAMEWORK_TABLES })
		.problems;

const { records } = checked([
	row({
		statement_no: '1.3.1',
		mark: '1',
		evidence: 'ปี 2563 ลดกระดาษ 85,000 แผ่น\nปี 2564 ลดกระดาษ 92,500 แผ่น www.khonkaen.go.th'
	}),
	row({ statement_no: '1.3.1', option_no: '2', mark: '0', evidence: 'มีสมาชิก 500 คน' }),
	row({ statement_no: '1.1', status: 'in_progress' }),
	row({ statement_no: '1.1.1', mark: 'unreadable' }),
	row({ statement_no: '1.2.1', status: 'none' }),
	row({ statement_no: '1.1.1', mark: '1', org_id: 'D-0101', evidence: 'ข้อความ' })
]);

describe('the dataset of a table', () => {
	const dataset = datasetOf(records);
	const response = (no: string, option: number | null = null, org = 'TH-40') =>
		dataset.responses.find(
			(r) =>
				r.assessment_id === `${org}/2564/self` && r.statement_no === no && r.option_no === option
		);

	it('is valid, with a row for every statement and option of each assessment', () => {
		expect(problemsOf(dataset)).toEqual([]);
		const each = FRAMEWORK.statements.length + FRAMEWORK.options.length;
		expect(dataset.responses).toHaveLength(2 * each);
		expect(dataset.item_status).toHaveLength(2 * FRAMEWORK.items.length);
	});

	it('says where it comes from, without the path of the file', () => {
		expect(dataset.assessments).toEqual([
			{
				assessment_id: 'TH-40/2564/self',
				org_id: 'TH-40',
				year_be: 2564,
				framework_id: 'pmqa4-form3',
				assessor: 'self',
				provenance: 'table',
				source_name: 'ตาราง.xlsx',
				source_sha256: source.sha256,
				source_lines: 9
			},
			expect.objectContaining({ assessment_id: 'D-0101/2564/self', provenance: 'table' })
		]);
		expect(
			dataset.organizations.map(({ org_id, kind, name_th }) => [org_id, kind, name_th])
		).toEqual([
			['TH-40', 'province', 'จังหวัดขอนแก่น'],
			['D-0101', 'department', 'D-0101']
		]);
	});

	it('reads the evidence as that of a document: figures, links, all at lines of the file', () => {
		const own = dataset.observations.filter((r) => r.statement_no === '1.3.1');
		expect(own.map(({ line, raw, unit }) => [line, raw, unit])).toEqual([
			[2, '85,000', 'แผ่น'],
			[2, '92,500', 'แผ่น'],
			[3, '500', 'คน']
		]);
		expect(own.slice(0, 2).map(({ period_be }) => period_be)).toEqual(['2563', '2564']);
		expect(response('1.3.1')).toMatchObject({
			figure_count: 3,
			link_count: 1,
			line_from: 2,
			line_to: 3
		});
		expect(response('1.3.1', 2)).toMatchObject({
			mark: 'unmarked',
			figure_count: 1,
			link_count: 0,
			line_from: 3,
			line_to: 3
		});
	});

	it('holds the options’ text in the statement’s, once', () => {
		const text = response('1.3.1')!.evidence!;
		expect(text.endsWith('\nมีสมาชิก 500 คน')).toBe(true);
		expect(response('1.3.1')!.evidence_chars).toBe(text.length);
		const repeated = datasetOf(
			checked([
				row({ statement_no: '1.3.1', mark: '1', evidence: 'ก มีสมาชิก 500 คน' }),
				row({ statement_no: '1.3.1', option_no: '1', mark: '1', evidence: 'มีสมาชิก 500 คน' })
			]).records
		);
		expect(repeated.responses.find((r) => r.statement_no === '1.3.1')).toMatchObject({
			evidence: 'ก มีสมาชิก 500 คน',
			figure_count: 1
		});
	});

	it('tells what was not in the table from what was not ticked', () => {
		expect(response('1.1.1')).toMatchObject({ mark: 'unreadable', evidence: null, line_from: 5 });
		expect(response('6.4.4')).toMatchObject({ mark: 'absent', line_from: null });
		const status = (item: string) =>
			dataset.item_status.find((r) => r.item_no === item && r.assessment_id.startsWith('TH-40'));
		expect(status('1.1')).toMatchObject({ in_progress: 'marked', not_started: 'unmarked' });
		expect(status('1.2')).toMatchObject({ in_progress: 'unmarked', not_started: 'unmarked' });
		expect(status('1.3')).toMatchObject({ in_progress: 'absent', not_started: 'absent' });
	});

	it('has findings at lines of the file, ascending, each once', () => {
		const audited = datasetOf(
			checked([
				row({ statement_no: '2.1.1', mark: '1' }),
				row({
					statement_no: '1.2.2',
					mark: '1',
					evidence: 'ทั้งหมด 300 เรื่อง\nยุติ 200 เรื่อง คิดเป็นร้อยละ 70.00'
				})
			]).records
		);
		expect(problemsOf(audited)).toEqual([]);
		expect(audited.findings.map(({ lines }) => lines)).toContain('3');
		for (const { lines } of audited.findings) expect(lines).toMatch(/^3$/);
	});

	it('is the same whatever the order of rows, but for their lines', () => {
		const plain = (d: Dataset) =>
			d.responses
				.map(({ statement_no, option_no, assessment_id, mark, evidence, figure_count }) =>
					JSON.stringify([assessment_id, statement_no, option_no, mark, evidence, figure_count])
				)
				.sort();
		expect(plain(datasetOf([...records].reverse()))).toEqual(plain(dataset));
	});
});
