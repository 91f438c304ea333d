/** What there is to know of rows that are taken: counted in full, the first of every kind kept. */
import type { ProblemCode } from '$lib/importers/assessment/problems.data';
import { LIMITS } from '$lib/importers/limits';
import type { What, Who } from './readers';
import type { ReadText } from './evidence';

/** A row and where what is to be said of it comes from: a combination of its cells, or its evidence. */
export interface Noticed {
	readonly line: number;
	readonly what: number;
	readonly from: 'who' | 'what' | ReadText;
	/** Number of the combination, or the evidence as it stands. */
	readonly cells: number | string;
}

interface Kind {
	count: number;
	readonly first: Noticed[];
}

/** Counts the notices of sound rows as they come in, and takes back those of rows that are put aside later. */
export class Notices {
	readonly #kinds = new Map<string, Kind>();

	add(line: number, row: NoticedRow): void {
		this.#each(row, (kind, noticed) => {
			kind.count++;
			if (kind.first.length < LIMITS.problemsOfAKind) kind.first.push({ line, ...noticed });
		});
	}

	remove(line: number, row: NoticedRow): void {
		this.#each(row, (kind, noticed) => {
			kind.count--;
			const at = kind.first.findIndex((one) => one.line === line && one.what === noticed.what);
			if (at >= 0) kind.first.splice(at, 1);
		});
	}

	/** Kinds that there are, with the first rows of each. */
	*all(): Generator<readonly [ProblemCode, Readonly<Kind>]> {
		for (const [code, kind] of this.#kinds) if (kind.count > 0) yield [code as ProblemCode, kind];
	}

	#each(
		{ who, what, text }: NoticedRow,
		work: (kind: Kind, noticed: Omit<Noticed, 'line'>) => void
	): void {
		const number = what.number;
		for (const code of codes(who.read.notices)) {
			work(this.#kind(code), { what: number, from: 'who', cells: who.number });
		}
		for (const code of codes(what.read.notices)) {
			work(this.#kind(code), { what: number, from: 'what', cells: number });
		}
		if (text?.read.notice) {
			work(this.#kind(text.read.notice), { what: number, from: text.read, cells: text.cell });
		}
	}

	#kind(code: string): Kind {
		const kind = this.#kinds.get(code) ?? { count: 0, first: [] };
		this.#kinds.set(code, kind);
		return kind;
	}
}

export interface NoticedRow {
	readonly who: { readonly number: number; readonly read: Who };
	readonly what: { readonly number: number; readonly read: What };
	/** The evidence, where it was read and not taken as it stands. */
	readonly text: { readonly cell: string; readonly read: ReadText } | null;
}

const codes = (list: string) => (list === '' ? [] : list.split(' '));
