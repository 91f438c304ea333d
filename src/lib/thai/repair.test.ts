import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainCode } from './chars';
import { repairLine, repairText } from './repair';

const INPUT = '../shared/input/khonkaen-2564-form3.txt';
const fixed = (raw: string) => repairLine(raw).text;

describe('repairLine', () => {
	it.each([
		['ท่ี', 'ที่', 'tone before the vowel above'],
		['สิทธ์ิ', 'สิทธิ์', 'thanthakhat before the vowel above'],
		['พันธ์ุ', 'พันธุ์', 'thanthakhat before the vowel below'],
		['น้ํา', 'น้ำ', 'tone, nikhahit, sara aa'],
		['นํ้า', 'น้ำ', 'nikhahit, tone, sara aa'],
		['กําหนด', 'กำหนด', 'nikhahit, sara aa'],
		['ดาํเนิน', 'ดำเนิน', 'sara aa, nikhahit'],
		['นำ้', 'น้ำ', 'tone after sara am'],
		['ดา้นตา่งๆ', 'ด้านต่างๆ', 'tone after sara aa'],
		['ได ้', 'ได้ ', 'mark after a space'],
		['ป ีพ.ศ.', 'ปี พ.ศ.', 'vowel after a space'],
		['แต่งตั ้งคณะ', 'แต่งตั้ งคณะ', 'tone after a space inside a word'],
		['ใหม ่ๆ', 'ใหม่ ๆ', 'mark after a space before ๆ'],
		['ประโยชน/์สร้าง', 'ประโยชน์/สร้าง', 'mark after a slash'],
		['ประโยชน ์', 'ประโยชน์ ', 'thanthakhat after a space'],
		['ป)ี', 'ปี)', 'vowel after a bracket'],
		['ได,้', 'ได้,', 'tone after a comma'],
		['ดังนี:้', 'ดังนี้:', 'tone after a colon'],
		['ญาต≥ิ', 'ญาติ≥', 'vowel after a sign'],
		['สู“่การ', 'สู่“การ', 'tone after an opening quotation mark'],
		['ก  ู้', 'กู้  ', 'two marks after two spaces'],
		['เเผน', 'แผน', 'doubled sara e'],
		['\uf700าน \uf70fาติ', 'ฐาน ญาติ', 'letters without their foot'],
		['ป\uf702\uf713', 'ปี่', 'marks moved left'],
		['ก\u200bา\ufeffร', 'การ', 'characters of no width']
	])('%s → %s (%s)', (raw, expected) => expect(fixed(raw)).toBe(expected));

	it.each([
		['จงัหวัด มกีาร ข้อมลู', 'a mark one consonant late is only suggested'],
		['ค าน า', 'a nikhahit lost to a space is not restored'],
		['๑๒๓ 123 abc', 'digits stay as they are'],
		['\ufffd 1.1.1', 'a lost box stays'],
		['ก่ ่', 'no second tone on one consonant'],
		['\ufffdิ', 'nothing is carried across a lost character']
	])('leaves %s alone: %s', (raw) => expect(fixed(raw)).toBe(raw));

	it('says for every character which column it came from', () => {
		const { text, map } = repairLine('น้ํา ป ีพ.ศ.');
		expect(text).toBe('น้ำ ปี พ.ศ.');
		expect(map).toEqual([0, 1, 3, 4, 5, 7, 6, 8, 9, 10, 11]);
	});

	it('keeps line breaks in repairText', () => {
		expect(repairText('ท่ี\n\nได ้\n')).toBe('ที่\n\nได้ \n');
	});

	it('takes time in proportion to the length of the line', () => {
		const raw = `ก${' '.repeat(50_000)}${'้'.repeat(50_000)}`;
		expect(fixed(raw)).toHaveLength(raw.length);
	});
});

