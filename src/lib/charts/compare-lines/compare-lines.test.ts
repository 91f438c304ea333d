import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChartContext } from '../chart';
import { compared, COUNTRY, crossed, REGION, SIX, units } from '../compare.test-helper';
import type { Mark } from '../drawing';
import { cssTheme } from '../theme';
import { compareLines } from '.';
import { draw } from './option';
import { placeDown } from './place';
import { axisOf } from './rows';

const TH: ChartContext = { lang: 'th', era: 'be', width: 640 };
const EN: ChartContext = { lang: 'en', era: 'ce', width: 640 };
const SHARE = { measure: 'quantified' } as const;
const DEPTH = { measure: 'depth' } as const;
const at = (year_be: number, value: number | null, rest = {}) =>
	compared({ year_be, value, count: null, of: null, ...rest });
const textOf = (rows: ReturnType<typeof compared>[], context = EN) =>
	compareLines.text(rows, context, SHARE);

describe('the words of the lines', () => {
	const rows = [
		at(2562, 0.5),
		at(2564, 0.8, { count: 75, of: 94 }),
		at(2562, 0.6, REGION),
		at(2564, 0.7, REGION)
	];

	it('say how the chosen one moved, and who is ahead in the end', () => {
		expect(textOf(rows).title).toBe(
			'Sample One rose from 50% in 2019 CE to 80% in 2021 CE, 10 percentage points above Northeast (70%)'
		);
		expect(textOf(rows, TH).title).toBe(
			'จังหวัดตัวอย่างหนึ่งเพิ่มขึ้นจากร้อยละ 50 ใน พ.ศ. 2562 เป็นร้อยละ 80 ใน พ.ศ. 2564 สูงกว่าภาคตะวันออกเฉียงเหนือ (ร้อยละ 70) อยู่ 10 จุดร้อยละ'
		);
	});

	it('give every base and name the missing year', () => {
		expect(textOf(rows).reading).toBe(
			'Sample One 50% in 2019 CE, 80% in 2021 CE (75 of 94 statements); ' +
				'Northeast 60% in 2019 CE, 70% in 2021 CE (mean of 20 units); ' +
				'Sample One has no value for 2020 CE; no data for 2 of 6 values.'
		);
	});

	it('compare nobody with a year the other has no value of', () => {
		expect(textOf([at(2562, 0.5), at(2564, 0.4), at(2562, 0.6, REGION)]).title).toBe(
			'Sample One fell from 50% in 2019 CE to 40% in 2021 CE'
		);
	});

	it('name the part that moved most', () => {
		const moved = (part: object, from: number, to: number) => [
			at(2562, from, part),
			at(2564, to, part)
		];
		expect(textOf([...moved(SIX[0]!, 0.2, 0.3), ...moved(SIX[1]!, 0.9, 0.4)]).title).toBe(
			'Sample One fell most in category 2 Strategic Planning from 90% in 2019 CE to 40% in 2021 CE'
		);
	});

	it('tell one value, no change and none', () => {
		expect(textOf([at(2564, 0.4)]).title).toBe(
			'Sample One: 40% in 2021 CE, and no other year to compare'
		);
		expect(textOf([at(2563, 0.4), at(2564, 0.4)]).title).toBe(
			'Sample One was the same, 40%, in 2020 CE and 2021 CE'
		);
		expect(textOf([at(2563, null)]).title).toBe('Sample One has no value in the chosen years');
	});

	it('say where the axis begins', () => {
		expect(textOf(rows).subtitle).toContain('axis from 0% to 100%');
		expect(textOf([at(2563, 0.9), at(2564, 0.95)]).subtitle).toContain('axis from 50% to 100%');
	});
});

