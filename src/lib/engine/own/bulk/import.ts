/** A delimited table of any size: read in parts, checked like a small one, and loaded, or not at all. */
import { sniffDelimited } from '$lib/importers/tables/sniff';
import { tableContext } from '$lib/importers/assessment/context';
import type { RejectedRow } from '$lib/importers/assessment/types';
import { ImportError } from '$lib/importers/errors';
import { LIMITS } from '$lib/importers/limits';
import { abortError } from '../../queue';
import type { OwnTables } from '../tables';
import type { BulkOptions, BulkPlan, BulkReport } from '../types';
import { readBlock } from './blocks';
import { newlineOf, type Dialect } from './dialect';
import { readText } from './evidence';
import { finish } from './finish';
import { Loader } from './loader';
import { importTables } from './names';
import { CellReaders, placesIn } from './readers';
import { READ_SIZES, rowsOf, type BlockRows, type ReadSizes } from './records';
import { asRejected } from './report';
import { createTables, dropTables, type ImportShape } from './sql';

/** A block and its rows, ready to be loaded, and where the next one begins. */
interface ReadBlock {
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly rows: BlockRows;
	readonly at: number;
	readonly line: number;
	/** Null at the end of the file. */
	readonly next: number | null;
}

/** Bytes looked at to learn how the table is written. */
const HEAD_BYTES = 1024 * 1024;

/**
 * Takes in a table as file `id`; what `id` held before is replaced. Rejects with `ImportError` (`too-large`,
 * before the file is touched), `EngineError` or `AbortError`; everything is as it was then.
 */
export async function importTable(
	tables: OwnTables,
	id: string,
	file: Blob,
	plan: BulkPlan,
	options: BulkOptions = {}
): Promise<BulkReport> {
	if (file.size > LIMITS.bulkBytes) throw tooLarge(plan.name, file.size);
	if (options.signal?.aborted) throw abortError();
	const { port } = tables;
	return tables.change(async (number) => {
		const names = importTables(number);
		const free = () => port.execAll(dropTables(names));
		try {
			return await load(tables, { id, number, file, plan, names, free }, options);
		} catch (error) {
			await free().catch(() => {});
			throw options.signal?.aborted ? abortError() : error;
		}
	}, options.signal);
}

export interface Import {
	readonly id: string;
	readonly number: number;
	readonly file: Blob;
	readonly plan: BulkPlan;
	readonly names: ReturnType<typeof importTables>;
	readonly free: () => Promise<void>;
}

async function load(tables: OwnTables, job: Import, options: BulkOptions): Promise<BulkReport> {
	const { port } = tables;
	const { plan, names } = job;
	const dialect = await dialectOf(job.file, plan);
	const readers = new CellReaders(plan.mapping, tableContext(plan.framework, plan.organizations));
	const evidence = plan.mapping.constants.evidence ?? '';
	const shape: ImportShape = {
		tables: names,
		places: placesIn(plan.mapping),
		width: dialect.width,
		evidence: readText(evidence).text
	};
	const layout = await tables.layout();
	await port.execAll(createTables(shape, layout));
	const loader = new Loader(port, shape, { dialect, readers, evidence }, options);
	const reader = new TableReader(job.file, plan.name, dialect, options.sizes);
	const broken: BlockRows['broken'][] = [];
	let kept = 0;
	for await (const block of reader.blocks()) {
		if (options.signal?.aborted) throw abortError();
		await loader.load(block.bytes, block.rows);
		if (kept < LIMITS.problemsOfAKind * 4) broken.push(block.rows.broken);
		kept += block.rows.broken.length;
		const doneBytes = block.next ?? job.file.size;
		options.onProgress?.({ doneBytes, totalBytes: job.file.size, rows: loader.rows });
	}
	return finish(
		tables,
		job,
		{ shape, loader, reader, readers, dialect, broken: broken.flat() },
		options
	);
}

