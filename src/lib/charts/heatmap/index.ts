import { defineChart } from '../drawing';
import type { Measure } from '../words';
import { draw } from './option';
import type { HeatmapRow } from './rows';
import { table } from './table';
import { text } from './text';

export { DEFAULT_MEASURE, type HeatmapRow } from './rows';

/** Every item as a cell, shaded by the share of its statements that meet one measure. */
export const heatmap = defineChart<HeatmapRow, Measure>({ name: 'heatmap', text, table, draw });
