/** Columns without lines between them: rows cut where a strip of the page stays free, and read column by column. */
import { middle, textOf, type Row } from './lines';

/** Fewest rows with text on both sides, and their share of the rows, that make two columns. */
const FEWEST_ROWS = 4;
const SHARE = 0.5;
/** Most rows of a page that are looked at, and how often columns may stand in columns. */
const MOST_ROWS = 400;
const DEEPEST = 4;
/** Narrowest strip, in points and in ems. */
const STRIP = 10;
const STRIP_EMS = 0.9;
/** In ems: narrowest text that is a column and not a list's numbers or a table's figures. */
const NARROWEST = 7;
/** Share of rows whose right half starts in one place. */
const ALIGNED = 0.6;
/** Room between rows, as a multiple of the usual and of the type, that ends a column. */
const BREAK = 1.6;
const USUAL_STEP = 1.2;
/** In ems: rows of two columns this near in height stand side by side, if not on one baseline. */
const BESIDE = 0.95;

interface Strip {
	left: number;
	right: number;
}

/** A free strip over the rows `from` to `to` (not included). */
interface Gutter extends Strip {
	from: number;
	to: number;
}

/** Rows in the order they are read. No letter is lost. */
export function inColumns(rows: readonly Row[], depth = 0): Row[] {
	if (rows.length < FEWEST_ROWS || rows.length > MOST_ROWS || depth >= DEEPEST) return [...rows];
	const gutter = findGutter(rows);
	if (!gutter) return [...rows];
	const inside = rows.slice(gutter.from, gutter.to);
	const [left, right] = halves(inside, gutter);
	const sides = sections(left, right).flatMap((part) => inColumns(part, depth + 1));
	return [
		...inColumns(rows.slice(0, gutter.from), depth + 1),
		...sides,
		...inColumns(rows.slice(gutter.to), depth + 1)
	];
}

function halves(rows: readonly Row[], gutter: Strip): [Row[], Row[]] {
	const cut = (gutter.left + gutter.right) / 2;
	const side = (wanted: boolean) =>
		rows
			.map((row) => ({ ...row, letters: row.letters.filter(({ x }) => x < cut === wanted) }))
			.filter(({ letters }) => letters.length > 0);
	return [side(true), side(false)];
}

const NUMBER = /^[^\p{L}\d]{0,6}[\d๐-๙]\s?\.\s?[\d๐-๙]{1,2}/u;

/**
 * Two columns as they are read: the left and then the right one, or, where they are the columns of a table without
 * lines, part by part from one number on the left to the next.
 */
function sections(left: readonly Row[], right: readonly Row[]): Row[][] {
	const starts = left.filter((row) => NUMBER.test(textOf(row.letters)));
	const numbered = right.some((row) => NUMBER.test(textOf(row.letters)));
	const last = Math.min(left.at(-1)?.y ?? 0, right.at(-1)?.y ?? 0);
	const above = (rows: readonly Row[]) => rows.filter(({ y }) => y < last);
	const lone = [...without(above(left), right), ...without(above(right), left)];
	const isTable =
		starts.length >= 2 && !numbered && lone.length >= (left.length + right.length) * 0.1;
	if (!isTable) return [[...left], [...right]];
	const edges = [-Infinity, ...starts.slice(1).map(({ y, size }) => y - size / 2), Infinity];
	return edges.slice(1).flatMap((edge, i) => {
		const within = ({ y }: Row) => y >= (edges[i] as number) && y < edge;
		return [left.filter(within), right.filter(within)];
	});
}

function isBeside(a: Row, b: Row): boolean {
	return Math.abs(a.y - b.y) < Math.max(a.size, b.size) * BESIDE;
}

/** Rows of one side that have none beside them. */
function without(rows: readonly Row[], others: readonly Row[]): Row[] {
	return rows.filter((row) => !others.some((other) => isBeside(row, other)));
}

/** The first strip, from the top, that parts enough rows. */
function findGutter(rows: readonly Row[]): Gutter | null {
	const free = rows.map(freeOf);
	const step = middle(rows.slice(1).map(({ y }, i) => y - (rows[i] as Row).y));
	const seen: Gutter[] = [];
	for (let from = 0; from < rows.length; from++) {
		for (const strip of seedsAt(rows, free, from)) {
			const known = seen.some(
				(other) => from < other.to && strip.left < other.right && other.left < strip.right
			);
			if (known) continue;
			const gutter = follow(rows, free, { ...strip, from, to: from + 1 }, step);
			seen.push(gutter);
			if (partsColumns(rows, gutter)) return gutter;
		}
	}
	return null;
}

