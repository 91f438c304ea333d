/** Keys of rows and references to them: checks that ask for one row at a time. */
import type { ForeignKey, Row, Table } from './column';
import { problem, type Problem, type ProblemSink } from './problems';
import type { ReadTable } from './read';

/** Joins the parts of a key: no cell holds a NUL, so two keys never look alike. */
const joinKey = (values: readonly unknown[]) => values.map((v) => v ?? '').join('\u0000');

/** The key of a row as one string; an empty option is a value of its own. */
export function keyOf(table: Table, row: Row): string {
	return joinKey(table.key.map((name) => row[name]));
}

/** How a key reads in a problem. */
const keyText = (table: Table, row: Row) => table.key.map((name) => row[name] ?? '').join(', ');

interface Place {
	readonly file: string;
	readonly line: number;
}

/** A row whose key stands on line `before` of its own file. */
export function repeatedKey(table: Table, row: Row, place: Place, before: number): Problem {
	const column = table.key.join(', ');
	return problem('duplicate-key', { ...place, column }, keyText(table, row), {
		th: `รหัสที่ไม่ซ้ำกับบรรทัด ${before}`,
		en: `a key other than that of line ${before}`
	});
}

/** Datasets may name the same organisation or indicator; every other row belongs to one dataset. */
const SHARED: ReadonlySet<string> = new Set(['organizations', 'indicators']);

export const isShared = (table: Table) => SHARED.has(table.name);

/**
 * A row of a key that another dataset has: a `conflicting-row` where datasets may share it but disagree, else a
 * `duplicate-key`.
 */
export function clashingKey(table: Table, row: Row, place: Place, before: Place): Problem {
	const code = isShared(table) ? 'conflicting-row' : 'duplicate-key';
	const there = `${before.file}:${before.line}`;
	return problem(code, { ...place, column: table.key.join(', ') }, keyText(table, row), {
		th: `ข้อมูลเดียวกับ ${there}`,
		en: `what ${there} says`
	});
}

/** The keys of a table that others refer to. */
export interface Codes {
	readonly file: string;
	readonly keys: ReadonlySet<string>;
}

/** What may be referred to in a table; every reference of the schema is to a whole key. */
export function codesOf({ table, file, rows }: ReadTable): Codes {
	return { file, keys: new Set(rows.map((row) => keyOf(table, row))) };
}

/** Checks that the code in a row is one of `target`. A reference with an empty part refers to nothing. */
export function referenceCheck(
	table: Table,
	file: string,
	key: ForeignKey,
	target: Codes,
	problems: ProblemSink
): (row: Row, line: number) => void {
	const column = key.columns.join(', ');
	const expected = { th: `รหัสที่มีใน ${target.file}`, en: `a code of ${target.file}` };
	return (row, line) => {
		for (const values of references(table, key, row)) {
			if (target.keys.has(joinKey(values))) continue;
			problems.push(problem('unknown-key', { file, line, column }, values.join(', '), expected));
		}
	};
}

function references(table: Table, key: ForeignKey, row: Row): unknown[][] {
	const values = key.columns.map((name) => row[name]);
	if (values.some((value) => value === null)) return [];
	const column = table.columns[key.columns[0]!]!;
	if (column.type === 'text' && column.list)
		return String(values[0])
			.split(' ')
			.map((v) => [v]);
	return [values];
}
