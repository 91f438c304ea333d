/** What checking a large table gives: everything counted, the first of every kind one by one. */
import { problemCollector, type ProblemCollector } from '$lib/importers/assessment/collect';
import { FIELD_TITLES } from '$lib/importers/assessment/columns';
import { PROBLEM_WORDS, type ProblemCode } from '$lib/importers/assessment/problems.data';
import type { Required, RowComplaint } from '$lib/importers/assessment/row';
import type { Field, RejectedRow } from '$lib/importers/assessment/types';
import { LIMITS } from '$lib/importers/limits';
import type { RunOptions } from '../../engine';
import { literal } from '../../load';
import type { OwnPort } from '../port';
import { cell, type ImportTables } from './names';
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
			const { th, en } = FIELD_TITLES[field];
			const expected = { th: `คอลัมน์ ${th} (${field})`, en: `a column of the ${en} (${field})` };
			const place = { line: headerRow || 1, column: field };
			this.problems.add('missing-column', place, { found: columns.join(', '), expected });
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
		for (const [code, count] of counts) this.problems.count(code, count);
	}

	/** What the rules over several rows found. */
	async clashes(): Promise<void> {
		const { clashes } = this.#tables;
		const counts = await this.#count(
			`SELECT code AS codes, COUNT(*) AS n FROM ${clashes} GROUP BY code`
		);
		for (const [code, count] of counts) {
			const rows = await this.#rows(
				`SELECT * FROM ${clashes} WHERE code = ${literal(code)}
				ORDER BY first_line, target, line LIMIT ${KEPT_ROWS}`
			);
			for (const row of rows) {
				const [line, first, other, n] = [
					row.line,
					row.first_line,
					row.other_line,
					row.n
				] as number[];
				const more = String(row.more_lines).split(',').map(Number);
				const lines = linesNamed([line!, first!, other!, ...more.slice(1)], n!);
				const column = this.#column(row.what as number, row.answer as Field);
				const place = { line: line!, column };
				this.problems.add(code, place, { found: String(row.found), lines });
			}
			this.problems.count(code, count);
		}
	}

	/** Rows of assessments that say nothing. */
	async silent(): Promise<void> {
		const { rows, silent } = this.#tables;
		const from = `FROM ${rows} r SEMI JOIN ${silent} s ON s.assessment = r.assessment`;
		const [counted] = await this.#rows(`SELECT COUNT(*) AS n ${from}`);
		if (counted?.n === 0) return;
		const first = await this.#rows(
			`SELECT r.line, r.assessment_id ${from} ORDER BY r.line LIMIT ${KEPT_ROWS}`
		);
		for (const { line, assessment_id } of first) {
			const place = { line: line as number, column: null };
			this.problems.add('nothing-filled-in', place, { found: String(assessment_id) });
		}
		this.problems.count('nothing-filled-in', counted!.n as number);
	}

	/** @returns how many rows say again what another says */
	async repeats(): Promise<number> {
		const { repeats } = this.#tables;
		const [counted] = await this.#rows(`SELECT COUNT(*) AS n FROM ${repeats}`);
		const n = counted?.n as number;
		if (n === 0) return 0;
		const first = await this.#rows(`SELECT * FROM ${repeats} ORDER BY line LIMIT ${KEPT_ROWS}`);
		for (const row of first) {
			const place = { line: row.line as number, column: null };
			this.problems.add('duplicate-row', place, { lines: String(row.first_line) });
		}
		this.problems.count('duplicate-row', n);
		return n;
	}

	/** What there is to know about rows that were taken; asked while repeated ones are still among them. */
	async notices(): Promise<void> {
		const { rows, who, what, said } = this.#tables;
		const own = await this.#count(
			`SELECT code AS codes, COUNT(*) AS n FROM ${said} s
			SEMI JOIN ${rows} r ON r.line = s.line AND r.target = s.target GROUP BY code`
		);
		const ofWho = await this.#count(
			`SELECT k.notices AS codes, COUNT(*) AS n FROM ${rows} r JOIN ${who} k ON k.who = r.who
			WHERE k.notices <> '' GROUP BY k.notices`
		);
		const ofWhat = await this.#count(
			`SELECT k.notices AS codes, COUNT(*) AS n FROM ${rows} r JOIN ${what} k ON k.what = r.what
			WHERE k.notices <> '' GROUP BY k.notices`
		);
		const codes = new Set([...ofWho.keys(), ...ofWhat.keys(), ...own.keys()]);
		for (const code of codes) {
			if (ofWho.has(code)) await this.#firstOf('who', code);
			if (ofWhat.has(code)) await this.#firstOf('what', code);
			if (own.has(code)) await this.#firstOfEvidence(code);
			const count = [ofWho, ofWhat, own].reduce((sum, some) => sum + (some.get(code) ?? 0), 0);
			this.problems.count(code, count);
		}
	}

	/** The first rows that were put aside, in the order of the file. */
	async rejected(): Promise<RejectedRow[]> {
		const rows = await this.#rows(
			`SELECT * FROM ${this.#tables.rejected} ORDER BY line, rowid LIMIT ${KEPT_ROWS}`
		);
		return rows.map((row) => asRejected(row));
	}

	async #firstOf(kind: 'who' | 'what', code: ProblemCode): Promise<void> {
		const tables = this.#tables;
		const rows = await this.#rows(
			`SELECT r.line, r.${kind} AS number FROM ${tables.rows} r JOIN ${tables[kind]} k ON k.${kind} = r.${kind}
			WHERE ${lists('k.notices', code)} ORDER BY r.line LIMIT ${KEPT_ROWS}`
		);
		for (const { line, number } of rows) {
			const cells = this.#taker.cellsOf(kind, number as number);
			this.#say(this.#readers.noticesOf(kind, cells), code, line as number, cells);
		}
	}

	async #firstOfEvidence(code: ProblemCode): Promise<void> {
		const { rows, said } = this.#tables;
		const first = await this.#rows(
			`SELECT s.* FROM ${said} s SEMI JOIN ${rows} r ON r.line = s.line AND r.target = s.target
			WHERE s.code = ${literal(code)} ORDER BY s.line LIMIT ${KEPT_ROWS}`
		);
		for (const { line, what, found, expected_th, expected_en } of first) {
			const expected = { th: String(expected_th), en: String(expected_en) };
			const column = this.#column(what as number, 'evidence');
			const place = { line: line as number, column };
			this.problems.add(code, place, { found: String(found), expected });
		}
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
