import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CellKeys } from './keys';
import { ByteWriter } from './output';

/** A row of cells as `plainRow` leaves it. */
function row(cells: readonly string[]) {
	const bytes = new TextEncoder().encode(`${cells.join(',')}\n`);
	const starts = [0];
	for (const [at, byte] of bytes.entries()) if (byte === 44 || byte === 10) starts.push(at + 1);
	return [bytes, Int32Array.from(starts)] as const;
}

const cell = fc.constantFrom('', 'a', 'b', 'ab', 'ba', 'ก', '1.1.1', '1.1.2', 'aa');

describe('keys of rows', () => {
	it('have one number for each combination of their cells, in the order they are met', () => {
		const rows = fc.array(fc.tuple(cell, cell, cell), { maxLength: 300 });
		fc.assert(
			fc.property(rows, fc.constantFrom([0], [0, 2], [2, 1], []), (all, places) => {
				const keys = new CellKeys(places);
				const seen = new Map<string, number>();
				for (const cells of all) {
					const name = JSON.stringify(places.map((place) => cells[place]));
					const expected = seen.get(name) ?? seen.size;
					seen.set(name, expected);
					expect(keys.numberOf(...row(cells))).toBe(expected);
				}
			}),
			{ seed: 1, numRuns: 200 }
		);
	});

	it('stay apart when there are many', () => {
		const keys = new CellKeys([0, 1]);
		const numbers = Array.from({ length: 20_000 }, (_, i) =>
			keys.numberOf(...row([`${i % 200}`, `${i}`]))
		);
		expect(numbers).toEqual(numbers.map((_, i) => i));
		expect(keys.numberOf(...row(['77', '19877']))).toBe(19_877);
	});
});

describe('written bytes', () => {
	const bytesOf = (text: string) => new TextEncoder().encode(text);
	const written = (out: ByteWriter) => new TextDecoder().decode(out.take());

	it('are the parts in their order, however long', () => {
		const out = new ByteWriter(4);
		const parts = ['a', 'bc', 'ก'.repeat(100), ''];
		for (const part of parts) out.part(bytesOf(part));
		expect(out.length).toBe(303);
		expect(written(out)).toBe(parts.join(''));
		expect(out.take()).toHaveLength(0);
	});

	it.each([
		['ลด ""กระดาษ"" 100', 'ลด "กระดาษ" 100', 2],
		['""', '"', 1],
		['""""', '""', 2],
		['a', 'a', 0],
		['', '', 0]
	])('have a quote once where it was written twice: %s', (quoted, text, left) => {
		const out = new ByteWriter(1);
		const bytes = bytesOf(`"${quoted}"`);
		expect(out.unquoted(bytes, 1, bytes.length - 1, 34)).toBe(left);
		expect(written(out)).toBe(text);
	});
});
