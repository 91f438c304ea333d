/** Tables of `data/framework/` → a checked `Framework`. */
import { errorOf } from './messages';
import type {
	Framework,
	FrameworkCategory,
	FrameworkItem,
	FrameworkOption,
	FrameworkStatement
} from './types';

/** A row of a CSV file that is already parsed: column → text. */
export type TableRow = Readonly<Record<string, string | undefined>>;

/** The five framework tables, rows as strings, in the order of the files. */
export interface FrameworkTables {
	readonly framework: readonly TableRow[];
	readonly categories: readonly TableRow[];
	readonly items: readonly TableRow[];
	readonly statements: readonly TableRow[];
	readonly options: readonly TableRow[];
}

/**
 * Builds the framework of one edition from its tables.
 *
 * @returns categories, items, statements and options, each in the order of its codes
 * @throws Form3Error `framework-invalid`, naming table, row (2 is the first below the header), column,
 * what was found and what was expected
 */
export function parseFramework(tables: FrameworkTables): Framework {
	if (tables.framework.length !== 1) {
		throw invalid('framework', 1, 'framework_id', String(tables.framework.length), '1 row');
	}
	const categories = tables.categories.map(readCategory);
	const items = tables.items.map(readItem);
	const statements = tables.statements.map(readStatement);
	const options = tables.options.map(readOption);
	checkUnique(
		'categories',
		'category_no',
		categories.map((row) => String(row.category_no))
	);
	checkUnique(
		'items',
		'item_no',
		items.map((row) => row.item_no)
	);
	checkUnique(
		'statements',
		'statement_no',
		statements.map((row) => row.statement_no)
	);
	checkUnique(
		'options',
		'option_no',
		options.map((row) => `${row.statement_no}/${row.option_no}`)
	);
	checkParents(categories, items, statements);
	checkOptionCounts(statements, options);
	return {
		framework_id: text('framework', tables.framework[0] as TableRow, 2, 'framework_id'),
		categories: [...categories].sort((a, b) => a.category_no - b.category_no),
		items: [...items].sort((a, b) => compareCodes(a.item_no, b.item_no)),
		statements: [...statements].sort((a, b) => compareCodes(a.statement_no, b.statement_no)),
		options: [...options].sort(
			(a, b) => compareCodes(a.statement_no, b.statement_no) || a.option_no - b.option_no
		)
	};
}

/** Order of codes such as 1.2 and 1.10, number by number. */
export function compareCodes(a: string, b: string): number {
	const left = a.split('.').map(Number);
	const right = b.split('.').map(Number);
	for (let i = 0; i < Math.max(left.length, right.length); i++) {
		const order = (left[i] ?? 0) - (right[i] ?? 0);
		if (order !== 0) return order;
	}
	return 0;
}

function readCategory(row: TableRow, index: number): FrameworkCategory {
	const at = index + 2;
	return {
		category_no: integer('categories', row, at, 'category_no', 1),
		title_th: text('categories', row, at, 'title_th'),
		title_en: text('categories', row, at, 'title_en')
	};
}

function readItem(row: TableRow, index: number): FrameworkItem {
	const at = index + 2;
	return {
		item_no: code('items', row, at, 'item_no', /^\d+\.\d+$/),
		category_no: integer('items', row, at, 'category_no', 1),
		title_th: text('items', row, at, 'title_th'),
		title_en: text('items', row, at, 'title_en'),
		short_th: text('items', row, at, 'short_th'),
		short_en: text('items', row, at, 'short_en')
	};
}

function readStatement(row: TableRow, index: number): FrameworkStatement {
	const at = index + 2;
	const asks = text('statements', row, at, 'asks_evidence');
	if (asks !== 'true' && asks !== 'false') {
		throw invalid('statements', at, 'asks_evidence', asks, 'true | false');
	}
	return {
		statement_no: code('statements', row, at, 'statement_no', /^\d+\.\d+\.\d+$/),
		item_no: code('statements', row, at, 'item_no', /^\d+\.\d+$/),
		label_th: text('statements', row, at, 'label_th'),
		label_en: text('statements', row, at, 'label_en'),
		asks_evidence: asks === 'true',
		option_count: integer('statements', row, at, 'option_count', 0),
		cue_th: text('statements', row, at, 'cue_th'),
		prompt_chars: integer('statements', row, at, 'prompt_chars', 0)
	};
}

function readOption(row: TableRow, index: number): FrameworkOption {
	const at = index + 2;
	return {
		statement_no: code('options', row, at, 'statement_no', /^\d+\.\d+\.\d+$/),
		option_no: integer('options', row, at, 'option_no', 1),
		label_th: text('options', row, at, 'label_th'),
		label_en: text('options', row, at, 'label_en')
	};
}

function checkUnique(table: string, column: string, keys: readonly string[]): void {
	const seen = new Set<string>();
	keys.forEach((key, index) => {
		if (seen.has(key))
			throw invalid(table, index + 2, column, key, 'a code that is not used twice');
		seen.add(key);
	});
}

function checkParents(
	categories: readonly FrameworkCategory[],
	items: readonly FrameworkItem[],
	statements: readonly FrameworkStatement[]
): void {
	const categoryNos = new Set(categories.map((row) => row.category_no));
	items.forEach((item, index) => {
		const fits = item.item_no.startsWith(`${item.category_no}.`);
		if (fits && categoryNos.has(item.category_no)) return;
		throw invalid('items', index + 2, 'category_no', String(item.category_no), 'its category');
	});
	const itemNos = new Set(items.map((row) => row.item_no));
	statements.forEach((statement, index) => {
		const fits = statement.statement_no.startsWith(`${statement.item_no}.`);
		if (fits && itemNos.has(statement.item_no)) return;
		throw invalid('statements', index + 2, 'item_no', statement.item_no, 'its item');
	});
}

function checkOptionCounts(
	statements: readonly FrameworkStatement[],
	options: readonly FrameworkOption[]
): void {
	const numbers = new Map<string, number[]>();
	for (const { statement_no, option_no } of options) {
		numbers.set(statement_no, [...(numbers.get(statement_no) ?? []), option_no]);
	}
	statements.forEach((statement, index) => {
		const found = (numbers.get(statement.statement_no) ?? []).sort((a, b) => a - b);
		numbers.delete(statement.statement_no);
		const complete = found.every((option_no, i) => option_no === i + 1);
		if (complete && found.length === statement.option_count) return;
		const expected = `options 1–${found.length} of ${statement.statement_no}`;
		throw invalid(
			'statements',
			index + 2,
			'option_count',
			String(statement.option_count),
			expected
		);
	});
	const [orphan] = numbers.keys();
	if (orphan) throw invalid('options', 1, 'statement_no', orphan, 'a statement of the framework');
}

function text(table: string, row: TableRow, at: number, column: string): string {
	const value = row[column]?.trim();
	if (!value) throw invalid(table, at, column, row[column] ?? 'no such column', 'text');
	return value;
}

function code(table: string, row: TableRow, at: number, column: string, shape: RegExp): string {
	const value = text(table, row, at, column);
	if (!shape.test(value)) throw invalid(table, at, column, value, 'a code such as 1.1.1');
	return value;
}

function integer(table: string, row: TableRow, at: number, column: string, least: number): number {
	const value = text(table, row, at, column);
	if (!/^\d{1,6}$/.test(value) || Number(value) < least) {
		throw invalid(table, at, column, value, `a whole number from ${least}`);
	}
	return Number(value);
}

function invalid(table: string, row: number, column: string, found: string, expected: string) {
	const place = `${table}.csv, ${column}`;
	return errorOf('framework-invalid', { name: place, line: row, found, expected });
}
