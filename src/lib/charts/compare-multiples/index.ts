import type { ComparedValue } from '$lib/queries/compare/types';
import type { CompareExtra } from '../compare';
import { defineChart } from '../drawing';
import { table } from '../compare-lines/table';
import { draw } from './option';
import { text } from './text';

/** Years across, a small panel a unit on one scale, the groups as grey lines in each. */
export const compareMultiples = defineChart<ComparedValue, CompareExtra>({
	name: 'compare-multiples',
	text,
	table,
	draw
});
