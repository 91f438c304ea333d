/** The two sides of a comparison, and what stands between them in every part of the form. */
import { DEFAULT_MEASURE } from '$lib/i18n/measures';
import type { ComparedValue } from '$lib/queries/compare/types';
import { codesInOrder, isMissing, isShare, type CompareExtra } from '../compare';

export const DEFAULT_EXTRA: CompareExtra = { measure: DEFAULT_MEASURE };

/** One unit or group in one year. */
export interface Side {
	readonly key: string;
	readonly year_be: number;
	/** Any of its rows: they share names and kind. */
	readonly head: ComparedValue;
	readonly rows: readonly ComparedValue[];
}

/** Why a side has no value: an assessment from which it cannot be told, or no assessment at all. */
export type Missing = 'unknown' | 'no-data';

export interface PartPair {
	readonly code: string;
	/** A row that holds the part's names. */
	readonly names: ComparedValue;
	/** Row of each side; null where there is none. */
	readonly subject: ComparedValue | null;
	readonly other: ComparedValue | null;
	/**
	 * Subject less the other, rounded as it is shown: a share to a tenth of a percentage point (`0.125` is 12.5
	 * points), `depth` to whole characters; null unless both sides have a value.
	 */
	readonly difference: number | null;
}

export interface TwoSides {
	/** What is spoken of: drawn filled, and the differences are from its point of view. */
	readonly subject: Side;
	/** What it is held against. */
	readonly other: Side;
	/** Parts in the order of the form. */
	readonly parts: readonly PartPair[];
	/** Two years of one unit or group: values rise and fall. Otherwise they are higher and lower. */
	readonly overTime: boolean;
}

/** Every unit or group in every year, in the order given. */
export function sidesOf(rows: readonly ComparedValue[]): Side[] {
	const sides = new Map<string, ComparedValue[]>();
	for (const row of rows) {
		const id = `${row.year_be} ${row.key}`;
		const own = sides.get(id);
		if (own) own.push(row);
		else sides.set(id, [row]);
	}
	return [...sides.values()].map((own) => {
		const head = own.find(({ chosen }) => chosen) ?? own[0]!;
		return { key: head.key, year_be: head.year_be, head, rows: own };
	});
}

/**
 * The two sides of the rows. The subject is the chosen one; of two chosen ones the later year, of one year the
 * one given first. Of two years of the same unit it is always the later: values rise and fall with time.
 * @returns null unless the rows are of exactly two sides: more would need more marks than a row can tell apart
 */
export function twoSidesOf(rows: readonly ComparedValue[], extra: CompareExtra): TwoSides | null {
	const sides = sidesOf(rows);
	if (sides.length !== 2) return null;
	const overTime = sides[0]!.key === sides[1]!.key;
	const before = (a: Side, b: Side) =>
		(overTime ? 0 : Number(b.head.chosen) - Number(a.head.chosen)) || b.year_be - a.year_be;
	const [subject, other] = [...sides].sort(before) as [Side, Side];
	const parts = codesInOrder(rows).map((code) => {
		const own = subject.rows.find((row) => row.code === code) ?? null;
		const others = other.rows.find((row) => row.code === code) ?? null;
		return {
			code,
			names: (own ?? others)!,
			subject: own,
			other: others,
			difference: differenceOf(own?.value ?? null, others?.value ?? null, extra)
		};
	});
	return { subject, other, parts, overTime };
}

function differenceOf(a: number | null, b: number | null, extra: CompareExtra): number | null {
	if (a === null || b === null) return null;
	// Never minus nothing.
	return (isShare(extra) ? Math.round(1000 * (a - b)) / 1000 : Math.round(a - b)) + 0;
}

/** Why a side has no value; null where it has one. A group of no unit with a value has no data. */
export function missing(row: ComparedValue | null): Missing | null {
	if (row === null || isMissing(row)) return 'no-data';
	return row.value === null ? 'unknown' : null;
}

/** How many parts rose, fell, stayed and cannot be compared; `up` is higher where the sides are not two years. */
export function tally(parts: readonly PartPair[]) {
	const count = (test: (difference: number | null) => boolean) =>
		parts.filter(({ difference }) => test(difference)).length;
	return {
		up: count((difference) => difference !== null && difference > 0),
		down: count((difference) => difference !== null && difference < 0),
		same: count((difference) => difference === 0),
		/** Cannot be told of one side or both, though there are data of both. */
		unknown: parts.filter((part) => part.difference === null && !lacks(part)).length,
		noData: parts.filter(lacks).length
	};
}

function lacks({ subject, other }: PartPair): boolean {
	return missing(subject) === 'no-data' || missing(other) === 'no-data';
}

/** Where a part of the form leads: to what is told of the subject, without one of the other side. */
export function pathOf({ subject, other }: Pick<PartPair, 'subject' | 'other'>): string | null {
	return (subject ?? other)?.path ?? null;
}
