/** Where the columns of the grid stand, and what room is left for the names of the rows. */
import type { ChartContext } from '../chart';
import { codeName } from '../compare';
import { isNarrow, SIZE, steadyWidth } from '../drawing';
import { textWidth } from '../measure';
import type { Band, Grid } from './grid';
import { codeLabel } from './words';

/** A turned Thai name is 18 pixels high; a finger needs a little more. */
const LEAST_PITCH = { wide: 18, narrow: 22 } as const;
/** Room for a number of three digits. */
const GOOD_PITCH = 36;
const MOST_PITCH = 132;
const LEAST_NAMES = 120;
const MOST_NAMES = 340;
/** Between two units of several years. */
const BAND_GAP = 6;
/** Between units and the groups beside them. */
const GROUP_GAP = 14;
/** The frame may be a fraction of a pixel narrower than it says. */
const EDGE = 1;
/** So few rows may have their names above them, where there is no room beside. */
const MOST_STACKED = 8;

export interface Placed {
	readonly band: Band;
	/** Left edge of its first column. */
	readonly x: number;
}

export interface Layout {
	/** Width of the names of the rows; 0 where they stand above their row or nowhere. */
	readonly left: number;
	/** Whether names or only codes stand at the left. */
	readonly named: boolean;
	/** Names above the rows. */
	readonly stacked: boolean;
	/** From one column to the next. */
	readonly pitch: number;
	/** The same at the width that decides the height. */
	readonly steadyPitch: number;
	/** One under the other, each with all rows. */
	readonly blocks: readonly (readonly Placed[])[];
}

export function layoutOf(grid: Grid, context: ChartContext): Layout {
	const single = grid.codes.length === 1;
	const codes =
		Math.max(...grid.codes.map((code) => textWidth(codeLabel(code, context), SIZE.note))) + 10;
	const longest = Math.max(
		...namesOf(grid, context).map((name) => textWidth(name, SIZE.note, 600) + 12)
	);
	const steady = steadyWidth(context) - EDGE;
	const room = (columns: number, gaps: number, width: number) =>
		width - columns * GOOD_PITCH - gaps;
	const count = grid.bands.reduce((sum, { years }) => sum + years.length, 0);
	const stacked =
		!single &&
		grid.codes.length <= MOST_STACKED &&
		room(count, gapsOf(grid.bands), steady) < Math.min(LEAST_NAMES, longest);
	const bare = single || stacked ? 0 : codes;
	const least = LEAST_PITCH[isNarrow(context) ? 'narrow' : 'wide'];
	const blocks = balanced(grid.bands, (steady - bare) / least, least);
	const columns = Math.max(...blocks.map(columnsOf));
	const gaps = Math.max(...blocks.map(gapsOf));
	const namesRoom = room(columns, gaps, context.width - EDGE);
	const named = bare > 0 && namesRoom >= Math.min(LEAST_NAMES, longest);
	const left = named ? Math.min(namesRoom, longest, MOST_NAMES) : bare;
	const pitchAt = (width: number, beside: number) =>
		Math.min(MOST_PITCH, (width - beside - gaps) / columns);
	const pitch = pitchAt(context.width - EDGE, left);
	return {
		left,
		named,
		stacked,
		pitch,
		// Never wider than any drawing of the form: what fits here fits everywhere.
		steadyPitch: Math.min(
			pitch,
			pitchAt(steady, steadyLeft(bare, room(columns, gaps, steady), longest))
		),
		blocks: blocks.map((bands) => placed(bands, left, pitch))
	};
}

function steadyLeft(bare: number, room: number, longest: number): number {
	if (bare === 0 || room < Math.min(LEAST_NAMES, longest)) return bare;
	return Math.min(room, longest, MOST_NAMES);
}

const columnsOf = (bands: readonly Band[]) =>
	bands.reduce((sum, { years }) => sum + years.length, 0);

function gapBefore(bands: readonly Band[], index: number): number {
	const [before, band] = [bands[index - 1], bands[index]!];
	if (!before) return 0;
	const isUnit = ({ series }: Band) => series.head.kind === 'unit';
	if (isUnit(before) !== isUnit(band)) return GROUP_GAP;
	return band.years.length > 1 ? BAND_GAP : 0;
}

const gapsOf = (bands: readonly Band[]) =>
	bands.reduce((sum, _, index) => sum + gapBefore(bands, index), 0);

/** The blocks that are needed, of about the same width: no single column is left for the last one. */
function balanced(bands: readonly Band[], most: number, pitch: number): Band[][] {
	const needed = packed(bands, most, pitch);
	for (let fewer = Math.ceil(columnsOf(bands) / needed.length); fewer < most; fewer++) {
		const blocks = packed(bands, fewer, pitch);
		if (blocks.length === needed.length) return blocks;
	}
	return needed;
}

/** Bands in blocks that hold at most so many columns; a band is divided only where it alone is too wide. */
function packed(bands: readonly Band[], most: number, pitch: number): Band[][] {
	const whole = Math.max(1, Math.floor(most));
	const parts = bands.flatMap(({ series, years }) =>
		Array.from({ length: Math.ceil(years.length / whole) }, (_, i) => ({
			series,
			years: years.slice(i * whole, (i + 1) * whole)
		}))
	);
	const blocks: Band[][] = [[]];
	for (const band of parts) {
		const next = [...blocks.at(-1)!, band];
		const fits = columnsOf(next) + gapsOf(next) / pitch <= most;
		if (fits || next.length === 1) blocks[blocks.length - 1] = next;
		else blocks.push([band]);
	}
	return blocks;
}

function placed(bands: readonly Band[], left: number, pitch: number): Placed[] {
	let x = left;
	return bands.map((band, index) => {
		x += gapBefore(bands, index);
		const at = { band, x };
		x += band.years.length * pitch;
		return at;
	});
}

/** The names of the rows in their order. */
export function namesOf(grid: Grid, { lang }: ChartContext): string[] {
	const { series, years } = grid.bands[0]!;
	return grid.codes.map((code) => codeName(grid.cellOf(series, years[0]!, code), lang));
}
