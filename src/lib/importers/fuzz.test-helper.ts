/** What the fuzz tests of the adapters share. */
import fc from 'fast-check';
import { Form3Error } from '$lib/form3/errors';
import { ImportError } from './errors';
import type { RawTable } from './types';

/** Cases of one adapter; `share` of several properties adds up to 1. */
export function runs(share = 1): fc.Parameters<unknown> {
	const all = Number(process.env['PMQA_FUZZ_RUNS'] ?? 2000);
	return { seed: 2564, numRuns: Math.max(1, Math.round(all * share)) };
}

/** Reads, or refuses with a sentence in both languages (null); anything else thrown is a fault. */
export async function readOrRefuse<T>(read: () => T | Promise<T>): Promise<T | null> {
	try {
		return await read();
	} catch (error) {
		if (!(error instanceof ImportError || error instanceof Form3Error)) throw error;
		if (!/[ก-๙]/.test(error.message_th) || error.message_en.length < 10) throw error;
		return null;
	}
}

/** Rows below the header that are accounted for. */
export function rowsOf(table: RawTable): number {
	return table.records.length + table.broken.length + table.blankRows;
}

/** Changes, cuts and doubles bytes here and there. */
export const damage: fc.Arbitrary<(bytes: Uint8Array) => Uint8Array> = fc
	.array(
		fc.record({
			at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
			byte: fc.oneof(fc.constantFrom(0, 0x22, 0x2c, 0x0a, 0x0d, 0x7f, 0x80, 0xff), fc.nat(255)),
			kind: fc.constantFrom('change', 'change', 'change', 'cut', 'drop', 'double')
		}),
		{ minLength: 1, maxLength: 6 }
	)
	.map((edits) => (bytes: Uint8Array) => {
		let current = Array.from(bytes);
		for (const { at, byte, kind } of edits) {
			const place = Math.floor(at * current.length);
			if (kind === 'change') current[place] = byte;
			else if (kind === 'cut') current = current.slice(0, Math.max(place, 1));
			else if (kind === 'drop') current.splice(place, 1 + (byte % 40));
			else current.splice(place, 0, ...current.slice(place, place + byte));
		}
		return Uint8Array.from(current);
	});

/** Text of a cell: Thai, quotes, delimiters, line ends, formulas, markup. No NUL. */
export const cellText: fc.Arbitrary<string> = fc.oneof(
	fc.constantFrom(
		'',
		'1',
		'๒๕๖๔',
		'1.1.1',
		'ขอนแก่น',
		'=1+1',
		'<b>&amp;</b>',
		'"',
		"'",
		' x ',
		'#N/A',
		'[x]',
		'{"a":1}',
		'__proto__',
		'_x000D_'
	),
	fc.string({
		unit: fc.constantFrom(
			'ก',
			'ั',
			'"',
			',',
			';',
			'\t',
			'|',
			'\n',
			'\r',
			' ',
			'a',
			'1',
			"'",
			'\\',
			'=',
			'#'
		),
		maxLength: 8
	}),
	fc.string({ unit: 'binary', maxLength: 6 }).filter((text) => !text.includes('\0'))
);

/** Names of columns as people give them. */
export const headerOf = (width: number) =>
	Array.from({ length: width }, (_, i) => `${['หน่วยงาน', 'ปี', 'ข้อ', 'ผล', 'หลักฐาน'][i % 5]}${i}`);

/** A table: a header and rows of one width. */
export const tableOf = fc.integer({ min: 1, max: 5 }).chain((width) =>
	fc.record({
		header: fc.constant(headerOf(width)),
		rows: fc.array(fc.array(cellText, { minLength: width, maxLength: width }), { maxLength: 12 })
	})
);
