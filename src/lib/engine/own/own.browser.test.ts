import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Framework } from '$lib/form3/types';
import type { Mapping } from '$lib/importers/assessment/types';
import { startWasmEngine } from '../wasm';
import type { BulkPlan, OwnEngine } from './types';

let engine: OwnEngine;

beforeEach(async () => {
	engine = await startWasmEngine({ databaseUrl: '/__engine/small.duckdb' });
});
afterEach(() => engine?.close());

/** The form of `queries/testing/fixture.ts`, as far as an import looks at it. */
const FRAMEWORK: Framework = {
	framework_id: 'f',
	categories: [1, 2].map((category_no) => ({ category_no, title_th: 'ก', title_en: 'a' })),
	items: ['1.1', '1.2', '2.2', '2.10'].map((item_no) => ({
		item_no,
		category_no: Number(item_no[0]),
		title_th: 'ก',
		title_en: 'a',
		short_th: 'ก',
		short_en: 'a'
	})),
	statements: ['1.1.1', '1.1.2', '1.1.3', '1.2.1', '2.2.2', '2.2.10', '2.10.1'].map(
		(statement_no) => ({
			statement_no,
			item_no: statement_no.split('.').slice(0, 2).join('.'),
			label_th: 'ก',
			label_en: 'a',
			asks_evidence: true,
			option_count: statement_no === '1.2.1' ? 3 : statement_no === '2.10.1' ? 1 : 0,
			cue_th: 'ก',
			prompt_chars: 10
		})
	),
	options: []
};

const COLUMNS = [
	'org_id',
	'year_be',
	'statement_no',
	'option_no',
	'mark',
	'evidence',
	'status'
] as const;
const TYPES = ['code', 'year', 'code', 'integer', 'mark', 'text', 'status'] as const;
const MAPPING: Mapping = {
	layout: 'long',
	constants: {},
	columns: COLUMNS.map((field, index) => ({ index, field, type: TYPES[index]!, by: 'name' }))
};
const PLAN: BulkPlan = {
	name: 'table.csv',
	shape: { encoding: 'utf-8', delimiter: ',', quote: '"', headerRow: 1, sheet: null, sheets: [] },
	columns: COLUMNS,
	mapping: MAPPING,
	framework: FRAMEWORK,
	organizations: []
};

const HEAD = `${COLUMNS.join(',')}\n`;

/** A table of so many organisations, each with every statement. */
function tableOf(organizations: number): string {
	const rows: string[] = [];
	for (let org = 1; org <= organizations; org++) {
		for (const { statement_no } of FRAMEWORK.statements) {
			rows.push(`D-${org},2564,${statement_no},,${org % 2},หลักฐาน ${org},\n`);
		}
	}
	return HEAD + rows.join('');
}

const count = async (what: string) =>
	(await engine.run<{ n: number }>(`SELECT COUNT(*) AS n FROM ${what}`))[0]!.n;
const imported = (text: string, options = {}) =>
	engine.own.importTable('a', new Blob([text]), PLAN, options);

