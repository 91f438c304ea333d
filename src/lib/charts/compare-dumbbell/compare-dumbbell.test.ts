import { describe, expect, it } from 'vitest';
import type { ComparedValue } from '$lib/queries/compare/types';
import type { ChartContext } from '../chart';
import { compared, units } from '../compare.test-helper';
import { asDepth } from '../compareMany.test-helper';
import type { RectMark, TextMark } from '../marks';
import { cssTheme } from '../theme';
import { compareDumbbell } from '.';
import { AGAINST_COUNTRY, BEFORE, COUNTRY, FEW, NOW, OVER_TIME, two } from './fixtures.test-helper';
import { formOf } from './form';
import { draw } from './option';
import { twoSidesOf } from './sides';
import { spread } from './slope';

const TH: ChartContext = { lang: 'th', era: 'be', width: 640 };
const EN: ChartContext = { lang: 'en', era: 'ce', width: 640 };
const PHONE: ChartContext = { ...EN, width: 328 };
const SHARE = { measure: 'quantified' } as const;
const DEPTH = { measure: 'depth' } as const;
const sides = (rows: readonly ComparedValue[]) => twoSidesOf(rows, SHARE)!;
const words = (
	rows: readonly ComparedValue[],
	context = EN,
	extra: typeof SHARE | typeof DEPTH = SHARE
) =>
	draw(rows, cssTheme, context, extra).stops.map(({ marks }) =>
		marks.filter((mark): mark is TextMark => mark.kind === 'text').map(({ text }) => text)
	);

describe('the two sides', () => {
	it('are the later and the earlier year of one unit, whichever was chosen', () => {
		const rows = two({ ...BEFORE, chosen: true }, { ...NOW, chosen: false }, [[0.5, 0.25]]);
		const { subject, other, overTime, parts } = sides(rows);
		expect([subject.year_be, other.year_be, overTime]).toEqual([2564, 2563, true]);
		expect(parts[0]!.difference).toBe(-0.25);
	});

	it('are the chosen one and what it is held against, else the one given first', () => {
		const rows = two({ ...COUNTRY, ...NOW }, NOW, [[0.5, 0.25]]);
		expect(sides(rows)).toMatchObject({ subject: { key: 'T-1' }, overTime: false });
		const chosen = units(2, 2).map((unit) => compared(unit));
		expect(sides(chosen).subject.key).toBe('T-1');
		expect(sides([...chosen].reverse()).subject.key).toBe('T-2');
	});

	it('are two and no more', () => {
		expect(twoSidesOf([], SHARE)).toBeNull();
		expect(twoSidesOf([compared(NOW)], SHARE)).toBeNull();
		expect(twoSidesOf([...OVER_TIME, compared(COUNTRY)], SHARE)).toBeNull();
	});

	it('differ by what is shown: tenths of a point, whole characters', () => {
		const by = (a: number, b: number, extra: typeof SHARE | typeof DEPTH) =>
			twoSidesOf([compared({ ...NOW, value: a }), compared({ ...BEFORE, value: b })], extra)!
				.parts[0]!.difference;
		expect(by(2 / 3, 1 / 3, SHARE)).toBe(0.333);
		expect(Object.is(by(0.5, 0.5004, SHARE), 0)).toBe(true);
		expect(by(120.6, 100, DEPTH)).toBe(21);
	});
});

describe('the form of two sides', () => {
	const form = (rows: readonly ComparedValue[], context = EN) => formOf(sides(rows), context);

	it('is a slope for a few parts of one unit over two years', () => {
		expect(form(FEW)).toBe('slope');
	});

	it('is a dumbbell for many parts, two units, a missing value, one part, or a phone', () => {
		const pairs = Array.from({ length: 5 }, () => [0.5, 0.25] as const);
		expect(form(two(NOW, BEFORE, pairs))).toBe('dumbbell');
		expect(form(two(NOW, { ...COUNTRY, ...NOW }, pairs.slice(0, 3)))).toBe('dumbbell');
		expect(form(two(NOW, BEFORE, [...pairs.slice(0, 2), [0.5, 'unknown']]))).toBe('dumbbell');
		expect(form(two(NOW, BEFORE, pairs.slice(0, 1)))).toBe('dumbbell');
		expect(form(FEW, PHONE)).toBe('dumbbell');
	});
});

