/** Who stands where when units are ordered by their values. Pure. */
import type { ComparedValue } from '$lib/queries/compare/types';
import { isMissing, type CompareExtra } from '../compare';
import { ofOnePart } from '../compareOne';
import { tableNumber } from '../compareTable';

/** More rows than this nobody reads: then the chosen ones are shown with those beside them. */
export const MOST_ROWS = 100;
/** At most so many on either side of a chosen one. */
const BESIDE = 3;

export interface Placed {
	readonly row: ComparedValue;
	/** 1 for the highest value; the same for values that are written the same, and the next ones are skipped. */
	readonly place: number;
	/** How many others stand in the same place. */
	readonly tied: number;
}

export interface Ranking {
	/** Every unit with a value, the highest first; units of one place by their Thai names. */
	readonly placed: readonly Placed[];
	/** Means beside them: they have no place. */
	readonly groups: readonly ComparedValue[];
	/** Units without a value, which have no place either. */
	readonly missing: readonly ComparedValue[];
	readonly unknown: readonly ComparedValue[];
	/** What is drawn, from top to bottom; a number stands for so many units left out there. */
	readonly shown: readonly (Placed | number)[];
	/** Real and made-up assessments together: no order of them means anything, and there is none. */
	readonly mixed: boolean;
}

/** @param rows of one year and one part of the form */
export function rankingOf(rows: readonly ComparedValue[], extra: CompareExtra): Ranking {
	const here = ofOnePart(rows);
	const units = here.filter(({ kind }) => kind === 'unit');
	const told = units.filter(({ value }) => value !== null);
	const mixed = new Set(told.map(({ synthetic }) => synthetic)).size > 1;
	const placed = mixed ? [] : placesOf(told, extra);
	return {
		placed,
		groups: mixed ? [] : groupsOf(here),
		missing: units.filter(isMissing),
		unknown: units.filter((row) => row.value === null && !isMissing(row)),
		shown: shownOf(placed),
		mixed
	};
}

/** The region before the country, as everywhere. */
function groupsOf(rows: readonly ComparedValue[]): ComparedValue[] {
	const groups = rows.filter(({ kind, value }) => kind !== 'unit' && value !== null);
	return groups.sort((a, b) => Number(a.kind === 'country') - Number(b.kind === 'country'));
}

/** What is written the same is the same: one decimal of a percent, whole characters. */
function placesOf(told: readonly ComparedValue[], extra: CompareExtra): Placed[] {
	const written = (row: ComparedValue) => tableNumber(row.value, extra)!;
	// Within a place by name: no one is put in front there, the chosen ones neither.
	const sorted = [...told].sort((a, b) => written(b) - written(a) || byName(a, b));
	const first = new Map<number, number>();
	const size = new Map<number, number>();
	sorted.forEach((row, i) => {
		const value = written(row);
		if (!first.has(value)) first.set(value, i + 1);
		size.set(value, (size.get(value) ?? 0) + 1);
	});
	return sorted.map((row) => {
		const value = written(row);
		return { row, place: first.get(value)!, tied: size.get(value)! - 1 };
	});
}

function byName(a: ComparedValue, b: ComparedValue): number {
	if (a.name_th !== b.name_th) return a.name_th < b.name_th ? -1 : 1;
	return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}

/** All of them where they are few; else the chosen ones, each with as many beside it as there is room for. */
function shownOf(placed: readonly Placed[]): (Placed | number)[] {
	if (placed.length <= MOST_ROWS) return [...placed];
	const chosen = placed.flatMap(({ row }, i) => (row.chosen ? [i] : []));
	const room = Math.floor((MOST_ROWS / Math.max(1, chosen.length) - 1) / 2);
	const beside = Math.max(0, Math.min(BESIDE, room));
	const kept = placed.map((_, i) => chosen.some((at) => Math.abs(at - i) <= beside));
	const shown: (Placed | number)[] = [];
	for (const [i, one] of placed.entries()) {
		const last = shown.at(-1);
		if (kept[i]) shown.push(one);
		else if (typeof last === 'number') shown[shown.length - 1] = last + 1;
		else shown.push(1);
	}
	return chosen.length > 0 ? shown : [];
}

/**
 * Between which places a unit would stand with one statement (or item) more or less in its count.
 * @returns null where nothing is counted, or where it would stay in its place
 */
export function placesByOne(
	{ row, place }: Placed,
	{ placed }: Ranking,
	extra: CompareExtra
): { readonly best: number; readonly worst: number } | null {
	const { count, of } = row;
	if (count === null || !of) return null;
	const placeOf = (counted: number) => {
		const value = tableNumber(counted / of, extra)!;
		const above = placed.filter(
			({ row: other }) => other.key !== row.key && tableNumber(other.value, extra)! > value
		);
		return above.length + 1;
	};
	const best = placeOf(Math.min(of, count + 1));
	const worst = placeOf(Math.max(0, count - 1));
	return best === place && worst === place ? null : { best, worst };
}
