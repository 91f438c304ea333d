import type { ComparedValue } from '$lib/queries/compare/types';
import type { CompareExtra } from '../compare';
import { sayingTargets } from '../compareTargets';
import { defineChart } from '../drawing';
import { draw } from './option';
import { table } from './table';
import { text } from './text';

/** Where all units of one year lie on one line of values, with the chosen ones and the groups marked. */
export const compareDistribution = defineChart<ComparedValue, CompareExtra>({
	name: 'compare-distribution',
	text: sayingTargets(text),
	table,
	draw
});
