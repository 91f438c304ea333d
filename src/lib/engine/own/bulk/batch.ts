/** Rows on their way to the engine. */
import type { BrokenRecord } from '$lib/importers/types';
import type { What, Who } from './readers';
import type { TextCell } from './texts';

/** The rows of a block, as they go to the engine. */
export interface Batch {
	/** All rows, broken ones too. */
	readonly rows: number;
	/** `who`, `what`, `line`, evidence: in the dialect of the file. */
	readonly plain: Uint8Array<ArrayBuffer>;
	readonly plainRows: number;
	/** The same, and the characters of the evidence. */
	readonly single: readonly (readonly TextCell[])[];
	/** Rows put aside: line, cells, codes. */
	readonly rejected: readonly (readonly TextCell[])[];
	readonly broken: readonly BrokenRecord[];
	/** Combinations met for the first time, with their numbers. */
	readonly who: readonly (readonly [number, Who])[];
	readonly what: readonly (readonly [number, What])[];
}

/** What a batch is filled with, row by row. */
export interface Filling {
	rows: number;
	plainRows: number;
	readonly single: TextCell[][];
	readonly rejected: TextCell[][];
	readonly broken: BrokenRecord[];
}

export function emptyBatch(): Filling {
	return { rows: 0, plainRows: 0, single: [], rejected: [], broken: [] };
}
