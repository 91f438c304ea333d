import { tableFromIPC } from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import { arrowStream } from './arrowStream';
import { codesFor, columnRows, type Column } from './columns';

const utf8 = (text: string) => new TextEncoder().encode(text);

/** The rows of a stream, as whoever takes it in reads them. */
function read(columns: readonly Column[], rows: number) {
	const table = tableFromIPC(arrowStream({ table: 't', rows, columns }));
	return table.toArray().map((row) => row.toJSON() as unknown);
}

function codes(limit: number, ...values: number[]) {
	const array = codesFor(limit, values.length);
	array.set(values);
	return array;
}

describe('a stream of columns', () => {
	it('holds numbers of every width; the one that stands for nothing is null', () => {
		const columns = [
			{ name: 'a', values: Uint8Array.of(0, 255, 3), none: 0 },
			{ name: 'b', values: Uint16Array.of(0, 65_535, 3) },
			{ name: 'c', values: Uint32Array.of(0, 4_294_967_295, 3) }
		];
		expect(read(columns, 3)).toEqual([
			{ a: null, b: 0, c: 0 },
			{ a: 255, b: 65_535, c: 4_294_967_295 },
			{ a: 3, b: 3, c: 3 }
		]);
	});

	it('holds texts; an empty one is null', () => {
		const column = { name: 'a', bytes: utf8('กขab'), starts: Int32Array.of(0, 6, 6, 8) };
		expect(read([column], 3)).toEqual([{ a: 'กข' }, { a: null }, { a: 'ab' }]);
	});

	it('holds texts by their codes, few or many, Thai or not, some of them missing', () => {
		const many = Array.from({ length: 40_000 }, (_, i) => `D-${i}`);
		const columns = [
			{ name: 'a', codes: codes(3, 0, 1, 2), texts: ['มี', null, ''] },
			{ name: 'b', codes: codes(300, 299, 0, 1), texts: many.slice(0, 300) },
			{ name: 'c', codes: codes(many.length, 0, 39_999, 1), texts: many }
		];
		expect(columns.map((column) => column.codes.BYTES_PER_ELEMENT)).toEqual([1, 2, 4]);
		expect(read(columns, 3)).toEqual([
			{ a: 'มี', b: 'D-299', c: 'D-0' },
			{ a: null, b: 'D-0', c: 'D-39999' },
			{ a: '', b: 'D-1', c: 'D-1' }
		]);
	});

	it('holds rows made one by one, every cell as a text', () => {
		const made = columnRows(
			't',
			['n', 'said', 'so'],
			[
				[1, null, true],
				[2, 'ก', false]
			]
		);
		expect(read(made.columns, made.rows)).toEqual([
			{ n: '1', said: null, so: 'true' },
			{ n: '2', said: 'ก', so: 'false' }
		]);
	});
});
