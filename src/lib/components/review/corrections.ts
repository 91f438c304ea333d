/** Decisions on the wording of lines. Pure. */
import type { Review } from '$lib/dataset/schema';

export interface Correction {
	/** 1-based. */
	readonly line: number;
	/** As it was read. */
	readonly found: string;
	/** What it should read; null where the print is right as it stands. */
	readonly value: string | null;
}

/** Those on the lines from one to the other, both included, in the order of the document. */
export function correctionsOf(reviews: readonly Review[], from: number, to: number): Correction[] {
	return reviews
		.flatMap(({ target, decision, value }): Correction[] => {
			const match = /^spelling\/([1-9]\d*)\/(.+)$/s.exec(target);
			if (!match) return [];
			const line = Number(match[1]);
			return [{ line, found: match[2]!, value: decision === 'changed' ? value : null }];
		})
		.filter(({ line }) => line >= from && line <= to)
		.sort((a, b) => a.line - b.line);
}
