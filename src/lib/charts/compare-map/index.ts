import type { ComparedValue } from '$lib/queries/compare/types';
import type { CompareExtra } from '../compare';
import { sayingTargets } from '../compareTargets';
import { defineChart } from '../drawing';
import { table } from '../provinces/table';
import { text } from '../provinces/text';
import { draw } from './option';

/** The 77 provinces with their outlines, shaded by the value of one year and one part of the form. */
export const compareMap = defineChart<ComparedValue, CompareExtra>({
	name: 'compare-map',
	text: sayingTargets(text),
	table,
	draw
});
