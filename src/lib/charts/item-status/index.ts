import { defineChart } from '../drawing';
import { draw } from './option';
import type { ItemStatusRow } from './rows';
import { table } from './table';
import { text } from './text';

export type { ItemState, ItemStatusRow } from './rows';

/** Which items are in progress, not started, or cannot be told. */
export const itemStatus = defineChart<ItemStatusRow>({ name: 'item-status', text, table, draw });
