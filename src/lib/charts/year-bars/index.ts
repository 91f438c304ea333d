import { defineChart } from '../drawing';
import type { ObservationRow } from '../observation';
import { draw } from './option';
import type { YearBarsExtra } from './series';
import { table } from './table';
import { text } from './text';

export type { YearBarsExtra } from './series';

/** Actual values of one indicator by year, with its targets and comparators; other figures are stated. */
export const yearBars = defineChart<ObservationRow, YearBarsExtra>({
	name: 'year-bars',
	text,
	table,
	draw
});
