/** Finds rows again that were read before, as they stand in the file. */
import type { BrokenRecord } from '$lib/importers/types';
import type { BlockSink } from './reader';
import type { RowTaker } from './taker';
import type { TextCell } from './texts';

/** A row to be found: its line, what it answers (a wide table has several rows a line), and its codes. */
export interface Sought {
	readonly line: number;
	readonly target: number;
	readonly codes: string;
}

export class LineReader implements BlockSink<TextCell[][]> {
	readonly #taker: RowTaker;
	readonly #sought = new Map<number, Sought[]>();
	#found: TextCell[][] = [];

	constructor(taker: RowTaker, rows: readonly Sought[]) {
		this.#taker = taker;
		for (const row of rows) {
			const same = this.#sought.get(row.line);
			if (same) same.push(row);
			else this.#sought.set(row.line, [row]);
		}
	}

	begin(): void {
		this.#found = [];
	}

	/** Line, cells and codes of the rows, in the order of the file. */
	end(): TextCell[][] {
		return this.#found;
	}

	plain(bytes: Uint8Array, starts: Int32Array, line: number): void {
		if (this.#sought.has(line)) this.single(this.#taker.cellsIn(bytes, starts), line);
	}

	single(cells: readonly string[], line: number): void {
		const sought = this.#sought.get(line);
		if (!sought) return;
		for (const [target, row] of this.#taker.targets(cells)) {
			const found = sought.find((one) => one.target === target);
			if (found) this.#found.push([line, ...row, found.codes]);
		}
	}

	broken(_record: BrokenRecord): void {}
}
