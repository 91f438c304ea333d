/** Several datasets as one set of tables. */
import { problem, type Problem } from './problems';
import { columnNames, type Row, type Table, type TableName } from './schema';
import { keyOf, type TableMap } from './validate';

/** Datasets may name the same organisation or indicator; every other row belongs to one dataset. */
const SHARED: ReadonlySet<string> = new Set(['organizations', 'indicators']);

export interface Merged {
	readonly rows: ReadonlyMap<TableName, readonly Row[]>;
	readonly problems: readonly Problem[];
}

/**
 * Joins tables of one name. A shared row that is the same everywhere is kept once; one that differs is a
 * `conflicting-row`, and a row that may stand only once is a `duplicate-key`.
 */
export function mergeTables(maps: readonly TableMap[]): Merged {
	const rows = new Map<TableName, Row[]>();
	const problems: Problem[] = [];
	const seen = new Map<string, { row: Row; place: string }>();
	for (const tables of maps) {
		for (const [name, { table, file, rows: more, lines }] of tables) {
			// What optional tables say is already in the others.
			if (table.optional) continue;
			const kept = rows.get(name) ?? [];
			rows.set(name, kept);
			more.forEach((row, i) => {
				const key = `${name}\u0000${keyOf(table, row)}`;
				const before = table.key.length === 0 ? undefined : seen.get(key);
				if (before === undefined) {
					kept.push(row);
					seen.set(key, { row, place: `${file}:${lines[i]!}` });
				} else if (!SHARED.has(name) || !sameRow(table, before.row, row)) {
					problems.push(clash(table, row, file, lines[i]!, before.place));
				}
			});
		}
	}
	return { rows, problems };
}

function sameRow(table: Table, a: Row, b: Row): boolean {
	return columnNames(table).every((name) => a[name] === b[name]);
}

function clash(table: Table, row: Row, file: string, line: number, before: string): Problem {
	const code = SHARED.has(table.name) ? 'conflicting-row' : 'duplicate-key';
	return problem(
		code,
		{ file, line, column: table.key.join(', ') },
		table.key.map((name) => row[name] ?? '').join(', '),
		{ th: `ข้อมูลเดียวกับ ${before}`, en: `what ${before} says` }
	);
}
