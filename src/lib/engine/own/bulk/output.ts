/** Bytes written one after the other, for texts that go to the engine as they are. */

/** Shorter pieces are copied faster one by one. */
const SHORT = 64;

export class ByteWriter {
	#bytes: Uint8Array<ArrayBuffer>;
	#length = 0;

	constructor(room: number) {
		this.#bytes = new Uint8Array(room);
	}

	/** Bytes written so far. */
	get length(): number {
		return this.#length;
	}

	part(bytes: Uint8Array, from = 0, to = bytes.length): void {
		this.#room(to - from);
		if (to - from < SHORT) {
			let at = this.#length;
			for (let i = from; i < to; i++) this.#bytes[at++] = bytes[i]!;
		} else this.#bytes.set(bytes.subarray(from, to), this.#length);
		this.#length += to - from;
	}

	/**
	 * What stands between quotes, where a quote is written twice.
	 * @returns how many were left out
	 */
	unquoted(bytes: Uint8Array, from: number, to: number, quote: number): number {
		let begin = from;
		let left = 0;
		for (let at = from; at < to; at++) {
			if (bytes[at] !== quote) continue;
			// With the first of the two, and on after the second.
			this.part(bytes, begin, ++at);
			begin = at + 1;
			left++;
		}
		this.part(bytes, begin, to);
		return left;
	}

	/** What was written; the writer is empty afterwards. */
	take(): Uint8Array<ArrayBuffer> {
		const taken = this.#bytes.slice(0, this.#length);
		this.#length = 0;
		return taken;
	}

	#room(more: number): void {
		if (this.#length + more <= this.#bytes.length) return;
		const longer = new Uint8Array(Math.max(this.#length + more, this.#bytes.length * 2));
		longer.set(this.#bytes.subarray(0, this.#length));
		this.#bytes = longer;
	}
}
