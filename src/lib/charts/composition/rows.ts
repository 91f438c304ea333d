/** A part of a whole. Parts of level 2 together make up one part of level 1, and so on. */
import { groupBy, type ObservationRow } from '../observation';

export type Tone = 'accent' | 'soft' | 'comparator' | 'in_progress' | 'not_started';

export interface CompositionRow {
	readonly part_th: string;
	readonly part_en: string;
	readonly value: number;
	readonly unit: string | null;
	/** Percent 0–100 as the document states it; null when it states none: then none is shown. */
	readonly share: number | null;
	/** 0 the whole, 1 its parts, 2 the parts of one of those. */
	readonly level: number;
	readonly tone?: Tone;
	/** As printed; decides how many decimals are shown. */
	readonly raw?: string | null;
	readonly statement_no?: string | null;
	readonly line?: number | null;
}

export interface Segment {
	readonly row: CompositionRow;
	/** Where it begins and ends, in the unit of the values. */
	readonly from: number;
	readonly to: number;
}

export interface Level {
	readonly segments: readonly Segment[];
	readonly sum: number;
	/** The part of the level above that this level breaks down; the whole for the first level. */
	readonly parent: CompositionRow | null;
	/** Its parts do not add up to the parent. */
	readonly mismatch: boolean;
}

export interface Composition {
	readonly whole: CompositionRow | null;
	readonly levels: readonly Level[];
	/** Length of the longest bar, in the unit of the values. */
	readonly extent: number;
}

/** Stated figures are rounded at most to whole units. */
const TOLERANCE = 0.5;

/**
 * Levels with the place of every part. A level is placed under the part it adds up to; when none fits, under
 * the last part of the level above, and the mismatch is kept to be said.
 * Parts without a positive value take no room and are left to the table.
 */
export function compose(rows: readonly CompositionRow[]): Composition {
	const drawn = rows.filter(({ value }) => Number.isFinite(value) && value > 0);
	const whole = drawn.find(({ level }) => level === 0) ?? null;
	const groups = [
		...groupBy(
			drawn.filter(({ level }) => level > 0),
			({ level }) => level
		)
	]
		.sort(([a], [b]) => a - b)
		.map(([, parts]) => parts);
	const levels: Level[] = [];
	for (const parts of groups) {
		const sum = parts.reduce((total, { value }) => total + value, 0);
		const above = levels.at(-1)?.segments ?? [];
		const fits = above.find(({ row }) => Math.abs(row.value - sum) <= TOLERANCE);
		const parent = levels.length === 0 ? null : (fits ?? above.at(-1) ?? null);
		const target = parent?.row ?? (levels.length === 0 ? whole : null);
		let at = parent?.from ?? 0;
		const segments = parts.map((row): Segment => {
			const from = at;
			at += row.value;
			return { row, from, to: at };
		});
		const mismatch = target !== null && Math.abs(target.value - sum) > TOLERANCE;
		levels.push({ segments, sum, parent: target, mismatch });
	}
	const ends = levels.flatMap(({ segments }) => segments.map(({ to }) => to));
	return { whole, levels, extent: Math.max(whole?.value ?? 0, ...ends, 0) };
}

/** The part of the last level that is larger than every other; null when several are equally large. */
export function largestPart({ levels }: Composition): CompositionRow | null {
	const parts = levels.at(-1)?.segments.map(({ row }) => row) ?? [];
	const high = Math.max(...parts.map(({ value }) => value));
	const best = parts.filter(({ value }) => value === high);
	return best.length === 1 ? best[0]! : null;
}

/** Which indicators make up a composition. */
export interface CompositionPlan {
	readonly parts: readonly {
		readonly indicator: string;
		readonly level: number;
		/** The indicator that states this part's share in percent. */
		readonly share?: string;
		readonly tone?: Tone;
	}[];
}

/** Complaints received, without duplicates, and how many of those are closed. */
export const COMPLAINTS: CompositionPlan = {
	parts: [
		{ indicator: 'complaints-received', level: 0 },
		{ indicator: 'complaints-duplicates', level: 1, tone: 'comparator' },
		{ indicator: 'complaints-net', level: 1, tone: 'soft' },
		{
			indicator: 'complaints-in-progress',
			level: 2,
			share: 'complaints-in-progress-share',
			tone: 'in_progress'
		},
		{ indicator: 'complaints-closed', level: 2, share: 'complaints-closing-rate', tone: 'accent' }
	]
};

/**
 * Puts the observations of a plan's indicators in its order; indicators without a value are left out, and so
 * are those in another unit than the first: they would not add up.
 */
export function compositionRows(
	observations: readonly ObservationRow[],
	plan: CompositionPlan
): CompositionRow[] {
	const find = (indicator: string | undefined) =>
		observations.find(
			(row) => row.indicator_id === indicator && row.role === 'actual' && row.value !== null
		);
	const first = plan.parts.map(({ indicator }) => find(indicator)).find((row) => row !== undefined);
	return plan.parts.flatMap(({ indicator, level, share, tone }) => {
		const row = find(indicator);
		if (!row || row.unit !== first?.unit) return [];
		return [
			{
				part_th: row.what_th ?? row.indicator_th ?? indicator,
				part_en: row.what_en ?? row.indicator_en ?? indicator,
				value: row.value!,
				unit: row.unit,
				share: share === undefined ? null : (find(share)?.value ?? null),
				level,
				...(tone ? { tone } : {}),
				raw: row.raw,
				statement_no: row.statement_no,
				line: row.line
			}
		];
	});
}
