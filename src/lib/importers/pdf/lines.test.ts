import { describe, expect, it } from 'vitest';
import { lettersOf } from './letters';
import { rowsOf, textOf } from './lines';
import type { Glyph } from './page';
import { SIZE, typed, WIDE } from './testing/glyphs';

const linesOf = (...glyphs: Glyph[]) =>
	rowsOf(lettersOf(glyphs)).map(({ letters }) => textOf(letters));

describe('letters', () => {
	it('gives a mark to the letter it was painted after, in the order of painting', () => {
		expect(linesOf(...typed('ที่นี้', 0, 0))).toEqual(['ที่นี้']);
	});

	it('gives a mark set higher, and one painted after the whole line, to the letter under it', () => {
		const [first, ...rest] = typed('ปกครอง', 0, 0);
		const raised = { ...typed('ี', WIDE, 0)[0]!, y: -3 };
		expect(linesOf(first!, raised, ...rest)).toEqual(['ปีกครอง']);
		expect(linesOf(first!, ...rest, raised)).toEqual(['ปีกครอง']);
	});

	it('leaves a mark that was typed after a space where it was typed', () => {
		expect(linesOf(...typed('ได ้เป็น', 0, 0))).toEqual(['ได ้เป็น']);
	});

	it('keeps a mark that stands by itself', () => {
		expect(linesOf(...typed('ก', 0, 0), ...typed('้', 300, 300))).toEqual(['ก', '้']);
	});

	it('counts a glyph painted again in its place once, and letters that are really double twice', () => {
		const bold = [0, 0.3, 0.6].flatMap((shift) => typed('นั้น 11', shift, 0));
		expect(linesOf(...bold)).toEqual(['นั้น 11']);
		expect(linesOf(...typed('ธรรม 1001', 0, 0))).toEqual(['ธรรม 1001']);
	});
});

describe('rows', () => {
	it('sorts lines from top to bottom and letters from left to right, whatever was painted first', () => {
		const first = typed('หนึ่ง', 0, 10);
		const second = typed('สอง', 0, 30);
		const tail = typed('ท้าย', 60, 10.8);
		expect(linesOf(...second, ...tail, ...first)).toEqual(['หนึ่ง ท้าย', 'สอง']);
	});

	it('puts raised and lowered small type into its line', () => {
		const line = [...typed('CO', 0, 0), ...typed('2', 2 * WIDE, 2, 6), ...typed(' m', 13, 0)];
		const note = typed('3', 13 + 2 * WIDE, -5, 6);
		expect(linesOf(...line, ...note)).toEqual(['CO2 m3']);
	});

	it('keeps small lines apart', () => {
		expect(linesOf(...typed('ข้อความ', 0, 0), ...typed('เชิงอรรถ', 0, 9, 6))).toHaveLength(2);
	});
});

describe('spaces', () => {
	it('writes one space for a gap, none inside a word, and keeps the last one that was painted', () => {
		expect(linesOf(...typed('หน้า', 0, 0), ...typed('4', 60, 0))).toEqual(['หน้า 4']);
		expect(linesOf(...typed('คำ ', 0, 0))).toEqual(['คำ ']);
	});

	it('takes letters that are set wide apart for one word', () => {
		const wide = Array.from('ตัวอักษร').filter((letter) => !/\p{Mn}/u.test(letter));
		const glyphs = wide.flatMap((letter, i) => typed(letter, i * (WIDE + SIZE * 0.3), 0));
		const more = typed('ห่าง', wide.length * (WIDE + SIZE * 0.3) + SIZE, 0);
		expect(linesOf(...glyphs, ...typed('ก', 60, 40)).at(0)).toBe(wide.join(''));
		expect(linesOf(...glyphs, ...more).at(0)).toBe(`${wide.join('')} ห่าง`);
	});

	it('does not take figures that stand apart for one number', () => {
		const figures = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((n) => typed(String(n), n * SIZE * 1.2, 0));
		expect(linesOf(...figures)).toEqual(['0 1 2 3 4 5 6 7']);
	});
});
