import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFramework } from '$lib/form3/fixtures.node';
import { templateXlsx } from '$lib/importers/assessment/templateXlsx';
import { pmqa } from './process.test-helper';

let base: string;
beforeAll(async () => {
	base = await mkdtemp(join(tmpdir(), 'pmqa-table-'));
});
afterAll(() => rm(base, { recursive: true, force: true }));

async function file(name: string, content: string | Uint8Array): Promise<string> {
	const path = join(base, name);
	await writeFile(path, content);
	return path;
}

/** Thai letters stand in windows-874 as in TIS-620: U+0E01 is A1. */
const windows874 = (text: string) =>
	Uint8Array.from(text, (char) => {
		const code = char.charCodeAt(0);
		return code < 0x80 ? code : code - 0x0e00 + 0xa0;
	});

const TABLE = [
	'จังหวัด,ปีงบประมาณ,ข้อ,ผลการประเมิน,หลักฐาน,หมายเหตุ',
	'ขอนแก่น,2564,1.1.1,1,มีการจัดทำแผน,ก',
	'ขอนแก่น,สองพัน,1.1.2,1,,',
	'ขอนแก่น,2021,1.1.3,๐,,',
	'ขอนแก่น,2564,1.1.4,1,,',
	'ขอนแก่น,2564,1.1.4,1,,',
	'ขอนแก่น,2564,1.1.5,1,,',
	'ขอนแก่น,2564,1.1.5,0,,',
	''
].join('\r\n');

describe('pmqa validate of a table', () => {
	it('prints the JSON of the contract and ends with 1 when a row is set aside', async () => {
		const path = await file('a.csv', TABLE);
		const { code, stdout } = await pmqa(['validate', path, '--json']);
		expect(code).toBe(1);
		const report = JSON.parse(stdout);
		expect(report).toMatchObject({
			path,
			kind: 'table',
			valid: false,
			encoding: 'utf-8',
			delimiter: ',',
			columns: {
				org_name_th: 'จังหวัด',
				year_be: 'ปีงบประมาณ',
				statement_no: 'ข้อ',
				mark: 'ผลการประเมิน',
				evidence: 'หลักฐาน'
			},
			ignored_columns: ['หมายเหตุ'],
			rows_read: 7,
			rows_accepted: 4,
			rows_rejected: 3,
			duplicates: 1
		});
		expect(report.errors).toEqual([
			{
				line: 3,
				column: 'year_be',
				code: 'not-a-year',
				found: 'สองพัน',
				expected: expect.any(String),
				message_th: expect.stringContaining('สองพัน'),
				message_en: expect.stringContaining('สองพัน'),
				fix_th: expect.any(String),
				fix_en: expect.any(String),
				severity: 'error'
			},
			expect.objectContaining({ line: 7, code: 'conflicting-rows' }),
			expect.objectContaining({ line: 8, code: 'conflicting-rows' })
		]);
		expect(
			report.notices.map(({ line, code }: { line: number; code: string }) => [line, code])
		).toEqual([
			[4, 'year-converted'],
			[6, 'duplicate-row']
		]);
	});

	it('tells people kind by kind, with lines and what to do', async () => {
		const path = await file('b.csv', TABLE);
		const { code, stdout, stderr } = await pmqa(['validate', path]);
		expect(code).toBe(1);
		expect(stdout).toMatch(/b\.csv: 7 rows read, 4 accepted, 3 set aside; 1 said twice/);
		expect(stdout).toContain('columns not used: หมายเหตุ');
		expect(stderr).toMatch(
			/conflicting-rows \(2 errors\): keep one.*\n {2}.*b\.csv:7 \[mark\].*lines 7, 8/
		);
		expect(stderr).toMatch(/b\.csv:3 \[year_be\] not a year; found “สองพัน”/);
	});

	it('reads what a Thai Excel saves, and ends with 0 when every row is taken', async () => {
		const lines = TABLE.split('\r\n').filter((line) => !/สองพัน|1\.1\.5/.test(line));
		const path = await file('thai.csv', windows874(lines.join('\r\n')));
		const { code, stdout } = await pmqa(['validate', path, '--json']);
		expect(code).toBe(0);
		expect(JSON.parse(stdout)).toMatchObject({
			valid: true,
			encoding: 'windows-874',
			rows_read: 4,
			rows_accepted: 4,
			errors: []
		});
	});

	it('takes what a person says of encoding, columns and values', async () => {
		const path = await file('c.csv', 'a;b\n1.1.1;1\n1.1.2;0\n');
		const said = [
			'--map',
			'mark=2',
			'--map',
			'statement_no=a',
			'--set',
			'org_id=TH-40',
			'--set',
			'year_be=2564'
		];
		const run = await pmqa(['validate', path, '--delimiter', ';', ...said, '--json']);
		expect(JSON.parse(run.stdout)).toMatchObject({
			valid: true,
			delimiter: ';',
			columns: { statement_no: 'a', mark: 'b' },
			constants: { org_id: 'TH-40', year_be: '2564' },
			rows_accepted: 2
		});
		const wrong = await pmqa(['validate', path, '--map', 'mark=ผล']);
		expect(wrong).toMatchObject({
			code: 1,
			stderr: expect.stringMatching(/no column ผล \(there are a/)
		});
	});

	it('says of a template that was not filled in just that', async () => {
		const path = await file('template.xlsx', await templateXlsx(readFramework(), 'th'));
		const { code, stderr } = await pmqa(['validate', path]);
		expect(code).toBe(1);
		expect(stderr).toMatch(/^nothing-filled-in /);
	});

	it('refuses what is no table with a sentence, and goes on with the other files', async () => {
		const [pdf, good] = [await file('x.csv', '%PDF-1.7\n'), await file('d.csv', TABLE)];
		const { code, stdout, stderr } = await pmqa(['validate', pdf, good, '--json']);
		expect(code).toBe(1);
		expect(stderr).toMatch(/x\.csv: .*PDF.*\[wrong-kind\]/);
		expect(JSON.parse(stdout)).toHaveLength(1);
	});
});
