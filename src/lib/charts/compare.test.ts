import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	baseText,
	cellText,
	codesInOrder,
	differenceWords,
	FORMS,
	looksOf,
	partWords,
	refusal,
	seriesInOrder,
	shortNameOf,
	syntheticNote,
	valueWords
} from './compare';
import { mainPair } from './compareCells';
import { compared, COUNTRY, REGION, units } from './compare.test-helper';
import { cssTheme } from './theme';

const SHARE = { measure: 'quantified' } as const;
const EN = { lang: 'en' } as const;
const TH = { lang: 'th' } as const;

describe('words of a value', () => {
	it('tell no data from what cannot be told', () => {
		const [unknown, missing] = [compared({ value: null }), compared({ value: null, units: 0 })];
		expect(cellText(unknown, SHARE, EN)).toBe('cannot be told');
		expect(cellText(missing, SHARE, EN)).toBe('no data');
		expect(cellText(compared({ value: 0 }), SHARE, EN)).toBe('0%');
	});

	it('give the unit of the measure', () => {
		expect(valueWords(0.982, SHARE, TH)).toBe('ร้อยละ 98.2');
		expect(valueWords(1204, { measure: 'depth' }, TH)).toBe('1,204 ตัวอักษร');
		expect(differenceWords(-0.01, SHARE, EN)).toBe('1 percentage point');
		expect(differenceWords(0.125, SHARE, TH)).toBe('12.5 จุดร้อยละ');
	});

	it('give the base of a unit and of a group', () => {
		expect(baseText(compared(), SHARE, TH)).toBe('47 จาก 94 ข้อ');
		expect(baseText(compared(), { measure: 'in_progress' }, EN)).toBe('47 of 94 items');
		expect(baseText(compared(REGION), SHARE, EN)).toBe('mean of 20 units');
		expect(baseText(compared({ count: null }), SHARE, EN)).toBe('');
	});

	it('name parts and units in both languages', () => {
		const item = compared({ code: '1.2', code_th: 'ชื่อ', code_en: 'Name' });
		expect([partWords(item, 'th'), partWords(item, 'en')]).toEqual([
			'ข้อย่อย 1.2 ชื่อ',
			'item 1.2 Name'
		]);
		expect(shortNameOf(compared(), 'th')).toBe('ตัวอย่างหนึ่ง');
		expect(shortNameOf(compared({ name_en: null }), 'en')).toBe('ตัวอย่างหนึ่ง');
	});

	it('say whether some or all are made up', () => {
		const [made, real] = [compared(), compared({ synthetic: false })];
		expect(syntheticNote([real], 'en')).toBeNull();
		expect(syntheticNote([made, real], 'en')).toBe('Some of these are synthetic data');
		expect(syntheticNote([made], 'th')).toContain('ข้อมูลจำลอง');
	});
});

describe('the series of a comparison', () => {
	const rows = [COUNTRY, REGION, ...units(3, 0), { key: 'T-9', chosen: true }].map(compared);

	it('begin with the chosen ones and end with the country', () => {
		const keys = seriesInOrder(rows).map(({ key }) => key);
		expect(keys).toEqual(['T-9', 'T-1', 'T-2', 'T-3', 'region:Northeast', 'country']);
	});

	it('are set against the region before the country before another unit', () => {
		const other = (...given: typeof rows) => mainPair(given)?.other?.key;
		expect(other(...rows)).toBe('region:Northeast');
		expect(other(...rows.filter(({ kind }) => kind !== 'region'))).toBe('country');
		expect(other(...rows.filter(({ kind }) => kind === 'unit'))).toBe('T-1');
		expect(mainPair([rows.at(-1)!])?.other).toBeNull();
	});

	it('are told apart without colour, up to the limit of the lines', () => {
		for (let chosen = 0; chosen <= 8; chosen++) {
			const series = seriesInOrder(units(8, chosen).map(compared));
			const looks = looksOf(series, cssTheme).map(
				({ dash, marker, lineWidth }) => `${dash?.join() ?? ''} ${marker} ${lineWidth}`
			);
			expect(new Set(looks).size).toBe(8);
		}
	});

	it('keep the order of the form', () => {
		const codes = ['2.1', '10', 'all', '1.10', '1.2', '1'].map((code) => ({ code }));
		expect(codesInOrder(codes)).toEqual(['all', '1', '1.2', '1.10', '2.1', '10']);
	});
});

describe('refusal', () => {
	it('gives the limit, what is given, and a better form', () => {
		expect(refusal('heatmap', { units: 24, years: 1, parts: 24 })).toBeNull();
		expect(refusal('heatmap', { units: 77, years: 1, parts: 1 })).toEqual({
			of: 'columns',
			too: 'many',
			limit: 24,
			given: 77,
			offer: 'tiles'
		});
		expect(refusal('lines', { units: 3, years: 1, parts: 1 })).toMatchObject({
			of: 'years',
			too: 'few',
			limit: 2,
			offer: 'heatmap'
		});
		expect(refusal('lines', { units: 12, years: 2, parts: 1 })).toMatchObject({
			of: 'units',
			limit: 8,
			given: 12,
			offer: 'multiples'
		});
	});

	it('counts panels without the groups that stand in each of them', () => {
		const given = { years: 6, parts: 1, groups: 2 };
		expect(refusal('multiples', { ...given, units: 26 })).toBeNull();
		expect(refusal('multiples', { ...given, units: 27 })).toEqual({
			of: 'panels',
			too: 'many',
			limit: 24,
			given: 25,
			offer: 'distribution'
		});
	});

	it('ranks one value of one year, and any number of units', () => {
		expect(refusal('rank', { units: 8000, years: 1, parts: 1 })).toBeNull();
		expect(refusal('rank', { units: 79, groups: 2, years: 2, parts: 1 })).toMatchObject({
			of: 'years',
			limit: 1,
			given: 2
		});
		expect(refusal('rank', { units: 3, groups: 2, years: 1, parts: 1 })).toMatchObject({
			of: 'units',
			too: 'few',
			given: 1
		});
	});

	it('never offers the form that refuses, nor one that refuses as well while another would do', () => {
		const count = fc.integer({ min: 1, max: 100 });
		fc.assert(
			fc.property(fc.constantFrom(...FORMS), count, count, count, (form, units, years, parts) => {
				const given = { units, years, parts };
				const found = refusal(form, given);
				if (!found) return;
				expect(found.offer).not.toBe(form);
				// A ranking stands only where a person asked for it.
				expect(found.offer).not.toBe('rank');
				const anyWould = FORMS.some((other) => refusal(other, given) === null);
				expect(refusal(found.offer, given) === null).toBe(anyWould);
				expect(found.too === 'many' ? found.given > found.limit : found.given < found.limit).toBe(
					true
				);
			})
		);
	});
});
