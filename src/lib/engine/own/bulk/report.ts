/** What checking a large table gives: everything counted, the first of every kind one by one. */
import { problemCollector, type ProblemCollector } from '$lib/importers/assessment/collect';
import { neededColumn } from '$lib/importers/assessment/check';
import { PROBLEM_WORDS, type ProblemCode } from '$lib/importers/assessment/problems.data';
import type { Required, RowComplaint } from '$lib/importers/assessment/row';
import type { Field, RejectedRow } from '$lib/importers/assessment/types';
import { LIMITS } from '$lib/importers/limits';
import type { RunOptions } from '../../engine';
import { literal } from '../../load';
import type { OwnPort } from '../port';
import { cell, type ImportTables } from './names';
import type { Noticed } from './notices';
import type { CellReaders } from './readers';
import type { RowTaker } from './taker';
import { NAMED } from './rules';

const KEPT_ROWS = LIMITS.problemsOfAKind;

interface Counted {
	readonly codes: string;
	readonly n: number;
}

/** What a complaint calls a cell of a row; in a wide table the file's own column. */
export type ColumnOf = (cells: readonly string[], field: Field) => string;

export interface ReportShape {
	readonly tables: ImportTables;
	readonly readers: CellReaders;
	readonly taker: RowTaker;
	readonly columnOf: ColumnOf;
}

/** A row of the table `clashes`. */
interface Clash {
	readonly line: number;
	readonly what: number;
	readonly answer: Field | null;
	readonly found: string;
	readonly n: number;
	readonly first_line: number;
	readonly other_line: number;
	readonly more_lines: string | null;
}

export class Reporter {
	readonly problems: ProblemCollector = problemCollector();
	readonly #port: OwnPort;
	readonly #tables: ImportTables;
	readonly #columnOf: ColumnOf;
	readonly #readers: CellReaders;
	readonly #taker: RowTaker;
	readonly #options: RunOptions;

	constructor(
		port: OwnPort,
		{ tables, readers, taker, columnOf }: ReportShape,
		options: RunOptions
	) {
		this.#port = port;
		this.#tables = tables;
		this.#readers = readers;
		this.#taker = taker;
		this.#columnOf = columnOf;
		this.#options = options;
	}

	/** A column that the table lacks: said once, of the line of the column names. */
	missing(fields: readonly Required[], columns: readonly string[], headerRow: number): void {
		for (const field of fields) {
			const place = { line: headerRow || 1, column: field };
			const found = columns.join(', ');
			this.problems.add('missing-column', place, { found, expected: neededColumn(field) });
		}
	}

