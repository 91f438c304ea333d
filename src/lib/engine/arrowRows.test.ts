import { describe, expect, it } from 'vitest';
import { appendRows, plainValue } from './arrowRows';
import type { ResultRow } from './engine';

describe('rows from Arrow', () => {
	it('are plain, in the order of their batches', () => {
		const batch = (values: unknown[]) => ({
			numRows: values.length,
			schema: { fields: [{ name: 'v' }, { name: 'gone' }] },
			getChildAt: (index: number) => (index === 0 ? { get: (row: number) => values[row] } : null)
		});
		const rows: ResultRow[] = [];
		appendRows(batch([1, 'a']), rows);
		appendRows(batch([true]), rows);
		expect(rows).toEqual([
			{ v: 1, gone: null },
			{ v: 'a', gone: null },
			{ v: true, gone: null }
		]);
	});

	it.each([
		[12n, 12],
		[undefined, null],
		[new Date(0), '1970-01-01T00:00:00.000Z'],
		[new Uint8Array([1, 2]), '1,2']
	])('hold %s as %s', (value, plain) => {
		expect(plainValue(value)).toBe(plain);
	});
});
