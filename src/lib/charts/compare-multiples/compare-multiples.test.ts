import { describe, expect, it } from 'vitest';
import type { ChartContext } from '../chart';
import { compared, COUNTRY, crossed, REGION, units } from '../compare.test-helper';
import type { Mark } from '../drawing';
import { cssTheme } from '../theme';
import { compareMultiples } from '.';
import { draw } from './option';

const TH: ChartContext = { lang: 'th', era: 'be', width: 328 };
const EN: ChartContext = { lang: 'en', era: 'ce', width: 640 };
const SHARE = { measure: 'quantified' } as const;
const at = (key: string, year_be: number, value: number | null, rest = {}) =>
	compared({ key, name_th: key, name_en: key, year_be, value, count: null, of: null, ...rest });
const linesIn = (marks: readonly Mark[], stroke: string) =>
	marks.filter(
		(mark) =>
			mark.kind === 'line' && mark.stroke === stroke && !mark.d.includes('A') && mark.lineWidth > 1
	);

describe('small multiples', () => {
	const rows = crossed([...units(10, 10), REGION, COUNTRY], [2565, 2566, 2567]).map((row) => ({
		...row,
		value: row.value ?? 0.4
	}));

	it('have a panel a unit, and in each of them every group in grey', () => {
		const { ground, over } = draw(rows, cssTheme, EN, SHARE);
		expect(linesIn(over ?? [], cssTheme.accent)).toHaveLength(10);
		// Two a panel, and two pieces in the key.
		expect(linesIn(ground, cssTheme.comparator)).toHaveLength(22);
	});

	it('stand in two columns on a phone and in three where there is room', () => {
		const columns = (context: ChartContext) =>
			new Set(
				draw(rows, cssTheme, context, SHARE).stops.map(
					({ marks }) => 'x' in marks[0]! && marks[0].x
				)
			).size / 3;
		expect([columns(TH), columns(EN)]).toEqual([2, 3]);
	});

	it('draw the same value at the same height in every panel', () => {
		const same = ['A', 'B'].flatMap((key) => [at(key, 2566, 0.25), at(key, 2567, 0.75)]);
		const heights = linesIn(draw(same, cssTheme, EN, SHARE).over ?? [], cssTheme.accent).map(
			(mark) => (mark.kind === 'line' ? mark.d.replace(/([ML])[\d.]+ /g, '$1') : '')
		);
		expect(heights).toHaveLength(2);
		expect(heights[0]).toBe(heights[1]);
	});

	it('stand on a scale from zero that low shares fill, and say so', () => {
		const axis = (value: number) =>
			compareMultiples.text([at('A', 2566, 0.02), at('A', 2567, value)], EN, SHARE).subtitle;
		expect(axis(0.41)).toContain('from 0% to 50%');
		expect(axis(0.51)).toContain('from 0% to 100%');
		expect(axis(0.08)).toContain('from 0% to 10%');
	});

	it('leave a gap for a year without a value, and a panel for a unit without any', () => {
		const gap = [at('A', 2564, 0.2), at('A', 2566, 0.4), at('A', 2567, 0.5), at('B', 2567, null)];
		const { ground, over, stops } = draw(gap, cssTheme, EN, SHARE);
		expect(linesIn(over ?? [], cssTheme.accent)).toHaveLength(1);
		expect(stops).toHaveLength(3);
		const words = ground.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
		expect(words).toEqual(expect.arrayContaining(['A', 'B', 'cannot be told']));
	});

	it('say of which year the ends of a short line are', () => {
		const short = [at('A', 2564, 0.2), at('A', 2565, 0.4), at('B', 2564, 0.2), at('B', 2567, 0.3)];
		const words = draw(short, cssTheme, EN, SHARE).ground.flatMap((mark) =>
			mark.kind === 'text' ? [mark.text] : []
		);
		expect(words.join(' ')).toContain('20% → 40% (2022)');
		expect(words).toContain('20% → 30%');
	});

	it('are told by how many rose and fell, with the groups and what is missing', () => {
		const told = [
			...[at('A', 2566, 0.2), at('A', 2567, 0.4)],
			...[at('B', 2566, 0.5), at('B', 2567, 0.1)],
			...[at('C', 2566, 0.5), at('C', 2567, 0.5)],
			at('D', 2567, null, { units: 0 }),
			compared({ ...COUNTRY, year_be: 2567, value: 0.6 })
		];
		const { title, reading } = compareMultiples.text(told, EN, SHARE);
		expect(title).toBe(
			'Of 3 units, 1 rose, 1 fell and 1 stayed the same between their first and last year with a value'
		);
		expect(reading).toContain('Whole country 60% in 2024 CE (mean of 77 units)');
		expect(reading).toContain('No value to show: D');
		expect(compareMultiples.text(told, TH, SHARE).title).toBe(
			'จาก 3 หน่วยงาน เพิ่มขึ้น 1 ลดลง 1 เท่าเดิม 1 ระหว่างปีแรกกับปีสุดท้ายที่มีค่า'
		);
	});

	it('have every value in the table', () => {
		expect(compareMultiples.table(rows, EN, SHARE).rows).toHaveLength(36);
	});
});
