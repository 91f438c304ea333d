/** The worklist of the document that ships, from its text and from the rows of the database: the same. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readDocument } from '$lib/dataset/document';
import { fileOf, tablesOf } from '$lib/dataset/schema';
import { buildDatabase } from '$lib/engine/build.node';
import { sqlConstant } from '$lib/engine/constant';
import type { QueryEngine } from '$lib/engine/engine';
import { createNativeEngine } from '$lib/engine/native.node';
import { readSource } from '$lib/importers/documents';
import { ask, boxes, itemStatus, observations, overview, statements } from '$lib/queries';
import { readingContext } from '../openedDocumentRead';
import { choicesOf, reviewsOf } from './decisions';
import { sourceOfDocument } from './fromDocument';
import { sourceOfRows } from './fromRows';
import type { Task } from './task';
import { worklist } from './worklist';

const assessment = 'TH-40/2564/self';
const INPUT = '../shared/input/khonkaen-2564-form3.txt';
let folder: string;
let engine: QueryEngine;
let fromText: Task[];
let fromRows: Task[];

async function readingTexts() {
	const text = (...path: string[]) => readFile(join('data', ...path), 'utf8');
	const names = tablesOf('framework').map(fileOf);
	const framework = await Promise.all(
		names.map(async (name) => [name, await text('framework', name)] as const)
	);
	return {
		framework: Object.fromEntries(framework),
		organizations: await text('organizations.csv'),
		indicators: await text('catalogue', 'indicators.csv'),
		rules: await text('catalogue', 'rules.csv')
	};
}

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'pmqa-review-'));
	const path = join(folder, 'pmqa.duckdb');
	await buildDatabase(['data/khonkaen-2564'], 'data/framework', path);
	engine = await createNativeEngine({ path, readOnly: false });
	const rows = await Promise.all([
		ask(engine, boxes, { assessment }),
		ask(engine, observations, { assessment }),
		ask(engine, statements, { assessment })
	]);
	fromRows = worklist(sourceOfRows(...rows, []));
	const context = readingContext(await readingTexts());
	const source = await readSource(new Uint8Array(await readFile(INPUT)), 'a.txt');
	const { document } = readDocument(source, 'a.txt', 'ab', context);
	fromText = worklist(sourceOfDocument(document, context.framework));
});

afterAll(async () => {
	await engine?.close();
	await rm(folder, { recursive: true, force: true });
});

it('asks about 24 statuses, 2 recovered numbers, 93 statements with boxes, then spellings', () => {
	const kinds = countOf(fromText);
	expect(kinds).toMatchObject({ status: 24, number: 2, mark: 93 });
	expect(kinds.spelling).toBeGreaterThan(0);
	expect(fromText.slice(0, 24).every(({ kind }) => kind === 'status')).toBe(true);
	const targets = fromText.flatMap((task) => task.targets);
	expect(new Set(targets).size).toBe(targets.length);
});

it('asks the same of the rows of the database, but for what only the text tells', () => {
	const told = (tasks: readonly Task[]) =>
		tasks
			.filter(({ kind }) => kind !== 'spelling')
			.map(({ id, kind, targets, lines, label }) => ({ id, kind, targets, lines, label }));
	expect(told(fromRows)).toEqual(told(fromText));
});

it('makes the status chart real once a person has answered for all 24 items', async () => {
	const status = fromRows.filter(({ kind }) => kind === 'status');
	for (const [index, task] of status.entries()) {
		const answer = choicesOf(task)[index < 20 ? 0 : 2]!;
		for (const review of reviewsOf(assessment, answer.decided, '', '2026-01-01T00:00:00Z')) {
			const row = Object.values(review).map((cell) => sqlConstant(cell));
			await engine.run(
				`INSERT INTO reviews (${Object.keys(review).join(', ')}) VALUES (${row.join(', ')})`
			);
		}
	}
	const [row] = await ask(engine, overview, { assessment });
	expect(row).toMatchObject({
		in_progress: 20,
		not_started: 0,
		status_unreadable: 0,
		status_confirmed: 24,
		status_boxes_open: 0
	});
	const states = (await ask(engine, itemStatus, { assessment })).map(({ state, confirmed }) => [
		state,
		confirmed
	]);
	expect(states.filter(([state]) => state === 'in_progress')).toHaveLength(20);
	expect(states.slice(20)).toEqual(Array.from({ length: 4 }, () => ['none', true]));
});

function countOf(tasks: readonly Task[]): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const { kind } of tasks) counts[kind] = (counts[kind] ?? 0) + 1;
	return counts;
}
