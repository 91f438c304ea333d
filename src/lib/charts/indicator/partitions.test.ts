import { describe, expect, it } from 'vitest';
import { observation } from '../fixtures.test-helper';
import type { ObservationRow } from '../observation';
import { PARTITIONS, partitionRows, partsOf } from './partitions';

const COMPLAINTS = PARTITIONS.find(({ name }) => name === 'complaints')!;
const case_ = (indicator: string, value: number | null, rest: Partial<ObservationRow> = {}) =>
	observation({ indicator_id: `complaints-${indicator}`, value, unit: 'เรื่อง', ...rest });
const WHOLE = [
	case_('received', 2316),
	case_('duplicates', 329),
	case_('net', 1987),
	case_('in-progress', 35),
	case_('closed', 1952),
	case_('closing-rate', 98.24, { unit: '%' })
];
const without = (indicator: string) =>
	WHOLE.filter(({ indicator_id }) => indicator_id !== `complaints-${indicator}`);

describe('partitionRows', () => {
	it('puts the parts in order with the shares the document states', () => {
		const rows = partitionRows(WHOLE, COMPLAINTS);
		expect(rows?.map(({ level, value, share }) => [level, value, share])).toEqual([
			[0, 2316, null],
			[1, 329, null],
			[1, 1987, null],
			[2, 35, null],
			[2, 1952, 98.24]
		]);
	});

	it('tells what is there of a whole', () => {
		expect(partitionRows(without('received'), COMPLAINTS)).toHaveLength(4);
		expect(partitionRows(without('net'), COMPLAINTS)?.map(({ value }) => value)).toEqual([
			2316, 329, 35, 1952
		]);
	});

	it.each<[string, readonly ObservationRow[]]>([
		['nothing', []],
		['one part a level', [case_('received', 5), case_('net', 4), case_('closed', 3)]],
		['a part cited with two values', [...WHOLE, case_('closed', 1950)]],
		['another unit', [...without('closed'), case_('closed', 1952, { unit: 'ราย' })]],
		['another period', [...without('closed'), case_('closed', 1952, { period_be: '2563' })]],
		['a negative part', [...without('closed'), case_('closed', -1952)]],
		['targets only', WHOLE.map((row) => ({ ...row, role: 'target' as const }))],
		['unreadable values', WHOLE.map((row) => ({ ...row, value: null }))]
	])('makes no whole of %s', (_, rows) => {
		expect(partitionRows(rows, COMPLAINTS)).toBeNull();
	});

	it('is not confused by one value cited twice, nor by another province’s', () => {
		const rows = [...WHOLE, case_('closed', 1952), case_('closed', 9, { subject: 'เชียงใหม่' })];
		expect(partitionRows(rows, COMPLAINTS)).toHaveLength(5);
	});

	it('names the indicators it speaks of, shares included', () => {
		expect(partsOf(COMPLAINTS)).toContain('complaints-closing-rate');
		expect(partsOf(COMPLAINTS)).toHaveLength(7);
	});
});
