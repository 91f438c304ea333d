import { describe, expect, it } from 'vitest';
import type { ChartContext } from '../chart';
import { compared, COUNTRY } from '../compare.test-helper';
import { asDepth, GROUP_ROWS, manyUnits, PROVINCE_ROWS } from '../compareMany.test-helper';
import type { Mark } from '../drawing';
import { cssTheme } from '../theme';
import { compareDistribution } from '.';
import { BINS, distributionOf, MOST_MARKED } from './bins';
import { draw } from './option';
import { besideEachOther } from './spread';

const TH: ChartContext = { lang: 'th', era: 'be', width: 328 };
const EN: ChartContext = { lang: 'en', era: 'ce', width: 640 };
const SHARE = { measure: 'quantified' } as const;
const DEPTH = { measure: 'depth' } as const;
const ROWS = [...PROVINCE_ROWS, ...GROUP_ROWS];
const valued = (...values: (number | null)[]) =>
	values.map((value, i) => compared({ key: `U-${i}`, value, chosen: false }));
const countsOf = (rows: typeof ROWS) =>
	distributionOf(rows, SHARE).bins.map(({ units }) => units.length);
const wordsOf = (marks: readonly Mark[]) =>
	marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));

describe('distributionOf', () => {
	it('counts every unit with a value once, and the others apart', () => {
		const { bins, told, unknown, missing } = distributionOf(ROWS, SHARE);
		expect(bins).toHaveLength(BINS);
		expect(bins.reduce((sum, { units }) => sum + units.length, 0)).toBe(told);
		expect({ told, unknown, missing }).toEqual({ told: 73, unknown: 2, missing: 1 });
	});

	it('puts a value on an edge into the step it begins, and 100% into the last', () => {
		const counts = countsOf(valued(0, 0.05, 0.35, 0.3500000001, 0.55, 1));
		expect(counts.flatMap((count, i) => (count > 0 ? [[i, count]] : []))).toEqual([
			[0, 1],
			[1, 1],
			[7, 2],
			[11, 1],
			[19, 1]
		]);
	});

	it('ends on a round number for characters', () => {
		const top = (value: number) => distributionOf(valued(value), DEPTH).top;
		expect([0, 7, 100, 101, 4321, 201_050, 950_000].map(top)).toEqual([
			100, 100, 100, 200, 5000, 300_000, 1_000_000
		]);
	});

	it('marks chosen ones before groups, and counts those it has no room for', () => {
		const rows = [...valued(...Array(10).fill(0.5)).map((row) => ({ ...row, chosen: true }))];
		const { marked, unmarked } = distributionOf([compared({ ...COUNTRY }), ...rows], SHARE);
		expect(marked).toHaveLength(MOST_MARKED);
		expect(marked.every(({ chosen }) => chosen)).toBe(true);
		expect(unmarked).toBe(3);
	});
});

describe('the drawing of the distribution', () => {
	it('tells units apart while they are few, and only counts them when they are many', () => {
		const foot = (rows: typeof ROWS) => wordsOf(draw(rows, cssTheme, EN, SHARE).ground).join(' ');
		expect(foot(ROWS)).toContain('One square is one unit');
		const many = manyUnits(8000);
		const tallest = Math.max(...countsOf(many));
		expect(foot(many)).toContain(`The tallest bar is ${tallest.toLocaleString('en-US')} units`);
	});

	it('holds few marks however many units there are', () => {
		const drawing = draw([...manyUnits(8000), ...GROUP_ROWS], cssTheme, EN, SHARE);
		const marks = [...drawing.ground, ...drawing.stops.flatMap((stop) => stop.marks)];
		expect(marks.length).toBeLessThan(100);
	});

	it('makes bars as high as their counts', () => {
		const drawing = draw(valued(0.1, 0.1, 0.1, 0.9), cssTheme, EN, SHARE);
		const heights = drawing.stops.map(({ marks }) => {
			const [bar] = marks;
			return bar?.kind === 'rect' ? bar.height : NaN;
		});
		expect(heights[0]! / heights[1]!).toBeCloseTo(3);
	});

	it('writes quartiles and median with their numbers', () => {
		const words = wordsOf(draw(valued(0.2, 0.4, 0.5, 0.6, 0.8), cssTheme, EN, SHARE).ground);
		expect(words.slice(words.indexOf('40%'))).toEqual(
			expect.arrayContaining(['40%', 'Quartile 1', '50%', 'Median', '60%', 'Quartile 3'])
		);
	});

	it('names the chosen ones and the groups at their values', () => {
		const { stops } = draw(ROWS, cssTheme, TH, SHARE);
		const named = stops.slice(-3);
		expect(named.map(({ label }) => label)).toEqual([
			'ภาคตะวันออกเฉียงเหนือ: 58% (ค่าเฉลี่ยของ 20 หน่วยงาน)',
			'ทั้งประเทศ: 61% (ค่าเฉลี่ยของ 77 หน่วยงาน)',
			'จังหวัดขอนแก่น: 79.8% (75 จาก 94 ข้อ)'
		]);
		expect(wordsOf(named[2]!.marks)).toEqual(['ขอนแก่น 79.8%']);
	});

	it('reads out a few names of a step and otherwise only how many', () => {
		const labels = draw(valued(0.11, 0.12), cssTheme, EN, SHARE).stops.map(({ label }) => label);
		expect(labels).toEqual(['10% to 15%: 2 units (Sample One, Sample One)']);
		const many = draw(valued(...Array(9).fill(0.5)), cssTheme, EN, SHARE).stops;
		expect(many[0]!.label).toBe('50% to 55%: 9 units');
	});
});

