import { flushSync } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AssessmentRow } from '$lib/queries/assessments';
import { Assessments } from './assessments.svelte';
import { openDesk } from './import/testing/desk';
import { EngineHost } from './engineHost.svelte';
import { showKeptDocument } from './keptDocument';
import { keptIn, noteKept } from './keep/marker';
import { MemoryShelf } from './keep/memory';
import { KeptStore } from './keep/store';
import { assessmentRow, keptFile } from './keep/testing/keptFile';
import type { KeptFile } from './keep/types';
import type { OpenedDocumentState } from './openedDocument.svelte';
import { NotArrivedError, Own } from './own.svelte';

const ends: (() => void)[] = [];
afterEach(() => {
	noteKept(null);
	ends.splice(0).forEach((end) => end());
});

async function openWith(...files: KeptFile[]) {
	const shelf = new MemoryShelf();
	const store = new KeptStore(shelf);
	for (const file of files) await store.add(file, new Blob(['abc']));
	const desk = await openDesk(shelf);
	ends.push(() => desk.session.close());
	return desk;
}

const ready = (readyAt: string, ...assessments: AssessmentRow[]) =>
	keptFile({ state: 'ready', readyAt, assessments });
const ids = (rows: readonly AssessmentRow[]) => rows.map(({ assessment_id }) => assessment_id);

describe('what is kept for a person', () => {
	it('is not looked for, and nothing of the store loaded, where nothing is kept', async () => {
		const keeper = vi.fn(() => Promise.reject(new Error('offline')));
		const host = new EngineHost(() => Promise.reject(new Error('not needed')));
		const own = new Own({ host, textsAddress: '', version: '1', keeper });
		await own.look();
		expect([own.known, keeper.mock.calls.length, keptIn()]).toEqual([true, 0, null]);
		noteKept('opfs');
		const next = new Own({ host, textsAddress: '', version: '1', keeper });
		await next.look();
		expect([next.known, keeper.mock.calls.length]).toEqual([false, 1]);
		await expect(next.store()).rejects.toBeInstanceOf(NotArrivedError);
		expect(keeper).toHaveBeenCalledTimes(2);
	});

	it('stands beside the shipped assessments, in the place of one of the same code', async () => {
		const mine = { ...assessmentRow('TH-40', 2564), source_name: 'mine.txt' };
		const { own } = await openWith(
			ready('2026-01-01T00:00:00Z', mine, assessmentRow('L-a', 2566), assessmentRow('L-a', 2567)),
			keptFile({ assessments: [assessmentRow('L-draft')] })
		);
		const shipped = [assessmentRow('TH-41', 2564), assessmentRow('TH-40', 2564)];
		let assessments!: Assessments;
		ends.push($effect.root(() => void (assessments = new Assessments(() => shipped, own))));
		flushSync();
		expect(ids(assessments.all)).toEqual([
			'TH-41/2564/self',
			'TH-40/2564/self',
			'L-a/2567/self',
			'L-a/2566/self'
		]);
		expect(assessments.all[1]).toEqual(mine);
		expect(['TH-41/2564/self', 'TH-40/2564/self'].map((id) => assessments.isOwn(id))).toEqual([
			false,
			true
		]);
	});

	it('is shown from the file that became ready last, and loaded in that order', async () => {
		const [later, earlier] = [
			ready('2026-02-01T00:00:00Z', assessmentRow('L-a')),
			ready('2026-01-01T00:00:00Z', assessmentRow('L-a'))
		];
		const { own, host } = await openWith(later, earlier);
		expect(own.fileOf('L-a/2566/self')?.id).toBe(later.id);
		const set = vi.spyOn(host.own, 'set');
		own.noteGiven(earlier.id, null);
		await own.refresh();
		expect(set.mock.calls.map(([id]) => id)).toEqual([earlier.id, later.id]);
		await (await own.store()).remove(later.id);
		await own.refresh();
		expect(own.fileOf('L-a/2566/self')?.id).toBe(earlier.id);
	});

	it('is not taken from the engine, nor given again, between loading it and keeping it', async () => {
		const before = keptFile({ assessments: [assessmentRow('L-a')] });
		const { own, host } = await openWith(before);
		const [set, remove] = [vi.spyOn(host.own, 'set'), vi.spyOn(host.own, 'remove')];
		const readyAt = '2026-02-01T00:00:00Z';
		own.noteGiven(before.id, readyAt);
		await own.refresh();
		await (await own.store()).update({ ...before, state: 'ready', readyAt });
		await own.refresh();
		expect([set.mock.calls, remove.mock.calls]).toEqual([[], []]);
		await (await own.store()).remove(before.id);
		await own.refresh();
		expect(remove.mock.calls).toEqual([[before.id]]);
	});
});

describe('the document of an own assessment', () => {
	const opener = (of?: string) => {
		const document = of === 'by hand' ? {} : of ? { of } : null;
		const opened = { document, open: vi.fn(), close: vi.fn() };
		return opened as unknown as OpenedDocumentState & typeof opened;
	};
	const file = keptFile({
		kind: 'txt',
		fileName: 'a.txt',
		state: 'ready',
		readyAt: '2026-01-01T00:00:00Z',
		assessments: [assessmentRow('L-a')]
	});

	it('is opened from where it is kept', async () => {
		const { own } = await openWith(file);
		const opened = opener();
		await showKeptDocument('L-a/2566/self', own, opened);
		const [given, , of] = opened.open.mock.calls[0]!;
		expect([given.name, given.size, of]).toEqual(['a.txt', 3, 'L-a/2566/self']);
	});

	it('takes the place of another’s, and not of a file the person opened', async () => {
		const { own } = await openWith(file);
		const [other, same, byHand] = ['L-b/2566/self', 'L-a/2566/self', 'by hand'].map(opener);
		for (const opened of [other!, same!, byHand!]) {
			await showKeptDocument('L-a/2566/self', own, opened);
		}
		const calls = [other!, same!, byHand!].map(({ open, close }) => [
			close.mock.calls.length,
			open.mock.calls.length
		]);
		expect(calls).toEqual([
			[1, 1],
			[0, 0],
			[0, 0]
		]);
		const shipped = opener('L-a/2566/self');
		await showKeptDocument('TH-40/2564/self', own, shipped);
		expect([shipped.close.mock.calls.length, shipped.open.mock.calls.length]).toEqual([1, 0]);
	});
});
