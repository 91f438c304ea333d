/** What a question is asked with, read for the tables made ahead. Pure. */
import type { SqlValue } from '$lib/engine/engine';
import { wordsOf } from '../params';
import type { Known } from './tables';

export type Given<Name extends string> = Readonly<Record<Name, SqlValue | undefined>>;

/** Numbers of the parts of the form, ascending; every part where the list is left out. */
export function partsAsked({ parts }: Known, codes: SqlValue | undefined): number[] {
	const words = new Set(wordsOf(codes));
	const every = [...parts.keys()];
	if (words.size === 0) return every;
	return every.filter((no) => words.has(parts[no]!.code) || words.has(parts[no]!.sort));
}

/** Empty when it is left out. */
export function textOf(value: SqlValue | undefined): string {
	return String(value ?? '');
}