/** Reads a table block by block, the next while one is worked on, and remembers where each began. */
export class TableReader {
	/** Place in the file and line of every block. */
	readonly index: { readonly at: number; readonly line: number }[] = [];
	/** Physical lines of the file, once it was read. */
	lines = 0;
	readonly #file: Blob;
	readonly #name: string;
	readonly #dialect: Dialect;
	readonly #sizes: ReadSizes;

	constructor(file: Blob, name: string, dialect: Dialect, sizes: ReadSizes = READ_SIZES) {
		this.#sizes = sizes;
		this.#file = file;
		this.#name = name;
		this.#dialect = dialect;
	}

	async *blocks(): AsyncGenerator<ReadBlock> {
		let reading: Promise<ReadBlock> | null = this.read(0, 1);
		while (reading !== null) {
			const block: ReadBlock = await reading;
			this.index.push({ at: block.at, line: block.line });
			reading = block.next === null ? null : this.read(block.next, block.rows.line);
			reading?.catch(() => {});
			if (reading === null) this.lines = block.rows.line - (endsLine(block.bytes) ? 1 : 0);
			yield block;
		}
	}

	/** The block that begins at a place of the file where a row begins. */
	async read(at: number, line: number): Promise<ReadBlock> {
		for (let size = this.#sizes.block; ; size *= 2) {
			const { bytes, last, placeOf } = await readBlock(
				this.#file,
				this.#dialect.encoding,
				at,
				size,
				this.#name
			);
			const rows = rowsOf(bytes, line, last, this.#dialect, this.#sizes);
			if (rows.end === 0 && !last) continue;
			const next = last ? null : placeOf(rows.end);
			return { bytes, rows, at, line, next };
		}
	}
}

function endsLine(bytes: Uint8Array): boolean {
	const end = bytes.at(-1);
	return end === 10 || end === 13;
}

async function dialectOf(file: Blob, { name, shape, columns }: BulkPlan): Promise<Dialect> {
	const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
	const found = sniffDelimited(
		head,
		name,
		{
			...(shape.encoding === null ? {} : { encoding: shape.encoding }),
			...(shape.delimiter === null ? {} : { delimiter: shape.delimiter }),
			...(shape.quote === null ? {} : { quote: shape.quote }),
			headerRow: shape.headerRow
		},
		head.length === file.size
	);
	const { encoding } = found.shape;
	return {
		encoding,
		...found.format,
		width: columns.length,
		dataLine: found.dataLine,
		headerLine: found.shape.headerRow,
		comments: found.comments,
		newline: newlineOf(new TextDecoder(encoding).decode(head.subarray(0, HEAD_BYTES & ~1)))
	};
}

/** Rows asked for at a time when rejected rows are written out. */
const REJECTED_AT_A_TIME = 5_000;

export async function* rejectedRows(
	tables: OwnTables,
	id: string
): AsyncGenerator<readonly RejectedRow[]> {
	const number = tables.fileNumber(id);
	if (number === undefined) return;
	const { rejected } = importTables(number);
	const columns = await tables.port.query<{ n: number }>(
		`SELECT COUNT(*) AS n FROM duckdb_columns() WHERE schema_name || '.' || table_name = '${rejected.split('.').slice(1).join('.')}'`
	);
	const width = (columns[0]?.n ?? 0) - 4;
	if (width < 1) return;
	for (let from = 0; ; from += REJECTED_AT_A_TIME) {
		const rows = await tables.port.query<Record<string, unknown>>(
			`SELECT * FROM ${rejected} ORDER BY line, rowid LIMIT ${REJECTED_AT_A_TIME} OFFSET ${from}`
		);
		if (rows.length > 0) yield rows.map((row) => asRejected(row, width));
		if (rows.length < REJECTED_AT_A_TIME) return;
	}
}

function tooLarge(name: string, bytes: number): ImportError {
	const [size, limit] = [bytes, LIMITS.bulkBytes].map((n) => Math.round(n / 2 ** 20));
	return new ImportError('too-large', name, {
		th: `ไฟล์มีขนาด ${size} MB รับได้ไม่เกิน ${limit} MB โปรดแบ่งเป็นหลายไฟล์`,
		en: `The file is ${size} MB; at most ${limit} MB can be taken. Split it into several files.`
	});
}
