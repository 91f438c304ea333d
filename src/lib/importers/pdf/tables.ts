/** Tables: where ruled lines make cells. */
import type { Bounds } from './geometry';
import type { Rule } from './page';

export interface Cell {
	readonly bounds: Bounds;
	/** 0-based row and column of its upper left corner. */
	readonly row: number;
	readonly column: number;
}

export interface Table {
	readonly bounds: Bounds;
	/** Places of its upright lines, from left to right. */
	readonly columns: readonly number[];
	/** Row by row, from left to right; cells that stand over several rows or columns are one. */
	readonly cells: readonly Cell[];
}

/** Points: lines this near to each other meet, or are one. */
const NEAR = 3;
/** Most lines of one direction in a table, and most cells: beyond is squared paper or a drawing. */
const MOST_LINES = 400;
const MOST_CELLS = 5_000;
/** Most rules of a page that are looked at. */
const MOST_RULES = 6_000;

/** Tables of at least two columns, from top to bottom. */
export function findTables(rules: readonly Rule[]): Table[] {
	if (rules.length > MOST_RULES) return [];
	const upright = joined(rules.filter((rule) => rule.upright));
	const level = joined(rules.filter((rule) => !rule.upright));
	return groups(upright, level)
		.map((group) => tableOf(group.upright, group.level))
		.filter((table) => table !== null)
		.sort((a, b) => a.bounds.top - b.bounds.top || a.bounds.left - b.bounds.left);
}

/** Pieces of one line put together. */
function joined(rules: readonly Rule[]): Rule[] {
	const sorted = [...rules].sort((a, b) => a.at - b.at || a.from - b.from);
	const lines: Rule[][] = [];
	for (const rule of sorted) {
		const line = lines.at(-1);
		if (line && rule.at - (line[0] as Rule).at <= NEAR / 2) line.push(rule);
		else lines.push([rule]);
	}
	return lines.flatMap((line) => {
		const whole: Rule[] = [];
		for (const rule of line.sort((a, b) => a.from - b.from)) {
			const before = whole.at(-1);
			if (before && rule.from - before.to <= NEAR) {
				whole[whole.length - 1] = { ...before, to: Math.max(before.to, rule.to) };
			} else whole.push(rule);
		}
		return whole;
	});
}

interface Group {
	readonly upright: Rule[];
	readonly level: Rule[];
}

/** Lines that meet, directly or by others. */
function groups(upright: readonly Rule[], level: readonly Rule[]): Group[] {
	const leaders = upright.map((_, i) => i);
	const leader = (i: number): number => {
		while (leaders[i] !== i) i = leaders[i] = leaders[leaders[i] as number] as number;
		return i;
	};
	const crossed = level.map((line) => {
		const own: number[] = [];
		upright.forEach((other, i) => {
			if (meet(other, line)) own.push(i);
		});
		for (const i of own) leaders[leader(i)] = leader(own[0] as number);
		return own[0];
	});
	const found = new Map<number, Group>();
	const groupOf = (i: number): Group => {
		const known = found.get(leader(i)) ?? { upright: [], level: [] };
		found.set(leader(i), known);
		return known;
	};
	upright.forEach((line, i) => groupOf(i).upright.push(line));
	level.forEach((line, i) => {
		const at = crossed[i];
		if (at !== undefined) groupOf(at).level.push(line);
	});
	return [...found.values()];
}

function meet(upright: Rule, level: Rule): boolean {
	return (
		upright.at >= level.from - NEAR &&
		upright.at <= level.to + NEAR &&
		level.at >= upright.from - NEAR &&
		level.at <= upright.to + NEAR
	);
}

function tableOf(upright: readonly Rule[], level: readonly Rule[]): Table | null {
	// Tables without lines at their sides end where the other lines end.
	const xs = withEnds(places(upright), level);
	const ys = withEnds(places(level), upright);
	const columns = xs.length - 1;
	const rows = ys.length - 1;
	if (columns < 2 || rows < 1 || xs.length > MOST_LINES || ys.length > MOST_LINES) return null;
	if (columns * rows > MOST_CELLS) return null;
	const covered = (lines: readonly Rule[], at: number, middle: number) =>
		lines.some(
			(line) => Math.abs(line.at - at) <= NEAR && line.from <= middle && line.to >= middle
		);
	const owner = Array.from({ length: rows * columns }, (_, i) => i);
	const first = (i: number): number => {
		while (owner[i] !== i) i = owner[i] as number;
		return i;
	};
	const unite = (a: number, b: number) => {
		const [low, high] = [first(a), first(b)].sort((x, y) => x - y) as [number, number];
		owner[high] = low;
	};
	for (let row = 0; row < rows; row++) {
		for (let column = 0; column < columns; column++) {
			const at = row * columns + column;
			const middleX = (xs[column]! + xs[column + 1]!) / 2;
			const middleY = (ys[row]! + ys[row + 1]!) / 2;
			if (column + 1 < columns && !covered(upright, xs[column + 1]!, middleY)) unite(at, at + 1);
			if (row + 1 < rows && !covered(level, ys[row + 1]!, middleX)) unite(at, at + columns);
		}
	}
	const cells = new Map<number, Cell>();
	for (let at = 0; at < owner.length; at++) {
		const row = Math.floor(at / columns);
		const column = at % columns;
		const known = cells.get(first(at));
		const bounds = {
			left: xs[column]!,
			right: xs[column + 1]!,
			top: ys[row]!,
			bottom: ys[row + 1]!
		};
		cells.set(first(at), {
			bounds: known ? union(known.bounds, bounds) : bounds,
			row: known?.row ?? row,
			column: known?.column ?? column
		});
	}
	if (cells.size < 2) return null;
	const bounds = { left: xs[0]!, right: xs.at(-1)!, top: ys[0]!, bottom: ys.at(-1)! };
	return { bounds, columns: xs, cells: [...cells.values()] };
}

function union(a: Bounds, b: Bounds): Bounds {
	return {
		left: Math.min(a.left, b.left),
		right: Math.max(a.right, b.right),
		top: Math.min(a.top, b.top),
		bottom: Math.max(a.bottom, b.bottom)
	};
}

/** Places of lines, and of the ends of the lines across them where those reach further. */
function withEnds(at: readonly number[], across: readonly Rule[]): number[] {
	const least = across.reduce((min, line) => Math.min(min, line.from), Infinity);
	const most = across.reduce((max, line) => Math.max(max, line.to), -Infinity);
	return [
		...(least < (at[0] ?? least) - NEAR ? [least] : []),
		...at,
		...(most > (at.at(-1) ?? most) + NEAR ? [most] : [])
	];
}

/** Distinct places of lines, rising. */
function places(lines: readonly Rule[]): number[] {
	const found: number[] = [];
	for (const { at } of [...lines].sort((a, b) => a.at - b.at)) {
		if (found.length === 0 || at - (found.at(-1) as number) > NEAR) found.push(at);
	}
	return found;
}
