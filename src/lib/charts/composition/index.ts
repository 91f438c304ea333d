import type { CitedRow } from '../cited';
import { defineChart } from '../drawing';
import { draw } from './option';
import type { CompositionExtra } from './rows';
import { table } from './table';
import { text } from './text';

export type { CompositionExtra } from './rows';

/** A whole and its parts, and the parts of one of them: one stacked bar a level. */
export const composition = defineChart<CitedRow, CompositionExtra>({
	name: 'composition',
	text,
	table,
	draw
});