describe('the drawing of two sides', () => {
	it('writes both values, the difference with its sign, and why there is none', () => {
		expect(words(OVER_TIME)).toEqual([
			['1 Leadership', '87.5%', '50%', '+37.5'],
			['2 Strategic Planning', '25%', '37.5%', '−12.5'],
			['3 Customer and Stakeholder', 'Focus', '50%', '0'],
			['4 Measurement, Analysis and', 'Knowledge Management', '75%', 'cannot be told'],
			['5 Workforce Focus', '100%', 'no data'],
			['6 Operations Focus', '12.5%', '0%', '+12.5']
		]);
	});

	it('writes each value outside the bar, on the side of its dot', () => {
		const marks = (index: number) => draw(OVER_TIME, cssTheme, EN, SHARE).stops[index]!.marks;
		const at = (index: number, text: string) =>
			marks(index).find((mark): mark is TextMark => mark.kind === 'text' && mark.text === text)!;
		const bar = (index: number) =>
			marks(index).find((mark): mark is RectMark => mark.kind === 'rect' && mark.height === 3)!;
		expect(at(0, '50%')).toMatchObject({ align: 'right' });
		expect(at(0, '50%').x).toBeLessThan(bar(0).x);
		expect(at(0, '87.5%')).toMatchObject({ align: 'left' });
		expect(at(0, '87.5%').x).toBeGreaterThan(bar(0).x + bar(0).width);
		expect(at(1, '25%').x).toBeLessThan(bar(1).x);
		// The bars are in proportion: three eighths and one.
		expect(bar(0).width / bar(1).width).toBeCloseTo(3, 5);
	});

	it('draws no dot and no bar for a side without a value', () => {
		const rows = two(NOW, BEFORE, [['unknown', 'unknown']]);
		expect(words(rows)).toEqual([['1 Leadership', 'cannot be told']]);
		const { marks } = draw(rows, cssTheme, EN, SHARE).stops[0]!;
		expect(marks.filter(({ kind }) => kind === 'line')).toEqual([]);
	});

	it('names both sides with their year, and of a group how many units it is the mean of', () => {
		const heads = (rows: readonly ComparedValue[]) =>
			draw(rows, cssTheme, TH, SHARE).ground.flatMap((mark) =>
				mark.kind === 'text' ? [mark.text] : []
			);
		expect(heads(AGAINST_COUNTRY)).toEqual(
			expect.arrayContaining([
				'จังหวัดตัวอย่างหนึ่ง พ.ศ. 2564',
				'ทั้งประเทศ พ.ศ. 2564 (ค่าเฉลี่ยของ 77 หน่วยงาน)',
				'ต่าง (จุดร้อยละ)'
			])
		);
		const fewer = AGAINST_COUNTRY.map((row) =>
			row.kind === 'country' && row.code === '1.1' ? { ...row, units: 70 } : row
		);
		expect(heads(fewer)).toContain('ทั้งประเทศ พ.ศ. 2564 (ค่าเฉลี่ยของ 70–77 หน่วยงาน)');
	});

	it('keeps the order of the form and leads where the value of its subject does', () => {
		const led = (rows: typeof OVER_TIME) =>
			rows.map((row) => ({ ...row, path: row.kind === 'unit' ? `/item/${row.code}` : '/' }));
		const shuffled = led(AGAINST_COUNTRY).reverse();
		const paths = compareDumbbell.stops(shuffled, EN, SHARE).map(({ path }) => path);
		expect(paths).toHaveLength(24);
		expect(paths.slice(0, 5)).toEqual([
			'/item/1.1',
			'/item/1.2',
			'/item/1.3',
			'/item/1.4',
			'/item/2.1'
		]);
		expect(compareDumbbell.stops(led(OVER_TIME), EN, SHARE)[0]).toMatchObject({
			path: '/item/1',
			label:
				'1 Leadership: Sample One 2021 CE 87.5% (7 of 8 statements), ' +
				'Sample One 2020 CE 50% (4 of 8 statements), +37.5 percentage points'
		});
		const whole = [compared(NOW), compared({ ...BEFORE, value: 0.4 })];
		expect(compareDumbbell.stops(whole, EN, SHARE)[0]!.path).toBeNull();
	});

	it('refuses three sides with their number and a better offer', () => {
		const three = [...OVER_TIME, compared(COUNTRY)];
		expect(draw(three, cssTheme, EN, SHARE).stops).toEqual([]);
		const { title, reading } = compareDumbbell.text(three, EN, SHARE);
		expect(title).toContain('3 are chosen');
		expect(reading).toContain('heatmap');
	});
});

