import { defineChart } from '../drawing';
import type { ObservationRow } from '../observation';
import { draw } from './option';
import { table } from './table';
import { text } from './text';

/** Figures of one indicator in one unit, side by side: before and after, own and others, with targets. */
export const comparison = defineChart<ObservationRow>({ name: 'comparison', text, table, draw });
