/** The table of targets as people bring it: rows that can be used, and a complaint for every one that cannot. Pure. */
import { bare, plainCell } from '$lib/importers/assessment/cell';
import { problemOf, shorten, type ErrorCode } from '$lib/importers/assessment/problems';
import { PROBLEM_WORDS } from '$lib/importers/assessment/problems.data';
import type { RowProblem } from '$lib/importers/assessment/types';
import type { RawTable, TableRecord } from '$lib/importers/types';
import {
	readMeasure,
	readPart,
	readTargetYear,
	readUnit,
	readValue,
	readWhose,
	saysPercent,
	type CellComplaint,
	type TargetCell,
	type TargetContext
} from './cells';
import { COLUMN_NAMES, NEEDED_COLUMNS, TARGET_COLUMNS, type TargetColumn } from './columns.data';
import { TARGET_PROBLEMS, type TargetProblemCode } from './problems.data';
import { indicatorOf, targetKey, type Target } from './target';

export type { TargetContext } from './cells';

/** More rows than this are no small table. */
export const MOST_TARGETS = 10_000;

export interface ReadTargets {
	/** In the order of the file, each of its thing once. */
	readonly targets: readonly Target[];
	/** Rows read are those accepted and those set aside. */
	readonly rowsRead: number;
	readonly rowsAccepted: number;
	readonly rowsRejected: number;
	/** In the order of the file; `column` is the file's own name of it. */
	readonly problems: readonly RowProblem[];
	/** Columns that nothing is known of. */
	readonly ignored: readonly string[];
}

interface Good {
	readonly line: number;
	readonly target: Target;
}

/** Reads every row; a row with an error is set aside, and so are rows that disagree. */
export function readTargets(table: RawTable, context: TargetContext): ReadTargets {
	const places = placesOf(table.columns);
	const rowsRead = table.records.length + table.broken.length;
	const ignored = table.columns.filter((_, i) => !Object.values(places).includes(i));
	const top = table.shape.headerRow || 1;
	const none = (problems: readonly RowProblem[]): ReadTargets => ({
		targets: [],
		rowsRead,
		rowsAccepted: 0,
		rowsRejected: rowsRead,
		problems,
		ignored
	});
	const missing = NEEDED_COLUMNS.filter((column) => places[column] === undefined);
	if (missing.length > 0) {
		return none(missing.map((column) => problem('missing-column', top, column)));
	}
	if (rowsRead === 0) return none([problem('no-rows', top, null)]);
	if (rowsRead > MOST_TARGETS) {
		return none([problem('too-many-rows', top, null, { found: `${rowsRead} > ${MOST_TARGETS}` })]);
	}
	const problems = table.broken.map(({ line, code, found, expected }) =>
		problemOf(code, { line, column: null }, { found, expected: { th: expected, en: expected } })
	);
	const good: Good[] = [];
	for (const record of table.records) {
		const { target, said } = readRow(record, places, table.columns, context);
		problems.push(...said);
		if (target) good.push({ line: record.line, target });
	}
	const { accepted, targets, said } = agreed(good);
	problems.push(...said);
	return {
		targets,
		rowsRead,
		rowsAccepted: accepted,
		rowsRejected: rowsRead - accepted,
		problems: problems.sort((a, b) => a.line - b.line),
		ignored
	};
}

type Places = Partial<Readonly<Record<TargetColumn, number>>>;

/** Where each column stands, by its name alone. */
function placesOf(columns: readonly string[]): Places {
	const keys = columns.map((name) => bare(plainCell(name)));
	const places: Partial<Record<TargetColumn, number>> = {};
	for (const column of TARGET_COLUMNS) {
		const names = COLUMN_NAMES[column].map((name) => bare(plainCell(name)));
		const at = keys.findIndex(
			(key, i) => names.includes(key) && !Object.values(places).includes(i)
		);
		if (at >= 0) places[column] = at;
	}
	return places;
}

function readRow(
	{ line, cells }: TableRecord,
	places: Places,
	columns: readonly string[],
	context: TargetContext
): { target: Target | null; said: RowProblem[] } {
	const said: RowProblem[] = [];
	let sound = true;
	const cell = (column: TargetColumn) => {
		const at = places[column];
		return at === undefined ? '' : (cells[at] ?? '');
	};
	const take = <T>(column: TargetColumn, read: TargetCell<T>): T | undefined => {
		const complaint = 'problem' in read ? read.problem : read.notice;
		if (complaint) {
			said.push(
				complaintOf(complaint, line, columns[places[column] ?? -1] ?? column, cell(column))
			);
		}
		if ('value' in read) return read.value;
		sound = false;
		return undefined;
	};
	const org_id = take('org_id', readWhose(cell('org_id'), context));
	const measure = take('measure', readMeasure(cell('measure'), context));
	const year_be = take('year_be', readTargetYear(cell('year_be')));
	// What these may hold depends on what is measured.
	if (measure === undefined) return { target: null, said };
	const code = take('part', readPart(cell('part'), measure, context));
	const value = take('value', readValue(cell('value'), measure));
	const unit = take('unit', readUnit(cell('unit'), measure));
	if (!sound) return { target: null, said };
	const percent = indicatorOf(measure) !== null && saysPercent(cell('value'));
	return {
		target: {
			org_id: org_id!,
			measure,
			code: code!,
			year_be: year_be ?? null,
			value: value ?? null,
			unit: unit ?? (percent ? '%' : null)
		},
		said
	};
}

/** Rows about one thing: the same ones count once, those that disagree are all set aside. */
function agreed(good: readonly Good[]) {
	const groups = new Map<string, Good[]>();
	for (const one of good) {
		const key = targetKey(one.target);
		groups.set(key, [...(groups.get(key) ?? []), one]);
	}
	const said: RowProblem[] = [];
	const targets: Target[] = [];
	let accepted = 0;
	for (const group of groups.values()) {
		const [first, ...others] = group as [Good, ...Good[]];
		const same = others.every(
			({ target }) => target.value === first.target.value && target.unit === first.target.unit
		);
		if (same) {
			targets.push(first.target);
			accepted += group.length;
			said.push(
				...others.map(({ line }) =>
					problem('same-target', line, null, { lines: String(first.line) })
				)
			);
		} else {
			const lines = group.map(({ line }) => line).join(', ');
			said.push(...group.map(({ line }) => problem('targets-disagree', line, null, { lines })));
		}
	}
	return { accepted, targets, said };
}

function complaintOf(
	{ code, expected }: CellComplaint,
	line: number,
	column: string,
	found: string
): RowProblem {
	if (isOwn(code)) return problem(code, line, column, { found });
	return problemOf(
		code as ErrorCode,
		{ line, column },
		{ found, ...(expected ? { expected } : {}) }
	);
}

/** Where both tables have a code, this one's words are meant. */
function isOwn(code: string): code is TargetProblemCode {
	return Object.hasOwn(TARGET_PROBLEMS, code) || !Object.hasOwn(PROBLEM_WORDS, code);
}

function problem(
	code: TargetProblemCode,
	line: number,
	column: string | null,
	{ found = '', lines = '' }: { found?: string; lines?: string } = {}
): RowProblem {
	const { severity, th, en, fix } = TARGET_PROBLEMS[code];
	const shown = shorten(found);
	const words = (text: string, word: string) =>
		text.replace('{lines}', shorten(lines)) + (shown === '' ? '' : ` (${word} “${shown}”)`);
	return {
		line,
		column,
		code,
		found: shown,
		expected: '',
		message_th: words(th, 'พบ'),
		message_en: words(en, 'found'),
		fix_th: fix.th,
		fix_en: fix.en,
		severity
	};
}
