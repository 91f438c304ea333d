import type { ComparedValue } from '$lib/queries/compare/types';
import type { CompareExtra } from '../compare';
import { sayingTargets } from '../compareTargets';
import { defineChart } from '../drawing';
import { draw } from './option';
import { table } from './table';
import { text } from './text';

/** Two years of one unit, two units, or a unit and a group, part by part: what each has and how they differ. */
export const compareDumbbell = defineChart<ComparedValue, CompareExtra>({
	name: 'compare-dumbbell',
	text: sayingTargets((rows, context, extra) => text(rows, context, extra)),
	table,
	draw
});
