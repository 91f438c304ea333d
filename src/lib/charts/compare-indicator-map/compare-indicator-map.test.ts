import { describe, expect, it } from 'vitest';
import type { ChartContext } from '../chart';
import { earlier, EXTRA, figure, nothing, target } from '../compareIndicator.test-helper';
import type { CompareIndicatorExtra, IndicatorValueRow } from '../compare-indicator/figures';
import type { Drawing, Mark } from '../drawing';
import { TILES } from '../provinces/tiles';
import { cssTheme } from '../theme';
import { compareIndicatorMap, compareIndicatorTiles } from '.';
import { drawMap, drawTiles } from './option';

const TH: ChartContext = { lang: 'th', era: 'be', width: 328 };
const EN: ChartContext = { lang: 'en', era: 'ce', width: 640 };
const org = (province_code: number, rest: Partial<IndicatorValueRow> = {}) => ({
	org_id: `TH-${province_code}`,
	org_name_th: `จังหวัดที่ ${province_code}`,
	org_name_en: `Number ${province_code}`,
	province_code,
	...rest
});
const ROWS = [
	figure(org(40, { value: 0 })),
	figure(org(41, { value: 60 })),
	figure(org(42, { value: 240 })),
	earlier('2563', org(43, { value: 90 })),
	target(org(44, { value: 5 })),
	figure(org(45, { unit: '%', value: 3 })),
	nothing(true, org(46)),
	nothing(false, org(47))
];
const CHOSEN: CompareIndicatorExtra = { ...EXTRA, chosen: ['TH-41'] };

const stopOf = ({ stops }: Drawing, code: number) =>
	stops[TILES.findIndex(({ province_code }) => province_code === code)]!;
const wordsOf = (marks: readonly Mark[]) =>
	marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
const shadeOf = (drawing: Drawing, code: number) => {
	const [shape] = stopOf(drawing, code).marks;
	if (shape?.kind !== 'rect' && shape?.kind !== 'area') throw new Error('no shape');
	return shape.fill === cssTheme.accent ? (shape.opacity ?? 1) : null;
};
const DRAWN = [
	['tiles', drawTiles],
	['map', drawMap]
] as const;

describe.each(DRAWN)('an indicator on the %s', (name, draw) => {
	const drawing = draw(ROWS, cssTheme, EN, CHOSEN);

	it('shades results of the year, zero among them, and nothing else', () => {
		expect(shadeOf(drawing, 40)).not.toBeNull();
		expect(shadeOf(drawing, 42)).toBeGreaterThan(shadeOf(drawing, 41)!);
		for (const code of [43, 44, 45, 46, 47, 10]) expect(shadeOf(drawing, code)).toBeNull();
	});

	it('says of every province what it has', () => {
		const said = [41, 43, 44, 45, 46, 47].map((code) => stopOf(drawing, code).label);
		expect(said[0]).toMatch(/^Number 41 2023 CE: 60 points/);
		expect(said[1]).toContain('result of another period');
		expect(said[2]).toContain('only a target');
		expect(said.slice(3)).toEqual([
			'Number 45: only in another unit of measure',
			'Number 46: does not cite it',
			'Number 47: no assessment'
		]);
		const bangkok = TILES.find(({ province_code }) => province_code === 10)!;
		expect(stopOf(drawing, 10).label).toBe(`${bangkok.name_en}: no assessment`);
	});

	it('counts in its key all that has no shade, and says none where it is none', () => {
		const key = wordsOf(drawing.ground);
		expect(key).toEqual(
			expect.arrayContaining([
				'Another period: 1',
				'Only a target: 1',
				'Cited, not drawn: 1',
				'Not cited: 1',
				'No assessment: 70'
			])
		);
		// Beside the tiles there is room for the chosen ones only where there are fewer states.
		expect(key.includes('Number 41 60 points')).toBe(name === 'map');
		expect(wordsOf(draw(ROWS.slice(0, 3), cssTheme, EN, CHOSEN).ground)).toContain(
			'Number 41 60 points'
		);
		const all = TILES.map(({ province_code }) => figure(org(province_code)));
		expect(wordsOf(draw(all, cssTheme, TH, CHOSEN).ground)).toContain('ไม่มีแบบประเมิน 0 จังหวัด');
	});
});

it('a tile has its number, in thousands where they are large', () => {
	const number = (value: number) => {
		const rows = [figure(org(40, { value })), figure(org(41, { value: 1 }))];
		const drawing = drawTiles(rows, cssTheme, EN, EXTRA);
		return [wordsOf(stopOf(drawing, 40).marks)[1], wordsOf(drawing.ground)[2]];
	};
	expect(number(58)).toEqual(['58', 'Numbers: points']);
	expect(number(54_321)).toEqual(['54', 'Numbers: 1,000 points']);
});

it('the words name the span of the shades, every state, and who is on no map', () => {
	const { title, subtitle, reading } = compareIndicatorTiles.text(
		[...ROWS, figure({ org_id: 'X', province_code: null })],
		EN,
		CHOSEN
	);
	expect(title).toContain('Number 41');
	expect(subtitle).toMatch(/by province · 2023 CE · in points · shades from 0 to 2\d\d/);
	expect(reading).toMatch(
		/1 of another period.*1 with only a target.*1 more unit names no province/s
	);
});

it('the table holds every row, and marks those that are on the map', () => {
	const { columns, rows } = compareIndicatorMap.table(ROWS, EN, CHOSEN);
	const at = columns.findIndex(({ key }) => key === 'drawn');
	expect(rows).toHaveLength(ROWS.length);
	expect(rows.filter((row) => row[at] === 'yes')).toHaveLength(5);
});
