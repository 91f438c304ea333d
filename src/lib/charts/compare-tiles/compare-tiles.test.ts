import { describe, expect, it } from 'vitest';
import type { ChartContext } from '../chart';
import { compared } from '../compare.test-helper';
import { asDepth, GROUP_ROWS, PROVINCE_ROWS } from '../compareMany.test-helper';
import type { Drawing, Mark } from '../drawing';
import { TILES } from '../provinces/tiles';
import { cssTheme } from '../theme';
import { compareTiles } from '.';
import { draw } from './option';

const TH: ChartContext = { lang: 'th', era: 'be', width: 328 };
const EN: ChartContext = { lang: 'en', era: 'ce', width: 640 };
const SHARE = { measure: 'quantified' } as const;
const DEPTH = { measure: 'depth' } as const;
const ROWS = [...PROVINCE_ROWS, ...GROUP_ROWS];

const placeOf = (name: string) => TILES.findIndex(({ name_en }) => name_en === name);
const stopOf = (drawing: Drawing, name: string) => drawing.stops[placeOf(name)]!;
const wordsOf = (marks: readonly Mark[]) =>
	marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
const rectOf = (drawing: Drawing, name: string) => {
	const mark = stopOf(drawing, name).marks[0]!;
	if (mark.kind !== 'rect') throw new Error('no tile');
	return mark;
};

describe('the tiles', () => {
	it('are 77, from north to south, each with its abbreviation on the narrowest phone', () => {
		for (const lang of ['th', 'en'] as const) {
			const { stops } = draw(ROWS, cssTheme, { ...TH, lang }, SHARE);
			expect(stops).toHaveLength(77);
			const words = stops.map(({ marks }) => wordsOf(marks)[0]);
			expect(words).toEqual(TILES.map((tile) => tile[`abbr_${lang}`]));
		}
	});

	it('carry their number, so that the shade does not stand alone', () => {
		const words = (rows: typeof ROWS, extra: typeof SHARE | typeof DEPTH) =>
			wordsOf(stopOf(draw(rows, cssTheme, EN, extra), 'Khon Kaen').marks);
		expect(words([compared({ province_code: 40, value: 0.851 })], SHARE)).toEqual(['KKN', '85']);
		expect(words([compared({ province_code: 40, value: 4321 })], DEPTH)).toEqual(['KKN', '4.3']);
		expect(words([compared({ province_code: 40, value: 54_321 })], DEPTH)).toEqual(['KKN', '54']);
	});

	it('tell zero, what cannot be told and no data apart without colour', () => {
		const drawing = draw(ROWS, cssTheme, EN, SHARE);
		const [zero, unknown, none] = ['Phuket', 'Tak', 'Loei'] as const;
		expect(rectOf(drawing, zero)).toMatchObject({ fill: 'transparent', stroke: cssTheme.muted });
		expect(wordsOf(stopOf(drawing, zero).marks)).toEqual(['PKT', '0']);
		expect(rectOf(drawing, zero).dash).toBeUndefined();
		expect(stopOf(drawing, unknown).marks.map(({ kind }) => kind)).toContain('line');
		expect(rectOf(drawing, none).dash).toBeDefined();
		expect(stopOf(drawing, none).marks.map(({ kind }) => kind)).not.toContain('line');
		expect(stopOf(drawing, none).label).toBe('Loei: no data');
		expect(stopOf(drawing, 'Yala').label).toBe('Yala: no data');
		expect(stopOf(drawing, unknown).label).toBe('Tak: cannot be told');
	});

	it('are darker with a larger share', () => {
		const at = (value: number) =>
			rectOf(draw([compared({ province_code: 40, value })], cssTheme, EN, SHARE), 'Khon Kaen');
		const opacities = [0.1, 0.3, 0.5, 0.7, 0.9].map((value) => at(value).opacity!);
		expect(opacities).toEqual([...opacities].sort((a, b) => a - b));
		expect(new Set(opacities).size).toBe(5);
	});

	it('outline the chosen ones, over all others', () => {
		const over = draw(ROWS, cssTheme, EN, SHARE).over!;
		const tile = rectOf(draw(ROWS, cssTheme, EN, SHARE), 'Khon Kaen');
		expect(over).toHaveLength(2);
		for (const mark of over) {
			if (mark.kind !== 'rect') throw new Error('no outline');
			expect(mark.x).toBeCloseTo(tile.x + 1);
			expect(mark.y).toBeCloseTo(tile.y + 1);
		}
	});

	it('say in words how many have no data, also when none', () => {
		const key = (rows: typeof ROWS, context: ChartContext) =>
			wordsOf(draw(rows, cssTheme, context, SHARE).ground);
		expect(key(ROWS, TH)).toEqual(
			expect.arrayContaining(['ไม่มีข้อมูล 2 จังหวัด', 'บอกไม่ได้ 2 จังหวัด', 'ขอนแก่น 79.8%'])
		);
		const all = TILES.map(({ province_code }) => compared({ province_code, chosen: false }));
		expect(key(all, EN)).toContain('No data: 0');
		expect(key(all, EN).join(' ')).not.toContain('Cannot be told');
	});
});

