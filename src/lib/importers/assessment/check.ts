/** A table and its mapping → accepted records, rejected rows, and every problem. Pure. */
import { isBlank } from './cell';
import { problemCollector, type ProblemCollector } from './collect';
import type { TableContext } from './context';
import { CODED_FIELDS, FIELD_TITLES } from './columns';
import { ignoredColumns } from './mapping';
import { missingColumns, rowReader, type RowComplaint } from './row';
import { applyRules } from './rules';
import type { AssessmentRecord, CheckedTable, Field, Mapping, RejectedRow } from './types';
import { unpivot } from './unpivot';
import type { Words } from '../errors';
import type { RawTable } from '../types';

/**
 * Checks every row of a table. A wide table is taken apart first, so its rows are counted by cell (one for each
 * column of a code in each row of the file), and complaints name the file's own column.
 *
 * @returns records of accepted rows (a duplicate is accepted and not repeated), the rest with its problems;
 * `rowsRead = rowsAccepted + rowsRejected`, and `rowsAccepted = records.length + duplicates`
 * @throws ImportError `too-large` where a wide table has more cells than are taken
 */
export function checkTable(table: RawTable, mapping: Mapping, context: TableContext): CheckedTable {
	const ignored = ignoredColumns(table.columns, mapping);
	if (mapping.layout === 'long') {
		return { ...checkLong(table, mapping, context), ignoredColumns: ignored };
	}
	const long = unpivot(table, mapping);
	const checked = checkLong(long.table, long.mapping, context, long.columnOf);
	return { ...checked, ignoredColumns: ignored };
}

/** What a complaint calls a cell (see `unpivot`). */
type ColumnOf = (row: number, field: Field) => string;

function checkLong(
	table: RawTable,
	mapping: Mapping,
	context: TableContext,
	columnOf: ColumnOf = (_, field) => field
): Omit<CheckedTable, 'ignoredColumns'> {
	const problems = problemCollector();
	const rejected = new Rejections(table);
	for (const { line, code, text, found, expected } of table.broken) {
		problems.add(code, { line, column: null }, { found, expected: { th: expected, en: expected } });
		rejected.addBroken(line, text, code);
	}
	const sound: { record: AssessmentRecord; at: number; notices: readonly RowComplaint[] }[] = [];
	const say = (at: number, { code, column, found, expected }: RowComplaint) =>
		problems.add(
			code,
			{ line: table.records[at]!.line, column: columnOf(at, column) },
			{ found, expected }
		);

	if (table.records.length === 0 && table.broken.length === 0) {
		problems.add('nothing-filled-in', { line: table.shape.headerRow || 1, column: null });
	} else if (isUnfilled(table, mapping)) {
		problems.add('nothing-filled-in', { line: table.shape.headerRow || 1, column: null });
		table.records.forEach((_, at) => rejected.add(at, ['nothing-filled-in']));
		problems.count('nothing-filled-in', table.records.length);
	} else {
		const missing = missingColumns(mapping);
		const read = rowReader(mapping, context);
		table.records.forEach(({ cells, line }, at) => {
			const { record, complaints } = read(cells, line);
			if (record !== null && missing.length === 0) {
				sound.push({ record, at, notices: complaints });
				return;
			}
			const errors = complaints.filter(({ code }) => isErrorCode(problems, code));
			for (const complaint of errors) say(at, complaint);
			const codes = errors.map(({ code }) => code);
			rejected.add(at, missing.length > 0 ? ['missing-column', ...codes] : codes);
		});
		reportMissing(problems, missing, table);
	}

	const duplicates = new Set<number>();
	for (const { row, code, column, found, lines } of applyRules(sound.map(({ record }) => record))) {
		const { at, record } = sound[row]!;
		const name = column === null ? null : columnOf(at, column);
		problems.add(code, { line: record.line, column: name }, { found, lines });
		if (code === 'duplicate-row') duplicates.add(row);
		else rejected.add(at, [code]);
	}
	const accepted = sound.filter(({ at }) => !rejected.has(at));
	for (const { at, notices } of accepted) for (const notice of notices) say(at, notice);
	const records = sound
		.filter(({ at }, row) => !rejected.has(at) && !duplicates.has(row))
		.map(({ record }) => record);
	return {
		rowsRead: table.records.length + table.broken.length,
		rowsAccepted: accepted.length,
		rowsRejected: rejected.size,
		duplicates: duplicates.size,
		groups: problems.groups(),
		columns: table.columns,
		records,
		rejected: rejected.list()
	};
}

const isErrorCode = (problems: ProblemCollector, code: RowComplaint['code']) =>
	problems.severityOf(code) === 'error';

/** Told once for each column; the rows carry the code. */
function reportMissing(
	problems: ProblemCollector,
	missing: ReturnType<typeof missingColumns>,
	table: RawTable
): void {
	for (const field of missing) {
		problems.add(
			'missing-column',
			{ line: table.shape.headerRow || 1, column: field },
			{ found: table.columns.join(', '), expected: neededColumn(field) }
		);
	}
}

/** What a table lacks, in words. */
export function neededColumn(field: ReturnType<typeof missingColumns>[number]): Words {
	if (field === 'mark') {
		return { th: 'คอลัมน์เครื่องหมาย หลักฐาน หรือสถานะ', en: 'a column of marks, evidence or status' };
	}
	const { th, en } = FIELD_TITLES[field];
	return { th: `คอลัมน์${th} (${field})`, en: `a column of the ${en} (${field})` };
}

/** A template as it was downloaded: rows, and nothing in any column of answers. */
function isUnfilled(table: RawTable, { columns, constants }: Mapping): boolean {
	const places = columns.flatMap(({ field, index }) =>
		field !== null && CODED_FIELDS.includes(field) ? [index] : []
	);
	if (places.length === 0) return false;
	if (CODED_FIELDS.some((field) => constants[field])) return false;
	return table.records.every(({ cells }) => places.every((place) => isBlank(cells[place] ?? '')));
}

/** Rows set aside, each once, with all their codes. */
class Rejections {
	readonly #table: RawTable;
	readonly #codes = new Map<number, string[]>();
	readonly #broken: RejectedRow[] = [];

	constructor(table: RawTable) {
		this.#table = table;
	}

	get size(): number {
		return this.#codes.size + this.#broken.length;
	}

	has(at: number): boolean {
		return this.#codes.has(at);
	}

	add(at: number, codes: readonly string[]): void {
		this.#codes.set(at, [...new Set([...(this.#codes.get(at) ?? []), ...codes])]);
	}

	addBroken(line: number, text: string, code: string): void {
		this.#broken.push({ line, cells: [text], codes: [code] });
	}

	/** In the order of the file. */
	list(): RejectedRow[] {
		const rows = [...this.#codes].map(([at, codes]) => {
			const { line, cells } = this.#table.records[at]!;
			return { line, cells, codes };
		});
		return [...rows, ...this.#broken].sort((a, b) => a.line - b.line);
	}
}
