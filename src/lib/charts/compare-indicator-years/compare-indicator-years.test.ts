import { describe, expect, it } from 'vitest';
import type { ChartContext } from '../chart';
import { earlier, EXTRA, figure, nothing, target } from '../compareIndicator.test-helper';
import type { IndicatorValueRow } from '../compare-indicator/figures';
import type { LineMark, TextMark } from '../marks';
import { cssTheme } from '../theme';
import { compareIndicatorYears as chart } from '.';
import { draw } from './option';
import { linesOf, runsOf } from './series';

const TH: ChartContext = { lang: 'th', era: 'be', width: 640 };
const EN: ChartContext = { lang: 'en', era: 'ce', width: 640 };
const at = (year_be: number, value: number) => figure({ year_be, value });
const other = { org_id: 'T-2', org_name_th: 'จังหวัดสอง', org_name_en: 'Two' };

const points = (rows: IndicatorValueRow[]) =>
	linesOf(rows, EXTRA).series[0]!.points.map(({ state, year, row }) => [state, year, row.value]);

describe('what is a point', () => {
	it('other periods stand at the year they end in, unless a result of that year is there', () => {
		expect(
			points([
				at(2564, 10),
				earlier('2564', { value: 11 }),
				earlier('2562/2563', { value: 12 }),
				at(2566, 13)
			])
		).toEqual([
			['other-period', 2563, 12],
			['actual', 2564, 10],
			['actual', 2566, 13]
		]);
	});

	it('a target stands where there is nothing else, at its own year', () => {
		expect(points([at(2564, 10), target({ year_be: 2565, period_be: '2568', value: 5 })])).toEqual([
			['actual', 2564, 10],
			['target-only', 2568, 5]
		]);
	});

	it('periods far away do not press the years together; the words count them', () => {
		const rows = [at(2564, 10), earlier('2540', { value: 4 })];
		expect(linesOf(rows, EXTRA)).toMatchObject({ far: 1 });
		expect(linesOf(rows, EXTRA).years[0]).toBe(2564);
		expect(chart.text(rows, EN, EXTRA).reading).toContain('1 figure of periods too far away');
	});

	it('a line joins results of years that follow each other, and nothing else', () => {
		const rows = [at(2562, 1), at(2563, 2), at(2565, 3), target({ year_be: 2566 })];
		const runs = runsOf(linesOf(rows, EXTRA).series[0]!);
		expect(runs.map((run) => run.map(({ year }) => year))).toEqual([[2562, 2563], [2565]]);
	});
});

describe('the drawing', () => {
	const rows = [
		at(2564, 10),
		at(2565, 20),
		target({ ...other, year_be: 2565, value: 15 }),
		nothing(true, { ...other, year_be: 2566 })
	];
	const texts = (context: ChartContext, extra = EXTRA) => {
		const { ground, over = [] } = draw(rows, cssTheme, context, extra);
		return [...ground, ...over].filter((mark): mark is TextMark => mark.kind === 'text');
	};

	it('names lines at their ends, and the marks that are there', () => {
		const words = texts(TH).map(({ text }) => text);
		expect(words).toContain('ผลของปีนั้น');
		expect(words).toContain('มีแต่เป้าหมาย');
		expect(words).not.toContain('ผลของช่วงเวลาอื่น');
		expect(words.some((text) => text.startsWith('ตัวอย่างหนึ่ง 20'))).toBe(true);
	});

	it('draws a target line where one is given in the unit of the picture, and none else', () => {
		const target = { value: 60, label_th: 'เป้า', label_en: 'Goal' };
		const words = (unit: string) =>
			texts(EN, { ...EXTRA, target: { ...target, unit } }).map(({ text }) => text);
		expect(words('จุด')).toContain('Goal 60');
		expect(words('%')).not.toContain('Goal 60');
		expect(texts(EN).map(({ text }) => text)).not.toContain('Goal 60');
	});

	it('joins no target', () => {
		const { over = [] } = draw(rows, cssTheme, EN, { ...EXTRA, chosen: ['T-1', 'T-2'] });
		const thick = over.filter(
			(mark): mark is LineMark => mark.kind === 'line' && mark.lineWidth > 2
		);
		expect(thick).toHaveLength(1);
	});

	it('leads from a real figure of the assessment at hand to its page, and from no other', () => {
		const real = [
			figure({ year_be: 2564, provenance: 'document' }),
			figure({ year_be: 2565, provenance: 'document' })
		];
		const paths = (own: IndicatorValueRow[], here: string | null) =>
			chart.stops(own, EN, { ...EXTRA, here }).map(({ path }) => path);
		expect(paths(real, 'T-1/2565/self')).toEqual([null, '/statement/1.4.4']);
		expect(paths(real, null)).toEqual([null, null]);
		expect(paths([at(2565, 4)], 'T-1/2565/self')).toEqual([null]);
	});
});

