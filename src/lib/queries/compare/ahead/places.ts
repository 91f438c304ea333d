/**
 * Where the counts of a unit in a part of the form stand in a table made ahead: a row for each, whose number in the
 * table (`rowid`) is its place. So they take no room in the file, and DuckDB reads no column to find one.
 */
import type { UnitNumbers } from './unitNumbers';

export interface Layout {
	readonly table: 'unit_measures' | 'unit_measures_by_org';
	/** @param part number of the part of the form, in form order */
	place(unit: number, part: number): number;
	/** The unit and the part at a place. */
	at(place: number): readonly [unit: number, part: number];
}

/** As `place`, in SQL, over `unit_numbers` (`unit_no`, `year_no`) and `code_no`. */
export const PLACE_SQL: Readonly<Record<Layout['table'], string>> = {
	unit_measures: `code_no * (SELECT COUNT(*) FROM unit_numbers) + year_no`,
	unit_measures_by_org: `unit_no * (SELECT COUNT(*) FROM compared_parts) + code_no`
};

/** A part of the form of all units of a year stands together. */
export function byPart({ units, yearNos, byYearNo }: UnitNumbers): Layout {
	const count = units.length;
	return {
		table: 'unit_measures',
		place: (unit, part) => part * count + yearNos[unit]!,
		at: (place) => [byYearNo[place % count]!, Math.floor(place / count)]
	};
}

/** All years and parts of an organisation stand together. */
export function byOrg(parts: number): Layout {
	return {
		table: 'unit_measures_by_org',
		place: (unit, part) => unit * parts + part,
		at: (place) => [Math.floor(place / parts), place % parts]
	};
}

/** Places nearer than this are read in one run: rows that nobody asked for cost less than another run. */
const NEAR = 16;

/** Runs of numbers, both ends included. @param places in any order */
export function runsOf(places: Iterable<number>): [first: number, last: number][] {
	const runs: [number, number][] = [];
	for (const place of Float64Array.from(places).sort()) {
		const run = runs.at(-1);
		if (run && place - run[1] <= NEAR) run[1] = place;
		else runs.push([place, place]);
	}
	return runs;
}
