/** A delimited table of any size: read in parts, checked like a small one, and loaded, or not at all. */
import { FIELDS, type RejectedRow } from '$lib/importers/assessment/types';
import { tableContext } from '$lib/importers/assessment/context';
import { ImportError } from '$lib/importers/errors';
import { LIMITS } from '$lib/importers/limits';
import type { BrokenRecord } from '$lib/importers/types';
import { abortError } from '../../queue';
import { turn } from '../../turn';
import { asOne } from '../port';
import type { OwnTables } from '../tables';
import type { BulkOptions, BulkPlan, BulkReport } from '../types';
import type { Batch } from './batch';
import type { Dialect } from './dialect';
import { finish } from './finish';
import { Loader } from './loader';
import { importTables, type ImportTables } from './names';
import { CellReaders, placesIn } from './readers';
import { dialectOf, TableReader, type ReadBlock } from './reader';
import { asRejected, Reporter, type ColumnOf } from './report';
import { createTables, dropTables } from './sql';
import { RowTaker } from './taker';
import { takeApart } from './wide';

/** A table that is being read. */
interface OpenTable {
	readonly plan: BulkPlan;
	readonly dialect: Dialect;
	/** Cells of a row that is put aside. */
	readonly width: number;
	readonly reader: TableReader;
	readonly taker: RowTaker;
	readonly readers: CellReaders;
	readonly columnOf: ColumnOf;
	readonly blocks: AsyncGenerator<ReadBlock<Batch>>;
	/** The first of the blocks. */
	readonly first: Promise<IteratorResult<ReadBlock<Batch>>>;
}

/** One import under way. */
export interface Import extends OpenTable {
	readonly id: string;
	readonly number: number;
	readonly tables: ImportTables;
	readonly loader: Loader;
	readonly report: Reporter;
	/** Takes everything away again. */
	readonly free: () => Promise<void>;
}

/**
 * Takes in a table as file `id`; what `id` held before is replaced. Rejects with `ImportError` (`too-large`,
 * before the file is touched), `EngineError` or `AbortError`; everything is as it was then.
 */
export async function importTable(
	own: OwnTables,
	id: string,
	file: Blob,
	plan: BulkPlan,
	options: BulkOptions = {}
): Promise<BulkReport> {
	if (file.size > LIMITS.bulkBytes) throw tooLarge(plan.name, file.size);
	if (options.signal?.aborted) throw abortError();
	const { port } = own;
	const { waiting, started } = untilStarted(options.signal);
	// Reading begins while the engine gets ready.
	const opening = openTable(file, plan, options);
	opening.catch(() => {});
	return own.change(async (number) => {
		started();
		const tables = importTables(number);
		const free = () => port.execAll(dropTables(Object.values(tables)));
		try {
			const table = await opening;
			const { width } = table;
			await port.execAll(createTables(tables, width, await own.layout()));
			const loader = new Loader(port, { tables, width }, options);
			const report = new Reporter(port, { tables, ...table }, options);
			const job = { ...table, id, number, tables, free, loader, report };
			// In one transaction rows are put in their place once, at its end.
			await asOne(port, () => load(job, file, options));
			return await finish(own, job, options);
		} catch (error) {
			await free().catch(() => {});
			throw options.signal?.aborted ? abortError() : error;
		}
	}, waiting);
}

/**
 * A signal for the time before a task starts. One that has started settles only when what it made is gone.
 */
function untilStarted(signal: AbortSignal | undefined) {
	const controller = new AbortController();
	const abort = () => controller.abort();
	signal?.addEventListener('abort', abort, { once: true });
	const started = () => signal?.removeEventListener('abort', abort);
	return { waiting: controller.signal, started };
}

async function openTable(file: Blob, plan: BulkPlan, options: BulkOptions): Promise<OpenTable> {
	const dialect = await dialectOf(file, plan);
	await turn();
	const wide = plan.mapping.layout === 'wide' ? takeApart(plan.columns, plan.mapping) : null;
	const mapping = wide?.mapping ?? plan.mapping;
	const readers = new CellReaders(mapping, tableContext(plan.framework, plan.organizations));
	await turn();
	const taker = new RowTaker(readers, {
		dialect,
		places: placesIn(mapping),
		evidence: mapping.constants.evidence ?? '',
		apart: wide?.apart ?? null,
		framework: plan.framework
	});
	const reader = new TableReader(file, plan.name, dialect, options);
	const blocks = reader.blocks(taker);
	const first = blocks.next();
	first.catch(() => {});
	return {
		plan,
		dialect,
		width: wide ? FIELDS.length : dialect.width,
		reader,
		taker,
		readers,
		columnOf: wide?.columnOf ?? ((_, field) => field),
		blocks,
		first
	};
}

/** Brings in every row, sound or put aside. */
async function load(
	{ blocks, first, loader, report }: Import,
	{ size }: Blob,
	{ signal, onProgress }: BulkOptions
): Promise<void> {
	// One block is read while one is brought in and one waits: neither side stands still for the other.
	let loading: Promise<void> = Promise.resolve();
	try {
		for (let step = await first; !step.done; step = await blocks.next()) {
			if (signal?.aborted) throw abortError();
			const { taken, done } = step.value;
			const before = loading;
			loading = before.then(async () => {
				await loader.load(taken);
				for (const record of taken.broken) say(report, record);
				onProgress?.({ doneBytes: done, totalBytes: size, rows: loader.rows });
			});
			// Told when it is waited for.
			loading.catch(() => {});
			await before;
		}
	} finally {
		await loading;
	}
}

function say(report: Reporter, { line, code, found, expected }: BrokenRecord): void {
	const words = { th: expected, en: expected };
	report.problems.add(code, { line, column: null }, { found, expected: words });
}

/** Rows asked for at a time when rejected rows are written out. */
const AT_A_TIME = 5_000;

export async function* rejectedRows(
	own: OwnTables,
	id: string
): AsyncGenerator<readonly RejectedRow[]> {
	const number = own.fileNumber(id);
	if (number === undefined || !own.isImported(id)) return;
	const { rejected } = importTables(number);
	for (let from = 0; ; from += AT_A_TIME) {
		const rows = await own.port.query<Record<string, unknown>>(
			`SELECT * FROM ${rejected} ORDER BY line, rowid LIMIT ${AT_A_TIME} OFFSET ${from}`
		);
		if (rows.length > 0) yield rows.map((row) => asRejected(row));
		if (rows.length < AT_A_TIME) return;
	}
}

function tooLarge(name: string, bytes: number): ImportError {
	const [size, limit] = [bytes, LIMITS.bulkBytes].map((n) => Math.round(n / 2 ** 20));
	return new ImportError('too-large', name, {
		th: `ไฟล์มีขนาด ${size} MB รับได้ไม่เกิน ${limit} MB โปรดแบ่งเป็นหลายไฟล์`,
		en: `The file is ${size} MB; at most ${limit} MB can be taken. Split it into several files.`
	});
}
