/** The names that questions use, over the rows of the site and of every file a person brought. Pure. */
import { columnNames, TABLES } from '$lib/dataset/schema';
import { identifier } from '../load';
import { ASSESSED, FRAMEWORK, KEPT, OWN, SHARED, SHIPPED, type Layout } from './layout';

/** Number under which the site's own rows are hidden; files are numbered from 1. */
export const SHIPPED_FILE = 0;
/** Number of the decisions a person took by reviewing: they come before what any file says. */
export const REVIEWS_FILE = 4_294_967_295;

/** Where one table of one file is, when it is too large to stand with the others. */
export interface Apart {
	readonly file: number;
	readonly table: string;
	/** Qualified name. */
	readonly from: string;
	/** SQL of columns that do not stand in the table by their own name. */
	readonly columns?: Readonly<Record<string, string>>;
}

export interface Contents {
	readonly apart: readonly Apart[];
	/** Files (`SHIPPED_FILE` too) some of whose assessments another takes the place of. */
	readonly hiding: ReadonlySet<number>;
}

/** Statements that give every name its present meaning. */
export function nameEverything(layout: Layout, contents: Contents): string[] {
	return [
		...FRAMEWORK.map(
			({ name }) =>
				`CREATE OR REPLACE VIEW ${OWN}.main.${name} AS SELECT * FROM ${SHIPPED}.main.${name}`
		),
		...ASSESSED.filter((table) => table !== TABLES.reviews).map(
			({ name }) =>
				`CREATE OR REPLACE VIEW ${OWN}.main.${name} AS ` +
				branches(layout, contents, name).map(visible).join(' UNION ALL ')
		),
		once(layout, contents, 'reviews', 'file DESC'),
		// What the site says of an organisation or an indicator stands; else the file brought last.
		...SHARED.map(({ name }) =>
			once(layout, contents, name, `file = ${SHIPPED_FILE} DESC, file DESC`)
		)
	];
}

interface Branch {
	/** SQL of the file's number. */
	readonly file: string;
	readonly columns: string;
	readonly from: string;
	/** True where some of its assessments are hidden. */
	readonly hides: boolean;
}

function branches(layout: Layout, { apart, hiding }: Contents, table: string): Branch[] {
	const columns = layout.get(table)!;
	const list = (own: Readonly<Record<string, string>> = {}) =>
		columns
			.map(
				({ name, type }) =>
					`CAST(${own[name] ?? `r.${identifier(name)}`} AS ${type}) AS ${identifier(name)}`
			)
			.join(', ');
	const together = [...hiding].some((file) => file !== SHIPPED_FILE);
	return [
		{
			file: String(SHIPPED_FILE),
			columns: list(),
			from: `${SHIPPED}.main.${table}`,
			hides: hiding.has(SHIPPED_FILE)
		},
		{ file: 'r.file', columns: list(), from: `${KEPT}.${table}`, hides: together },
		...apart
			.filter((one) => one.table === table)
			.map((one) => ({
				file: String(one.file),
				columns: list(one.columns),
				from: one.from,
				hides: hiding.has(one.file)
			}))
	];
}

/** The rows of a branch that no other file takes the place of. */
function visible({ file, columns, from, hides }: Branch): string {
	const rows = `SELECT ${columns} FROM ${from} r`;
	if (!hides) return rows;
	return (
		`${rows} WHERE NOT EXISTS (SELECT 1 FROM ${KEPT}.hidden h ` +
		`WHERE h.file = ${file} AND h.assessment_id = CAST(r.assessment_id AS VARCHAR))`
	);
}

/** A small table in which a key stands once: of several rows the one that comes first in `order`. */
function once(
	layout: Layout,
	contents: Contents,
	name: 'reviews' | 'organizations' | 'indicators' | string,
	order: string
): string {
	const table = TABLES[name as keyof typeof TABLES];
	const names = columnNames(table).map(identifier).join(', ');
	const rows = branches(layout, contents, name).map((branch) =>
		visible({
			...branch,
			columns: `${branch.file} AS file, ${branch.columns}`,
			hides: name === 'reviews' && branch.hides
		})
	);
	return (
		`CREATE OR REPLACE TABLE ${OWN}.main.${name} AS SELECT ${names} FROM (` +
		`SELECT *, ROW_NUMBER() OVER (PARTITION BY ${table.key.join(', ')} ORDER BY ${order}) AS place ` +
		`FROM (${rows.join(' UNION ALL ')})) WHERE place = 1 ORDER BY ${table.key.join(', ')}`
	);
}
