import { describe, expect, it, vi } from 'vitest';
import { EngineError, type QueryEngine } from '$lib/engine/engine';
import { EngineHost } from './engineHost.svelte';
import { FakeEngine, question, settle } from './testing/fakeEngine';

describe('EngineHost', () => {
	it('starts one engine for all who need it, and tells how far it is', async () => {
		const engine = new FakeEngine();
		let go!: () => void;
		const start = vi.fn(async ({ onProgress }) => {
			onProgress({ loadedBytes: 5, totalBytes: 10 });
			await new Promise<void>((resolve) => (go = resolve));
			return engine as QueryEngine;
		});
		const host = new EngineHost(start);
		expect(host.state).toBe('idle');
		const both = Promise.all([host.need(), host.need()]);
		await settle();
		expect([host.state, host.progress]).toEqual(['loading', { loadedBytes: 5, totalBytes: 10 }]);
		go();
		expect(await both).toEqual([engine, engine]);
		expect(host.state).toBe('ready');
		expect(start).toHaveBeenCalledOnce();
	});

	it('starts by itself when the page is idle', async () => {
		const start = vi.fn(() => Promise.resolve<QueryEngine>(new FakeEngine()));
		const host = new EngineHost(start);
		host.startWhenIdle();
		await vi.waitFor(() => expect(host.state).toBe('ready'), { timeout: 10_000 });
	});

	it('does not start by itself where data are to be saved, or when called off', async () => {
		const start = vi.fn(() => Promise.resolve<QueryEngine>(new FakeEngine()));
		const callOff = new EngineHost(start).startWhenIdle();
		callOff();
		const navigator = globalThis.navigator as Navigator & { readonly connection: object };
		const connection = vi.spyOn(navigator, 'connection', 'get');
		connection.mockReturnValue({ saveData: true });
		new EngineHost(start).startWhenIdle();
		connection.mockRestore();
		await new Promise((resolve) => requestIdleCallback(resolve));
		await settle();
		expect(start).not.toHaveBeenCalled();
	});

	it('fails with a reason when the code of the engine does not arrive', async () => {
		const host = new EngineHost(() => Promise.reject(new TypeError('Failed to fetch module')));
		await expect(host.need()).rejects.toMatchObject({ code: 'network' });
		expect([host.state, host.error?.code]).toEqual(['failed', 'network']);
	});

	it('gives up an engine that is lost, and starts another when told to', async () => {
		const engines = [new FakeEngine(), new FakeEngine()];
		const left = [...engines];
		const host = new EngineHost(() => Promise.resolve(left.shift()!));
		const asking = host.ask(question, { category: 1 });
		await settle();
		engines[0]!.asked[0]!.fail(new EngineError('memory', 'out of memory'));
		await expect(asking).rejects.toMatchObject({ code: 'memory' });
		expect([host.state, host.error?.code, engines[0]!.closed]).toEqual(['failed', 'memory', 1]);
		await expect(host.need()).rejects.toMatchObject({ code: 'memory' });
		expect(await host.retry()).toBe(engines[1]);
		expect(host.state).toBe('ready');
	});

	it('ends an engine that was still starting', async () => {
		const engine = new FakeEngine();
		let go!: () => void;
		const host = new EngineHost(async () => {
			await new Promise<void>((resolve) => (go = resolve));
			return engine;
		});
		void host.need();
		await settle();
		const closing = host.close();
		go();
		await closing;
		expect([engine.closed, host.state]).toEqual([1, 'idle']);
	});
});
