import { describe, expect, it, vi } from 'vitest';
import type { ArchiveOptions } from '$lib/engine/archive';
import { EngineError } from '$lib/engine/engine';
import { FileError } from '$lib/engine/fileError';
import type { SteadyEngine } from '$lib/engine/steady';
import { Archive } from './archive.svelte';

const ROW = {
	org_id: 'L-1',
	org_kind: 'local',
	org_name_th: 'ก',
	org_name_en: null,
	region: null,
	province_code: null,
	assessments: '2565/self/synthetic'
};

/** An archive whose openings are answered by hand, in turn. */
function archiveOf(...answers: (object[] | Error)[]) {
	const asked: ArchiveOptions[] = [];
	const close = vi.fn(async () => {});
	const tryNow = vi.fn();
	const open = async (options: ArchiveOptions) => {
		asked.push(options);
		const answer = answers[asked.length - 1] ?? [ROW];
		if (answer instanceof Error) throw answer;
		const run = async () => answer;
		return { kind: 'wasm', run, close, tryNow } as unknown as SteadyEngine;
	};
	const archive = new Archive({ addressOf: (name) => `/archives/${name}`, open });
	return { archive, asked, close, tryNow };
}

const stageOf = (archive: Archive, stage: string) =>
	expect.poll(() => archive.stage).toBe(stage) as Promise<void>;

describe('an archive', () => {
	it('is opened when it is wanted, once, and ended when it is not', async () => {
		const { archive, asked, close } = archiveOf();
		archive.want(null);
		archive.want('');
		expect([archive.stage, asked.length]).toEqual(['none', 0]);
		archive.want('a.duckdb');
		archive.want('a.duckdb');
		expect(archive.stage).toBe('opening');
		await stageOf(archive, 'open');
		expect(asked.map(({ place }) => place)).toEqual([{ url: '/archives/a.duckdb' }]);
		expect(archive.units.map(({ org_id }) => org_id)).toEqual(['L-1']);
		archive.want(null);
		expect([archive.stage, archive.host, archive.units]).toEqual(['none', null, []]);
		await expect.poll(() => close.mock.calls.length).toBe(1);
	});

	it('tells how far it is, and nothing of one that is no longer wanted', async () => {
		const { archive, asked } = archiveOf();
		archive.want('a.duckdb');
		await stageOf(archive, 'open');
		asked[0]!.onSize?.(1000);
		asked[0]!.onRead?.(10);
		asked[0]!.onLine?.({ line: 'lost', nextMs: 1000 });
		expect([archive.size, archive.read, archive.line.line]).toEqual([1000, 10, 'lost']);
		archive.want('b.duckdb');
		expect([archive.size, archive.read, archive.line.line]).toEqual([null, 0, 'up']);
		asked[0]!.onRead?.(20);
		asked[0]!.onLine?.({ line: 'lost', nextMs: 1000 });
		expect([archive.read, archive.line.line]).toEqual([0, 'up']);
		await stageOf(archive, 'open');
	});

	it('on this device stays while the address says so, and is not found by a link', async () => {
		const { archive, asked } = archiveOf();
		archive.want('device');
		expect(archive.stage).toBe('none');
		const file = new File(['x'], 'mine.duckdb');
		archive.take(file);
		archive.want('device');
		await stageOf(archive, 'open');
		expect(asked.map(({ place }) => place)).toEqual([{ file }]);
		expect([archive.onDevice, archive.name]).toEqual([true, 'mine.duckdb']);
		archive.want('a.duckdb');
		expect([archive.onDevice, archive.name]).toEqual([false, 'a.duckdb']);
	});

	it.each([
		[new FileError('network', 'HTTP 404', { status: 404 }), { why: 'missing' }],
		[new FileError('network', 'HTTP 500', { status: 500 }), { why: 'network' }],
		[
			new FileError('memory', 'x', { tooLarge: { bytes: 3e8, limit: 2e8 } }),
			{ why: 'too-large', bytes: 3e8, limit: 2e8 }
		],
		[new EngineError('sql', 'The file is not a valid DuckDB database file!'), { why: 'foreign' }],
		[new EngineError('sql', 'No database of assessments: x missing'), { why: 'foreign' }],
		[
			new EngineError('sql', 'Trying to read a database file with version number 99'),
			{ why: 'version' }
		],
		[new EngineError('sql', 'Corrupt database file: computed checksum'), { why: 'damaged' }],
		[new EngineError('memory', 'out of memory'), { why: 'memory' }],
		[new EngineError('sql', 'NotReadableError: the file changed'), { why: 'changed' }]
	])('that cannot be opened says why: %s', async (error, failure) => {
		const { archive } = archiveOf(error);
		archive.want('a.duckdb');
		await stageOf(archive, 'failed');
		expect(archive.failure).toEqual(failure);
		archive.retry();
		await stageOf(archive, 'open');
		expect(archive.failure).toBeNull();
	});

	it.each([
		[1000, null, true],
		[1000, { whole: false }, true],
		[1000, { whole: true }, false],
		[999, null, false]
	])('of %i assessments whose tables made ahead are %j is slow: %s', async (count, made, slow) => {
		const directory = {
			...ROW,
			assessments: Array.from({ length: count }, (_, i) => `${1000 + i}/self/table`).join(' ')
		};
		const run = vi.fn(async (sql: string) => {
			if (!sql.includes('aggregates_made')) return [directory];
			if (made === null) throw new EngineError('sql', 'Table aggregates_made does not exist');
			return [made];
		});
		const close = async () => {};
		const open = async () => ({ kind: 'wasm', run, close }) as unknown as SteadyEngine;
		const archive = new Archive({ addressOf: (name) => name, open });
		archive.want('a.duckdb');
		await stageOf(archive, 'open');
		if (count >= 1000) {
			await expect.poll(() => run.mock.calls.some(([sql]) => sql.includes('made m'))).toBe(true);
		}
		await expect.poll(() => archive.slow).toBe(slow);
		archive.close();
		expect(archive.slow).toBe(false);
	});

	it('whose line is lost is tried at once when a person says so', async () => {
		const { archive, tryNow } = archiveOf();
		archive.want('a.duckdb');
		await stageOf(archive, 'open');
		archive.retry();
		expect(tryNow).toHaveBeenCalledOnce();
	});
});
