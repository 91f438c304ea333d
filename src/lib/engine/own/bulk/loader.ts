/** Brings the rows of an import into the engine, batch by batch. */
import { EngineError, type RunOptions } from '../../engine';
import { abortError } from '../../queue';
import type { OwnPort } from '../port';
import type { Dialect } from './dialect';
import { cell, type ImportTables } from './names';
import type { What, Who } from './readers';
import { takePlain, takeSingle, type RowsFile } from './sql';
import type { Batch } from './taker';
import { csvOf, insertRows, type TextCell } from './texts';

type Columns = readonly (readonly [name: string, type: string])[];

const WHO: Columns = [
	['who', 'UINTEGER'],
	['assessment', 'UINTEGER'],
	...texts('assessment_id', 'org_id', 'name', 'notices')
];
const WHAT: Columns = [
	['what', 'UINTEGER'],
	['target', 'USMALLINT'],
	...texts('statement_no', 'item_no'),
	['option_no', 'UTINYINT'],
	...texts('mark', 'status', 'notices')
];
const SAID: Columns = [
	['line', 'UINTEGER'],
	['target', 'USMALLINT'],
	['what', 'UINTEGER'],
	...texts('code', 'found', 'expected_th', 'expected_en')
];

export class Loader {
	/** Rows so far, those put aside too. */
	rows = 0;
	rejected = 0;
	/** What some row says, so that it has to be looked for. */
	readonly some = { status: false, item: false, option: false, notices: false };
	readonly #port: OwnPort;
	readonly #tables: ImportTables;
	readonly #width: number;
	readonly #dialect: Dialect;
	readonly #options: RunOptions;

	/** @param width cells of a row that is put aside */
	constructor(
		port: OwnPort,
		{ tables, width, dialect }: { tables: ImportTables; width: number; dialect: Dialect },
		options: RunOptions
	) {
		this.#port = port;
		this.#tables = tables;
		this.#width = width;
		this.#dialect = dialect;
		this.#options = options;
	}

	/** Rejects with `EngineError` `sql` when the engine does not take every row there is. */
	async load(batch: Batch): Promise<void> {
		const { who, what, rows, said } = this.#tables;
		for (const [, each] of batch.what) this.#meet(each);
		this.some.notices ||= [...batch.who, ...batch.what].some(([, { notices }]) => notices !== '');
		this.some.notices ||= batch.said.length > 0;
		await this.#insert(who, WHO, batch.who.map(whoRow));
		await this.#insert(what, WHAT, batch.what.map(whatRow));
		if (batch.plainRows > 0) {
			await this.#take(`${rows}_plain.csv`, batch.plain, batch.plainRows, (file) =>
				takePlain(this.#tables, file, this.#dialect)
			);
		}
		if (batch.single.length > 0) {
			const bytes = new TextEncoder().encode(csvOf(batch.single));
			await this.#take(`${rows}_single.csv`, bytes, batch.single.length, (file) =>
				takeSingle(this.#tables, file)
			);
		}
		await this.#insert(said, SAID, batch.said);
		await this.putAside(batch.rejected);
		await this.#insert(
			this.#tables.rejected,
			[['line', 'UINTEGER'], ...texts(cell(0), 'codes'), ['broken', 'BOOLEAN']],
			batch.broken.map(({ line, text, code }) => [line, text, code, true])
		);
		this.rows += batch.rows;
		this.rejected += batch.broken.length;
	}

	/** @param rows line, cells, codes */
	async putAside(rows: readonly (readonly TextCell[])[]): Promise<void> {
		const cells = Array.from({ length: this.#width }, (_, place) => cell(place));
		const columns: Columns = [
			['line', 'UINTEGER'],
			...texts(...cells, 'codes'),
			['broken', 'BOOLEAN']
		];
		await this.#insert(
			this.#tables.rejected,
			columns,
			rows.map((row) => [...row, false])
		);
		this.rejected += rows.length;
	}

	async #take(
		name: string,
		bytes: Uint8Array,
		rows: number,
		sql: (file: RowsFile) => string
	): Promise<void> {
		const size = bytes.length;
		const path = await this.#port.registerBytes(name, bytes);
		try {
			const [taken] = await this.#port.query<{ Count: number }>(
				sql({ path, bytes: size }),
				this.#options
			);
			if (taken?.Count === rows) return;
			throw new EngineError('sql', `${taken?.Count} rows were taken where there are ${rows}`);
		} finally {
			await this.#port.drop(name);
		}
	}

	#meet({ status, ofItem, option_no }: What): void {
		this.some.item ||= ofItem;
		this.some.status ||= status !== null;
		this.some.option ||= option_no !== null;
	}

	#insert(table: string, columns: Columns, rows: readonly (readonly TextCell[])[]): Promise<void> {
		if (this.#options.signal?.aborted) throw abortError();
		return insertRows(this.#port, table, columns, rows);
	}
}

function texts(...names: readonly string[]): Columns {
	return names.map((name) => [name, 'VARCHAR'] as const);
}

function whoRow([number, who]: readonly [number, Who]): TextCell[] {
	const { assessment, assessment_id, org_id, name, notices } = who;
	return [number, assessment, assessment_id, org_id, name, notices];
}

function whatRow([number, what]: readonly [number, What]): TextCell[] {
	const { target, statement_no, item_no, option_no, mark, status, notices } = what;
	return [number, target, statement_no, item_no, option_no, mark, status, notices];
}
