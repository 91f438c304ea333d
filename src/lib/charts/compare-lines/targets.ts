/** Targets over the years: thin stepped lines, one for all units that have the same. */
import type { ComparedValue } from '$lib/queries/compare/types';
import type { ChartContext, ChartTheme } from '../chart';
import {
	shortNameOf,
	yearDigits,
	type CompareExtra,
	type CompareSeries,
	type SeriesLook
} from '../compare';
import { targetNumber, targetOf } from '../compareTargets';
import { TARGET_WORDS } from '../reach';
import { line, type Mark } from '../drawing';
import { joinList } from '../format';
import type { Lines } from './rows';

/** How far the next year is, where there is one. */
export interface Steps {
	readonly xOf: (year: number) => number;
	readonly yOf: (value: number) => number;
	readonly left: number;
	readonly right: number;
}

export interface TargetLine {
	/** Places among the series. */
	readonly whose: readonly number[];
	/** In order of years; a year without a target is left out. */
	readonly points: readonly { readonly year: number; readonly value: number }[];
}

export interface TargetEnd {
	readonly x: number;
	readonly y: number;
}

/** The target lines of one part of the form. */
export function targetLines(lines: Lines, code: string, extra: CompareExtra): TargetLine[] {
	if (!extra.targets?.length) return [];
	const found = new Map<string, TargetLine>();
	lines.series.forEach((series, index) => {
		const points = lines.years.flatMap((year) => {
			const { target } = targetOf(lines.cellOf(series, year, code), extra);
			return target === null ? [] : [{ year, value: target }];
		});
		if (points.length === 0) return;
		const key = JSON.stringify(points);
		found.set(key, { whose: [...(found.get(key)?.whose ?? []), index], points });
	});
	return [...found.values()];
}

/** Values of the rows and of their targets, over which an axis has to reach. */
export function valuesWithTargets(
	rows: readonly ComparedValue[],
	lines: Lines,
	extra: CompareExtra
): number[] {
	const values = rows.flatMap(({ value }) => (value === null ? [] : [value]));
	const targets = lines.codes.flatMap((code) =>
		targetLines(lines, code, extra).flatMap(({ points }) => points.map(({ value }) => value))
	);
	return [...values, ...targets];
}

/** `Target 95%`; whose it is where not all units have the same, and of which year where it ends early. */
export function targetLabel(
	{ whose, points }: TargetLine,
	lines: Lines,
	extra: CompareExtra,
	context: ChartContext
): { readonly name: string; readonly number: string; readonly early: boolean } {
	const { lang } = context;
	const { year, value } = points.at(-1)!;
	const units = lines.series.filter(({ head }) => head.kind === 'unit').length;
	const names = whose.map((index) => shortNameOf(lines.series[index]!.head, lang));
	const word = TARGET_WORDS.target[lang];
	const early = year !== lines.years.at(-1);
	const when = early ? ` (${yearDigits(year, context)})` : '';
	const of =
		lang === 'th' ? `${word} ${joinList(names, lang)}` : `${word}, ${joinList(names, lang)}`;
	return {
		name: whose.length === units ? word : of,
		number: `${targetNumber(value, extra, lang)}${when}`,
		early
	};
}

/** A step lasts from half way to the year before to half way to the next; years without a target are a gap. */
export function targetMarks(
	target: TargetLine,
	lines: Lines,
	{ xOf, yOf, left, right }: Steps,
	looks: readonly SeriesLook[],
	theme: ChartTheme
): { marks: Mark[]; end: TargetEnd } {
	const { years } = lines;
	const half = years.length > 1 ? (xOf(years[1]!) - xOf(years[0]!)) / 2 : right - left;
	const runs: (readonly [number, number])[][] = [];
	let before: number | null = null;
	for (const { year, value } of target.points) {
		const place = years.indexOf(year);
		if (before === null || before !== place - 1) runs.push([]);
		const [x, y] = [xOf(year), yOf(value)];
		runs.at(-1)!.push([Math.max(left, x - half), y], [Math.min(right, x + half), y]);
		before = place;
	}
	const [x, y] = runs.at(-1)!.at(-1)!;
	const dash = dashOf(target, lines.series, looks);
	return {
		marks: runs.map((run) => line(run, theme.ink, 1, dash ?? undefined)),
		end: { x, y }
	};
}

/** Of several targets each is dashed as the line of its unit; one alone is solid. */
function dashOf(
	{ whose }: TargetLine,
	series: readonly CompareSeries[],
	looks: readonly SeriesLook[]
): readonly number[] | null {
	const shared = whose.length === series.filter(({ head }) => head.kind === 'unit').length;
	return shared ? null : (looks[whose[0]!]?.dash ?? null);
}
