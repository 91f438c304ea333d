import type { ComparedValue } from '$lib/queries/compare/types';
import type { CompareExtra } from '../compare';
import { sayingTargets } from '../compareTargets';
import { defineChart } from '../drawing';
import { draw } from './option';
import { table } from './table';
import { text } from './text';

/** Years across, a line a unit or group; a panel a part of the form where there are several. */
export const compareLines = defineChart<ComparedValue, CompareExtra>({
	name: 'compare-lines',
	text: sayingTargets(text),
	table,
	draw
});
