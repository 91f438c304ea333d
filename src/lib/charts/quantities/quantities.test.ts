import { describe, expect, it } from 'vitest';
import type { ChartContext } from '../chart';
import { HAZE, observation } from '../fixtures.test-helper';
import { quantities } from '.';
import { quantitiesOf } from './groups';

const TH: ChartContext = { lang: 'th', era: 'be', width: 640 };
const EN: ChartContext = { lang: 'en', era: 'ce', width: 640 };

describe('quantitiesOf', () => {
	it('draws only values that share a unit', () => {
		const { groups, stated } = quantitiesOf(HAZE);
		expect(groups.map(({ unit, rows }) => [unit, rows.map(({ value }) => value)])).toEqual([
			['กิโลกรัม', [2900989, 40614]]
		]);
		expect(stated.map(({ value }) => value)).toEqual([114, 32900]);
	});

	it('compares nothing without a unit, and no target with a result', () => {
		const rows = [
			observation({ value: 1, unit: null, indicator_id: 'a' }),
			observation({ value: 2, unit: null, indicator_id: 'b' }),
			observation({ value: 3, indicator_id: 'c' }),
			observation({ value: 4, indicator_id: 'd', role: 'target' })
		];
		expect(quantitiesOf(rows).groups).toEqual([]);
		expect(quantitiesOf(rows).stated).toHaveLength(4);
	});

	it('counts a figure repeated in the text once', () => {
		expect(quantitiesOf([HAZE[0]!, { ...HAZE[0]!, line: 999 }]).stated).toHaveLength(1);
	});
});

describe('the words of the figures', () => {
	it('lead with the two that are compared', () => {
		expect(quantities.text(HAZE, TH).title).toBe(
			'ใบไม้ที่จัดเก็บ 2,900,989 กิโลกรัม ฝุ่นละอองที่ลดได้ 40,614 กิโลกรัม'
		);
	});

	it('date every figure in the era of the reader', () => {
		expect(quantities.text(HAZE, EN).reading).toContain('Hotspots: 114 points (13 Jan 2021)');
		expect(quantities.text(HAZE, TH).reading).toContain('114 จุด (13 ม.ค. 2564)');
	});

	it('lead to the statement', () => {
		expect(quantities.stops(HAZE, TH).map(({ path }) => path)).toEqual(
			Array(4).fill('/statement/1.4.4')
		);
	});
});