/** Strips that may begin at a row: gaps inside it, and between it and a row beside it. */
function seedsAt(rows: readonly Row[], free: readonly Strip[][], at: number): Strip[] {
	const own = free[at]!.slice(1, -1);
	const [row, next] = [rows[at]!, rows[at + 1]];
	if (!next || !isBeside(row, next)) return own;
	const [left, right] = row.letters[0]!.x < next.letters[0]!.x ? [at, at + 1] : [at + 1, at];
	const strip = { left: free[left]!.at(-1)!.left, right: free[right]![0]!.right };
	return strip.right - strip.left >= leastOf(row) ? [...own, strip] : own;
}

function leastOf({ size }: Row): number {
	return Math.max(STRIP, size * STRIP_EMS);
}

/** Free room of a row: left of its text, between its parts, right of it. */
function freeOf(row: Row): Strip[] {
	const least = leastOf(row);
	const strips: Strip[] = [];
	let end = -Infinity;
	for (const letter of row.letters) {
		if (letter.text.trim() === '') continue;
		if (letter.x - end >= least) strips.push({ left: end, right: letter.x });
		end = Math.max(end, letter.right);
	}
	strips.push({ left: end, right: Infinity });
	return strips;
}

/** Follows a strip downwards as far as it stays free. */
function follow(
	rows: readonly Row[],
	free: readonly (readonly Strip[])[],
	gutter: Gutter,
	step: number
): Gutter {
	const isBroken = (at: number) => {
		const usual = Math.max(step, rows[at]!.size * USUAL_STEP);
		return rows[at]!.y - rows[at - 1]!.y > usual * BREAK;
	};
	let lastBoth = gutter.from;
	for (let at = gutter.from + 1; at < rows.length; at++) {
		const least = leastOf(rows[at]!);
		const shared = (free[at] as Strip[])
			.map((strip) => ({
				left: Math.max(strip.left, gutter.left),
				right: Math.min(strip.right, gutter.right)
			}))
			.find((strip) => strip.right - strip.left >= least);
		if (!shared) break;
		const both = isAccompanied(rows, at, shared);
		if (!both && isBroken(at)) break;
		if (both) lastBoth = at;
		Object.assign(gutter, shared, { to: at + 1 });
	}
	// A heading of what follows stands on the left and apart.
	while (gutter.to > lastBoth + 1 && isBroken(gutter.to - 1)) gutter.to--;
	return gutter;
}

/** Text on both sides: of the row itself, or of the row before it. */
function isAccompanied(rows: readonly Row[], at: number, strip: Strip): boolean {
	const [row, before] = [rows[at]!, rows[at - 1]!];
	const letters = isBeside(row, before) ? [...before.letters, ...row.letters] : row.letters;
	return (
		sideWidth(letters, -Infinity, strip.left) > 0 && sideWidth(letters, strip.right, Infinity) > 0
	);
}

function sideWidth(letters: Row['letters'], from: number, to: number): number {
	let [least, most] = [Infinity, -Infinity];
	for (const { x, right, text } of letters) {
		if (x < from || right > to + 0.01 || text.trim() === '') continue;
		least = Math.min(least, x);
		most = Math.max(most, right);
	}
	return Math.max(0, most - least);
}

/** Enough rows stand side by side, and both sides are wide, and the right one starts in one place. */
function partsColumns(rows: readonly Row[], gutter: Gutter): boolean {
	const [left, right] = halves(rows.slice(gutter.from, gutter.to), gutter).map((side) =>
		side.filter(({ letters }) => letters.some(({ text }) => text.trim() !== ''))
	) as [Row[], Row[]];
	const both = left.length - without(left, right).length;
	if (both < FEWEST_ROWS || both < Math.min(left.length, right.length) * SHARE) return false;
	const em = middle(left.map(({ size }) => size));
	const widthsOf = (side: readonly Row[]) =>
		side.map(({ letters }) => sideWidth(letters, -Infinity, Infinity));
	if ([left, right].some((side) => middle(widthsOf(side)) < em * NARROWEST)) return false;
	const starts = right.map(({ letters }) => letters.find(({ text }) => text.trim())!.x);
	const usual = middle(starts);
	const aligned = starts.filter((x) => Math.abs(x - usual) <= em * 1.5);
	return aligned.length >= right.length * ALIGNED;
}
