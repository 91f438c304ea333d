/** The charts that show many units in one year and one part of the form: their rows, and their middle. */
import type { Text } from '$lib/i18n/messages';
import type { ComparedValue } from '$lib/queries/compare/types';
import type { ChartContext } from './chart';
import {
	codeName,
	isMissing,
	measureCounted,
	syntheticNote,
	yearText,
	type CompareExtra
} from './compare';

/** The rows of the latest year, and of the part that the first of them is of. */
export function ofOnePart(rows: readonly ComparedValue[]): readonly ComparedValue[] {
	const year = rows.reduce((latest, { year_be }) => Math.max(latest, year_be), -Infinity);
	const code = rows.find(({ year_be }) => year_be === year)?.code;
	return rows.filter((row) => row.year_be === year && row.code === code);
}

/** Where values lie, as DuckDB's `quantile_cont` counts it: between two values in proportion. */
export interface Spread {
	readonly low: number;
	readonly quarter: number;
	readonly median: number;
	readonly threeQuarters: number;
	readonly high: number;
}

/** @returns null where there is no value */
export function spreadOf(values: readonly number[]): Spread | null {
	if (values.length === 0) return null;
	const sorted = [...values].sort((a, b) => a - b);
	const at = (share: number) => {
		const place = share * (sorted.length - 1);
		const [below, above] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!];
		return below + (above - below) * (place - Math.floor(place));
	};
	return {
		low: at(0),
		quarter: at(0.25),
		median: at(0.5),
		threeQuarters: at(0.75),
		high: at(1)
	};
}

/** Values as they are written are told apart; the rest is rounding. */
const SAME = 1e-9;

export type Side = 'above' | 'below' | 'at';

/** On which side of a middle a value lies. */
export function sideOf(value: number, middle: number): Side {
	if (Math.abs(value - middle) <= SAME * Math.max(1, Math.abs(middle))) return 'at';
	return value > middle ? 'above' : 'below';
}

/**
 * What is measured, of which part and in which year; and, so that no picture goes without it, that made-up data
 * are in it.
 * @param each what there is one value of
 */
export function subtitleOf(
	rows: readonly ComparedValue[],
	each: Text,
	context: ChartContext,
	extra: CompareExtra
): string {
	const { lang } = context;
	const shown = ofOnePart(rows);
	const [first] = shown;
	const measured = `${measureCounted(extra, lang)} ${each[lang]}`;
	if (!first) return measured;
	const made = syntheticNote(
		shown.filter((row) => !isMissing(row)),
		lang
	);
	const parts = [measured, codeName(first, lang), yearText(first.year_be, context)];
	return [...parts, ...(made ? [made] : [])].join(' · ');
}
