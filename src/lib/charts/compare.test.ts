import { describe, expect, it } from 'vitest';
import {
	baseText,
	cellText,
	codesInOrder,
	differenceWords,
	looksOf,
	openThai,
	partWords,
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

	it('stand apart from a name that does not end in Thai letters', () => {
		expect(openThai('องค์กรจำลองที่ 1')).toBe('องค์กรจำลองที่ 1 ');
		expect(openThai('ขอนแก่น')).toBe('ขอนแก่น');
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
