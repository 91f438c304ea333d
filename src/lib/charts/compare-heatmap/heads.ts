/** Heads of the columns: names of units, or a name over its years. */
import type { ChartContext, ChartTheme } from '../chart';
import { shortNameOf, yearDigits } from '../compare';
import { label, LINE, SIZE, type Mark, type Weight } from '../drawing';
import { textWidth } from '../measure';
import { shorten, wrapText } from '../wrap';
import type { Grid } from './grid';
import type { Layout, Placed } from './layout';

/** Longest turned name in pixels; the rest of a longer one is in the table. */
const LONGEST_TURNED = 170;
const MOST_LINES = 3;
/** Narrower, a Thai name has no room for a whole word. */
const LEAST_THAI = 62;
const BELOW = 5;
/** Four digits upright. */
const YEAR_ROOM = 36;

export interface Heads {
	readonly height: number;
	marks(block: readonly Placed[], top: number): Mark[];
}

export function headsOf(
	grid: Grid,
	layout: Layout,
	theme: ChartTheme,
	context: ChartContext
): Heads {
	return grid.years.length > 1
		? yearHeads(grid, layout, theme, context)
		: nameHeads(grid, layout, theme, context);
}

interface Name {
	readonly text: string;
	readonly weight: Weight;
	readonly fill: string;
}

function nameOf({ band }: Pick<Placed, 'band'>, theme: ChartTheme, { lang }: ChartContext): Name {
	const { head } = band.series;
	return {
		text: shortNameOf(head, lang),
		weight: head.chosen ? 600 : 400,
		fill: head.chosen ? theme.accent : head.kind === 'unit' ? theme.ink : theme.muted
	};
}

/** One year: a name a column, upright where all names fit so, else all turned. */
function nameHeads(grid: Grid, layout: Layout, theme: ChartTheme, context: ChartContext): Heads {
	const names = grid.bands.map((band) => nameOf({ band }, theme, context));
	const lines = uprightLines(names, layout.steadyPitch);
	const longest = Math.max(...names.map(({ text, weight }) => textWidth(text, SIZE.note, weight)));
	const room = lines === null ? Math.min(LONGEST_TURNED, longest) : lines * LINE.note;
	const now = uprightLines(names, layout.pitch);
	const upright = now !== null && now * LINE.note <= Math.max(room, LINE.note);
	const height = Math.ceil(Math.max(room, LINE.note)) + BELOW + 2;
	return {
		height,
		marks: (block, top) =>
			block.flatMap((placed): Mark[] => {
				const { text, weight, fill } = nameOf(placed, theme, context);
				const middle = placed.x + layout.pitch / 2;
				const bottom = top + height - BELOW;
				if (!upright) {
					const short = shorten(text, LONGEST_TURNED, SIZE.note, weight);
					return [
						...underline(placed, layout.pitch, top + height, theme),
						label(short, middle, bottom, fill, { weight, turned: true })
					];
				}
				const wrapped = wrapText(text, layout.pitch - 4, SIZE.note, weight, MOST_LINES);
				return [
					...underline(placed, layout.pitch, top + height, theme),
					...wrapped.map((part, i) =>
						label(part, middle, bottom - (wrapped.length - i - 0.5) * LINE.note, fill, {
							weight,
							align: 'center'
						})
					)
				];
			})
	};
}

/** How many lines the names take side by side; null where one of them does not fit. */
function uprightLines(names: readonly Name[], pitch: number): number | null {
	const room = pitch - 4;
	const fits = names.every(({ text, weight }) =>
		text
			.split(' ')
			.every(
				(word) =>
					textWidth(word, SIZE.note, weight) <= room ||
					(/\p{Script=Thai}/u.test(word) && pitch >= LEAST_THAI)
			)
	);
	const most = Math.max(
		...names.map(({ text, weight }) => wrapText(text, room, SIZE.note, weight).length)
	);
	return fits && most <= MOST_LINES ? most : null;
}

/** Several years: the name of a unit over them. */
function yearHeads(grid: Grid, layout: Layout, theme: ChartTheme, context: ChartContext): Heads {
	const linesOf = (name: Name, width: number) =>
		wrapText(name.text, width, SIZE.note, name.weight, MOST_LINES);
	const most = Math.max(
		...layout.blocks.flat().map(({ band }) => {
			const width = band.years.length * layout.steadyPitch - 4;
			return linesOf(nameOf({ band }, theme, context), width).length;
		})
	);
	const turned = layout.pitch < YEAR_ROOM;
	const years = layout.steadyPitch < YEAR_ROOM ? textWidth('2564', SIZE.note) + 4 : LINE.note;
	const names = most * LINE.note;
	const height = Math.ceil(names + years) + BELOW + 2;
	return {
		height,
		marks: (block, top) =>
			block.flatMap((placed): Mark[] => {
				const { band, x } = placed;
				const name = nameOf(placed, theme, context);
				const bottom = top + height - BELOW;
				const lines = linesOf(name, band.years.length * layout.pitch - 4);
				return [
					...underline(placed, layout.pitch, top + height, theme),
					...lines.map((part, i) =>
						label(part, x, top + (most - lines.length + i + 0.5) * LINE.note, name.fill, {
							weight: name.weight
						})
					),
					...band.years.map((year, i) => {
						const middle = x + (i + 0.5) * layout.pitch;
						const digits = yearDigits(year, context);
						return turned
							? label(digits, middle, bottom, theme.muted, { turned })
							: label(digits, middle, bottom - LINE.note / 2, theme.muted, { align: 'center' });
					})
				];
			})
	};
}

/** Under the head of a chosen one, so that it is found without its colour. */
function underline({ band, x }: Placed, pitch: number, y: number, theme: ChartTheme): Mark[] {
	if (!band.series.head.chosen) return [];
	const width = band.years.length * pitch - 2;
	return [{ kind: 'rect', x, y: y - 3, width, height: 2, fill: theme.accent }];
}
