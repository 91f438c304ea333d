import { describe, expect, it } from 'vitest';
import type { ChartContext } from '../chart';
import {
	earlier,
	EXTRA,
	figure,
	inOneYear,
	nothing,
	target
} from '../compareIndicator.test-helper';
import type { IndicatorValueRow } from '../compare-indicator/figures';
import type { TextMark } from '../marks';
import { cssTheme } from '../theme';
import { compareIndicatorUnits as chart } from '.';
import { draw } from './option';
import { manyOf } from './rows';

const TH: ChartContext = { lang: 'th', era: 'be', width: 640 };
const EN: ChartContext = { lang: 'en', era: 'ce', width: 640 };
const org = (i: number, rest: Partial<IndicatorValueRow> = {}) => ({
	org_id: `T-${i}`,
	org_name_th: `จังหวัดที่ ${i}`,
	org_name_en: `Number ${i}`,
	...rest
});
const five = [10, 20, 30, 40, 50].map((value, i) =>
	figure(org(i + 1, { value, region: i < 2 ? 'South' : 'North' }))
);
const rest = [
	target(org(6, { value: 5 })),
	earlier('2563', org(7, { value: 300 })),
	nothing(true, org(8)),
	nothing(false, org(9))
];
const ALL = [...five, ...rest];
const wordsOf = (rows: readonly IndicatorValueRow[], context: ChartContext, extra = EXTRA) => {
	const { ground, over = [] } = draw(rows, cssTheme, context, extra);
	const texts = [...ground, ...over].filter((mark): mark is TextMark => mark.kind === 'text');
	return texts.map(({ text }) => text);
};

describe('the strip', () => {
	it('has a row a region in their usual order, never by value', () => {
		expect(manyOf(ALL, EXTRA).rows.map(({ region }) => region)).toEqual([
			'North',
			'Northeast',
			'South'
		]);
	});

	it('shows one year only, the latest', () => {
		const rows = [...ALL, figure(org(1, { year_be: 2565, value: 1 }))];
		expect(manyOf(rows, EXTRA).places).toHaveLength(9);
	});

	it('counts results alone for its middles, and only where they are enough', () => {
		const { median, rows } = manyOf(ALL, EXTRA);
		expect(median).toBe(30);
		expect(rows.map((row) => row.median)).toEqual([null, null, null]);
		expect(manyOf(five.slice(1), EXTRA).median).toBeNull();
	});

	it('names the chosen ones with their numbers, and says why another has none', () => {
		const words = wordsOf(ALL, EN, { ...EXTRA, chosen: ['T-1', 'T-8'] });
		expect(words).toContain('Number 1 10');
		expect(words).toContain('Number 8: does not cite it');
		expect(words).toContain('Median 30 points');
		expect(words.join(' ')).toContain(
			'Of 9 organisations: 5 with a result of that year, 1 of another period, 1 with only a target, 1 that do not cite it, 1 without an assessment'
		);
	});

	it('is a stop an organisation, region by region and from low to high', () => {
		const said = chart.stops(ALL, EN, EXTRA).map(({ label }) => label);
		expect(said[0]).toBe('Number 3 2023 CE: 30 points');
		expect(said.at(-1)).toBe('Number 2 2023 CE: 20 points');
		expect(said).toContain('Number 6 2023 CE: 5 points (only a target)');
		expect(said).toContain(
			'Number 7 2020 CE: 300 points (result of another period, period 2020 CE, cited in the assessment of 2023 CE)'
		);
	});

	it('counts thousands in steps of which none is lost, and still marks the chosen one', () => {
		const rows = inOneYear(3000);
		const { dots, inSteps } = manyOf(rows, EXTRA);
		expect(inSteps).toBe(true);
		const said = chart.stops(rows, EN, EXTRA).map(({ label }) => label);
		const counted = said.flatMap((label) => /: ([\d,]+) organisations?$/.exec(label)?.[1] ?? []);
		const sum = counted.reduce((total, count) => total + Number(count.replace(',', '')), 0);
		expect(sum).toBe(dots.filter(({ state }) => state === 'actual').length);
		expect(said.length).toBeLessThan(6 * 40 + 2);
		expect(said.some((label) => label.startsWith('Khon Kaen 2023 CE'))).toBe(true);
	});
});

describe('the words', () => {
	it('say where the one asked about stands, who is at either end, and the base', () => {
		const { title, subtitle, reading } = chart.text(ALL, TH, EXTRA);
		expect(title).toBe('จังหวัดที่ 1 10 จุด ต่ำกว่ามัธยฐานของ 5 หน่วยงานที่มีผล (30 จุด)');
		expect(subtitle).toContain('จุดความร้อน รายหน่วยงาน · พ.ศ. 2566 · หน่วย: จุด');
		expect(reading).toContain('สูงสุด จังหวัดที่ 5 50 จุด · ต่ำสุด จังหวัดที่ 1 10 จุด');
		expect(reading).toContain('จาก 9 หน่วยงาน: มีผลของปีนั้น 5');
		expect(chart.text(ALL, EN, EXTRA).reading).toMatch(/^Highest: Number 5, 50 points/);
	});

	it('speak of the range where nobody chosen has a result, and of nobody where none has', () => {
		expect(chart.text(ALL, EN, { ...EXTRA, chosen: ['T-6'] }).title).toBe(
			'5 organisations have a result: from 10 points to 50 points'
		);
		expect(chart.text(rest, EN, EXTRA).title).toBe(
			'None of 4 organisations has a result of that year'
		);
	});

	it('count those at the same figure as the highest', () => {
		const rows = [...five, figure(org(10, { value: 50 }))];
		expect(chart.text(rows, EN, EXTRA).reading).toContain('and 1 more, 50 points');
	});

	it('give no middle of real and made-up results together', () => {
		const [one, ...others] = five;
		const mixed = [{ ...one!, provenance: 'table' as const }, ...others];
		expect(chart.text(mixed, EN, EXTRA).title).not.toContain('median');
		expect(chart.text(mixed, EN, EXTRA).reading).toContain('no median is given');
		expect(chart.text(five, EN, EXTRA).title).toContain('median');
		expect(chart.text(five, EN, EXTRA).reading).not.toContain('no median is given');
	});

	it('say that some or all of it is made up, and nothing where none is', () => {
		const real = five.map((row) => ({ ...row, provenance: 'table' as const }));
		expect(chart.text(real, EN, EXTRA).subtitle).not.toMatch(/synthetic/i);
		expect(chart.text([...real, ...rest], EN, EXTRA).subtitle).toContain('Some of these');
		expect(chart.text(five, TH, EXTRA).subtitle).toContain('ข้อมูลจำลอง ไม่ใช่ผลการประเมิน');
	});
});

describe('the table', () => {
	it('holds every organisation, those without a figure included', () => {
		const { columns, rows } = chart.table(ALL, EN, EXTRA);
		expect(rows).toHaveLength(9);
		const drawn = columns.findIndex(({ key }) => key === 'drawn');
		expect(rows.filter((row) => row[drawn] === 'yes')).toHaveLength(7);
	});
});
