import { flushSync } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MemoryShelf } from '../keep/memory';
import { KeptStore } from '../keep/store';
import { KeepError } from '../keep/types';
import { comesTo, formText, openDesk, TABLE, textFile, type Desk } from './testing/desk';

const desks: Desk[] = [];
const desk = async (...args: Parameters<typeof openDesk>) => {
	const opened = await openDesk(...args);
	desks.push(opened);
	return opened;
};
afterEach(() => desks.splice(0).forEach(({ session }) => session.close()));

const text = (content: string | Uint8Array<ArrayBuffer>) =>
	typeof content === 'string' ? content : new TextDecoder().decode(content);

describe('a document', () => {
	it('goes from drop to loaded, and is there on the next visit', async () => {
		const shelf = new MemoryShelf();
		const { session, own, engine, host } = await desk(shelf);
		const [file] = session.add([textFile('เลย.txt', formText())]);
		expect(session.files).toEqual([file]);
		await comesTo(file!, 'ready');
		expect(file!.document).toMatchObject({ kind: 'txt', year_be: 2565, statements: 94 });
		expect(file!.document!.marks.marked).toBe(94);
		expect(own.assessments.map((row) => row.assessment_id)).toEqual(['TH-42/2565/self']);
		expect(engine.datasets.size).toBe(0);
		await host.need();
		await host.own.ready({ assessment: 'TH-42/2565/self' });
		const first = engine.datasets.get(file!.id)!;
		expect(text(first.get('responses.csv')!)).toContain('ครบทั้ง 12 แห่ง');

		const next = await desk(shelf);
		expect(next.own.assessments).toEqual(own.assessments);
		expect(next.session.files[0]).toMatchObject({ step: 'ready', name: 'เลย.txt' });
		await next.host.need();
		await next.host.own.ready({ assessment: 'TH-42/2565/self' });
		expect(next.engine.datasets.get(file!.id)).toEqual(first);

		// Another version of the site reads the file again.
		const later = await desk(shelf, { version: '2' });
		const jobs = vi.spyOn(Worker.prototype, 'postMessage');
		await later.host.need();
		await later.host.own.ready({ assessment: 'TH-42/2565/self' });
		expect(jobs).toHaveBeenCalledOnce();
		jobs.mockRestore();
		expect([...later.engine.datasets.get(file!.id)!.keys()]).toEqual([...first.keys()]);
	});

	it('that does not say whose it is asks', async () => {
		const { session, own } = await desk();
		const form = formText('แบบประเมินสถานะการเป็นระบบราชการ 4.0 ด้วยตนเอง');
		const [file] = session.add([textFile('a.txt', form)]);
		await comesTo(file!, 'asking');
		expect(file!.document).toMatchObject({ organization: { org_id: null }, year_be: null });
		void file!.give({ org_id: 'D-test', org_name_th: 'กรมตัวอย่าง', year_be: 2567 });
		await comesTo(file!, 'ready');
		expect(own.assessments[0]).toMatchObject({
			assessment_id: 'D-test/2567/self',
			org_name_th: 'กรมตัวอย่าง',
			org_kind: 'department'
		});
	});

	it('of an assessment that another file shows waits for the person', async () => {
		const { session, own } = await desk(undefined, { shipped: ['TH-42/2565/self'] });
		const [first] = session.add([textFile('1.txt', formText())]);
		await comesTo(first!, 'ready');
		expect(first!.overlaps).toEqual([{ assessment_id: 'TH-42/2565/self', file: null }]);
		const [second] = session.add([textFile('2.txt', `${formText()}\n`)]);
		await comesTo(second!, 'deciding');
		expect(second!.overlaps[0]!.file).toEqual({ id: first!.id, name: '1.txt' });
		expect(own.fileOf('TH-42/2565/self')!.id).toBe(first!.id);
		await second!.load();
		expect(own.fileOf('TH-42/2565/self')!.id).toBe(second!.id);
		expect([first!.overruled, second!.overruled]).toEqual([['TH-42/2565/self'], []]);
		await second!.discard();
		expect(own.fileOf('TH-42/2565/self')!.id).toBe(first!.id);
		expect(session.files).toEqual([first]);
	});

	it('with the bytes of another is told', async () => {
		const { session } = await desk();
		const [first] = session.add([textFile('1.txt', formText())]);
		await comesTo(first!, 'ready');
		const [second] = session.add([textFile('2.txt', formText())]);
		await comesTo(second!, 'deciding');
		expect([first!.duplicateOf, second!.duplicateOf]).toEqual([
			null,
			{ id: first!.id, name: '1.txt' }
		]);
	});
});

