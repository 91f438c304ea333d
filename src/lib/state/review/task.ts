/** One thing a person is asked to look at: what was read, where it stands, and what a decision is written under. */
import type { Mark } from '$lib/form3/types';
import type { Text } from '$lib/i18n/messages';

/** In the order of the worklist: what changes a chart most comes first. */
export const TASK_KINDS = ['status', 'number', 'unit', 'figure', 'mark', 'spelling'] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** A box as it was read. */
export interface TaskBox {
	readonly target: string;
	readonly read: Mark;
	/** Which of an item's two boxes it is; null for boxes of statements and options. */
	readonly status: 'in_progress' | 'not_started' | null;
	/** Null but for options. */
	readonly option_no: number | null;
	readonly label: Text;
}

interface TaskBase {
	/** Names the task in an address; the same whenever the same document is read. */
	readonly id: string;
	readonly category_no: number;
	readonly item_no: string;
	/** Null for the status of an item. */
	readonly statement_no: string | null;
	/** Of the item or the statement. */
	readonly label: Text;
	/** 1-based lines to look at, the first one first; empty where no place is known. */
	readonly lines: readonly number[];
	/** What decisions are written under. */
	readonly targets: readonly string[];
}

/** The boxes of an item's status, or of a statement and its options: decided together. */
export interface BoxTask extends TaskBase {
	readonly kind: 'status' | 'mark';
	readonly boxes: readonly TaskBox[];
}

/** A statement whose number was lost and was found by the words it opens with. */
export interface NumberTask extends TaskBase {
	readonly kind: 'number';
	readonly statement_no: string;
}

/** A figure whose unit is in no list, or is not the one its indicator is counted in. */
export interface UnitTask extends TaskBase {
	readonly kind: 'unit';
	readonly statement_no: string;
	/** As printed. */
	readonly raw: string;
	readonly unit: string | null;
	/** The unit of the figure's indicator; null where the unit itself is not known. */
	readonly expected: string | null;
}

/** A print that is doubtful: a word, or a number that has no value. */
export interface PrintTask extends TaskBase {
	readonly kind: 'figure' | 'spelling';
	readonly found: string;
	/** What it probably should read; null where the reader has no proposal. */
	readonly expected: string | null;
}

export type Task = BoxTask | NumberTask | UnitTask | PrintTask;
