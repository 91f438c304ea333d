/**
 * What a measure counts, as data: the SQL of the questions is written from it (measures.ts), and counts made ahead
 * become values by it.
 */
import type { ComparedMeasure } from './types';

/** What is counted of a unit in a part of the form. */
export const COUNTED = [
	'statements',
	'answered',
	'quantified',
	'linked',
	/** Statements whose evidence was not searched for figures and links. */
	'unexamined',
	'readable',
	'marked',
	/** Items whose box "in progress" can be read, and those where it is ticked. */
	'in_progress_readable',
	'in_progress',
	'not_started_readable',
	'not_started',
	'evidence_chars'
] as const;

export type Counted = (typeof COUNTED)[number];
export type Counts = Readonly<Record<Counted, number>>;

/** What a share counts, and out of how many. */
export interface Share {
	readonly part: Exclude<Counted, 'statements'>;
	readonly whole: Counted;
	/** It cannot be told where some evidence was not searched for figures and links. */
	readonly searched?: true;
}

/** `depth` is no share: it is the characters of evidence. */
export const SHARES: Readonly<Record<Exclude<ComparedMeasure, 'depth'>, Share>> = {
	answered: { part: 'answered', whole: 'statements' },
	quantified: { part: 'quantified', whole: 'statements', searched: true },
	linked: { part: 'linked', whole: 'statements', searched: true },
	marked: { part: 'marked', whole: 'readable' },
	in_progress: { part: 'in_progress', whole: 'in_progress_readable' },
	not_started: { part: 'not_started', whole: 'not_started_readable' }
};

/** The counts that a measure is made of; null when there is no such measure. */
export function countsOf(measure: string): readonly Counted[] | null {
	if (measure === 'depth') return ['evidence_chars'];
	if (!isShare(measure)) return null;
	const { part, whole, searched } = SHARES[measure];
	return searched ? [part, whole, 'unexamined'] : [part, whole];
}

/** The measure of a unit in a part of the form; a share of nothing that can be read is null. */
export interface Told {
	readonly value: number | null;
	readonly count: number | null;
	readonly of: number | null;
}

const NOT_TOLD: Told = { value: null, count: null, of: null };

/**
 * @param counts those that `countsOf` names
 * @param statements of the part of the form
 */
export function toldOf(
	measure: string,
	counts: Omit<Counts, 'statements'>,
	statements: number
): Told {
	if (!isShare(measure)) return { value: counts.evidence_chars, count: null, of: null };
	const { part, whole, searched } = SHARES[measure];
	const all = whole === 'statements' ? statements : counts[whole];
	const of = searched && counts.unexamined > 0 ? 0 : all;
	if (of === 0) return NOT_TOLD;
	return { value: counts[part] / of, count: counts[part], of };
}

function isShare(measure: string): measure is keyof typeof SHARES {
	return Object.hasOwn(SHARES, measure);
}
