/** Combinations of cells by their bytes, each with a number: rows repeat a few combinations over and over. */
import { roomy } from './tally';

const LF = 10;

/** Cells of a row that make up a key: see `plainRow` for `starts`. */
export class CellKeys {
	/** First and last place of cells that stand side by side, pair by pair: they are compared as one. */
	readonly #spans: readonly number[];
	/** Numbers + 1 by hash; 0 where there is none. */
	#slots = new Int32Array(1024);
	#hashes = new Int32Array(512);
	/** Bytes of all keys one after the other, and where each begins. */
	#bytes = new Uint8Array(16_384);
	#own = new DataView(this.#bytes.buffer);
	#begins = new Int32Array(513);
	#viewed: Uint8Array | null = null;
	#view: DataView = this.#own;
	#count = 0;
	#last = -1;

	constructor(places: readonly number[]) {
		this.#spans = spansOf(places);
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

	/** Of whole words and the bytes that are left; where a span ends is part of it. */
	#hash(row: Uint8Array, starts: Int32Array): number {
		const spans = this.#spans;
		const view = this.#viewOf(row);
		let hash = 0x811c9dc5 | 0;
		for (let i = 0; i < spans.length; i += 2) {
			let at = starts[spans[i]!]!;
			const end = starts[spans[i + 1]! + 1]! - 1;
			for (; at + 4 <= end; at += 4) {
				hash = Math.imul(hash ^ view.getInt32(at, true), 0x9e3779b1);
				hash ^= hash >>> 15;
			}
			for (; at < end; at++) hash = Math.imul(hash ^ row[at]!, 0x01000193);
			hash = Math.imul(hash ^ 0x100, 0x01000193);
		}
		// The low bits decide on the slot.
		return hash ^ (hash >>> 15);
	}

	#is(number: number, row: Uint8Array, starts: Int32Array): boolean {
		const spans = this.#spans;
		const bytes = this.#bytes;
		const mine = this.#own;
		const theirs = this.#viewOf(row);
		const end = this.#begins[number + 1]!;
		let at = this.#begins[number]!;
		for (let i = 0; i < spans.length; i += 2) {
			let from = starts[spans[i]!]!;
			const to = starts[spans[i + 1]! + 1]! - 1;
			// A key is as long as its cells, and a line feed for each span.
			if (at + (to - from) >= end) return false;
			for (; from + 4 <= to; from += 4, at += 4) {
				if (mine.getInt32(at, true) !== theirs.getInt32(from, true)) return false;
			}
			for (; from < to; from++) if (bytes[at++] !== row[from]) return false;
			// No plain row has a line feed in a cell, so it parts them.
			if (bytes[at++] !== LF) return false;
		}
		return at === end;
	}

	/** Words of the rows' bytes; the rows of a block lie in one array. */
	#viewOf(row: Uint8Array): DataView {
		if (this.#viewed !== row) {
			this.#viewed = row;
			this.#view = new DataView(row.buffer, row.byteOffset, row.byteLength);
		}
		return this.#view;
	}

	#add(row: Uint8Array, starts: Int32Array, hash: number, slot: number): number {
		const number = this.#count++;
		let at = this.#begins[number]!;
		for (let i = 0; i < this.#spans.length; i += 2) {
			const from = starts[this.#spans[i]!]!;
			const length = starts[this.#spans[i + 1]! + 1]! - 1 - from;
			this.#bytes = roomy(this.#bytes, at + length + 1);
			this.#bytes.set(row.subarray(from, from + length), at);
			at += length;
			this.#bytes[at++] = LF;
		}
		if (this.#own.buffer !== this.#bytes.buffer) this.#own = new DataView(this.#bytes.buffer);
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

function spansOf(places: readonly number[]): number[] {
	const spans: number[] = [];
	for (const place of [...places].sort((a, b) => a - b)) {
		if (spans.length > 0 && spans.at(-1) === place - 1) spans[spans.length - 1] = place;
		else spans.push(place, place);
	}
	return spans;
}
