import type { ComparedValue } from '$lib/queries/compare/types';
import type { CompareExtra } from '../compare';
import { sayingTargets } from '../compareTargets';
import { defineChart } from '../drawing';
import { draw } from './option';
import { table } from './table';
import { text } from './text';

/** Parts of the form down, units or years across, every cell shaded by its value. */
export const compareHeatmap = defineChart<ComparedValue, CompareExtra>({
	name: 'compare-heatmap',
	text: sayingTargets(text),
	table,
	draw
});
