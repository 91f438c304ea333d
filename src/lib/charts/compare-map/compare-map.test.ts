import { describe, expect, it } from 'vitest';
import type { ChartContext } from '../chart';
import { GROUP_ROWS, PROVINCE_ROWS } from '../compareMany.test-helper';
import { compareTiles } from '../compare-tiles';
import type { Drawing, Mark } from '../drawing';
import { TILES } from '../provinces/tiles';
import { renderSvg } from '../render';
import { cssTheme } from '../theme';
import { compareMap } from '.';
import { draw } from './option';

const TH: ChartContext = { lang: 'th', era: 'be', width: 328 };
const EN: ChartContext = { lang: 'en', era: 'ce', width: 640 };
const SHARE = { measure: 'quantified' } as const;
const ROWS = [...PROVINCE_ROWS, ...GROUP_ROWS];
const stopOf = (drawing: Drawing, name: string) =>
	drawing.stops[TILES.findIndex(({ name_en }) => name_en === name)]!;
const numbers = (mark: Mark) =>
	'd' in mark ? [...mark.d.matchAll(/-?[\d.]+/g)].map(([number]) => Number(number)) : [];
const lastOf = (drawing: Drawing) =>
	Math.max(
		...drawing.stops.flatMap(({ marks }) => numbers(marks[0]!).filter((_, i) => i % 2 === 1))
	);

describe('the map', () => {
	it('draws all 77 provinces in the order of the tiles', () => {
		const { stops } = draw(ROWS, cssTheme, EN, SHARE);
		expect(stops).toHaveLength(77);
		expect(stops.map(({ label }) => label)).toEqual(
			compareTiles.stops(ROWS, EN, SHARE).map(({ label }) => label)
		);
	});

	it('is at most 1.4 times as tall as wide on a phone', () => {
		for (const width of [288, 328, 360, 479]) {
			expect(lastOf(draw(ROWS, cssTheme, { ...TH, width }, SHARE))).toBeLessThanOrEqual(
				1.4 * width
			);
		}
	});

	it('shades as the tiles do, hatches what cannot be told and dashes what has no data', () => {
		const drawing = draw(ROWS, cssTheme, EN, SHARE);
		const [area] = stopOf(drawing, 'Khon Kaen').marks;
		expect(area).toMatchObject({ kind: 'area', fill: cssTheme.accent, opacity: 0.75 });
		expect(stopOf(drawing, 'Khon Kaen').marks).toHaveLength(1);
		expect(stopOf(drawing, 'Tak').marks[1]).toMatchObject({
			kind: 'line',
			stroke: cssTheme.unreadable
		});
		const dashed = drawing.over!.filter((mark) => mark.kind === 'line' && mark.dash);
		expect(dashed.map((mark) => 'd' in mark && mark.d)).toEqual(
			['Loei', 'Yala'].map((name) => {
				const mark = stopOf(drawing, name).marks[0]!;
				return 'd' in mark && mark.d;
			})
		);
	});

	it('outlines the chosen ones last', () => {
		const drawing = draw(ROWS, cssTheme, EN, SHARE);
		const own = stopOf(drawing, 'Khon Kaen').marks[0]!;
		const last = drawing.over!.at(-1)!;
		expect(last).toMatchObject({ stroke: cssTheme.ink });
		expect(numbers(last)).toEqual(numbers(own));
	});

	it('names whose outlines they are, in every picture of it', () => {
		for (const context of [TH, EN]) {
			const words = renderSvg(compareMap, ROWS, context, SHARE).replace(/<[^>]*>/g, ' ');
			expect(words).toContain('MapSVG');
			expect(words.replace(/\s+/g, ' ')).toContain('CC BY 4.0');
		}
	});

	it('says and tabulates the same as the tiles: equal footing', () => {
		for (const context of [TH, EN]) {
			expect(compareMap.text(ROWS, context, SHARE)).toEqual(
				compareTiles.text(ROWS, context, SHARE)
			);
			expect(compareMap.table(ROWS, context, SHARE)).toEqual(
				compareTiles.table(ROWS, context, SHARE)
			);
		}
	});
});
