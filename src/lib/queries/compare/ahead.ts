/**
 * Questions of the comparison, asked of the tables made ahead (aggregates.ts): no join and no word is left to the
 * engine, which takes most of its time in a browser to plan the one and to copy the other.
 */
import type { SqlValue } from '$lib/engine/engine';
import type { DirectoryRow } from './directory';
import { wordsOf } from './params';
import { byOrg, byPart, runsOf, type Layout } from './places';
import { countsOf, toldOf, type Counted, type Counts } from './shares';
import { choiceKey, type Known, type TablesAhead } from './tablesAhead';
import type { GroupValueRow, UnitValueRow } from './types';

/** What is told of a group, but for the part of the form; columns of `group_measures`. */
export const GROUP_COLUMNS = [
	'group_id',
	'region',
	'year_be',
	'code',
	'units',
	'without',
	'absent',
	'synthetic_units',
	'mean',
	'low',
	'quarter',
	'median',
	'three_quarters',
	'high'
] as const;

type Given<Name extends string> = Readonly<Record<Name, SqlValue | undefined>>;

/** As `compare-directory`. */
export async function directoryAhead(tables: TablesAhead): Promise<DirectoryRow[]> {
	const { orgs } = await tables.known();
	return orgs.map(({ first_unit: _, ...row }) => row);
}

/** As `compare-units`. */
export async function unitsAhead(
	tables: TablesAhead,
	given: Given<'measure' | 'orgs' | 'years' | 'codes' | 'provenance' | 'kind'>
): Promise<UnitValueRow[]> {
	const known = await tables.known();
	const measure = String(given.measure);
	const columns = countsOf(measure);
	const orgs = wordsOf(given.orgs);
	const units = known.units.asked({
		orgs,
		years: wordsOf(given.years),
		provenance: textOf(given.provenance),
		kind: textOf(given.kind)
	});
	const parts = partsAsked(known, given.codes);
	if (!columns || units.length === 0 || parts.length === 0) return [];
	const layout =
		orgs.length > 0 && parts.length > 1 ? byOrg(known.parts.length) : byPart(known.units);
	const counts = await tables.run<CountsAt>(countsSql(layout, units, parts, columns));
	return rowsOf(counts, known, layout, [units, parts], measure);
}

/** A row of a table of counts, with the columns that were asked for. */
type CountsAt = Omit<Counts, 'statements'> & { readonly place: number };

function countsSql(
	{ table, place }: Layout,
	units: readonly number[],
	parts: readonly number[],
	counts: readonly Counted[]
): string {
	const kept = counts.filter((column) => column !== 'statements');
	const select = `SELECT m.place, ${kept.map((column) => `m.${column}`).join(', ')} FROM ${table} m`;
	const runs = runsOf(parts.flatMap((part) => units.map((unit) => place(unit, part))));
	const [[first, last], more] = runs as [[number, number], [number, number]?];
	if (!more) return `${select} WHERE m.place BETWEEN ${first} AND ${last}`;
	// Numbers in one text: of a thousand constants each would be planned by itself.
	const list = (numbers: readonly number[]) =>
		`UNNEST(CAST('[${numbers.join(',')}]' AS UINTEGER[]))`;
	return `${select}
JOIN (
	SELECT CAST(UNNEST(RANGE(first_place, past)) AS UINTEGER) AS place
	FROM (
		SELECT
			${list(runs.map(([from]) => from))} AS first_place,
			${list(runs.map(([, to]) => to + 1))} AS past
	)
) wanted ON wanted.place = m.place`;
}

/** By organisation, year, assessor and form order; what only stands between what was asked for is left out. */
function rowsOf(
	counts: readonly CountsAt[],
	{ units, parts }: Known,
	{ at }: Layout,
	[unitsAsked, partsAsked]: readonly [readonly number[], readonly number[]],
	measure: string
): UnitValueRow[] {
	const [ofUnits, ofParts] = [new Set(unitsAsked), new Set(partsAsked)];
	const found: { readonly order: number; readonly row: UnitValueRow }[] = [];
	for (const one of counts) {
		const [unitNo, partNo] = at(one.place);
		if (!ofUnits.has(unitNo) || !ofParts.has(partNo)) continue;
		const { org_id, year_be, assessor, synthetic } = units.units[unitNo]!;
		const { code, statements } = parts[partNo]!;
		const told = toldOf(measure, one, statements);
		const row = { org_id, year_be, assessor, synthetic, code, ...told } as UnitValueRow;
		found.push({ order: unitNo * parts.length + partNo, row });
	}
	return found.sort((a, b) => a.order - b.order).map(({ row }) => row);
}

/** As `compare-groups`. */
export async function groupsAhead(
	tables: TablesAhead,
	given: Given<'measure' | 'years' | 'codes' | 'provenance' | 'kind'>
): Promise<GroupValueRow[]> {
	const known = await tables.known();
	const [measure, scope, kind] = [given.measure, given.provenance, given.kind].map(textOf);
	const choice = known.choices.get(choiceKey(measure!, scope!, kind!));
	const years = wordsOf(given.years);
	const whole = years.map(Number).filter((year, at) => String(year) === years[at]);
	const parts = partsAsked(known, given.codes);
	if (choice === undefined || parts.length === 0 || (years.length > 0 && whole.length === 0)) {
		return [];
	}
	const columns = GROUP_COLUMNS.map((name) => (name === 'code' ? 'code_no' : name));
	const rows = await tables.run<Omit<GroupValueRow, 'code'> & { readonly code_no: number }>(
		`SELECT ${columns.join(', ')}
FROM group_measures
WHERE choice = ${choice}
	${years.length > 0 ? `AND year_be IN (${whole.join(', ')})` : ''}
	${parts.length < known.parts.length ? `AND code_no IN (${parts.join(', ')})` : ''}`
	);
	return rows.sort(byGroup).map(({ group_id, region, year_be, code_no, ...told }) => ({
		group_id,
		region,
		year_be,
		code: known.parts[code_no]!.code,
		...told
	}));
}

type Ordered = Pick<GroupValueRow, 'group_id' | 'year_be'> & { readonly code_no: number };

function byGroup(a: Ordered, b: Ordered): number {
	if (a.group_id !== b.group_id) return a.group_id < b.group_id ? -1 : 1;
	return a.year_be - b.year_be || a.code_no - b.code_no;
}

/** Numbers of the parts of the form, ascending; every part where the list is left out. */
function partsAsked({ parts }: Known, codes: SqlValue | undefined): number[] {
	const words = new Set(wordsOf(codes));
	const every = [...parts.keys()];
	if (words.size === 0) return every;
	return every.filter((no) => words.has(parts[no]!.code) || words.has(parts[no]!.sort));
}

function textOf(value: SqlValue | undefined): string {
	return String(value ?? '');
}
