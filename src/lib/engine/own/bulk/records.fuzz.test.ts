import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitRow, splitRows } from '$lib/importers/tables/split';
import { isBlank, isComment } from '$lib/importers/tables/sniff';
import type { BrokenRecord } from '$lib/importers/types';
import { readBlock } from './blocks';
import type { Dialect } from './dialect';
import { readRows } from './records';

const RUNS = { seed: 20260104, numRuns: Number(process.env.PMQA_FUZZ_RUNS ?? 2000) };

const piece = fc.constantFrom(
	...['1', 'ab', 'ก', ' ', '', '"', '""', "'", '#', '\0', '🙂', '\u00a0', 'x y'],
	...[
		',',
		',',
		',',
		';',
		'\t',
		'\n',
		'\n',
		'\n',
		'\r\n',
		'\r',
		'"a"',
		'"a,b"',
		'"a\nb"',
		'1,2,3\n',
		'1,2,3\r\n'
	]
);
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
const dialect = fc
	.record({
		delimiter: fc.constantFrom(',', ',', ';', '\t', '，'),
		quote: fc.constantFrom('"', '"', "'", ''),
		width: fc.integer({ min: 1, max: 4 }),
		dataLine: fc.constantFrom(1, 1, 2, 3),
		headerLine: fc.constantFrom(0, 1),
		comments: fc.boolean(),
		newline: fc.constantFrom('\n' as const, '\r\n' as const)
	})
	.map((how) => ({ ...how, dataLine: Math.max(how.dataLine, how.headerLine + 1) }));
const sizes = fc.record({
	block: fc.integer({ min: 8, max: 64 }),
	window: fc.integer({ min: 4, max: 40 })
});

/** Every row of a text as the reader of small tables has it. */
function expected(whole: string, { width, dataLine, headerLine, comments, ...format }: Dialect) {
	const rows: unknown[] = [];
	let skipped = 0;
	for (const row of splitRows(whole, format, width, dataLine)) {
		if (isBlank(row)) skipped++;
		else if (row.line === headerLine) continue;
		else if (row.line < dataLine || (comments && isComment(row, whole))) skipped++;
		else if (row.cells === null) rows.push([row.line, 'broken-quotes']);
		else {
			const fit = fitRow(row.cells, width);
			rows.push([row.line, 'cells' in fit ? fit.cells : fit.code]);
		}
	}
	return { rows, skipped };
}

/** The same, of a file read in blocks; plain rows are split as only plain rows may be. */
async function found(
	file: Blob,
	dialect: Dialect,
	sizes: { readonly block: number; readonly window: number }
) {
	let rows: [number, unknown][] = [];
	const sink = {
		plain(bytes: Uint8Array, starts: Int32Array, line: number) {
			const { quote, width } = dialect;
			const cells = Array.from({ length: width }, (_, i) =>
				new TextDecoder().decode(bytes.subarray(starts[i], starts[i + 1]! - 1))
			);
			const plain = cells.map((cell) =>
				quote !== '' && cell.startsWith(quote)
					? cell.slice(1, -1).replaceAll(quote + quote, quote)
					: cell
			);
			rows.push([line, plain]);
		},
		single: (cells: readonly string[], line: number) => void rows.push([line, cells]),
		broken: ({ line, code }: BrokenRecord) => void rows.push([line, code])
	};
	const all: [number, unknown][] = [];
	let skipped = 0;
	let [at, line] = [0, 1];
	for (let size = sizes.block; ;) {
		const block = await readBlock(partsOf(file), dialect.encoding, at, size, 'x');
		rows = [];
		const read = await readRows(block, line, dialect, sink, { sizes, pause: () => undefined });
		if (read.end === 0 && !block.last) {
			size *= 2;
			continue;
		}
		size = sizes.block;
		skipped += read.skipped;
		all.push(...rows);
		if (block.last) {
			expect(read.end).toBe(block.bytes.length);
			return { rows: all, skipped };
		}
		[at, line] = [block.placeOf(read.end), read.line];
	}
}

const partsOf = (file: Blob) => ({
	size: file.size,
	read: (from: number, size: number) => file.slice(from, from + size).arrayBuffer()
});

function bytesOf(whole: string, encoding: Dialect['encoding']): Uint8Array<ArrayBuffer> {
	if (encoding === 'utf-8') return new TextEncoder().encode(whole);
	const units = Array.from({ length: whole.length }, (_, i) => whole.charCodeAt(i));
	if (encoding === 'windows-874') {
		return Uint8Array.from(units.map((unit) => (unit >= 0xe00 ? unit - 0xe00 + 0xa0 : unit)));
	}
	return Uint8Array.from(
		units.flatMap((unit) =>
			encoding === 'utf-16le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255]
		)
	);
}

describe('rows of a large table', () => {
	it('are those of a small one, whatever is in it and wherever it is cut', async () => {
		await fc.assert(
			fc.asyncProperty(text, dialect, sizes, async (whole, written, read) => {
				const how: Dialect = { ...written, encoding: 'utf-8' };
				expect(await found(new Blob([bytesOf(whole, 'utf-8')]), how, read)).toEqual(
					expected(whole, how)
				);
			}),
			RUNS
		);
	});

	it.each(['utf-8', 'utf-16le', 'utf-16be', 'windows-874'] as const)(
		'are the same in %s, with bytes that are no text',
		async (encoding) => {
			await fc.assert(
				fc.asyncProperty(
					text,
					fc.uint8Array({ maxLength: 4 }),
					fc.nat(60),
					async (whole, noise, place) => {
						const how: Dialect = {
							encoding,
							delimiter: ',',
							quote: '"',
							width: 2,
							dataLine: 1,
							headerLine: 0,
							comments: false,
							newline: '\n'
						};
						const plain = whole.replace(/[🙂，]/gu, 'x').replaceAll('\u00a0', ' ');
						const sound = bytesOf(plain, encoding);
						const cut = Math.min(place & ~1, sound.length);
						const even = noise.subarray(0, noise.length & ~1);
						const bytes = Uint8Array.from([
							...sound.subarray(0, cut),
							...even,
							...sound.subarray(cut)
						]);
						const text = new TextDecoder(encoding).decode(bytes);
						const read = { block: 16, window: 8 };
						expect(await found(new Blob([bytes]), how, read)).toEqual(expected(text, how));
					}
				),
				{ ...RUNS, numRuns: Math.ceil(RUNS.numRuns / 8) }
			);
		}
	);
});
