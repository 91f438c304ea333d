import { describe, expect, it } from 'vitest';
import { parseNumber, toArabicDigits, toThaiDigits } from './digits';

describe('digits', () => {
	it('turns Thai digits into Arabic ones and back, length unchanged', () => {
		expect(toArabicDigits('ปี ๒๕๖๔ ข้อ 1')).toBe('ปี 2564 ข้อ 1');
		expect(toThaiDigits('ปี 2564')).toBe('ปี ๒๕๖๔');
	});

	it.each([
		['452,250', 452250],
		['๔๕๒,๒๕๐', 452250],
		['1,506.4', 1506.4],
		['-3', -3],
		['007', 7],
		['1,23', null],
		['๑๒ ไร่', null],
		['', null]
	])('%s is %s', (text, value) => expect(parseNumber(text)).toBe(value));
});
