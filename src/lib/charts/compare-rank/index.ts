import type { ComparedValue } from '$lib/queries/compare/types';
import type { CompareExtra } from '../compare';
import { defineChart } from '../drawing';
import { draw } from './option';
import { table } from './table';
import { text } from './text';

/** Units of one year and one part of the form from the highest value to the lowest, under its caution. */
export const compareRank = defineChart<ComparedValue, CompareExtra>({
	name: 'compare-rank',
	text,
	table,
	draw
});