describe('repairLine on any text', () => {
	const thai = fc.integer({ min: 0x0e01, max: 0x0e5b }).map((code) => String.fromCharCode(code));
	const marks = fc.constantFrom(...'ัิีึืํ็ุู่้๊๋์าำะเแ');
	const other = fc.constantFrom(...' \t,./:()“”≥-|ๆฯaZ09�☐\u200b\uf700\uf70a\uf70f\uf711', '😀');
	const line = fc
		.array(fc.oneof(thai, { arbitrary: marks, weight: 3 }, other), { maxLength: 40 })
		.map((parts) => parts.join(''));
	const options = { seed: 2564, numRuns: 3000 };

	it('repairs nothing the second time', () => {
		fc.assert(
			fc.property(line, (raw) => {
				expect(fixed(fixed(raw))).toBe(fixed(raw));
			}),
			options
		);
	});

	it('keeps every consonant, digit and Latin letter, in order', () => {
		const letters = (text: string) =>
			Array.from(text, (c) =>
				c.length === 1 ? String.fromCharCode(plainCode(c.charCodeAt(0))) : c
			)
				.filter((c) => /[\u0e01-\u0e2f๐-๙0-9A-Za-z]/u.test(c))
				.join('');
		fc.assert(
			fc.property(line, (raw) => {
				expect(letters(fixed(raw))).toBe(letters(raw));
			}),
			options
		);
	});

	it('keeps every mark and vowel, but for the pairs that become one character', () => {
		const count = (text: string, chars: string) =>
			[...text].filter((c) => chars.includes(c)).length;
		const plain = (text: string) =>
			[...text].map((c) => (c.length === 1 ? String.fromCharCode(plainCode(c.charCodeAt(0))) : c));
		fc.assert(
			fc.property(line, (raw) => {
				const before = plain(raw).join('');
				const after = fixed(raw);
				for (const mark of 'ัิีึื็ุู่้๊๋์ะๅโใไ') {
					expect(count(after, mark)).toBe(count(before, mark));
				}
				const composed = count(after, 'ำ') - count(before, 'ำ');
				expect(composed).toBe(count(before, 'ํ') - count(after, 'ํ'));
				expect(composed).toBe(count(before, 'า') - count(after, 'า'));
				expect(count(after, 'เ') + 2 * count(after, 'แ')).toBe(
					count(before, 'เ') + 2 * count(before, 'แ')
				);
			}),
			options
		);
	});

	it('maps every offset to a column of its own, holding the same character', () => {
		fc.assert(
			fc.property(line, (raw) => {
				const { text, map } = repairLine(raw);
				expect(map).toHaveLength(text.length);
				expect(new Set(map).size).toBe(map.length);
				map.forEach((column, offset) => {
					const code = plainCode(raw.charCodeAt(column));
					const joined = 'ำแ'.includes(text[offset] as string);
					if (!joined) expect(code).toBe(text.charCodeAt(offset));
				});
			}),
			options
		);
	});
});

describe.skipIf(!existsSync(INPUT))('repairLine on the real document', () => {
	const raw = existsSync(INPUT) ? readFileSync(INPUT, 'utf8') : '';
	const text = repairText(raw);
	const count = (subject: string, pattern: RegExp) => subject.match(pattern)?.length ?? 0;
	const TONE_BEFORE_VOWEL = /[\u0e48-\u0e4c][\u0e31\u0e34-\u0e3a\u0e47\u0e4d]/g;

	it('leaves none of the 1,055 tones before a vowel', () => {
		expect(count(raw, TONE_BEFORE_VOWEL)).toBe(1055);
		expect(count(text, TONE_BEFORE_VOWEL)).toBe(0);
	});

	it('composes every sara am the rules can', () => {
		expect(count(raw, /ํ/g)).toBe(806);
		expect(count(text, /ํ[\u0e48-\u0e4c]*า|า[\u0e48-\u0e4c]*ํ/g)).toBe(0);
		expect(count(text, /ำ/g)).toBe(806);
		expect(count(text, /ํ/g)).toBe(0);
	});

	it('loses no consonant, digit or Latin letter and no line', () => {
		const letters = (subject: string) => subject.match(/[ก-ฮ๐-๙0-9A-Za-z\n]/g)?.join('');
		expect(letters(text)).toBe(letters(raw));
	});

	it('leaves no mark without a letter before it', () => {
		expect(count(text, /[^\u0e01-\u0e3a\u0e40-\u0e4e][\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/gu)).toBe(
			0
		);
	});
});
