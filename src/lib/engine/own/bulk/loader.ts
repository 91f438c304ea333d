/** Brings the rows of an import into the engine, batch by batch. */
import { EngineError, type RunOptions } from '../../engine';
import { abortError } from '../../queue';
import type { OwnPort } from '../port';
import type { Batch } from './batch';
import type { Dialect } from './dialect';
import { cell, type ImportTables } from './names';
import type { What, Who } from './readers';
import { takePlain, takeSingle, type RowsFile } from './sql';

import { csvOf, insertRows, type TextCell } from './texts';

type Columns = readonly (readonly [name: string, type: string])[];

const WHO: Columns = [['who', 'UINTEGER'], ...texts('assessment_id')];
const WHAT: Columns = [
	['what', 'UINTEGER'],
	...texts('statement_no', 'item_no'),
	['option_no', 'UTINYINT'],
	...texts('mark', 'status')
];

export class Loader {
	/** Rows so far, those put aside too. */
	rows = 0;
	rejected = 0;
	/** Whether some row is of an item, or of an option. */
	readonly some = { item: false, option: false };
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
		const { who, what, rows } = this.#tables;
		for (const [, each] of batch.what) this.#meet(each);
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
			// A part takes about a tenth of a second: calling off waits for its end.
			const [taken] = await this.#port.query<{ Count: number }>(sql({ path, bytes: size }));
			if (taken?.Count === rows) return;
			throw new EngineError('sql', `${taken?.Count} rows were taken where there are ${rows}`);
		} finally {
			await this.#port.drop(name);
		}
	}

	#meet({ ofItem, option_no }: What): void {
		this.some.item ||= ofItem;
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

function whoRow([number, { assessment_id }]: readonly [number, Who]): TextCell[] {
	return [number, assessment_id];
}

function whatRow([number, what]: readonly [number, What]): TextCell[] {
	const { statement_no, item_no, option_no, mark, status } = what;
	return [number, statement_no, item_no, option_no, mark, status];
}
