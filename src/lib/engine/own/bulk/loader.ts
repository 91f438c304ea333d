/** Brings the rows of an import into the engine, batch by batch. */
import type { RunOptions } from '../../engine';
import { abortError } from '../../queue';
import type { OwnPort } from '../port';
import type { Batch } from './batch';
import { cell, type ImportTables } from './names';
import type { What } from './readers';
import { insertRows, type Columns, type NewRows, type TextCell } from './texts';

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
	readonly #options: RunOptions;

	/** @param width cells of a row that is put aside */
	constructor(
		port: OwnPort,
		{ tables, width }: { tables: ImportTables; width: number },
		options: RunOptions
	) {
		this.#port = port;
		this.#tables = tables;
		this.#width = width;
		this.#options = options;
	}

	/** A batch takes about a tenth of a second; calling off waits for its end. */
	async load(batch: Batch): Promise<void> {
		if (this.#options.signal?.aborted) throw abortError();
		const { what, rows: table, rejected } = this.#tables;
		for (const [, each] of batch.what) this.#meet(each);
		const { sound, broken } = batch;
		const small = [
			{ table: what, columns: WHAT, rows: batch.what.map(whatRow) },
			this.#aside(batch.rejected),
			{
				table: rejected,
				columns: [['line', 'UINTEGER'], ...texts(cell(0), 'codes'), ['broken', 'BOOLEAN']] as const,
				rows: broken.map(({ line, text, code }) => [line, text, code, true])
			}
		];
		await Promise.all([
			insertRows(this.#port, ...small),
			sound.rows === 0 ? null : this.#port.append({ table, ...sound })
		]);
		this.rows += batch.rows;
		this.rejected += batch.rejected.length + broken.length;
	}

	/** @param rows line, cells, codes */
	async putAside(rows: readonly (readonly TextCell[])[]): Promise<void> {
		await insertRows(this.#port, this.#aside(rows));
		this.rejected += rows.length;
	}

	#aside(rows: readonly (readonly TextCell[])[]): NewRows {
		const cells = Array.from({ length: this.#width }, (_, place) => cell(place));
		return {
			table: this.#tables.rejected,
			columns: [['line', 'UINTEGER'], ...texts(...cells, 'codes'), ['broken', 'BOOLEAN']],
			rows: rows.map((row) => [...row, false])
		};
	}

	#meet({ ofItem, option_no }: What): void {
		this.some.item ||= ofItem;
		this.some.option ||= option_no !== null;
	}
}

function texts(...names: readonly string[]): Columns {
	return names.map((name) => [name, 'VARCHAR'] as const);
}

function whatRow([number, what]: readonly [number, What]): TextCell[] {
	const { statement_no, item_no, option_no, mark, status } = what;
	return [number, statement_no, item_no, option_no, mark, status];
}
