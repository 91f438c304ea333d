import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Row } from '$lib/dataset/schema';
import { streamDatabase, type Part } from './buildStream.node';
import { createNativeEngine } from './native.node';

let base: string;
beforeAll(async () => {
	base = await mkdtemp(join(tmpdir(), 'pmqa-stream-'));
});
afterAll(() => rm(base, { recursive: true, force: true }));

const code = (n: number) => `L-${n}/2564/self`;
const response = (n: number): Row => ({
	...{ assessment_id: code(n), statement_no: '1.1.1', option_no: null, mark: 'marked' },
	...{ evidence: null, summary_th: null, summary_en: null, evidence_chars: n },
	...{ figure_count: 0, link_count: 0, line_from: null, line_to: null, number_recovered: false }
});

function* parts(count: number, failAt = Infinity): Generator<Part> {
	for (let n = 1; n <= count; n++) {
		if (n === failAt) throw new Error('no more');
		yield { responses: [response(n)] };
	}
}

const dictionary = (count: number) =>
	new Map([
		['assessment_id', Array.from({ length: count }, (_, i) => code(i + 1))],
		['statement_no', ['1.1.1']]
	]);

describe('a stream of rows', () => {
	// More rows than a chunk holds; codes few enough for text to be cast to a long ENUM, or too many for one.
	it.each([5000, 66_000])('of %i rows is stored whole and in order', async (count) => {
		const path = join(base, `${count}.duckdb`);
		const told: number[] = [];
		const report = await streamDatabase(path, new Map(), parts(count), dictionary(count), {
			onProgress: (rows) => told.push(rows)
		});
		expect(report.rows.responses).toBe(count);
		expect(told.at(-1)).toBe(count);
		const engine = await createNativeEngine({ path, threads: 1 });
		try {
			const [wrong] = await engine.run(
				`SELECT COUNT(*) AS n FROM (
					SELECT CAST(assessment_id AS VARCHAR) AS id, evidence_chars AS n, rowid + 1 AS place FROM responses
				) WHERE n <> place OR id <> CONCAT('L-', CAST(n AS VARCHAR), '/2564/self')`
			);
			expect(wrong).toEqual({ n: 0 });
		} finally {
			await engine.close();
		}
	});

	it('that breaks off leaves the old file, and nothing beside it', async () => {
		const path = join(base, 'old.duckdb');
		await writeFile(path, 'old');
		const broken = streamDatabase(path, new Map(), parts(9000, 8000), dictionary(9000));
		await expect(broken).rejects.toThrow('no more');
		expect(await readFile(path, 'utf8')).toBe('old');
		expect((await readdir(base)).filter((name) => name.startsWith('.'))).toEqual([]);
	});

	it('lets tables be made when all rows are in', async () => {
		const path = join(base, 'made.duckdb');
		await streamDatabase(path, new Map(), parts(10), dictionary(10), {
			finish: async (connection, catalogue) => {
				await connection.run(`USE ${catalogue}`);
				await connection.run('CREATE TABLE made AS SELECT COUNT(*) AS n FROM responses');
			}
		});
		const engine = await createNativeEngine({ path });
		try {
			expect(await engine.run('SELECT n FROM made')).toEqual([{ n: 10 }]);
		} finally {
			await engine.close();
		}
	});
});
