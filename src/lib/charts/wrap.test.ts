import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from './measure';
import { shorten, wrapText } from './wrap';

const thai = fc
	.array(
		fc.constantFrom(
			...'กขคงจชดตทนบปผพมยรลวสหอะาเแโใไ',
			'ที่',
			'ผู้',
			'กี่',
			' ',
			'(',
			')',
			'12',
			'abc',
			'ความรู้',
			'จังหวัด'
		),
		{ maxLength: 40 }
	)
	.map((parts) => parts.join(''));

describe('wrapText', () => {
	it('keeps every character, within the width, and begins no line with a mark', () => {
		fc.assert(
			fc.property(thai, fc.integer({ min: 40, max: 300 }), (text, width) => {
				const lines = wrapText(text, width, 13);
				expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
				for (const line of lines) {
					expect(textWidth(line, 13)).toBeLessThanOrEqual(width);
					expect(line).not.toMatch(/^\p{Mn}/u);
				}
			}),
			{ seed: 2564, numRuns: 300 }
		);
	});

	it('breaks Thai between words', () => {
		expect(wrapText('การวางแผนเชิงยุทธศาสตร์', 90, 13)).toEqual(['การวางแผนเชิง', 'ยุทธศาสตร์']);
	});

	it('keeps a year with its era', () => {
		for (let width = 80; width < 200; width += 5) {
			const joined = wrapText('ลดกระดาษได้ (พ.ศ. 2561) 75 ต้น', width, 13);
			expect(joined.some((line) => line.includes('พ.ศ. 2561'))).toBe(true);
		}
	});

	it('says with … that lines are left out', () => {
		const lines = wrapText('หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ', 60, 13, 400, 2);
		expect(lines).toHaveLength(2);
		expect(lines[1]).toMatch(/…$/);
		expect(textWidth(lines[1]!, 13)).toBeLessThanOrEqual(60);
	});

	it('has no lines for empty text', () => {
		expect(wrapText('  ', 100, 13)).toEqual([]);
	});
});

describe('shorten', () => {
	it('leaves text that fits alone', () => {
		expect(shorten('ผู้ว่าราชการ', 300, 13)).toBe('ผู้ว่าราชการ');
	});

	it('never parts a consonant from its marks', () => {
		for (let width = 15; width < 80; width++)
			expect(shorten('ที่ที่ที่ที่ที่ที่', width, 13)).toMatch(/^(?:ที่)*…?$/);
	});
});
