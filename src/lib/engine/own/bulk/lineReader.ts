/** Finds rows again that were taken before, to put them aside as they stand in the file. */
import type { BrokenRecord } from '$lib/importers/types';
import type { Cell } from '../columns';
import type { BlockSink } from './reader';
import type { RowTaker } from './taker';

/** A row to be found: its line, the number of what it answers (a wide table has several rows a line), and its codes. */
export interface Sought {
	readonly line: number;
	readonly what: number;
	readonly codes: string;
}

export class LineReader implements BlockSink<Cell[][]> {
	readonly #taker: RowTaker;
	readonly #sought = new Map<number, Map<number, string>>();
	#found: Cell[][] = [];

	constructor(taker: RowTaker, rows: readonly Sought[]) {
		this.#taker = taker;
		for (const { line, what, codes } of rows) {
			const same = this.#sought.get(line) ?? new Map<number, string>();
			this.#sought.set(line, same.set(what, codes));
		}
	}

	begin(): void {
		this.#found = [];
	}

	/** Line, cells and codes of the rows, in the order of the file. */
	end(): Cell[][] {
		return this.#found;
	}

	plain(bytes: Uint8Array, starts: Int32Array, line: number): void {
		if (this.#sought.has(line)) this.single(this.#taker.cellsIn(bytes, starts), line);
	}

	single(cells: readonly string[], line: number): void {
		const sought = this.#sought.get(line);
		if (!sought) return;
		for (const [row, codes] of this.#taker.putAside(cells, line, sought)) {
			this.#found.push([line, ...row, codes]);
		}
	}

	broken(_record: BrokenRecord): void {}
}
