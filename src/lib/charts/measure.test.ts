import { describe, expect, it } from 'vitest';
import { measureText, textWidth } from './measure';

// Widths in 1/1000 em as Chromium measures them in Noto Sans Thai.
const MEASURED: readonly (readonly [string, number, number])[] = [
	['การให้ความสำคัญกับผู้รับบริการ', 400, 12527],
	['ปู่ที่ญี่ปุ่น', 400, 3341],
	['ตำแหน่ง', 400, 3347],
	['Leadership system 452,250.50', 400, 14171],
	['การให้ความสำคัญกับผู้รับบริการ', 600, 12961],
	['Leadership system 452,250.50', 600, 14542]
];

describe('textWidth', () => {
	it.each(MEASURED)('measures %s at %i within 1.5 % of the browser', (text, weight, width) => {
		const measured = textWidth(text, 1000, weight);
		expect(Math.abs(measured - width) / width).toBeLessThan(0.015);
	});

	it('gives marks above and below a consonant no width of their own', () => {
		expect(textWidth('ที่', 13)).toBe(textWidth('ท', 13));
		expect(textWidth('ผู้', 13)).toBe(textWidth('ผ', 13));
	});

	it('reads size and weight from a CSS font', () => {
		expect(measureText('ก', '600 20px var(--font)').width).toBe(textWidth('ก', 20, 600));
		expect(measureText('ก', '13px var(--font)').width).toBe(textWidth('ก', 13));
	});
});
