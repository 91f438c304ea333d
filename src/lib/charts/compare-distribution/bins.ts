/** All units of one year as counts along the line of values. */
import type { ComparedValue } from '$lib/queries/compare/types';
import { isMissing, isShare, type CompareExtra } from '../compare';
import { ofOnePart, spreadOf, type Spread } from '../compareOne';
import { targetsOf, type TargetMark } from './targets';

/** Steps of five points of a hundred: few enough for a phone, and the same at every width. */
export const BINS = 20;
/** More names than this are a list, not a picture; the table has them all. */
export const MOST_MARKED = 8;

export interface Bin {
	/** From here … */
	readonly from: number;
	/** … up to here, which belongs to the next; the last one holds its end. */
	readonly to: number;
	readonly units: readonly ComparedValue[];
}

export interface Distribution {
	/** The right end of the line; the left one is 0. */
	readonly top: number;
	readonly bins: readonly Bin[];
	/** Of the units with a value. */
	readonly told: number;
	readonly unknown: number;
	readonly missing: number;
	readonly spread: Spread | null;
	/** Chosen units, with or without a value. */
	readonly chosen: readonly ComparedValue[];
	/** Targets of the chosen units, from low to high. */
	readonly targets: readonly TargetMark[];
	/** Chosen units and groups with a value, from low to high; at most `MOST_MARKED`, chosen ones first. */
	readonly marked: readonly ComparedValue[];
	/** How many more would be marked. */
	readonly unmarked: number;
}

/** @param rows of one year and one part of the form */
export function distributionOf(rows: readonly ComparedValue[], extra: CompareExtra): Distribution {
	const shown = ofOnePart(rows);
	const units = shown.filter(({ kind }) => kind === 'unit');
	const told = units.filter(({ value }) => value !== null);
	const missing = units.filter(isMissing).length;
	const valueOf = ({ value }: ComparedValue) => value ?? 0;
	const chosen = units.filter((unit) => unit.chosen);
	const targets = targetsOf(chosen, extra);
	const highest = [...shown.map(valueOf), ...targets.map(({ value }) => value)].reduce(
		(most, value) => Math.max(most, value),
		0
	);
	const top = isShare(extra) ? 1 : roundUp(highest);
	const groups: ComparedValue[][] = Array.from({ length: BINS }, () => []);
	for (const unit of told) groups[binOf(valueOf(unit), top)]!.push(unit);
	const candidates = [...chosen, ...shown.filter(({ kind }) => kind !== 'unit')].filter(
		({ value }) => value !== null
	);
	return {
		top,
		bins: groups.map((own, i) => ({
			from: (top * i) / BINS,
			to: (top * (i + 1)) / BINS,
			units: own
		})),
		told: told.length,
		unknown: units.length - told.length - missing,
		missing,
		spread: spreadOf(told.map(valueOf)),
		chosen,
		targets,
		marked: candidates.slice(0, MOST_MARKED).sort((a, b) => valueOf(a) - valueOf(b)),
		unmarked: Math.max(0, candidates.length - MOST_MARKED)
	};
}

/** 0.35 × 20 may come out below 7. */
const ROUNDING = 1e-9;

function binOf(value: number, top: number): number {
	const bin = Math.floor((value / top) * BINS + ROUNDING);
	return Math.min(BINS - 1, Math.max(0, bin));
}

/** The next round number of at least 100 characters, so that twenty steps end on whole ones. */
function roundUp(value: number): number {
	const unit = 10 ** Math.floor(Math.log10(Math.max(value, 100)));
	const factor = [1, 2, 3, 4, 5, 6, 8].find((times) => times * unit >= value) ?? 10;
	return factor * unit;
}
