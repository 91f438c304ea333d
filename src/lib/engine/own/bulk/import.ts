/** A delimited table of any size: read in parts, checked like a small one, and loaded, or not at all. */
import { FIELDS, type RejectedRow } from '$lib/importers/assessment/types';
import { tableContext } from '$lib/importers/assessment/context';
import { ImportError } from '$lib/importers/errors';
import { LIMITS } from '$lib/importers/limits';
import type { BrokenRecord } from '$lib/importers/types';
import { abortError } from '../../queue';
import type { OwnTables } from '../tables';
import type { BulkOptions, BulkPlan, BulkReport } from '../types';
import { finish } from './finish';
import { Loader } from './loader';
import { importTables, type ImportTables } from './names';
import { CellReaders, placesIn } from './readers';
import { dialectOf, TableReader } from './reader';
import { asRejected, Reporter } from './report';
import { createTables, dropTables } from './sql';
import { RowTaker } from './taker';
import { takeApart } from './wide';

/** One import under way. */
export interface Import {
	readonly id: string;
	readonly number: number;
	readonly plan: BulkPlan;
	readonly tables: ImportTables;
	readonly reader: TableReader;
	readonly taker: RowTaker;
	readonly readers: CellReaders;
	readonly loader: Loader;
	readonly report: Reporter;
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
	return own.change(async (number) => {
		const tables = importTables(number);
		const free = () => own.port.execAll(dropTables(Object.values(tables)));
		try {
			const job = await begin(own, { id, number, file, plan, tables, free }, options);
			await load(job, file, options);
			return await finish(own, job, options);
		} catch (error) {
			await free().catch(() => {});
			throw options.signal?.aborted ? abortError() : error;
		}
	}, options.signal);
}

async function begin(
	own: OwnTables,
	{ file, ...job }: Pick<Import, 'id' | 'number' | 'plan' | 'tables' | 'free'> & { file: Blob },
	options: BulkOptions
): Promise<Import> {
	const { plan, tables } = job;
	const { port } = own;
	const dialect = await dialectOf(file, plan);
	const wide = plan.mapping.layout === 'wide' ? takeApart(plan.columns, plan.mapping) : null;
	const mapping = wide?.mapping ?? plan.mapping;
	const width = wide ? FIELDS.length : dialect.width;
	const readers = new CellReaders(mapping, tableContext(plan.framework, plan.organizations));
	const taker = new RowTaker(readers, {
		dialect,
		places: placesIn(mapping),
		evidence: mapping.constants.evidence ?? '',
		apart: wide?.apart ?? null
	});
	await port.execAll(createTables(tables, width, await own.layout()));
	const columnOf = wide?.columnOf ?? ((_, field) => field);
	return {
		...job,
		readers,
		taker,
		reader: new TableReader(file, plan.name, dialect, options),
		loader: new Loader(port, { tables, width, dialect }, options),
		report: new Reporter(port, { tables, readers, taker, columnOf }, options)
	};
}

/** Brings in every row, sound or put aside. */
async function load(
	{ reader, taker, loader, report }: Import,
	{ size }: Blob,
	{ signal, onProgress }: BulkOptions
): Promise<void> {
	for await (const { taken, done } of reader.blocks(taker)) {
		if (signal?.aborted) throw abortError();
		await loader.load(taken);
		for (const record of taken.broken) say(report, record);
		onProgress?.({ doneBytes: done, totalBytes: size, rows: loader.rows });
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
