/** The tables made ahead: the same answers as without them, and in use only while they hold. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QueryEngine } from '$lib/engine/engine';
import { assessmentId } from '$lib/form3/codes';
import { createNativeEngine } from '$lib/engine/native.node';
import { createNativeOwnEngine } from '$lib/engine/own/native.node';
import { hasAggregates } from '../../aggregated';
import { ask, bind, compareUnits, overview, QUERIES, type Query } from '../../index';
import { archive, writeArchive } from '../../testing/archive.node';
import { ROWS } from '../../testing/fixture';
import { addAggregates } from '../../testing/fixture.node';
import { tablesAhead } from './tables';
import { COMPARED_MEASURES, type ComparedMeasure } from '../types';

let base: string;
let files = 0;

beforeAll(async () => {
	base = await mkdtemp(join(tmpdir(), 'pmqa-aggregates-'));
});
afterAll(() => rm(base, { recursive: true, force: true }));

const newPath = () => join(base, `archive${files++}.duckdb`);

const measure = fc.constantFrom(...COMPARED_MEASURES);
const years = fc.constantFrom(null, '', '2565', '2564 2566', '2570');
const codes = fc.constantFrom(null, 'all', 'categories', 'items', 'all 2.2', '1 2.10 9.9');
const provenance = fc.constantFrom(null, 'real' as const, 'synthetic' as const);
const kind = fc.constantFrom(null, 'province' as const, 'department' as const, 'local' as const);
const unitsParams = fc.record({
	measure,
	orgs: fc.constantFrom(null, '', 'TH-40', 'D-0101 TH-10', 'TH-99', 'TH-4'),
	years,
	codes,
	provenance,
	kind
});
const groupsParams = fc.record({
	measure,
	years,
	codes,
	provenance,
	kind
});

/** By their place among the assessments there are; the last is of one that is not there. */
const twoParams = fc.record({ before: fc.nat(), after: fc.nat() });
const indicatorParams = fc.record({
	indicator: fc.constantFrom('sheets', 'sheets', 'trees', 'unused', 'other'),
	orgs: fc.constantFrom(null, 'TH-40', 'D-0101 TH-10 TH-99', 'TH-41 TH-40 TH-10', 'TH-99'),
	years,
	provenance
});
const countsParams = fc.record({ kind, provenance });

/** Questions that tables made ahead answer, with parameters of any sort. */
const asked = fc.record({
	'compare-directory': fc.constant([{}]),
	'compare-units': ten(unitsParams),
	'compare-groups': ten(groupsParams),
	'compare-statements': ten(twoParams),
	'compare-figures': ten(twoParams),
	'compare-indicator': ten(indicatorParams),
	'compare-indicators': ten(countsParams)
});

/** An archive, and questions of it. */
const archiveAndQuestions = fc.tuple(archive, asked).map(([rows, questions]) => {
	const ids = [...rows.assessments!.map((row) => String(row.assessment_id)), 'TH-99/2564/self'];
	const named = (two: { before: number; after: number }[]) =>
		two.map(({ before, after }) => ({
			before: ids[before % ids.length]!,
			after: ids[after % ids.length]!
		}));
	const [statements, figures] = [
		named(questions['compare-statements']),
		named(questions['compare-figures'])
	];
	const all = { ...questions, 'compare-statements': statements, 'compare-figures': figures };
	return { rows, questions: all };
});

function ten<T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
	return fc.array(one, { minLength: 10, maxLength: 10 });
}

/** Every question that can be asked so. */
const AHEAD = Object.values(QUERIES)
	.flatMap(({ name, ahead }) => (ahead ? name : []))
	.sort();

async function bothWays<P extends object>(engine: QueryEngine, query: Query<P, object>, params: P) {
	const values = bind(query, params);
	return Promise.all([engine.run(query.sql, values), query.ahead!(tablesAhead(engine), values)]);
}