describe('a table', () => {
	it('is mapped, checked and loaded, the rest set aside', async () => {
		const { session, own, host, engine } = await desk();
		const [file] = session.add([textFile('ผล.csv', TABLE)]);
		await comesTo(file!, 'mapping');
		expect(file!.table).toMatchObject({ rows: 3, bulk: false, remembered: false });
		expect(file!.check).toMatchObject({ rowsRead: 3, rowsAccepted: 2, rowsRejected: 1 });
		await file!.load();
		await comesTo(file!, 'ready');
		expect(own.assessments[0]).toMatchObject({
			assessment_id: 'L-test/2566/self',
			provenance: 'table'
		});
		await host.need();
		await host.own.ready({ assessment: 'L-test/2566/self' });
		expect(engine.datasets.has(file!.id)).toBe(true);
		expect(await (await file!.rejectedCsv()).text()).toMatch(/4,L-test,.*9\.9\.9/);
		expect(await (await file!.problemsCsv()).text()).toContain('9.9.9');
	});

	it('is checked anew when its mapping changes; the last wish counts', async () => {
		const { session } = await desk();
		const [file] = session.add([textFile('a.csv', TABLE)]);
		await comesTo(file!, 'mapping');
		const { mapping } = file!;
		const without = (at: number) => ({
			...mapping!,
			columns: mapping!.columns.map((c) =>
				c.index === at ? { ...c, field: null, by: 'person' as const } : c
			)
		});
		for (const at of [0, 1, 2, 3]) file!.setMapping(without(at));
		file!.setMapping(without(5));
		expect(file!.checking).toBe(true);
		await comesTo(file!, 'mapping');
		expect(file!.check).toMatchObject({ rowsAccepted: 2, ignoredColumns: ['evidence'] });
		file!.setMapping(without(3));
		await comesTo(file!, 'mapping');
		expect(file!.check!.rowsAccepted).toBe(0);
		await file!.load();
		expect([file!.step, file!.problem?.en]).toEqual(['mapping', expect.stringMatching(/No row/)]);
	});

	it('can be left and gone on with on another visit, and its mapping is remembered', async () => {
		const shelf = new MemoryShelf();
		const one = await desk(shelf);
		const [file] = one.session.add([textFile('a.csv', TABLE)]);
		await comesTo(file!, 'mapping');
		const mapping = {
			...file!.mapping!,
			columns: file!.mapping!.columns.map((c) =>
				c.index === 5 ? { ...c, field: null, by: 'person' as const } : c
			)
		};
		file!.setMapping(mapping);
		await comesTo(file!, 'mapping');

		const two = await desk(shelf);
		const left = two.session.files[0]!;
		expect([left.step, left.kept, left.id]).toEqual(['left', true, file!.id]);
		await left.resume();
		await comesTo(left, 'mapping');
		expect([left.mapping, left.check!.ignoredColumns]).toEqual([mapping, ['evidence']]);
		await left.load();
		await comesTo(left, 'ready');

		const [next] = two.session.add([textFile('b.csv', `${TABLE}\n`)]);
		await comesTo(next!, 'mapping');
		expect(next!.table!.remembered).toBe(true);
		expect(next!.check!.ignoredColumns).toEqual(['evidence']);
	});

	it('opened again after it was loaded stays loaded until it is loaded anew', async () => {
		const { session, own } = await desk();
		const [file] = session.add([textFile('a.csv', TABLE)]);
		await comesTo(file!, 'mapping');
		await file!.load();
		await comesTo(file!, 'ready');
		await file!.resume();
		await comesTo(file!, 'mapping');
		expect(own.assessments).toHaveLength(1);
		file!.cancel();
		expect([file!.step, file!.check!.rowsAccepted]).toEqual(['ready', 2]);
	});
});

