import { describe, expect, it } from 'vitest';
import type { ReadingTexts, ReadNews } from './openedDocument';
import { OpenedDocumentState, type DocumentFile } from './openedDocument.svelte';

const TEXTS: ReadingTexts = { framework: {}, organizations: '', indicators: '', rules: '' };
const texts = () => Promise.resolve(TEXTS);

const file = (name: string, size = 10): DocumentFile => ({
	name,
	size,
	arrayBuffer: () => Promise.resolve(new ArrayBuffer(size))
});

/** A worker that says what the test lets it say. */
class FakeWorker extends EventTarget {
	readonly asked: unknown[] = [];
	ended = false;

	postMessage(request: unknown): void {
		this.asked.push(request);
	}

	terminate(): void {
		this.ended = true;
	}

	say(news: ReadNews): void {
		this.dispatchEvent(new MessageEvent('message', { data: news }));
	}

	finish(name: string): void {
		const head = {
			source: { name, kind: 'txt', lines: 1, sha256: null },
			organization: { org_id: null, name_th: null },
			year_be: null,
			statements: [],
			findings: [],
			warnings: []
		} as const;
		this.say({ kind: 'head', head, raw: { text: 'ก\n', starts: new Uint32Array([0, 2]) } });
		this.say({ kind: 'done' });
	}
}

function opener() {
	const workers: FakeWorker[] = [];
	const state = new OpenedDocumentState(() => {
		const worker = new FakeWorker();
		workers.push(worker);
		return worker as unknown as Worker;
	});
	return { state, workers };
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('the opened document', () => {
	it('is there once the worker has read it, and the worker is ended', async () => {
		const { state, workers } = opener();
		const opening = state.open(file('a.txt'), texts);
		expect(state.reading).toBe('a.txt');
		await settle();
		workers[0]!.finish('a.txt');
		expect(await opening).toBe(true);
		expect([state.document?.source.name, state.reading, state.error]).toEqual([
			'a.txt',
			null,
			null
		]);
		expect(workers[0]!.ended).toBe(true);
		state.close();
		expect(state.document).toBeNull();
	});

	it('stays while another is read, called off or refused', async () => {
		const { state, workers } = opener();
		const first = state.open(file('a.txt'), texts);
		await settle();
		workers[0]!.finish('a.txt');
		await first;

		const second = state.open(file('b.txt'), texts);
		await settle();
		state.cancel();
		expect(await second).toBe(false);
		await settle();
		expect([workers[1]!.ended, state.error]).toEqual([true, null]);

		const third = state.open(file('c.txt'), texts);
		await settle();
		workers[2]!.say({
			kind: 'refused',
			line: null,
			why: { th: 'ไม่ใช่แบบฟอร์มที่ 3', en: 'No Form 3' }
		});
		expect(await third).toBe(false);
		expect([state.document?.source.name, state.error?.en]).toEqual(['a.txt', 'No Form 3']);
	});

	it('is the one asked for last', async () => {
		const { state, workers } = opener();
		const first = state.open(file('a.txt'), texts);
		await settle();
		const second = state.open(file('b.txt'), texts);
		await settle();
		workers[0]!.finish('a.txt');
		workers[1]!.finish('b.txt');
		expect([await first, await second]).toEqual([false, true]);
		expect(state.document?.source.name).toBe('b.txt');
	});

	it('says why when a file is too large, cannot be read, or nothing can be read', async () => {
		const { state, workers } = opener();
		expect(await state.open(file('large.txt', 200_000_000), texts)).toBe(false);
		expect(state.error?.en).toMatch(/MB/);
		const gone = { ...file('gone.txt'), arrayBuffer: () => Promise.reject(new Error('gone')) };
		expect(await state.open(gone, texts)).toBe(false);
		expect(state.error?.en).toContain('gone.txt');
		expect(await state.open(file('a.txt'), () => Promise.reject(new Error('offline')))).toBe(false);
		expect(state.error).not.toBeNull();
		expect(workers).toEqual([]);
		const broken = state.open(file('a.txt'), texts);
		await settle();
		workers[0]!.dispatchEvent(new ErrorEvent('error', { message: 'broken', cancelable: true }));
		expect(await broken).toBe(false);
		expect([state.error === null, workers[0]!.ended]).toEqual([false, true]);
	});
});
