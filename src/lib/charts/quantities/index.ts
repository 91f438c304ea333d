import type { CitedRow } from '../cited';
import { defineChart } from '../drawing';
import { draw } from './option';
import type { QuantitiesExtra } from './rows';
import { table } from './table';
import { text } from './text';

export type { QuantitiesExtra } from './rows';

/** Figures of one topic in different units: bars only where a unit is shared, numbers for the rest. */
export const quantities = defineChart<CitedRow, QuantitiesExtra>({
	name: 'quantities',
	text,
	table,
	draw
});