describe('the words of the tile map', () => {
	it('say the chosen one, its side of the median, the base and what is missing', () => {
		expect(compareTiles.text(ROWS, TH, SHARE)).toEqual({
			title: 'ขอนแก่น ร้อยละ 79.8 สูงกว่ามัธยฐานของ 73 จังหวัด (ร้อยละ 76.6)',
			subtitle:
				'สัดส่วนข้อที่อ้างตัวเลข รายจังหวัด · ทุกหมวด · พ.ศ. 2564 · ข้อมูลจำลอง ไม่ใช่ผลการประเมินของหน่วยงานใด',
			reading:
				'ห่างจากมัธยฐาน 3.2 จุดร้อยละ อยู่ในครึ่งกลางของค่าทั้งหมด ต่ำสุดร้อยละ 0 สูงสุดร้อยละ 94.7 ไม่มีข้อมูล 2 จังหวัด บอกไม่ได้ 2 จังหวัด'
		});
		const { title, subtitle, reading } = compareTiles.text(ROWS, EN, SHARE);
		expect(title).toBe('Khon Kaen: 79.8%, above the median of 73 provinces (76.6%)');
		expect(subtitle).toContain('2021 CE · Synthetic data');
		expect(reading).toContain('2 provinces have no data; 2 cannot be told.');
	});

	it('say nothing of made-up data where there are none', () => {
		const real = ROWS.map((row) => ({ ...row, synthetic: false }));
		expect(compareTiles.text(real, EN, SHARE).subtitle).not.toMatch(/synthetic/i);
		expect(compareTiles.text([...real.slice(1), ROWS[0]!], EN, SHARE).subtitle).toMatch(
			/synthetic/
		);
	});

	it('say that a province of several units shows their mean, and who is not on the map', () => {
		const rows = [
			compared({ key: 'a', province_code: 40, value: 0.2 }),
			compared({ key: 'b', province_code: 40, value: 0.6 }),
			compared({ key: 'c' })
		];
		const { title, reading } = compareTiles.text(rows, EN, SHARE);
		expect(title).toContain('Khon Kaen: 40%');
		expect(reading).toContain('their mean is shown; 2 units in all');
		expect(reading).toContain('1 more unit names no province and is not on the map');
	});
});

describe('the table of the tile map', () => {
	it('holds what is drawn, one row a tile', () => {
		const drawing = draw(ROWS, cssTheme, EN, SHARE);
		const { columns, rows } = compareTiles.table(ROWS, EN, SHARE);
		expect(columns.map(({ key }) => key)).toEqual([
			'province_code',
			'name',
			'value',
			'state',
			'chosen',
			'synthetic'
		]);
		expect(rows).toHaveLength(77);
		rows.forEach(([code, name, value, state], i) => {
			const { label, marks } = drawing.stops[i]!;
			expect(code).toBe(TILES[i]!.province_code);
			expect(label).toContain(value === null ? `${name}: ${state}` : `${name}: ${value}%`);
			// The tile has whole percent, the table one decimal: both rounded from the same value.
			if (value !== null)
				expect(Math.abs(Number(wordsOf(marks)[1]) - Number(value))).toBeLessThan(0.56);
		});
		expect(rows[placeOf('Khon Kaen')]!.slice(4)).toEqual(['yes', 'yes']);
		expect(rows[placeOf('Loei')]!.slice(2)).toEqual([null, 'no data', null, null]);
	});

	it('holds whole characters for the length of evidence', () => {
		const { columns, rows } = compareTiles.table(asDepth(ROWS), EN, DEPTH);
		expect(columns[2]!.label).toBe('Evidence length');
		for (const [, , value] of rows) if (value !== null) expect(Number.isInteger(value)).toBe(true);
	});
});
