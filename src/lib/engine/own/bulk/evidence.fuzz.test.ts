import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { charsAsTheyAre, readText } from './evidence';

const RUNS = { seed: 20260106, numRuns: Number(process.env.PMQA_FUZZ_RUNS ?? 2000) };

const thai = fc.integer({ min: 0xe00, max: 0xe7f }).map((code) => String.fromCharCode(code));
const sound = fc.constantFrom(
	'ก',
	'บ้าน',
	'ลด',
	'กระดาษ',
	'ที่',
	'น้ำ',
	'เรื่อง',
	'๑๐๐',
	'แผ่น',
	'และ',
	'ๆ',
	'฿'
);
const other = fc.constantFrom(
	' ',
	' ',
	'a',
	'1',
	'-',
	"'",
	'–',
	'\t',
	'\n',
	'\u0001',
	'\u00a0',
	'🙂',
	'\u200b',
	'\uf710'
);
const text = fc
	.array(fc.oneof({ weight: 3, arbitrary: sound }, thai, other), { minLength: 1, maxLength: 12 })
	.map((parts) => parts.join(''));

describe('evidence that is taken as it stands', () => {
	it('is what reading it would give, in length too', () => {
		let taken = 0;
		fc.assert(
			fc.property(text, (cell) => {
				const bytes = new TextEncoder().encode(cell);
				const chars = charsAsTheyAre(bytes, 0, bytes.length);
				if (chars < 0) return;
				taken++;
				expect(readText(cell)).toEqual({ text: cell, notice: null, expected: null });
				expect(chars).toBe(cell.length);
			}),
			RUNS
		);
		expect(taken).toBeGreaterThan(RUNS.numRuns / 20);
	});

	it.each([
		'ลดกระดาษ 100 แผ่น',
		'ที่ทำการปกครองจังหวัด (ก.พ.ร.)',
		'http://example.org/?a=1',
		'น้ำ 5 ลิตร/วัน'
	])('is most of it: %s', (cell) => {
		const bytes = new TextEncoder().encode(cell);
		expect(charsAsTheyAre(bytes, 0, bytes.length)).toBe(cell.length);
	});

	it.each([[[0xff]], [[0xe0, 0xb8]], [[0xe0, 0xb8, 0x41]], [[0xe0, 0xb9, 0xc0]], [[0xf0, 0x9f]]])(
		'is no text: %j',
		(bytes) => {
			const cell = Uint8Array.from([0x61, ...bytes]);
			expect(charsAsTheyAre(cell, 0, cell.length)).toBe(-1);
		}
	);
});
