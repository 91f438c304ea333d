import { describe, expect, it } from 'vitest';
import type { ChartContext } from '../chart';
import { observation, PAPER } from '../fixtures.test-helper';
import type { ObservationRow } from '../observation';
import { yearBars } from '.';
import { seriesOf } from './series';

const TH: ChartContext = { lang: 'th', era: 'be', width: 640 };
const EN: ChartContext = { lang: 'en', era: 'ce', width: 640 };
const at = (year: number, value: number, rest: Partial<ObservationRow> = {}) =>
	observation({ value, period_be: String(year), ...rest });

describe('seriesOf', () => {
	it('draws the indicator with most years and states the others', () => {
		const { bars, years, stated } = seriesOf(PAPER);
		expect(bars.map(({ year, row }) => [year, row.value])).toEqual([
			[2561, 452250],
			[2562, 543839],
			[2563, 409141.5]
		]);
		expect(years).toEqual([2561, 2562, 2563]);
		expect(stated.map(({ indicator_id }) => indicator_id)).toEqual(['epam-copy-cost']);
	});

	it('draws the indicator that is asked for', () => {
		expect(seriesOf(PAPER, { indicator: 'epam-copy-cost' }).bars).toHaveLength(1);
	});

	it('never puts two units on one axis', () => {
		const { bars, stated } = seriesOf([at(2561, 5), at(2562, 6), at(2563, 7, { unit: 'ตัน' })]);
		expect(bars).toHaveLength(2);
		expect(stated.map(({ unit }) => unit)).toEqual(['ตัน']);
	});

	it('keeps the years of an indicator together when a person changed the unit of its first figure', () => {
		const rows = [at(2561, 5, { unit: 'ตัน' }), at(2562, 6), at(2563, 7)];
		const { bars, stated } = seriesOf(rows, { indicator: 'epam-sheets' });
		expect(bars.map(({ year }) => year)).toEqual([2562, 2563]);
		expect(stated.map(({ unit }) => unit)).toEqual(['ตัน']);
	});

	it('keeps a band for a missing year and none for years far apart', () => {
		expect(seriesOf([at(2559, 1), at(2562, 2)]).years).toEqual([2559, 2560, 2561, 2562]);
		expect(seriesOf([at(2500, 1), at(2562, 2)]).years).toEqual([2500, 2562]);
	});

	it('takes a figure repeated in the text for one, and two different ones for two', () => {
		expect(seriesOf([at(2561, 5), at(2561, 5, { line: 99 })]).bars).toHaveLength(1);
		expect(seriesOf([at(2561, 5), at(2561, 6)]).bars).toHaveLength(2);
	});

	it('leaves out values that could not be read', () => {
		expect(seriesOf([at(2561, 5), at(2562, 0, { value: null })]).bars).toHaveLength(1);
	});
});

describe('the words of the yearly chart', () => {
	it('compare the latest year with the one before, as printed', () => {
		expect(yearBars.text(PAPER, TH).title).toBe(
			'กระดาษที่ลดได้ 409,141.50 แผ่น ใน พ.ศ. 2563 ต่ำกว่า พ.ศ. 2562 ร้อยละ 24.8'
		);
		expect(yearBars.text(PAPER, EN).title).toBe(
			'Sheets of paper saved: 409,141.50 sheets in 2020 CE, 24.8% below 2019 CE'
		);
	});

	it('compare across a gap and name the missing years', () => {
		const { title, reading } = yearBars.text([at(2559, 10), at(2562, 15)], EN);
		expect(title).toContain('50% above 2016 CE');
		expect(reading).toContain('no figure for 2017 CE and 2018 CE');
	});

	it('say that nothing has changed, and make no percentage of nothing', () => {
		expect(yearBars.text([at(2561, 4), at(2562, 4)], EN).title).toContain('the same as in 2018 CE');
		expect(yearBars.text([at(2561, 0), at(2562, 4)], EN).title).toMatch(/, above 2018 CE$/);
	});

	it('compare nothing where one year has two values', () => {
		expect(yearBars.text([at(2561, 4), at(2562, 4), at(2562, 9)], EN).title).not.toMatch(
			/above|below/
		);
	});

	it('state a figure without a year', () => {
		expect(yearBars.text([observation({ value: 7, raw: '7' })], EN).title).toBe(
			'Sheets of paper saved: 7 sheets'
		);
	});
});

describe('the table of the yearly chart', () => {
	it('shows a missing year as missing, not as zero', () => {
		const { rows } = yearBars.table([at(2561, 1), at(2563, 2)], EN);
		expect(rows[1]).toEqual(['2019 CE', 'no figure', null, null, null, null, null]);
	});
});
