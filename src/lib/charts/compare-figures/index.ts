import { defineChart } from '../drawing';
import { draw } from './option';
import type { CompareFiguresExtra, FigureChangeRow } from './rows';
import { table } from './table';
import { text } from './text';

export type { CompareFiguresExtra } from './rows';

/** What became of the figures between two assessments of one organisation: moved, new, no longer cited. */
export const compareFigures = defineChart<FigureChangeRow, CompareFiguresExtra>({
	name: 'compare-figures',
	text,
	table,
	draw
});
