import { defineChart } from '../drawing';
import type { ObservationRow } from '../observation';
import { draw } from './option';
import { table } from './table';
import { text } from './text';

/** Figures cited side by side: bars within one unit, stated numbers otherwise. */
export const quantities = defineChart<ObservationRow>({ name: 'quantities', text, table, draw });
