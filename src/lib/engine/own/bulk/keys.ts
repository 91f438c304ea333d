/** Combinations of cells by their bytes, each with a number: rows repeat a few combinations over and over. */

import { roomy } from './tally';

/** Cells of a row that make up a key: see `plainRow` for `starts`. */
export class CellKeys {
	readonly #places: readonly number[];
	/** Numbers + 1 by hash; 0 where there is none. */
	#slots = new Int32Array(1024);
	#hashes = new Int32Array(512);
	/** Bytes of all keys one after the other, and where each begins. */
	#bytes = new Uint8Array(16_384);
	#begins = new Int32Array(513);
	#count = 0;
	#last = -1;

	constructor(places: readonly number[]) {
		this.#places = places;
	}

	/** Number of the row's key; the next one where it was not met before. */
	numberOf(row: Uint8Array, starts: Int32Array): number {
		if (this.#last >= 0 && this.#is(this.#last, row, starts)) return this.#last;
		const hash = this.#hash(row, starts);
		const mask = this.#slots.length - 1;
		for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
			const number = this.#slots[slot]! - 1;
			if (number < 0) return (this.#last = this.#add(row, starts, hash, slot));
			if (this.#hashes[number] === hash && this.#is(number, row, starts)) {
				return (this.#last = number);
			}
		}
	}

	get size(): number {
		return this.#count;
	}

	/** FNV-1a; each cell's length is part of it. */
	#hash(row: Uint8Array, starts: Int32Array): number {
		let hash = 0x811c9dc5 | 0;
		for (const place of this.#places) {
			const end = starts[place + 1]! - 1;
			for (let at = starts[place]!; at < end; at++) {
				hash = Math.imul(hash ^ row[at]!, 0x01000193);
			}
			hash = Math.imul(hash ^ 0x100, 0x01000193);
		}
		// The low bits decide on the slot.
		return hash ^ (hash >>> 15);
	}

	#is(number: number, row: Uint8Array, starts: Int32Array): boolean {
		let at = this.#begins[number]!;
		const end = this.#begins[number + 1]!;
		for (const place of this.#places) {
			const to = starts[place + 1]! - 1;
			for (let from = starts[place]!; from < to; from++) {
				if (at >= end || this.#bytes[at++] !== row[from]) return false;
			}
			// No row has a line feed in a plain cell, so it parts them.
			if (at >= end || this.#bytes[at++] !== 10) return false;
		}
		return at === end;
	}

	#add(row: Uint8Array, starts: Int32Array, hash: number, slot: number): number {
		const number = this.#count++;
		let at = this.#begins[number]!;
		for (const place of this.#places) {
			const from = starts[place]!;
			const length = starts[place + 1]! - 1 - from;
			this.#bytes = roomy(this.#bytes, at + length + 1);
			this.#bytes.set(row.subarray(from, from + length), at);
			at += length;
			this.#bytes[at++] = 10;
		}
		this.#begins = roomy(this.#begins, number + 2);
		this.#begins[number + 1] = at;
		this.#hashes = roomy(this.#hashes, number + 1);
		this.#hashes[number] = hash;
		this.#slots[slot] = number + 1;
		if (this.#count * 2 > this.#slots.length) this.#grow();
		return number;
	}

	#grow(): void {
		const slots = new Int32Array(this.#slots.length * 2);
		const mask = slots.length - 1;
		for (let number = 0; number < this.#count; number++) {
			let slot = this.#hashes[number]! & mask;
			while (slots[slot] !== 0) slot = (slot + 1) & mask;
			slots[slot] = number + 1;
		}
		this.#slots = slots;
	}
}