	/** The rows that were put aside because of their own cells. */
	async wrongCells(): Promise<void> {
		const { rejected } = this.#tables;
		const counts = await this.#count(
			`SELECT codes, COUNT(*) AS n FROM ${rejected} WHERE NOT broken GROUP BY codes`
		);
		const few = [...counts.values()].reduce((sum, n) => sum + n, 0) <= KEPT_ROWS;
		// All of them at once where they are few, else the first of each kind.
		for (const kinds of few ? [[...counts.keys()]] : [...counts.keys()].map((code) => [code])) {
			if (kinds.length === 0) continue;
			const some = few ? '' : ` AND ${lists('codes', kinds[0]!)}`;
			const rows = await this.#rows(
				`SELECT * FROM ${rejected} WHERE NOT broken${some} ORDER BY line LIMIT ${KEPT_ROWS}`
			);
			for (const row of rows) {
				const { cells, line } = asRejected(row);
				const { complaints } = this.#readers.row(cells, line);
				for (const code of kinds) this.#say(complaints, code, line, cells);
			}
		}
		if (few) return;
		for (const [code, count] of counts) {
			const cells = this.#taker.saysOfWho(code) ? await this.#lines(code) : count;
			this.problems.count(code, cells);
		}
	}

	/** Lines with a complaint: the rows that a line of a wide table is taken apart into share their cells. */
	async #lines(code: ProblemCode): Promise<number> {
		const [counted] = await this.#rows(
			`SELECT COUNT(DISTINCT line) AS n FROM ${this.#tables.rejected}
			WHERE NOT broken AND ${lists('codes', code)}`
		);
		return counted!.n as number;
	}

	/** Rows that the rules over several rows put aside. */
	async clashes(): Promise<void> {
		const { clashes } = this.#tables;
		const counts = await this.#count(
			`SELECT code AS codes, COUNT(*) AS n FROM ${clashes} GROUP BY code`
		);
		for (const [code, count] of counts) {
			const rows = await this.#rows(
				`SELECT * FROM ${clashes} WHERE code = ${literal(code)}
				ORDER BY first_line, what, line LIMIT ${KEPT_ROWS}`
			);
			for (const row of rows) this.#sayClash(code, row as unknown as Clash);
			this.problems.count(code, count);
		}
	}

	#sayClash(code: ProblemCode, row: Clash): void {
		const { line, what, answer, found, n, first_line, other_line, more_lines } = row;
		const column = answer === null ? null : this.#column(what, answer);
		const more = (more_lines ?? '').split(',').map(Number);
		const lines =
			answer === null ? '' : linesNamed([line, first_line, other_line, ...more.slice(1)], n);
		this.problems.add(code, { line, column }, { found, lines });
	}

	/** Rows that say again what another says. */
	async repeats(count: number): Promise<void> {
		const { repeats } = this.#tables;
		const first = await this.#rows(`SELECT * FROM ${repeats} ORDER BY line LIMIT ${KEPT_ROWS}`);
		for (const row of first) {
			const place = { line: row.line as number, column: null };
			this.problems.add('duplicate-row', place, { lines: String(row.first_line) });
		}
		this.problems.count('duplicate-row', count);
	}

	/** What there is to know about rows that were taken, repeated ones too. */
	notices(): void {
		for (const { code, count, first } of this.#taker.notices.all()) {
			for (const row of first) this.#sayNotice(code, row);
			this.problems.count(code, count);
		}
	}

	#sayNotice(code: ProblemCode, { line, what, from, number, evidence }: Noticed): void {
		if (from === 'evidence') {
			const place = { line, column: this.#column(what, 'evidence') };
			const { cell, read } = evidence!;
			const expected = read.expected === null ? {} : { expected: read.expected };
			this.problems.add(code, place, { found: cell, ...expected });
			return;
		}
		const cells = this.#taker.cellsOf(from, number);
		const own = from === 'what' ? cells : this.#taker.cellsOf('what', what);
		this.#say(this.#readers.noticesOf(from, cells), code, line, own);
	}

	/** The first rows that were put aside, in the order of the file. */
	async rejected(): Promise<RejectedRow[]> {
		const rows = await this.#rows(
			`SELECT * FROM ${this.#tables.rejected} ORDER BY line, rowid LIMIT ${KEPT_ROWS}`
		);
		return rows.map((row) => asRejected(row));
	}

	#column(what: number, field: Field): string {
		return this.#columnOf(this.#taker.cellsOf('what', what), field);
	}

	#say(
		complaints: readonly RowComplaint[],
		code: ProblemCode,
		line: number,
		cells: readonly string[]
	): void {
		for (const { code: said, column, found, expected } of complaints) {
			if (said !== code) continue;
			this.problems.add(code, { line, column: this.#columnOf(cells, column) }, { found, expected });
		}
	}

	/** How often each code stands in lists of codes that stand in so many rows. */
	async #count(sql: string): Promise<Map<ProblemCode, number>> {
		const counts = new Map<ProblemCode, number>();
		for (const { codes, n } of await this.#port.query<Counted>(sql, this.#options)) {
			for (const code of codes.split(' ')) {
				if (!(code in PROBLEM_WORDS)) continue;
				counts.set(code as ProblemCode, (counts.get(code as ProblemCode) ?? 0) + n);
			}
		}
		return counts;
	}

	#rows(sql: string): Promise<Record<string, unknown>[]> {
		return this.#port.query<Record<string, unknown>>(sql, this.#options);
	}
}

/** A row of the table of rejected ones; one whose cells could not be told apart has its text in the first. */
export function asRejected(row: Record<string, unknown>): RejectedRow {
	const cells: string[] = [];
	for (let place = 0; cell(place) in row && !(row.broken && place > 0); place++) {
		cells.push(String(row[cell(place)] ?? ''));
	}
	const codes = [...new Set(String(row.codes ?? '').split(' '))].filter((code) => code !== '');
	return { line: row.line as number, cells, codes };
}

/** Whether a list of codes, one space between them, holds one. */
function lists(column: string, code: string): string {
	return `CONTAINS(CONCAT(' ', ${column}, ' '), ${literal(` ${code} `)})`;
}

/** As in the rules of small tables: the row's own line, one that says otherwise, and a few more. */
function linesNamed(lines: readonly number[], count: number): string {
	const named = [...new Set(lines)].slice(0, NAMED).sort((a, b) => a - b);
	return count > NAMED ? `${named.join(', ')} …` : named.join(', ');
}