describe('several files', () => {
	it('go on when one of them cannot be taken in', async () => {
		const { session, own } = await desk();
		const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]);
		const files = session.add([
			{ file: new File([png], 'รูป.docx') },
			textFile('empty.txt', ''),
			textFile('letter.txt', 'เรียน ผู้ว่าราชการจังหวัด'),
			textFile('เลย.txt', formText())
		]);
		await comesTo(files[3]!, 'ready');
		for (const file of files.slice(0, 3)) await comesTo(file, 'refused');
		expect(files.map(({ kept }) => kept)).toEqual([false, false, false, true]);
		for (const { problem } of files.slice(0, 3)) {
			expect([problem!.th, problem!.en].every((words) => words.length > 10)).toBe(true);
		}
		expect(own.files).toHaveLength(1);
		await session.clear();
		expect([session.files, own.files, own.assessments]).toEqual([[], [], []]);
	});

	it('of a folder with a dataset are one', async () => {
		const { session, engine, host, own } = await desk();
		const [made] = session.add([textFile('เลย.txt', formText())]);
		await comesTo(made!, 'ready');
		await host.need();
		await host.own.settled(made!.id);
		const folder = [...engine.datasets.get(made!.id)!].map(([name, content]) => ({
			file: new File([content], name),
			path: `เลย-2565/${name}`
		}));
		await made!.discard();
		const files = session.add([...folder, textFile('x.csv', TABLE)]);
		expect(files.map(({ fileName }) => fileName)).toEqual(['เลย-2565.zip', 'x.csv']);
		await comesTo(files[0]!, 'ready');
		expect(own.fileOf('TH-42/2565/self')).toMatchObject({ kind: 'dataset' });
	});
});

describe('storage', () => {
	it('that is full says so, and nothing is half kept', async () => {
		const store = new KeptStore(new MemoryShelf());
		const full = new KeepError('full', 'full', { needed: 3_000_000, free: 1_500_000 });
		const add = vi.spyOn(store, 'add').mockRejectedValueOnce(full);
		const { session } = await desk(undefined, { store });
		const [file] = session.add([textFile('เลย.txt', formText())]);
		await comesTo(file!, 'left');
		expect([file!.kept, file!.problem!.en]).toEqual([
			false,
			expect.stringMatching(/2\.9 MB.*1\.4 MB/)
		]);
		expect(await store.list()).toEqual([]);
		await file!.resume();
		await comesTo(file!, 'ready');
		expect(add).toHaveBeenCalledTimes(2);
	});

	it('tells of another tab’s changes', async () => {
		const shelf = new MemoryShelf();
		const [one, two] = [await desk(shelf), await desk(shelf)];
		const [file] = one.session.add([textFile('a.csv', TABLE)]);
		await comesTo(file!, 'mapping');
		await file!.rename('ผลปี 2566');
		await two.session.refresh();
		flushSync();
		expect(two.session.files[0]!.name).toBe('ผลปี 2566');
		await file!.discard();
		await two.session.refresh();
		flushSync();
		expect(two.session.files).toEqual([]);
	});

	it('gives everything back in one zip', async () => {
		const { session } = await desk();
		const [file] = session.add([textFile('../a:b.csv', TABLE)]);
		await comesTo(file!, 'mapping');
		const bytes = new Uint8Array(await (await session.exportAll()).arrayBuffer());
		const { unzip } = await import('$lib/importers/zip');
		const parts = unzip(bytes, 'all.zip');
		expect([...parts.keys()]).toEqual([
			'files/1-__a_b.csv',
			'files.json',
			'reviews.csv',
			'mappings.json'
		]);
		expect(new TextDecoder().decode(parts.get('files/1-__a_b.csv'))).toBe(TABLE);
	});
});
