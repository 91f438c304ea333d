import { describe, expect, it } from 'vitest';
import { checked, HEADER } from '$lib/importers/assessment/fixtures.node';
import { parseCsv } from './csv';
import { acceptedCsv, problemsCsv, rejectedCsv } from './importReport';

const row = (cells: Partial<Record<string, string>>) =>
	HEADER.map((name) => cells[name] ?? { org_id: 'TH-40', year_be: '2564' }[name] ?? '');
const result = checked([
	row({ statement_no: '1.1.1', mark: '1', evidence: '=HYPERLINK("x")' }),
	row({ statement_no: '1.1.2', mark: '=1+1', evidence: '@SUM(1)' }),
	...Array.from({ length: 1001 }, () => row({ statement_no: '9.9.9', mark: '1' }))
]);
const rowsOf = (csv: string) => parseCsv(csv).records.map(({ cells }) => cells);

describe('the problems as CSV', () => {
	it('are line, column, what is wrong and what to do, in the language asked for; nothing runs', () => {
		const rows = rowsOf(problemsCsv(result, 'th'));
		const mark = rows.find(([, , , code]) => code === 'not-a-mark')!;
		expect(mark.slice(0, 5)).toEqual(['3', 'mark', 'ไม่รับแถวนี้', 'not-a-mark', "'=1+1"]);
		expect(mark[6]).toMatch(/^ใช้ ✓/);
		expect(parseCsv(problemsCsv(result, 'en')).header).toContain('what to do');
	});

	it('say how many more there are of a kind that was cut', () => {
		const rows = rowsOf(problemsCsv(result, 'en')).filter(
			([, , , code]) => code === 'unknown-statement'
		);
		expect(rows).toHaveLength(1001);
		expect(rows.at(-1)![5]).toBe('and 1 more of this kind');
	});
});

describe('the rows as CSV', () => {
	it('that were set aside are all there, with their cells, lines and reasons', () => {
		const rows = rowsOf(rejectedCsv(result, 'en'));
		expect(rows).toHaveLength(1002);
		expect(rows[0]).toEqual([
			'TH-40',
			'2564',
			'1.1.2',
			'',
			"'=1+1",
			"'@SUM(1)",
			'',
			'3',
			'not-a-mark'
		]);
	});

	it('that were accepted are in the codes of the data model', () => {
		const { header, records } = parseCsv(acceptedCsv(result.records));
		const cells = Object.fromEntries(header.map((name, i) => [name, records[0]!.cells[i]]));
		expect(cells).toMatchObject({ org_id: 'TH-40', mark: 'marked', evidence: '\'=HYPERLINK("x")' });
	});
});