describe('the drawing of the lines', () => {
	const lines = (marks: readonly Mark[]) =>
		marks.filter(
			(mark) => mark.kind === 'line' && mark.stroke === cssTheme.accent && mark.lineWidth === 2.5
		);
	const points = (marks: readonly Mark[]) =>
		lines(marks).map((mark) => (mark.kind === 'line' ? mark.d.split(/[ML]/).length - 1 : 0));
	const over = (rows: ReturnType<typeof compared>[]) => draw(rows, cssTheme, EN, SHARE).over ?? [];

	it('never bridges a year without a value', () => {
		const rows = [at(2560, 0.1), at(2561, 0.2), at(2563, 0.4), at(2564, 0.5), at(2565, 0.6)];
		expect(points(over(rows))).toEqual([2, 3]);
		expect(points(over([...rows, at(2562, null)]))).toEqual([2, 3]);
		expect(points(over([...rows, at(2562, 0)]))).toEqual([6]);
	});

	it('has a stop for every value and none for a gap', () => {
		const stops = compareLines.stops([at(2560, 0.1), at(2562, null), at(2563, 0)], EN, SHARE);
		expect(stops.map(({ label }) => label)).toEqual([
			'All categories · Sample One 2017 CE: 10%',
			'All categories · Sample One 2020 CE: 0%'
		]);
	});

	it('draws the chosen one in the accent, the others in grey, no two alike', () => {
		const rows = crossed([...units(6, 2), REGION, COUNTRY], [2562, 2563]).map((row, i) => ({
			...row,
			value: 0.1 + (i % 7) / 10
		}));
		const looks = over(rows).flatMap((mark) =>
			mark.kind === 'line' && /^M[\d.]+ [\d.]+L[\d.]+ [\d.]+$/.test(mark.d) && mark.lineWidth > 1
				? [`${mark.stroke} ${mark.lineWidth} ${mark.dash?.join() ?? ''}`]
				: []
		);
		expect(looks).toHaveLength(8);
		expect(new Set(looks).size).toBe(8);
		expect(looks.filter((look) => look.startsWith(cssTheme.accent))).toHaveLength(2);
	});

	it('says beside a line that ends early of which year its value is', () => {
		const words = over([at(2562, 0.5), at(2563, 0.6), at(2564, null)]).flatMap((mark) =>
			mark.kind === 'text' ? [mark.text] : []
		);
		expect(words.join(' ')).toContain('60% (2020)');
	});

	it('names who has no line at all', () => {
		const { ground } = draw([at(2564, 0.5), at(2564, null, REGION)], cssTheme, EN, SHARE);
		expect(ground.map((mark) => (mark.kind === 'text' ? mark.text : ''))).toContain(
			'No value to show: Northeast'
		);
	});
});

describe('the axis of the lines', () => {
	it('begins at zero unless all shares are high, and reaches over every value', () => {
		expect(axisOf([0.1, 0.9], SHARE)).toMatchObject({ low: 0, high: 1 });
		expect(axisOf([0.75, 1], SHARE)).toMatchObject({ low: 0.5, high: 1 });
		fc.assert(
			fc.property(fc.array(fc.nat(10_000_000)), (values) => {
				const { low, high, ticks } = axisOf(values, DEPTH);
				expect(low).toBe(0);
				expect(high).toBeGreaterThanOrEqual(Math.max(0, ...values));
				expect(ticks.at(-1)).toBe(high);
				expect(ticks.length).toBeLessThanOrEqual(5);
			})
		);
	});
});

describe('placeDown', () => {
	const labels = fc.array(
		fc.record({ y: fc.integer({ min: 0, max: 300 }), height: fc.constantFrom(21, 42) }),
		{
			maxLength: 7
		}
	);

	it('lets no labels touch, keeps them inside and in the order of their lines', () => {
		fc.assert(
			fc.property(labels, (wanted) => {
				const middles = placeDown(wanted, 0, 300);
				const placed = wanted
					.map(({ y, height }, i) => ({ y, top: middles[i]! - height / 2, height }))
					.sort((a, b) => a.top - b.top);
				placed.forEach(({ y, top, height }, i) => {
					const above = placed[i - 1];
					expect(top).toBeGreaterThanOrEqual(above ? above.top + above.height - 1e-6 : -1e-6);
					expect(top + height).toBeLessThanOrEqual(300 + 1e-6);
					if (above) expect(y).toBeGreaterThanOrEqual(above.y);
				});
			})
		);
	});

	it('moves nothing that has room', () => {
		expect(
			placeDown(
				[
					{ y: 200, height: 21 },
					{ y: 50, height: 21 }
				],
				0,
				300
			)
		).toEqual([200, 50]);
	});
});

describe('the table of the lines', () => {
	it('shows a missing year as a row without a number', () => {
		const { rows } = compareLines.table([at(2562, 0.5), at(2564, 0.25)], EN, SHARE);
		expect(rows.map((row) => [row[2], row[3], row[7]])).toEqual([
			['2019 CE', 50, null],
			['2020 CE', null, 'no data'],
			['2021 CE', 25, null]
		]);
	});
});
