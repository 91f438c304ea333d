/** What there is to know of rows that are taken: counted in full, the first of every kind kept. */
import type { ProblemCode } from '$lib/importers/assessment/problems.data';
import { LIMITS } from '$lib/importers/limits';
import type { ReadText } from './evidence';

/** A cell of evidence and how it was read. */
export interface ReadCell {
	readonly cell: string;
	readonly read: ReadText;
}

export interface Noticed {
	readonly line: number;
	/** Number of what the row answers. */
	readonly what: number;
	/** Where what is to be said comes from: a combination of cells, or the evidence. */
	readonly from: 'who' | 'what' | 'evidence';
	/** Of the combination. */
	readonly number: number;
	readonly evidence: ReadCell | null;
}

interface Kind {
	readonly code: ProblemCode;
	count: number;
	readonly first: Noticed[];
	/** The line whose cells that say who answers were told of last. */
	lastWho: number;
}

/** Counts the notices of sound rows as they come in, and takes back those of rows that are put aside later. */
export class Notices {
	readonly #kinds = new Map<string, Kind>();
	/** Kinds by the list of codes that a combination of cells was read with. */
	readonly #lists = new Map<string, readonly Kind[]>();
	/** The list asked for last: rows that follow one another are of one kind. */
	#last: { readonly codes: string; readonly kinds: readonly Kind[] } = { codes: '', kinds: [] };

	/** @param codes one space between them; '' for none */
	add(
		codes: string,
		line: number,
		what: number,
		from: Noticed['from'],
		number: number,
		evidence: ReadCell | null = null
	): void {
		if (codes === '') return;
		for (const kind of this.#list(codes)) {
			// The rows that a line of a wide table is taken apart into share these cells.
			if (from === 'who' && kind.lastWho === line) continue;
			if (from === 'who') kind.lastWho = line;
			kind.count++;
			if (kind.first.length < LIMITS.problemsOfAKind) {
				kind.first.push({ line, what, from, number, evidence });
			}
		}
	}

	remove(codes: string, line: number, what: number): void {
		if (codes === '') return;
		for (const kind of this.#list(codes)) {
			kind.count--;
			const at = kind.first.findIndex((one) => one.line === line && one.what === what);
			if (at >= 0) kind.first.splice(at, 1);
		}
	}

	/** Kinds that there are, with the first rows of each. */
	all(): readonly Readonly<Kind>[] {
		return [...this.#kinds.values()].filter(({ count }) => count > 0);
	}

	#list(codes: string): readonly Kind[] {
		if (codes === this.#last.codes) return this.#last.kinds;
		let list = this.#lists.get(codes);
		if (list === undefined) {
			list = codes.split(' ').map((code) => this.#kind(code as ProblemCode));
			this.#lists.set(codes, list);
		}
		this.#last = { codes, kinds: list };
		return list;
	}

	#kind(code: ProblemCode): Kind {
		const kind = this.#kinds.get(code) ?? { code, count: 0, first: [], lastWho: 0 };
		this.#kinds.set(code, kind);
		return kind;
	}
}
