import { describe, expect, it } from 'vitest';
import { scanNumbers } from './numbers';

const only = (text: string) => {
	const tokens = scanNumbers(text);
	expect(tokens).toHaveLength(1);
	return tokens[0];
};

describe('scanNumbers', () => {
	it('reads thousands commas and decimals', () => {
		expect(only('452,250')).toMatchObject({ value: 452250, kind: 'grouped' });
		expect(only('409,141.50')).toMatchObject({ value: 409141.5, kind: 'grouped' });
		expect(only('75.4')).toMatchObject({ value: 75.4, kind: 'decimal' });
	});

	it('reads Thai digits and keeps them as printed', () => {
		expect(only('๑,๒๕๐')).toMatchObject({ raw: '๑,๒๕๐', value: 1250 });
	});

	it('joins a number wrapped after its comma only when three digits follow', () => {
		expect(only('2,900,\n989')).toMatchObject({ raw: '2,900,989', value: 2900989 });
		expect(scanNumbers('5,\n12')).toHaveLength(2);
		expect(scanNumbers('5\n12')).toHaveLength(2);
	});

	it('joins a number wrapped inside a group only when the group is then whole', () => {
		expect(only('2,75\n0,000')).toMatchObject({ raw: '2,750,000', value: 2750000 });
		expect(only('2,7\n50')).toMatchObject({ raw: '2,750', value: 2750 });
		expect(scanNumbers('2,75\n00')).toHaveLength(2);
		expect(scanNumbers('2,750\n300')).toHaveLength(2);
	});

	it('keeps damaged digits and gives them no value', () => {
		expect(only('2,5ุ6')).toMatchObject({ raw: '2,5ุ6', value: null, kind: 'damaged' });
		expect(only('1.234,56')).toMatchObject({ value: null, kind: 'damaged' });
		expect(only('12,34')).toMatchObject({ value: null, kind: 'damaged' });
		expect(only('1O5')).toMatchObject({ raw: '1O5', value: null, kind: 'damaged' });
		expect(scanNumbers('5G 1 O 5 1l').map(({ raw }) => raw)).toEqual(['5', '1', '5', '1']);
	});

	it('takes what a blank tore apart for one damaged number', () => {
		expect(only('2,0 45')).toMatchObject({ raw: '2,0 45', value: null, kind: 'damaged' });
		expect(only('3,41 7')).toMatchObject({ raw: '3,41 7', value: null, kind: 'damaged' });
		expect(only('๒,๓๔๕ .๗๕')).toMatchObject({ value: null, kind: 'damaged' });
		expect(scanNumbers('2,045 38 และ 5, 1 2 .5').map(({ raw }) => raw)).toEqual([
			'2,045',
			'38',
			'5',
			'1',
			'2',
			'5'
		]);
	});

	it('gives no value to an integer a double cannot hold', () => {
		expect(only('9007199254740993')).toMatchObject({ raw: '9007199254740993', value: null });
		expect(only('9'.repeat(400))?.value).toBeNull();
	});

	it('takes a number with two dots for a code', () => {
		expect(only('1.2.5')).toMatchObject({ kind: 'code', value: null });
	});

	it('leaves punctuation after a number outside', () => {
		expect(scanNumbers('1,952, 35. และ 7,').map((token) => token.raw)).toEqual([
			'1,952',
			'35',
			'7'
		]);
	});

	it('keeps a number whose last digit was read as a letter, as damaged', () => {
		expect(scanNumbers('ผู้ใช้ 12,95O คน')).toMatchObject([
			{ raw: '12,95O', kind: 'damaged', value: null }
		]);
		expect(scanNumbers('12,950 OK')).toMatchObject([{ raw: '12,950', value: 12950 }]);
	});
});
