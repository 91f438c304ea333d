/** Brings the rows of one table into the engine, block by block, each row read or put aside. */
import type { TableRecord } from '$lib/importers/types';
import { EngineError, type RunOptions } from '../../engine';
import { abortError } from '../../queue';
import type { OwnPort } from '../port';
import type { Dialect } from './dialect';
import { readText } from './evidence';
import { cell, placesOf, WHAT_FIELDS, WHO_FIELDS } from './names';
import { pausing } from './pause';
import type { CellReaders, What, Who } from './readers';
import type { BlockRows } from './records';
import {
	anyEvidence,
	doubtfulEvidence,
	lineOf,
	noteEvidence,
	addNumbered,
	addPlain,
	mixedPart,
	readPlain,
	rejectRows,
	takeRows,
	unknown,
	type ImportShape,
	type RowsFile
} from './sql';
import { csvOf, insertRows, type TextCell } from './texts';

/** Names of organisations as rows give them. */
type Names = Map<string, Set<string>>;

export class Loader {
	/** Rows so far, broken ones too. */
	rows = 0;
	/** Whether some row answers anything at all. */
	filled = false;
	/** Whether some row says the status of an item. */
	anyStatus = false;
	anyItem = false;
	readonly names: Names = new Map();
	readonly #port: OwnPort;
	readonly #shape: ImportShape;
	readonly #dialect: Dialect;
	readonly #readers: CellReaders;
	readonly #options: RunOptions;
	/** What holds where the cell of the evidence is empty. */
	readonly #evidence: string;
	#wrongWho = false;
	#wrongWhat = false;
	#noEvidence = false;
	#who = 0;
	#what = 0;
	#files = 0;

	constructor(
		port: OwnPort,
		shape: ImportShape,
		{ dialect, readers, evidence }: { dialect: Dialect; readers: CellReaders; evidence: string },
		options: RunOptions
	) {
		this.#port = port;
		this.#shape = shape;
		this.#dialect = dialect;
		this.#readers = readers;
		this.#evidence = evidence;
		this.#options = options;
		this.filled = readers.someAnswer;
	}

	/** Loads the rows of a block. */
	async load(bytes: Uint8Array<ArrayBuffer>, { plain, single, broken }: BlockRows): Promise<void> {
		await this.parts(bytes, plain, single, async (line) => this.#take(line));
		const { tables } = this.#shape;
		await this.#insert(
			tables.rejected,
			[
				['line', 'UINTEGER'],
				[cell(0), 'VARCHAR'],
				['codes', 'VARCHAR']
			],
			broken.map(({ line, text, code }) => [line, text, code])
		);
		this.rows += single.length + broken.length + plain.reduce((sum, { rows }) => sum + rows, 0);
	}

