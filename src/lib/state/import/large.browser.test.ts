import { afterEach, describe, expect, it } from 'vitest';
import type { BulkOptions, BulkReport } from '$lib/engine/own/types';
import { LIMITS } from '$lib/importers/limits';
import { MemoryShelf } from '../keep/memory';
import { assessmentRow } from '../keep/testing/keptFile';
import { comesTo, openDesk, textFile, type Desk } from './testing/desk';

const desks: Desk[] = [];
const desk = async (...args: Parameters<typeof openDesk>) => {
	const opened = await openDesk(...args);
	desks.push(opened);
	return opened;
};
afterEach(() => desks.splice(0).forEach(({ session }) => session.close()));

const HEAD = 'org_id,org_name_th,year_be,statement_no,mark,evidence';
const ROW = 'L-test,เทศบาลตัวอย่าง,2566,1.1.1,marked,ทำแล้ว 12 แห่ง\n';
const LARGE = `${HEAD}\n${ROW.repeat(Math.ceil(LIMITS.bulkFromBytes / ROW.length))}`;

const report = (change: Partial<BulkReport> = {}): BulkReport => ({
	rowsRead: 100,
	rowsAccepted: 99,
	rowsRejected: 1,
	duplicates: 0,
	groups: [],
	ignoredColumns: [],
	rejected: [],
	assessments: ['L-test/2566/self'],
	...change
});

async function drop(opened: Desk) {
	const [file] = opened.session.add([textFile('large.csv', LARGE)]);
	await comesTo(file!, 'mapping');
	return file!;
}

describe('a large table', () => {
	it('is looked at by its beginning and taken in by the engine, with progress', async () => {
		const shelf = new MemoryShelf();
		const one = await desk(shelf);
		const file = await drop(one);
		expect(file.table).toMatchObject({ bulk: true, rows: null });
		expect(file.check).toMatchObject({ headOnly: true, rowsRejected: 0 });
		const seen: unknown[] = [];
		one.engine.rows = [assessmentRow('TH-40', 2564), assessmentRow()];
		one.engine.bulk = async (plan, { onProgress }) => {
			expect(plan).toMatchObject({ name: 'large.csv', mapping: file.mapping });
			onProgress!({ doneBytes: 5, totalBytes: 10, rows: 50 });
			seen.push(file.step, file.progress);
			return report();
		};
		await file.load();
		expect(seen).toEqual(['loading', { done: 5, total: 10, rows: 50 }]);
		expect([file.step, file.progress, file.problem]).toEqual(['ready', null, null]);
		expect(file.check).toMatchObject({ rowsRead: 100, rowsRejected: 1, headOnly: false });
		expect(one.own.assessments).toEqual([assessmentRow()]);
		const rejected = await (await file.rejectedCsv()).text();
		expect(rejected).toBe(`line,${HEAD},problems\r\n3,'=1+1,x,,,,,bad-year\r\n`);

		const two = await desk(shelf);
		two.engine.bulk = async (_, { onProgress }) => {
			expect(onProgress).toBeUndefined();
			return report();
		};
		expect(two.session.files[0]).toMatchObject({ step: 'ready' });
		await two.host.need();
		await two.host.own.ready({ assessment: 'L-test/2566/self' });
	});

	it('called off leaves nothing behind but the file', async () => {
		const opened = await desk();
		const file = await drop(opened);
		let stopped: BulkOptions['signal'];
		opened.engine.bulk = (_, { signal }) => {
			stopped = signal;
			return new Promise((_resolve, reject) => {
				signal!.addEventListener('abort', () => reject(new DOMException('x', 'AbortError')));
			});
		};
		const loading = file.load();
		await comesTo(file, 'loading');
		await expect.poll(() => stopped).toBeDefined();
		file.cancel();
		await loading;
		expect([stopped!.aborted, file.step, file.problem]).toEqual([true, 'mapping', null]);
		await expect.poll(() => opened.engine.removed).toEqual([file.id]);
		expect([file.kept, opened.own.assessments]).toEqual([true, []]);
		expect(opened.host.own.differs({ assessment: 'L-test/2566/self' })).toBe(false);
	});

	it('that the engine cannot take in says so, and can be tried again', async () => {
		const opened = await desk();
		const file = await drop(opened);
		opened.engine.bulk = () => Promise.reject(new Error('out of memory'));
		await file.load();
		expect([file.step, file.problem === null]).toEqual(['mapping', false]);
		opened.engine.rows = [assessmentRow()];
		opened.engine.bulk = async () => report();
		await file.load();
		expect([file.step, file.problem]).toEqual(['ready', null]);
	});

	it('without a row that can be used is not loaded', async () => {
		const opened = await desk();
		const file = await drop(opened);
		opened.engine.bulk = async () =>
			report({ rowsAccepted: 0, rowsRejected: 100, assessments: [] });
		await file.load();
		expect([file.step, file.problem?.en]).toEqual(['mapping', expect.stringMatching(/No row/)]);
		expect(opened.own.assessments).toEqual([]);
		expect(opened.engine.removed).toContain(file.id);
	});

	it('that is a database is taken in as it is', async () => {
		const opened = await desk();
		opened.engine.rows = [assessmentRow()];
		const bytes = new Uint8Array(4096);
		bytes.set(new TextEncoder().encode('DUCK'), 8);
		const [file] = opened.session.add([{ file: new File([bytes], 'a.duckdb') }]);
		await comesTo(file!, 'ready');
		expect(opened.own.assessments).toEqual([assessmentRow()]);
	});
});
