/** Brings the rows of an import into the engine, batch by batch. */
import type { RunOptions } from '../../engine';
import { abortError } from '../../queue';
import { columnRows, type Cell, type ColumnRows } from '../columns';
import type { OwnPort } from '../port';
import type { Batch } from './batch';
import { cell, type ImportTables } from './names';
import type { What } from './readers';

const WHAT = ['what', 'statement_no', 'item_no', 'option_no', 'mark', 'status'];

export class Loader {
	/** Rows so far, those put aside too. */
	rows = 0;
	rejected = 0;
	/** Whether some row is of an item, or of an option. */
	readonly some = { item: false, option: false };
	readonly #port: OwnPort;
	readonly #tables: ImportTables;
	readonly #width: number;
	/** All cells but the first. */
	readonly #none: readonly null[];
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
		this.#none = Array.from({ length: width - 1 }, () => null);
		this.#options = options;
	}

	/** A batch takes about a tenth of a second; calling off waits for its end. */
	async load(batch: Batch): Promise<void> {
		if (this.#options.signal?.aborted) throw abortError();
		for (const [, each] of batch.what) this.#meet(each);
		const { rows: table, what } = this.#tables;
		const { sound, rejected, broken } = batch;
		await this.#port.append(
			columnRows(what, WHAT, batch.what.map(whatRow)),
			this.#aside([
				...rejected.map((row) => [...row, false]),
				...broken.map(({ line, text, code }) => [line, text, ...this.#none, code, true])
			]),
			{ table, ...sound }
		);
		this.rows += batch.rows;
		this.rejected += rejected.length + broken.length;
	}

	/** @param rows line, cells, codes */
	async putAside(rows: readonly (readonly Cell[])[]): Promise<void> {
		await this.#port.append(this.#aside(rows.map((row) => [...row, false])));
		this.rejected += rows.length;
	}

	#aside(rows: readonly (readonly Cell[])[]): ColumnRows {
		const cells = Array.from({ length: this.#width }, (_, place) => cell(place));
		return columnRows(this.#tables.rejected, ['line', ...cells, 'codes', 'broken'], rows);
	}

	#meet({ ofItem, option_no }: What): void {
		this.some.item ||= ofItem;
		this.some.option ||= option_no !== null;
	}
}

function whatRow([number, what]: readonly [number, What]): Cell[] {
	const { statement_no, item_no, option_no, mark, status } = what;
	return [number, statement_no, item_no, option_no, mark, status];
}