	/**
	 * Makes the rows of a block the part and does something with it.
	 * @param work gets SQL of the line of a row `p` of the part
	 */
	async parts(
		bytes: Uint8Array<ArrayBuffer>,
		plain: BlockRows['plain'],
		single: readonly TableRecord[],
		work: (line: string) => Promise<void>
	): Promise<void> {
		const shape = this.#shape;
		const [first, ...others] = plain;
		if (first && others.length === 0 && single.length === 0) {
			const whole = first.from === 0 && first.to === bytes.length;
			const rows = whole ? bytes : bytes.slice(first.from, first.to);
			await this.#read(rows, first.rows, (file) => readPlain(shape, file, this.#dialect));
			return work(lineOf(first.line));
		}
		if (first === undefined && single.length === 0) return;
		await this.#port.execAll([mixedPart(shape)]);
		for (const { from, to, line, rows } of plain) {
			await this.#read(bytes.slice(from, to), rows, (file) =>
				addPlain(shape, file, this.#dialect, line)
			);
		}
		if (single.length > 0) {
			const text = csvOf(single.map(({ line, cells }) => [line, ...cells]));
			await this.#read(new TextEncoder().encode(text), single.length, (file) =>
				addNumbered(shape, file)
			);
		}
		return work(lineOf(null));
	}

	async #read(bytes: Uint8Array, rows: number, sql: (file: RowsFile) => string): Promise<void> {
		const name = this.#fileName();
		const size = bytes.length;
		const path = await this.#port.registerBytes(name, bytes);
		try {
			const [made] = await this.#query<{ Count: number }>(sql({ path, bytes: size }));
			if (made?.Count === rows) return;
			throw new EngineError('sql', `${made?.Count} rows were read where there are ${rows}`);
		} finally {
			await this.#port.drop(name);
		}
	}

	async #take(line: string): Promise<void> {
		const shape = this.#shape;
		await this.#learnWho();
		await this.#learnWhat();
		const seen = {
			wrongWho: this.#wrongWho,
			wrongWhat: this.#wrongWhat,
			items: this.#noEvidence,
			changedEvidence: await this.#learnEvidence()
		};
		await this.#exec(takeRows(shape, seen, line));
		for (const sql of [rejectRows(shape, seen, line), noteEvidence(shape, seen, line)]) {
			if (sql !== null) await this.#exec(sql);
		}
	}

	async #learnWho(): Promise<void> {
		const { tables, places } = this.#shape;
		const keys = placesOf(places, WHO_FIELDS);
		const rows = await this.#new('who', keys, this.#who, (cells) => {
			const who = this.#readers.readWho(keys, cells);
			this.#wrongWho ||= who.assessment === null;
			this.#name(who);
			const { assessment, assessment_id, org_id, name, errors, notices } = who;
			return [assessment, assessment_id, org_id, name, errors, notices];
		});
		this.#who += rows.length;
		await this.#insert(
			tables.who,
			[
				...keys.map((place) => [cell(place), 'VARCHAR'] as const),
				['who', 'UINTEGER'],
				['assessment', 'UINTEGER'],
				...texts('assessment_id', 'org_id', 'name', 'errors', 'notices')
			],
			rows
		);
	}

	async #learnWhat(): Promise<void> {
		const { tables, places } = this.#shape;
		const keys = placesOf(places, WHAT_FIELDS);
		const rows = await this.#new('what', keys, this.#what, (cells) => {
			const what = this.#readers.readWhat(keys, cells);
			this.#meet(what);
			const { target, statement_no, item_no, option_no, mark, status } = what;
			const { noEvidence, errors, notices } = what;
			return [target, statement_no, item_no, option_no, mark, status, noEvidence, errors, notices];
		});
		this.filled ||= this.#readers.someAnswer;
		this.#what += rows.length;
		await this.#insert(
			tables.what,
			[
				...keys.map((place) => [cell(place), 'VARCHAR'] as const),
				['what', 'UINTEGER'],
				['target', 'USMALLINT'],
				...texts('statement_no', 'item_no'),
				['option_no', 'UTINYINT'],
				...texts('mark', 'status'),
				['no_evidence', 'BOOLEAN'],
				...texts('errors', 'notices')
			],
			rows
		);
	}

	/** Reads the combinations of the part that were not met before, with a number for each. */
	async #new(
		kind: 'who' | 'what',
		keys: readonly number[],
		first: number,
		read: (cells: readonly string[]) => readonly TextCell[]
	): Promise<TextCell[][]> {
		const sql = unknown(this.#shape, kind);
		if (sql === null) return first > 0 ? [] : [[0, ...read([])]];
		const found = await this.#query<Record<string, string>>(sql);
		const pause = pausing(this.#options.signal);
		const rows: TextCell[][] = [];
		for (const row of found) {
			const cells = keys.map((place) => row[cell(place)] ?? '');
			rows.push([...cells, first + rows.length, ...read(cells)]);
			await pause();
		}
		return rows;
	}

	/** @returns whether reading changes some evidence of the part */
	async #learnEvidence(): Promise<boolean> {
		const shape = this.#shape;
		const any = this.filled ? null : anyEvidence(shape);
		if (any !== null) this.filled = (await this.#query(any)).length > 0;
		const sql = doubtfulEvidence(shape);
		const found = sql === null ? [] : await this.#query<{ cell: string }>(sql);
		if (found.length === 0) return false;
		const pause = pausing(this.#options.signal);
		const rows: TextCell[][] = [];
		for (const row of found) {
			const { text, chars, notice, expected } = readText(row.cell, this.#evidence);
			rows.push([row.cell, text, chars, notice, expected?.th ?? null, expected?.en ?? null]);
			await pause();
		}
		const { evidence } = shape.tables;
		await this.#port.execAll([
			`CREATE OR REPLACE TABLE ${evidence} (cell VARCHAR, text VARCHAR, chars UINTEGER, notice VARCHAR,
				expected_th VARCHAR, expected_en VARCHAR)`
		]);
		const columns = texts('cell', 'text', 'chars', 'notice', 'expected_th', 'expected_en');
		await this.#insert(evidence, columns, rows);
		return true;
	}

	#meet({ target, status, ofItem, noEvidence }: What): void {
		this.#noEvidence ||= noEvidence;
		this.#wrongWhat ||= target === null;
		this.anyItem ||= ofItem;
		this.anyStatus ||= status !== null;
	}

	#name({ org_id, name }: Who): void {
		if (org_id === null || name === null) return;
		const names = this.names.get(org_id) ?? new Set();
		this.names.set(org_id, names.add(name));
	}

	#insert(
		table: string,
		columns: readonly (readonly [string, string])[],
		rows: readonly (readonly TextCell[])[]
	): Promise<void> {
		this.#stopped();
		return insertRows(this.#port, table, columns, rows, this.#fileName());
	}

	#exec(sql: string): Promise<void> {
		return this.#port.exec(sql, this.#options);
	}

	#query<Row extends object>(sql: string): Promise<Row[]> {
		return this.#port.query<Row>(sql, this.#options);
	}

	#stopped(): void {
		if (this.#options.signal?.aborted) throw abortError();
	}

	#fileName(): string {
		return `${this.#shape.tables.part}_${this.#files++}.csv`;
	}
}

const texts = (...names: readonly string[]) => names.map((name) => [name, 'VARCHAR'] as const);