describe('the words of two sides', () => {
	it('say which part rose and fell most, by how much, between which years', () => {
		expect(compareDumbbell.text(OVER_TIME, TH, SHARE).title).toBe(
			'จังหวัดตัวอย่างหนึ่ง จาก พ.ศ. 2563 ถึง พ.ศ. 2564 เพิ่มขึ้นมากที่สุดในหมวด 1 การนำองค์การ ' +
				'(+37.5 จุดร้อยละ) ลดลงมากที่สุดในหมวด 2 การวางแผนเชิงยุทธศาสตร์ (−12.5 จุดร้อยละ)'
		);
		expect(compareDumbbell.text(OVER_TIME, EN, SHARE).title).toBe(
			'Sample One, from 2020 CE to 2021 CE: rose most in category 1 Leadership ' +
				'(+37.5 percentage points); fell most in category 2 Strategic Planning (−12.5 percentage points)'
		);
	});

	it('say from what to what on what base, and how many did which', () => {
		expect(compareDumbbell.text(OVER_TIME, EN, SHARE).reading).toBe(
			'Category 1 Leadership from 50% (4 of 8 statements) to 87.5% (7 of 8 statements); ' +
				'category 2 Strategic Planning from 37.5% (3 of 8 statements) to 25% (2 of 8 statements); ' +
				'of 6 categories, 2 rose, 1 fell, 1 unchanged, 1 cannot be told, 1 no data.'
		);
		expect(compareDumbbell.text(AGAINST_COUNTRY, TH, SHARE).reading).toContain(
			'ทั้งประเทศ ร้อยละ 40 (ค่าเฉลี่ยของ 77 หน่วยงาน)'
		);
	});

	it('call two units higher and lower, not risen and fallen', () => {
		const { title } = compareDumbbell.text(AGAINST_COUNTRY, EN, SHARE);
		expect(title).toMatch(
			/^Sample One against Whole country, 2021 CE: furthest above in item 5\.1 /
		);
		expect(title).not.toMatch(/rose|fell/);
	});

	it('name all parts that share the largest difference', () => {
		const rows = two(NOW, BEFORE, [
			[0.5, 0],
			[0.75, 0.25],
			[0.25, 0.25]
		]);
		expect(compareDumbbell.text(rows, EN, SHARE).title).toContain(
			'rose most in categories 1 and 2 (+50'
		);
	});

	it('say that nothing changed, and that nothing can be compared', () => {
		const title = (now: number | 'unknown') =>
			compareDumbbell.text(
				two(NOW, BEFORE, [
					[now, 0.5],
					[now, 0.5]
				]),
				EN,
				SHARE
			).title;
		expect(title(0.5)).toMatch(/unchanged in all 2 categories$/);
		expect(title('unknown')).toMatch(/cannot be compared$/);
	});

	it('count characters where the measure is the length of the evidence', () => {
		const { title } = compareDumbbell.text(asDepth(OVER_TIME), TH, DEPTH);
		expect(title).toContain('(+79,629 ตัวอักษร)');
		expect(title).not.toContain('จุดร้อยละ');
	});

	it('say that data are made up, and nothing of it where none are', () => {
		const real = OVER_TIME.map((row) => ({ ...row, synthetic: false }));
		expect(compareDumbbell.text(OVER_TIME, TH, SHARE).subtitle).toContain('ข้อมูลจำลอง');
		expect(compareDumbbell.text(OVER_TIME, EN, SHARE).subtitle).toMatch(/synthetic data/i);
		expect(compareDumbbell.text(real, EN, SHARE).subtitle).not.toMatch(/synthetic/i);
	});
});

describe('the table of two sides', () => {
	it('holds what is drawn: percent, bases, points, and why a value is missing', () => {
		const { columns, rows } = compareDumbbell.table(OVER_TIME, EN, SHARE);
		expect(columns.map(({ label }) => label)).toEqual([
			'Code',
			'Part of the form',
			'Sample One 2021 CE (%)',
			'Base of Sample One 2021 CE',
			'Sample One 2020 CE (%)',
			'Base of Sample One 2020 CE',
			'Difference (percentage points)',
			'synthetic data'
		]);
		expect(rows[0]).toEqual([
			'1',
			'Leadership',
			87.5,
			'7 of 8 statements',
			50,
			'4 of 8 statements',
			37.5,
			'yes'
		]);
		expect(rows[3]!.slice(2, 7)).toEqual([null, 'cannot be told', 75, '6 of 8 statements', null]);
		expect(rows[4]!.slice(2, 7)).toEqual([100, '8 of 8 statements', null, 'no data', null]);
	});

	it('has no column for made-up data where there are none', () => {
		const real = OVER_TIME.map((row) => ({ ...row, synthetic: false }));
		expect(compareDumbbell.table(real, EN, SHARE).columns.map(({ key }) => key)).not.toContain(
			'synthetic'
		);
	});
});

describe('spread', () => {
	it('leaves places that are far enough apart, and moves the others as little as it can', () => {
		expect(spread([10, 60, 110], 20, 0, 200)).toEqual([10, 60, 110]);
		expect(spread([100, 100, 0], 20, 0, 200)).toEqual([100, 120, 0]);
		expect(spread([195, 200, 190], 20, 0, 200)).toEqual([180, 200, 160]);
	});
});
