/** Brings the rows of an import into the engine, batch by batch. */
import type { RunOptions } from '../../engine';
import { abortError } from '../../queue';
import type { OwnPort } from '../port';
import type { Batch } from './batch';
import type { Dialect } from './dialect';
import { cell, type ImportTables } from './names';
import type { What, Who } from './readers';
import { inWrittenOrder, takePlain, takeSingle } from './sql';
import { csvOf, fileOfRows, insertFiles, type Columns, type NewFile, type TextCell } from './texts';

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

	/** A batch takes about a tenth of a second; calling off waits for its end. */
	async load(batch: Batch): Promise<void> {
		if (this.#options.signal?.aborted) throw abortError();
		const { who, what, rows, rejected } = this.#tables;
		for (const [, each] of batch.what) this.#meet(each);
		const { plain, single, broken } = batch;
		const size = plain.length;
		const files: NewFile[] = [
			fileOfRows({ table: who, columns: WHO, rows: batch.who.map(whoRow) }),
			fileOfRows({ table: what, columns: WHAT, rows: batch.what.map(whatRow) }),
			{
				name: `${rows}_plain.csv`,
				bytes: plain,
				insert: (path: string) => takePlain(this.#tables, { path, bytes: size }, this.#dialect)
			},
			this.#singles(single),
			this.#aside(batch.rejected),
			fileOfRows({
				table: rejected,
				columns: [['line', 'UINTEGER'], ...texts(cell(0), 'codes'), ['broken', 'BOOLEAN']],
				rows: broken.map(({ line, text, code }) => [line, text, code, true])
			})
		].map((file, number) => ({ ...file, name: `${number}_${file.name}` }));
		await insertFiles(this.#port, files, inWrittenOrder);
		this.rows += batch.rows;
		this.rejected += batch.rejected.length + broken.length;
	}

	/** @param rows line, cells, codes */
	async putAside(rows: readonly (readonly TextCell[])[]): Promise<void> {
		await insertFiles(this.#port, [this.#aside(rows)]);
		this.rejected += rows.length;
	}

	#singles(rows: Batch['single']): NewFile {
		const bytes = new TextEncoder().encode(csvOf(rows));
		const size = bytes.length;
		const insert = (path: string) => takeSingle(this.#tables, { path, bytes: size });
		return { name: `${this.#tables.rows}_single.csv`, bytes, insert };
	}

	#aside(rows: readonly (readonly TextCell[])[]): NewFile {
		const cells = Array.from({ length: this.#width }, (_, place) => cell(place));
		return fileOfRows({
			table: this.#tables.rejected,
			columns: [['line', 'UINTEGER'], ...texts(...cells, 'codes'), ['broken', 'BOOLEAN']],
			rows: rows.map((row) => [...row, false])
		});
	}

	#meet({ ofItem, option_no }: What): void {
		this.some.item ||= ofItem;
		this.some.option ||= option_no !== null;
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
