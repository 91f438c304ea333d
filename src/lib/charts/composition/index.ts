import { defineChart } from '../drawing';
import { draw } from './option';
import type { CompositionRow } from './rows';
import { table } from './table';
import { text } from './text';

export {
	COMPLAINTS,
	compositionRows,
	type CompositionPlan,
	type CompositionRow,
	type Tone
} from './rows';

/** A whole and its parts, and the parts of one of those, as stacked bars on one scale. */
export const composition = defineChart<CompositionRow>({ name: 'composition', text, table, draw });
