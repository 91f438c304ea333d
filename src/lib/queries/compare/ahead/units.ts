/**
 * Questions of the comparison, asked of the tables made ahead (make.ts): no join and no word is left to the
 * engine, which takes most of its time in a browser to plan the one and to copy the other.
 */
import { wordsOf } from '../params';
import { countsOf, toldOf, type Counted, type Counts } from '../shares';
import type { UnitValueRow } from '../types';
import { partsAsked, textOf, type Given } from './given';
import { byOrg, byPart, runsOf, type Layout } from './places';
import type { Known, TablesAhead } from './tables';

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
	const select = `SELECT m.rowid AS place, ${kept.map((column) => `m.${column}`).join(', ')} FROM ${table} m`;
	const runs = runsOf(parts.flatMap((part) => units.map((unit) => place(unit, part))));
	const [[first, last], more] = runs as [[number, number], [number, number]?];
	if (!more) return `${select} WHERE m.rowid BETWEEN ${first} AND ${last}`;
	// Numbers in one text: of a thousand constants each would be planned by itself.
	const list = (numbers: readonly number[]) =>
		`UNNEST(CAST('[${numbers.join(',')}]' AS UINTEGER[]))`;
	return `${select}
JOIN (
	SELECT UNNEST(RANGE(first_place, past)) AS place
	FROM (
		SELECT
			${list(runs.map(([from]) => from))} AS first_place,
			${list(runs.map(([, to]) => to + 1))} AS past
	)
) wanted ON wanted.place = m.rowid`;
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
		const { org, year_be, assessor, provenance } = units.units[unitNo]!;
		const { code, statements } = parts[partNo]!;
		const told = toldOf(measure, one, statements);
		const synthetic = provenance === 'synthetic';
		const row = { org_id: org.org_id, year_be, assessor, synthetic, code, ...told };
		found.push({ order: unitNo * parts.length + partNo, row });
	}
	return found.sort((a, b) => a.order - b.order).map(({ row }) => row);
}
