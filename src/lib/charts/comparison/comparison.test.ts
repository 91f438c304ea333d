import { describe, expect, it } from 'vitest';
import type { ChartContext } from '../chart';
import { BEFORE_AFTER, COMPARED, observation } from '../fixtures.test-helper';
import type { ObservationRow } from '../observation';
import { cssTheme } from '../theme';
import { comparison } from '.';
import { draw } from './option';

const TH: ChartContext = { lang: 'th', era: 'be', width: 640 };
const EN: ChartContext = { lang: 'en', era: 'ce', width: 640 };
const rate = (value: number, rest: Partial<ObservationRow> = {}) =>
	observation({ value, unit: '%', what_th: 'อัตรา', what_en: 'Rate', ...rest });
const titleOf = (...rows: ObservationRow[]) => comparison.text(rows, EN).title;
const bars = (rows: readonly ObservationRow[]) =>
	draw(rows, cssTheme, TH)
		.stops.flatMap(({ marks }) => marks)
		.filter((mark) => mark.kind === 'rect' && mark.fill !== 'transparent')
		.map((mark) => (mark.kind === 'rect' ? [mark.fill, mark.width] : []));

describe('the words of a comparison', () => {
	it('say what changed, from what to what', () => {
		expect(comparison.text(BEFORE_AFTER, TH).title).toBe(
			'ราคามือเทียม ลดจาก 70,000 บาท เหลือ 1,000 บาท (ลดลงร้อยละ 98.6)'
		);
		expect(comparison.text(BEFORE_AFTER, EN).title).toBe(
			'Cost of a prosthetic hand: down from 70,000 baht to 1,000 baht (98.6% less)'
		);
	});

	it('give no percent of a percent, nor of nothing', () => {
		expect(titleOf(rate(4, { role: 'baseline' }), rate(5))).toBe('Rate: up from 4% to 5%');
		const trees = { unit: 'ต้น' };
		expect(titleOf(rate(0, { role: 'baseline', ...trees }), rate(5, trees))).toBe(
			'Rate: up from 0 trees to 5 trees'
		);
	});

	it('say higher or lower than another, by name', () => {
		const other = { role: 'benchmark', subject: 'เชียงใหม่', subject_en: 'Chiang Mai' } as const;
		expect(titleOf(rate(99.72, { raw: '99.72' }), rate(99.89, { raw: '99.89', ...other }))).toBe(
			'Rate: 99.72%, below Chiang Mai at 99.89%'
		);
		expect(comparison.text(COMPARED, TH).title).toBe(
			'ราคามือเทียม 111 แปลง สูงกว่าจังหวัดเชียงใหม่ที่ 14 แปลง'
		);
	});

	it('call nothing higher that is of another time', () => {
		const now = rate(80, { period_be: '2564' });
		expect(titleOf(now, rate(85, { role: 'target', period_be: '2566' }))).toBe(
			'Rate: 80%, beside the target of 85%'
		);
		expect(titleOf(now, rate(85, { role: 'target' }))).toBe('Rate: 80%, below the target of 85%');
	});

	it('give the range of several, and tell them apart by their place', () => {
		const rows = [rate(52, { statement_no: '1.4.2' }), rate(65, { statement_no: '1.4.4' })];
		const { title, reading } = comparison.text(rows, EN);
		expect(title).toBe('Rate: 2 values cited, from 52% to 65%');
		expect(reading).toBe('Actual Statement 1.4.2: 52%; Actual Statement 1.4.4: 65%.');
	});
});

describe('the drawing of a comparison', () => {
	it('has bars from zero in proportion, others in grey, and none for a target', () => {
		const [own, other, ...rest] = bars(COMPARED);
		expect(own?.[0]).toBe(cssTheme.accent);
		expect(other?.[0]).toBe(cssTheme.comparator);
		expect(Number(own?.[1]) / Number(other?.[1])).toBeCloseTo(111 / 14, 5);
		expect(rest).toEqual([]);
	});

	it('draws no bar of nothing and none below zero', () => {
		expect(bars([rate(0), rate(5)])).toHaveLength(1);
		expect(bars([rate(-3), rate(5)])).toHaveLength(0);
		expect(bars([observation({ value: null, raw: '2,5ุ6' })])).toHaveLength(0);
	});

	it('says how many values it leaves to the table', () => {
		const rows = Array.from({ length: 15 }, (_, line) => rate(line + 1, { line: line + 1 }));
		expect(comparison.stops(rows, EN)).toHaveLength(12);
		expect(comparison.text(rows, EN).reading).toContain('and 3 more values');
	});
});