describe('tables made ahead', () => {
	it('answer as the rows do, whatever is in them and is asked', async () => {
		const rowsSeen = new Map<string, number>();
		await fc.assert(
			fc.asyncProperty(archiveAndQuestions, async ({ rows, questions }) => {
				const path = newPath();
				await writeArchive(path, rows);
				const engine = await createNativeEngine({ path, threads: 1 });
				try {
					expect(await hasAggregates(engine)).toBe(true);
					for (const [name, all] of Object.entries(questions)) {
						for (const params of all) {
							const [plain, ahead] = await bothWays(
								engine,
								QUERIES[name] as Query<object, object>,
								params
							);
							expect(ahead, `${name} ${JSON.stringify(params)}`).toEqual(plain);
							rowsSeen.set(name, (rowsSeen.get(name) ?? 0) + plain!.length);
						}
					}
				} finally {
					await engine.close();
					await rm(path);
				}
			}),
			{ numRuns: 8, endOnFailure: true }
		);
		for (const [name, seen] of rowsSeen) expect(seen, name).toBeGreaterThan(9);
		expect([...rowsSeen.keys()].sort()).toEqual(AHEAD);
	}, 120_000);

	it('count as the questions about one assessment do', async () => {
		await fc.assert(
			fc.asyncProperty(archive, async (rows) => {
				const path = newPath();
				await writeArchive(path, rows, false);
				const engine = await createNativeEngine({ path, threads: 1 });
				try {
					const asked = COMPARED_MEASURES.map(async (name) => {
						const told = { measure: name, codes: 'all categories' };
						return [name, await ask(engine, compareUnits, told)] as const;
					});
					const values = new Map(await Promise.all(asked));
					for (const one of rows.assessments!) {
						const assessment = String(one.assessment_id);
						for (const category of [null, 1, 2]) {
							const [told] = await ask(engine, overview, { assessment, category });
							const part = category === null ? 'all' : String(category);
							const found = (name: ComparedMeasure) =>
								values
									.get(name)!
									.find(
										(row) =>
											assessmentId(row.org_id, row.year_be, row.assessor) === assessment &&
											row.code === part
									)!;
							const searched = told!.unexamined === 0;
							const { statements } = told!;
							expect(found('answered')).toMatchObject({
								count: told!.answered,
								of: statements,
								value: told!.answered / statements
							});
							expect(found('quantified').count).toBe(searched ? told!.quantified : null);
							expect(found('linked').count).toBe(searched ? told!.linked : null);
							expect(found('depth').value).toBe(told!.evidence_chars);
							const { count, of } = found('marked');
							expect([count ?? 0, of ?? 0]).toEqual([told!.marked, told!.marks_readable]);
							expect(found('in_progress').count ?? 0).toBe(told!.in_progress);
							expect(found('not_started').count ?? 0).toBe(told!.not_started);
						}
					}
				} finally {
					await engine.close();
					await rm(path);
				}
			}),
			{ numRuns: 5 }
		);
	}, 120_000);

	it('are not used, and not missed, in a database without them', async () => {
		const path = newPath();
		await writeArchive(path, ROWS, false);
		const engine = await createNativeEngine({ path });
		expect(await hasAggregates(engine)).toBe(false);
		expect(await ask(engine, compareUnits, { measure: 'answered', codes: 'all' })).toHaveLength(2);
		await engine.close();
	});

	it('are not used once other hands have changed the rows, until they are made again', async () => {
		const path = newPath();
		await writeArchive(path, ROWS);
		const changed = await createNativeEngine({ path, readOnly: false });
		await changed.run(
			`INSERT INTO reviews VALUES ('TH-40/2564/self', '2.2.2', 'marked', 'changed', NULL, NULL, '2026-01-01')`
		);
		expect(await hasAggregates(changed)).toBe(false);
		const asked = { measure: 'answered', codes: 'all', orgs: 'TH-40' } as const;
		expect((await ask(changed, compareUnits, asked))[0]!.count).toBe(6);
		await changed.close();
		await addAggregates(path);
		const again = await createNativeEngine({ path });
		expect(await hasAggregates(again)).toBe(true);
		expect((await ask(again, compareUnits, asked))[0]!.count).toBe(6);
		await again.close();
	});
});

describe('with what a person brought', () => {
	const asked = { measure: 'answered', codes: 'all', orgs: 'TH-40' } as const;
	const review =
		'assessment_id,target,mark,decision,value,note,reviewed_at\n' +
		'TH-40/2564/self,2.2.2,marked,changed,,,2026-01-01\n';

	it('the rows are asked, and the tables again when it is gone', async () => {
		const path = newPath();
		await writeArchive(path, ROWS);
		const engine = await createNativeOwnEngine(path);
		const answered = async () => (await ask(engine, compareUnits, asked))[0]!.count;
		expect([await hasAggregates(engine), await answered()]).toEqual([true, 5]);
		await engine.own.setReviews(review);
		expect([await hasAggregates(engine), await answered()]).toEqual([false, 6]);
		await engine.own.setReviews('');
		expect([await hasAggregates(engine), await answered()]).toEqual([true, 5]);
		await engine.close();
	});

	it('that comes while a question waits, the rows are asked all the same', async () => {
		const path = newPath();
		await writeArchive(path, ROWS);
		const engine = await createNativeOwnEngine(path);
		const late: QueryEngine = {
			kind: 'native',
			get ownInUse() {
				return engine.ownInUse;
			},
			run: async (sql, params) => {
				if (sql !== compareUnits.sql && !sql.includes('aggregates_made'))
					await engine.own.setReviews(review);
				return engine.run(sql, params);
			},
			close: () => engine.close()
		};
		expect((await ask(late, compareUnits, asked))[0]!.count).toBe(6);
		await engine.close();
	});
});