describe('a table imported in the browser', () => {
	it('is checked and there, with the site’s own rows, under the same names', async () => {
		const before = await count('responses');
		const odd = `D-1,2564,1.2.1,1,✓,"ก\n""ข""",\nD-1,2021,1.1,,,,in_progress\n\nD-1,2564,9.9.9,,1,,\nD-1,2564\n`;
		const report = await imported(tableOf(3) + odd);
		expect(report).toMatchObject({ rowsRead: 25, rowsAccepted: 23, rowsRejected: 2 });
		expect(report.groups.map(({ code, count, first }) => [code, count, first[0]!.line])).toEqual([
			['unknown-statement', 1, 27],
			['wrong-cell-count', 1, 28],
			['no-org-name', 23, 2],
			['year-converted', 1, 25]
		]);
		expect(report.assessments).toEqual(['D-1/2564/self', 'D-2/2564/self', 'D-3/2564/self']);
		expect(await count('responses')).toBe(before + 22);
		expect(await count('assessments')).toBe(5);
		const sql = `SELECT mark, evidence, line_from FROM responses WHERE assessment_id = $1 AND option_no = 1`;
		expect(await engine.run(sql, ['D-1/2564/self'])).toEqual([
			{ mark: 'marked', evidence: 'ก\n"ข"', line_from: 23 }
		]);
		const rejected = [];
		for await (const rows of engine.own.rejectedRows('a')) rejected.push(...rows);
		expect(rejected).toEqual([
			{ line: 27, cells: ['D-1', '2564', '9.9.9', '', '1', '', ''], codes: ['unknown-statement'] },
			{ line: 28, cells: ['D-1,2564'], codes: ['wrong-cell-count'] }
		]);
	});

	it('comes in parts, and questions are answered meanwhile', async () => {
		const done: number[] = [];
		const text = tableOf(2000);
		const importing = imported(text, {
			onProgress: ({ doneBytes }: { doneBytes: number }) => done.push(doneBytes),
			sizes: { block: 64 * 1024, window: 1024 }
		});
		expect(await count('assessments')).toBe(2);
		expect(await importing).toMatchObject({ rowsRead: 14_000, rowsAccepted: 14_000 });
		expect(done.length).toBeGreaterThan(5);
		expect(done).toEqual([...done].sort((a, b) => a - b));
		expect(done.at(-1)).toBe(new Blob([text]).size);
		expect(await count('assessments')).toBe(2002);
	});

	it('that is called off leaves nothing, and the next one comes in', async () => {
		await imported(tableOf(1));
		for (const after of [1, 3]) {
			const controller = new AbortController();
			let parts = 0;
			const importing = imported(tableOf(3000), {
				signal: controller.signal,
				onProgress: () => void (++parts === after && controller.abort()),
				sizes: { block: 64 * 1024, window: 1024 }
			});
			await expect(importing).rejects.toMatchObject({ name: 'AbortError' });
			expect(await count('assessments')).toBe(3);
		}
		await imported(tableOf(2));
		expect(await count('assessments')).toBe(4);
		await engine.own.remove('a');
		expect(await count('assessments')).toBe(2);
		const tables = `duckdb_tables() WHERE database_name = 'own' AND table_name SIMILAR TO '.*_[0-9]+.*'`;
		expect(await count(tables)).toBe(0);
	});
});

describe('other data in the browser', () => {
	it('are a database, read where it is, and reviews', async () => {
		const site = await (await fetch('/__engine/small.duckdb')).blob();
		const codes = await engine.own.setDatabase('b', site);
		expect(codes).toEqual(['TH-10/2565/self', 'TH-40/2564/self']);
		expect(await count('assessments')).toBe(2);
		expect(await count('responses')).toBe(9);
		await engine.own.setReviews(
			'assessment_id,target,mark,decision,value,note,reviewed_at\nTH-40/2564/self,1.1.1,marked,changed,,,2026-01-01\n'
		);
		expect(await engine.run('SELECT target, mark FROM reviews')).toEqual([
			{ target: '1.1.1', mark: 'marked' }
		]);
		await engine.own.remove('b');
		expect(await count('responses')).toBe(9);
		await expect(engine.own.setDatabase('c', new Blob(['x'.repeat(9999)]))).rejects.toMatchObject({
			code: 'not-a-dataset'
		});
	});

	it('mean the same questions anew: what was prepared before is forgotten', async () => {
		const sql = 'SELECT COUNT(*) AS n FROM assessments WHERE year_be = $1';
		expect(await engine.run(sql, [2564])).toEqual([{ n: 1 }]);
		await imported(tableOf(1));
		expect(await engine.run(sql, [2564])).toEqual([{ n: 2 }]);
		await engine.own.remove('a');
		expect(await engine.run(sql, [2564])).toEqual([{ n: 1 }]);
	});
});
