/** What was read → the worklist: what a person should look at, the most valuable first. Pure. */
import { compareCodes } from '$lib/form3/codes';
import type { Warning } from '$lib/form3/types';
import { isKnownUnit } from '$lib/indicators/units';
import type { BoxRow } from '$lib/queries/boxes';
import { TASK_KINDS, type BoxTask, type PrintTask, type Task, type UnitTask } from './task';

/** A box of an assessment: a row of the query `boxes`, or of a document that was just read. */
export type SourceBox = Omit<BoxRow, 'mark' | 'confirmed'>;

/** A figure as it was read. */
export interface SourceFigure {
	readonly statement_no: string;
	readonly line: number;
	readonly raw: string;
	readonly value: number | null;
	/** As read, whatever a person decided since. */
	readonly unit: string | null;
	/** The unit of its indicator; null where it has none. */
	readonly indicator_unit: string | null;
}

export interface WorkSource {
	readonly boxes: readonly SourceBox[];
	readonly figures: readonly SourceFigure[];
	/** Of the reader; none where the document is not at hand. */
	readonly warnings: readonly Warning[];
	readonly statements: readonly SourceStatement[];
}

/** A statement of the framework, and its lines where the document holds it. */
export interface SourceStatement {
	readonly statement_no: string;
	readonly label_th: string;
	readonly label_en: string;
	readonly line_from: number | null;
	readonly line_to: number | null;
}

/**
 * The tasks of an assessment: the status of items, recovered numbers, units and figures, marks, spellings; each
 * kind in the order of the form, spellings in the order of the document. What was read without doubt is no task.
 */
export function worklist(source: WorkSource): Task[] {
	const tasks: Task[] = [
		...boxTasks(source),
		...numberTasks(source),
		...figureTasks(source),
		...spellingTasks(source)
	];
	const rank = (task: Task) => TASK_KINDS.indexOf(task.kind);
	// The order within a kind is that of its source.
	return tasks.sort((a, b) => rank(a) - rank(b));
}

/** Boxes that are decided together, where at least one of them cannot be read. */
function boxTasks({ boxes, statements }: WorkSource): BoxTask[] {
	const groups = new Map<string, SourceBox[]>();
	for (const box of boxes) {
		if (box.mark_read === 'absent') continue;
		const id = box.kind === 'status' ? `${box.item_no}/status` : box.statement_no!;
		const group = groups.get(id);
		if (group) group.push(box);
		else groups.set(id, [box]);
	}
	const doubtful = [...groups].filter(([, all]) =>
		all.some((box) => box.mark_read === 'unreadable')
	);
	return doubtful.map(([id, all]): BoxTask => {
		const first = all[0]!;
		const own = statements.find(({ statement_no }) => statement_no === first.statement_no);
		const named = own ?? first;
		return {
			id,
			kind: first.kind === 'status' ? 'status' : 'mark',
			category_no: first.category_no,
			item_no: first.item_no,
			statement_no: first.statement_no,
			label: { th: named.label_th, en: named.label_en },
			lines: linesOf([own?.line_from ?? null, ...all.map((box) => box.line_from)]),
			targets: all.map(({ target }) => target),
			boxes: all.map((box) => ({
				target: box.target,
				read: box.mark_read,
				status: statusOf(box),
				option_no: box.option_no,
				label: { th: box.label_th, en: box.label_en }
			}))
		};
	});
}

function statusOf(box: SourceBox) {
	if (box.kind !== 'status') return null;
	return box.target.endsWith('/in_progress') ? 'in_progress' : 'not_started';
}

function numberTasks({ boxes }: WorkSource): Task[] {
	return boxes
		.filter((box) => box.kind === 'statement' && box.number_recovered)
		.map((box) => ({
			...placeOf(box.statement_no!),
			id: `number/${box.statement_no}`,
			kind: 'number',
			statement_no: box.statement_no!,
			label: { th: box.label_th, en: box.label_en },
			lines: linesOf([box.line_from]),
			targets: [`number/${box.statement_no}`]
		}));
}

/** The same print twice on a line is one task: a decision on it holds for both. */
function figureTasks({ figures, statements }: WorkSource): Task[] {
	const tasks = new Map<string, UnitTask | PrintTask>();
	for (const figure of figures) {
		const { statement_no, line, raw, value, unit, indicator_unit } = figure;
		const base = {
			...placeOf(statement_no),
			statement_no,
			label: labelOf(statements, statement_no),
			lines: [line]
		};
		const known = unit === null || isKnownUnit(unit);
		const other = indicator_unit !== null && unit !== indicator_unit;
		if (value === null) {
			const target = `spelling/${line}/${raw}`;
			const print = { id: target, targets: [target], found: raw, expected: null };
			tasks.set(target, { ...base, ...print, kind: 'figure' });
		} else if (!known || other) {
			const target = `unit/${line}/${raw}`;
			const expected = other ? indicator_unit : null;
			tasks.set(target, {
				...base,
				id: target,
				targets: [target],
				kind: 'unit',
				raw,
				unit,
				expected
			});
		}
	}
	return [...tasks.values()];
}

const SPELLINGS = new Set(['spelling', 'nikhahit-lost', 'mark-stranded', 'letters-lost']);

/** The same doubtful word is asked about once, wherever it stands. */
function spellingTasks({ warnings, statements }: WorkSource): PrintTask[] {
	const words = new Map<string, PrintTask>();
	for (const { code, line, found, expected } of warnings) {
		// A shortened text is not what is printed, and could not be found again.
		if (!SPELLINGS.has(code) || line === null || !found || found.endsWith('…')) continue;
		const id = `spelling/${found}`;
		const known = words.get(id);
		const target = `spelling/${line}/${found}`;
		if (known) {
			if (known.targets.includes(target)) continue;
			const more = { lines: [...known.lines, line], targets: [...known.targets, target] };
			words.set(id, { ...known, ...more });
			continue;
		}
		const at = statementAtLine(statements, line);
		words.set(id, {
			...placeOf(at ?? '0.0.0'),
			id,
			kind: 'spelling',
			statement_no: at,
			label: at === null ? { th: '', en: '' } : labelOf(statements, at),
			lines: [line],
			targets: [target],
			found,
			expected: expected ?? null
		});
	}
	return [...words.values()];
}

function statementAtLine(statements: readonly SourceStatement[], line: number): string | null {
	const within = ({ line_from, line_to }: SourceStatement) =>
		line_from !== null && line_to !== null && line >= line_from && line <= line_to;
	return statements.find(within)?.statement_no ?? null;
}

function labelOf(statements: readonly SourceStatement[], no: string) {
	const row = statements.find(({ statement_no }) => statement_no === no);
	return { th: row?.label_th ?? '', en: row?.label_en ?? '' };
}

/** Category 0: text outside any statement. */
function placeOf(statementNo: string): { category_no: number; item_no: string } {
	const [category = '0', item = '0'] = statementNo.split('.');
	return { category_no: Number(category), item_no: `${category}.${item}` };
}

function linesOf(lines: readonly (number | null)[]): number[] {
	return [...new Set(lines.filter((line) => line !== null))];
}

/** Statements in form order, as `WorkSource` wants them. */
export function inFormOrder<Row extends { readonly statement_no: string }>(
	rows: readonly Row[]
): Row[] {
	return [...rows].sort((a, b) => compareCodes(a.statement_no, b.statement_no));
}
