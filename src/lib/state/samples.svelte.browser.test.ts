import { describe, expect, it, vi } from 'vitest';
import type { OwnData } from '$lib/engine/own/types';
import type { Query } from '$lib/queries/query';
import { EngineHost } from './engineHost.svelte';
import { Samples } from './samples.svelte';
import { FakeEngine, settle } from './testing/fakeEngine';

interface Params {
	readonly assessment: string;
}
const question: Query<Params, { n: string }> = {
	name: 'question',
	about: 'a question about an assessment',
	params: [{ name: 'assessment', type: 'text', about: 'which' }],
	sql: 'SELECT $1 AS n'
};

const FILE = new Uint8Array([1, 2, 3, 4, 5]);

function page({ take = async () => ['TH-50/2564/self'], answers = [] as Response[] } = {}) {
	const own = { setDatabase: vi.fn(take), remove: vi.fn(async () => {}) };
	class OwningEngine extends FakeEngine {
		readonly own = own as unknown as OwnData;
	}
	const host = new EngineHost(async () => new OwningEngine());
	const asked = vi.fn(async () => answers.shift() ?? new Response(FILE));
	const samples = new Samples({ host, address: '/samples.duckdb', fetch: asked as typeof fetch });
	return { host, own, asked, samples };
}

describe('made-up assessments', () => {
	it('are not fetched until somebody wants them', async () => {
		const { samples, asked } = page();
		await samples.want(false);
		expect([samples.state, asked.mock.calls.length]).toEqual(['out', 0]);
	});

	it('are put beside the database whole, and leave questions about real ones alone', async () => {
		const { host, own, samples } = page();
		await samples.want(true);
		expect(samples.state).toBe('in');
		const [id, blob] = own.setDatabase.mock.calls[0] as unknown as [string, Blob];
		expect(id).toBe('samples');
		expect(new Uint8Array(await blob.arrayBuffer())).toEqual(FILE);
		expect(host.own.codesOf('samples')).toEqual(['TH-50/2564/self']);
		expect(host.own.differs({ assessment: 'TH-40/2564/self' })).toBe(false);
		expect(host.own.differs({})).toBe(true);
	});

	it('are taken out again, and then nothing differs; a second time costs no second fetch', async () => {
		const { host, own, asked, samples } = page();
		await samples.want(true);
		await samples.want(false);
		expect([samples.state, host.own.differs({})]).toEqual(['out', false]);
		expect(own.remove).toHaveBeenCalledWith('samples');
		await samples.want(true);
		expect([samples.state, asked.mock.calls.length]).toEqual(['in', 1]);
	});

	it('that do not arrive are said to be missing, and can be asked for again', async () => {
		const { samples, asked, host } = page({ answers: [new Response('', { status: 404 })] });
		await samples.want(true);
		expect([samples.state, samples.failure]).toEqual(['failed', 'file']);
		expect(host.own.differs({})).toBe(false);
		await samples.retry();
		expect([samples.state, samples.failure, asked.mock.calls.length]).toEqual(['in', null, 2]);
	});

	it('that the engine refuses fail no question of the page, and are fetched anew', async () => {
		let broken = true;
		const take = async () => {
			if (broken) throw new Error('no database of ours');
			return [];
		};
		const { samples, asked, host } = page({ take });
		await samples.want(true);
		expect([samples.state, samples.failure]).toEqual(['failed', 'engine']);
		expect(host.own.differs({})).toBe(false);
		broken = false;
		await samples.retry();
		expect([samples.state, asked.mock.calls.length]).toEqual(['in', 2]);
	});

	it('called off while they are on their way do not come in', async () => {
		let arrive!: (response: Response) => void;
		const { host, own } = page();
		const samples = new Samples({
			host,
			address: '/samples.duckdb',
			fetch: () => new Promise((resolve) => (arrive = resolve))
		});
		const coming = samples.want(true);
		expect(samples.state).toBe('loading');
		await samples.want(false);
		arrive(new Response(FILE));
		await coming;
		expect([samples.state, own.setDatabase.mock.calls.length]).toEqual(['out', 0]);
	});

	it('make nobody wait who asks about a real assessment', async () => {
		const { host, samples } = page({ take: () => new Promise(() => {}) });
		void samples.want(true);
		await settle();
		const engine = (await host.need()) as FakeEngine;
		const answer = host.ask(question, { assessment: 'TH-40/2564/self' });
		await settle();
		engine.asked.at(-1)!.answer();
		expect(await answer).toEqual([{ n: 'TH-40/2564/self' }]);
	});
});