describe('the words', () => {
	const rows = [
		at(2564, 10),
		at(2566, 25),
		figure({ ...other, year_be: 2566, value: 40 }),
		nothing(false, { ...other, year_be: 2564 })
	];

	it('say how it moved, where it stands, and on what base', () => {
		const { title, subtitle, reading } = chart.text(rows, TH, EXTRA);
		expect(title).toBe(
			'จังหวัดตัวอย่างหนึ่งเพิ่มขึ้นจาก 10 จุด ใน พ.ศ. 2564 เป็น 25 จุด ใน พ.ศ. 2566 ใน พ.ศ. 2566 ต่ำกว่าจังหวัดสอง (40 จุด) อยู่ 15 จุด'
		);
		expect(subtitle).toContain('หน่วย: จุด · แกน 0–40 · ข้อมูลจำลอง');
		expect(reading).toContain('จาก 2 หน่วยงาน 2 ปี: มีผลของปีนั้น 3, ไม่มีแบบประเมิน 1');
		expect(reading).toContain('ยิ่งน้อยยิ่งดี');
		expect(chart.text(rows, EN, EXTRA).title).toBe(
			'Sample One rose from 10 points in 2021 CE to 25 points in 2023 CE; in 2023 CE it is 15 points below Two (40 points)'
		);
	});

	it('judge nothing that the catalogue does not', () => {
		const extra = { ...EXTRA, indicator: { ...EXTRA.indicator, better: 'none' as const } };
		expect(chart.text(rows, EN, extra).reading).not.toMatch(/better/);
	});

	it('say what there is instead of a result', () => {
		expect(chart.text([earlier('2563', { year_be: 2564 })], EN, EXTRA).title).toBe(
			'Sample One has no result of the chosen years, but 58 points in 2020 CE (result of another period)'
		);
		expect(chart.text([nothing(true)], TH, EXTRA).title).toContain('ไม่มีผลของปีที่เลือก');
	});

	it('tell percentages in points of percent', () => {
		const percent = (year_be: number, value: number, rest = {}) =>
			figure({ year_be, value, unit: '%', ...rest });
		const own = [percent(2566, 80), percent(2566, 77.5, other)];
		expect(chart.text(own, EN, { ...EXTRA, unit: '%' }).title).toContain(
			'2.5 percentage points above Two (77.5%)'
		);
	});
});

describe('the table', () => {
	it('holds every figure with its state, and every place without one', () => {
		const rows = [at(2564, 10), target({ year_be: 2564, value: 12 }), nothing(false)];
		const { columns, rows: cells } = chart.table(rows, EN, EXTRA);
		const column = (key: string) =>
			cells.map((row) => row[columns.findIndex((c) => c.key === key)]);
		expect(column('state')).toEqual([
			'result of that year',
			'result of that year',
			'no assessment'
		]);
		expect(column('drawn')).toEqual(['yes', null, null]);
		expect(column('role')).toEqual(['Actual', 'Target', null]);
		expect(column('line')).toEqual([9, 9, null]);
		expect(column('synthetic')).toEqual(['yes', 'yes', null]);
		const real = [figure({ provenance: 'document' })];
		expect(chart.table(real, EN, EXTRA).columns.map(({ key }) => key)).not.toContain('synthetic');
	});
});
