import { defineChart } from '../drawing';
import { draw } from './option';
import type { CoverageRow } from './rows';
import { table } from './table';
import { text } from './text';

export type { CoverageRow } from './rows';

/** Coverage a category or item: answered, with figures, with a website or system. */
export const coverage = defineChart<CoverageRow>({ name: 'coverage', text, table, draw });
