/** The columns of a file → the fields of the assessment table: by their names and by what their cells hold. */
import { skeleton } from '$lib/thai/fold';
import type { RawTable } from '../types';
import { bare, plainCell } from './cell';
import { FIELD_TYPES, HELP_COLUMNS } from './columns';
import { fitOf, type Fit } from './content';
import type { TableContext } from './context';
import { COMMON_ERA, HEADERS } from './headers.data';
import { FIELDS, type Field, type MappedColumn, type Mapping } from './types';
import { wideColumns } from './wide';

/** Names and the first rows of a table, where it is not read whole. */
export interface TableSample {
	readonly columns: readonly string[];
	/** Cells of some rows. */
	readonly samples: readonly (readonly string[])[];
}

/** Rows that are looked at. */
const LOOKED_AT = 200;
/** Values that differ, of one column. */
const DISTINCT = 40;

/**
 * The most likely mapping. Every column stands in it once, a field at most once (in a wide table: once for each
 * code). A column whose name says one thing and whose cells say nothing of the sort keeps its name, so that its
 * cells are complained about rather than passed over.
 */
export function matchColumns(table: RawTable | TableSample, context: TableContext): Mapping {
	const rows = 'samples' in table ? table.samples : table.records.map(({ cells }) => cells);
	const samples = rows.slice(0, LOOKED_AT);
	const cells = table.columns.map((_, index) => distinct(samples, index));
	const long = longColumns(table.columns, cells, context);
	const named = long.some(({ field, by }) => field === 'statement_no' && by === 'name');
	const wide = named ? null : wideColumns(table.columns, cells, context);
	const columns = wide === null ? long : mergeWide(long, wide);
	return {
		columns,
		layout: wide === null ? 'long' : 'wide',
		constants: 'samples' in table ? {} : saidOnce(columns, rows)
	};
}

function distinct(samples: readonly (readonly string[])[], index: number): string[] {
	const values = new Set<string>();
	for (const cells of samples) {
		const text = cells[index] ?? '';
		if (text.trim() !== '') values.add(text);
		if (values.size >= DISTINCT) break;
	}
	return [...values];
}

interface Candidate {
	readonly index: number;
	readonly field: Field;
	readonly score: number;
	readonly by: 'name' | 'content';
}

function longColumns(
	columns: readonly string[],
	cells: readonly (readonly string[])[],
	context: TableContext
): MappedColumn[] {
	const candidates = columns.flatMap((name, index) =>
		isHelp(name)
			? []
			: FIELDS.flatMap((field) => candidate(name, cells[index]!, index, field, context))
	);
	candidates.sort((a, b) => b.score - a.score || a.index - b.index);
	const taken = new Map<number, Candidate>();
	const fields = new Set<Field>();
	for (const one of candidates) {
		if (taken.has(one.index) || fields.has(one.field)) continue;
		taken.set(one.index, one);
		fields.add(one.field);
	}
	return columns.map((name, index): MappedColumn => {
		const one = taken.get(index);
		if (one === undefined)
			return { index, field: null, type: 'text', by: isHelp(name) ? 'name' : 'none' };
		return { index, field: one.field, type: typeOf(one.field, name), by: one.by };
	});
}

const typeOf = (field: Field, name: string) =>
	field === 'year_be' && namesOf(name).some((key) => CE_KEYS.has(key))
		? 'year-ce'
		: FIELD_TYPES[field][0]!;

function candidate(
	name: string,
	cells: readonly string[],
	index: number,
	field: Field,
	context: TableContext
): Candidate[] {
	const fit = fitOf(field, cells, context);
	const byName = nameScore(name, field, fit);
	if (byName > 0) return [{ index, field, score: byName + 2 * (fit.taken ?? 0), by: 'name' }];
	if (fit.telling < 0.9) return [];
	return [{ index, field, score: 1 + fit.telling, by: 'content' }];
}

/** 3 for a name in use, less for one that only holds it; 0 for a name that says nothing of the field. */
function nameScore(name: string, field: Field, fit: Fit): number {
	const keys = namesOf(name);
	const rank = KEYS[field].findIndex((key) => keys.includes(key));
	// A stranger's word over cells that do not fit weighs less than cells that do.
	if (rank >= 0) return rank > 0 && fit.taken === 0 ? 1.9 : 3 - rank / 100;
	const fits = fit.taken === null || fit.taken >= 0.5;
	if (!fits) return 0;
	if (/[ก-ฮ]/.test(name)) {
		const bones = skeleton(keys[0] ?? '');
		if (bones.length >= 4 && SKELETONS[field].has(bones)) return 2;
	}
	const held = KEYS[field].filter(
		(key) => key.length >= 4 && keys.some((own) => own.includes(key))
	);
	return held.length === 0 ? 0 : 1 + Math.max(...held.map((key) => key.length)) / 100;
}

/** A name as it is compared: whole, without its brackets, in its brackets, and on either side of a stroke. */
function namesOf(name: string): string[] {
	const plain = plainCell(name.replace(/^\uFEFF/, ''));
	const inside = [...plain.matchAll(/[([]([^)\]]*)[)\]]/g)].map((match) => match[1] ?? '');
	const outside = plain.replace(/[([][^)\]]*[)\]]/g, ' ');
	const parts = plain.split(/[/|:]/);
	return [plain, outside, ...inside, ...parts].map(bare).filter((key) => key !== '');
}

const KEYS = Object.fromEntries(
	FIELDS.map((field) => [field, HEADERS[field].map((name) => bare(plainCell(name)))])
) as unknown as Readonly<Record<Field, readonly string[]>>;

const SKELETONS = Object.fromEntries(
	FIELDS.map((field) => [field, new Set(KEYS[field].map((key) => skeleton(key)))])
) as unknown as Readonly<Record<Field, ReadonlySet<string>>>;

const CE_KEYS = new Set(COMMON_ERA.map((name) => bare(plainCell(name))));

const HELP = new Set(
	Object.values(HELP_COLUMNS).flatMap(({ th, en }) => [bare(plainCell(th)), bare(plainCell(en))])
);

/** A column that our own templates and exports add for reading. */
function isHelp(name: string): boolean {
	return HELP.has(bare(plainCell(name)));
}

/** The columns of codes, and of the long ones those that say whose and when. */
function mergeWide(
	long: readonly MappedColumn[],
	wide: ReadonlyMap<number, MappedColumn>
): MappedColumn[] {
	const whose: readonly (Field | null)[] = ['org_id', 'org_name_th', 'year_be', 'assessor'];
	return long.map((column): MappedColumn => {
		const coded = wide.get(column.index);
		if (coded !== undefined) return coded;
		if (column.field === null || whose.includes(column.field)) return column;
		return { index: column.index, field: null, type: 'text', by: 'none' };
	});
}

/** What only the first row says and no other (a template filled in once, a merged cell) holds for all rows. */
function saidOnce(
	columns: readonly MappedColumn[],
	rows: readonly (readonly string[])[]
): Mapping['constants'] {
	const [first, ...others] = rows;
	if (first === undefined || others.length < 2) return {};
	const fields: readonly (Field | null)[] = ['org_id', 'org_name_th', 'year_be', 'assessor'];
	const said = columns.flatMap(({ field, index }) => {
		const value = plainCell(first[index] ?? '');
		if (field === null || !fields.includes(field) || value === '') return [];
		const once = others.every((cells) => plainCell(cells[index] ?? '') === '');
		return once ? [[field, value] as const] : [];
	});
	return Object.fromEntries(said);
}
