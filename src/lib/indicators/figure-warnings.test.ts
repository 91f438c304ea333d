import { describe, expect, it } from 'vitest';
import { figureWarnings } from './figure-warnings';
import { hasKhonKaen } from '$lib/form3/fixtures.node';
import { khonKaenReading, readingOf } from './fixture.node';
import { readFigures } from './figures';

/** "line code found" of every warning. */
const warned = (...lines: string[]) =>
	figureWarnings(readFigures(readingOf(...lines))).map(({ line, code, found }) =>
		[line, code, found].join(' ')
	);

describe('figureWarnings', () => {
	it('says nothing of figures that are read', () => {
		expect(warned('จำนวน 476 ไร่ ร้อยละ 3 และ 6.8 ล้านไร่ คะแนน 4.17')).toEqual([]);
	});

	it('names what has no one value, with its line', () => {
		expect(
			warned(
				'จำนวน 2,5ุ6 ราย เป็นเงิน 1.234,56 บาท และ 1O5 กลุ่ม',
				'ร้อยละ 80-90 อัตราส่วนครูต่อนักเรียน 1:25',
				'รวม 98765432109876543210 บาท'
			)
		).toEqual([
			'1 figure-damaged 2,5ุ6',
			'1 figure-damaged 1.234,56',
			'1 figure-damaged 1O5',
			'2 figure-range 80-90',
			'2 figure-range 1:25',
			'3 figure-too-large 98765432109876543210'
		]);
	});

	it('reads Thai digits in a range', () => {
		expect(warned('ร้อยละ ๘๐ - ๙๐')).toEqual(['1 figure-range ๘๐ - ๙๐']);
	});

	it('names a unit that is in no list', () => {
		expect(warned('จำนวน 32 กระทง และ')).toEqual(['1 unit-unknown กระทง']);
	});

	it('lists two hundred of a kind and counts the rest', () => {
		const warnings = figureWarnings(readFigures(readingOf('ร้อยละ 80-90 '.repeat(250))));
		expect(warnings).toHaveLength(201);
		expect(warnings[0]).toMatchObject({ code: 'warnings-cut', line: null });
		expect(warnings[0]?.message_en).toContain('50');
	});

	it.skipIf(!hasKhonKaen)('has nothing to say of the real document', () => {
		expect(figureWarnings(readFigures(khonKaenReading()))).toEqual([]);
	});
});