describe('besideEachOther', () => {
	it('moves things aside only where they would touch', () => {
		expect(besideEachOther([50, 150, 250], [40, 40, 40], 300)).toEqual([50, 150, 250]);
		const crowded = besideEachOther([295, 298, 300], [60, 60, 60], 300);
		expect(crowded).toEqual([130, 200, 270]);
		expect(besideEachOther([0, 1, 2], [60, 60, 60], 300)).toEqual([30, 100, 170]);
	});
});

describe('the words of the distribution', () => {
	it('say the place of the chosen one, the groups, and who has no value', () => {
		const { title, reading } = compareDistribution.text(ROWS, EN, SHARE);
		expect(title).toBe('Khon Kaen: 79.8%, above the median of 73 units (76.6%)');
		expect(reading).toContain('Whole country (mean of 77) 61%');
		expect(reading).toContain('1 unit has no data; 2 units cannot be told.');
		expect(compareDistribution.text(ROWS, TH, SHARE).reading).toContain(
			'ไม่มีข้อมูล 1 หน่วยงาน บอกไม่ได้ 2 หน่วยงาน'
		);
	});

	it('say that every unit has a value where it is so', () => {
		expect(compareDistribution.text(valued(0.1, 0.2), EN, SHARE).reading).toContain(
			'every unit has a value'
		);
	});
});

describe('the table of the distribution', () => {
	const rowsOf = (kind: string, rows = ROWS, extra: typeof SHARE | typeof DEPTH = SHARE) =>
		compareDistribution.table(rows, EN, extra).rows.filter(([own]) => own === kind);

	it('holds the counts, the spread, the named ones and those without a value', () => {
		const bins = rowsOf('Range of values');
		expect(bins.map(([, , , units]) => units)).toEqual(countsOf(ROWS));
		expect(bins[15]!.slice(1, 4)).toEqual(['75%–80%', null, countsOf(ROWS)[15]]);
		expect(rowsOf('Middle and spread').map(([, name, value]) => [name, value])).toEqual([
			['Lowest', 0],
			['Quartile 1', 53.2],
			['Median', 76.6],
			['Quartile 3', 90.4],
			['Highest', 94.7]
		]);
		expect(rowsOf('Chosen')[0]!.slice(1)).toEqual(['Khon Kaen', 79.8, 1, 'yes']);
		expect(rowsOf('Mean of a group').map(([, name, value, units]) => [name, value, units])).toEqual(
			[
				['Northeast', 58, 20],
				['Whole country', 61, 77]
			]
		);
		expect(rowsOf('Without a value').map(([, name, , units]) => [name, units])).toEqual([
			['no data', 1],
			['cannot be told', 2]
		]);
	});

	it('is the same at every width, and small for many units', () => {
		const rows = manyUnits(8000);
		expect(compareDistribution.table(rows, { ...EN, width: 328 }, SHARE)).toEqual(
			compareDistribution.table(rows, EN, SHARE)
		);
		expect(compareDistribution.table(rows, EN, SHARE).rows.length).toBeLessThan(40);
	});

	it('says nothing of made-up data where there are none', () => {
		const real = asDepth(ROWS).map((row) => ({ ...row, synthetic: false }));
		const { columns } = compareDistribution.table(real, EN, DEPTH);
		expect(columns.map(({ key }) => key)).not.toContain('synthetic');
	});
});
