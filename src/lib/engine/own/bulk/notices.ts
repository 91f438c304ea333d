/** What there is to know of rows that are taken: counted in full, the first of every kind kept. */
import type { ProblemCode } from '$lib/importers/assessment/problems.data';
import { LIMITS } from '$lib/importers/limits';
import type { ReadText } from './evidence';

/** Where what is to be said of a row comes from: a combination of its cells by number, or its evidence. */
export type Source =
	| { readonly kind: 'who' | 'what'; readonly number: number }
	| { readonly kind: 'evidence'; readonly cell: string; readonly read: ReadText };

export interface Noticed {
	readonly line: number;
	/** Number of what the row answers. */
	readonly what: number;
	readonly source: Source;
}

interface Kind {
	readonly code: ProblemCode;
	count: number;
	readonly first: Noticed[];
}

/** Counts the notices of sound rows as they come in, and takes back those of rows that are put aside later. */
export class Notices {
	readonly #kinds = new Map<string, Kind>();
	/** Kinds by the list of codes that a combination of cells was read with. */
	readonly #lists = new Map<string, readonly Kind[]>();

	/** @param codes one space between them; '' for none */
	add(codes: string, line: number, what: number, source: () => Source): void {
		if (codes === '') return;
		for (const kind of this.#list(codes)) {
			kind.count++;
			if (kind.first.length < LIMITS.problemsOfAKind) {
				kind.first.push({ line, what, source: source() });
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
		let list = this.#lists.get(codes);
		if (list === undefined) {
			list = codes.split(' ').map((code) => this.#kind(code as ProblemCode));
			this.#lists.set(codes, list);
		}
		return list;
	}

	#kind(code: ProblemCode): Kind {
		const kind = this.#kinds.get(code) ?? { code, count: 0, first: [] };
		this.#kinds.set(code, kind);
		return kind;
	}
}
