/** Bytes written one after the other, for rows that go to the engine as they are. */

const ZERO = 48;
const TEN = 10;

export class ByteWriter {
	#bytes: Uint8Array<ArrayBuffer>;
	#length = 0;

	constructor(room: number) {
		this.#bytes = new Uint8Array(room);
	}

	get length(): number {
		return this.#length;
	}

	/** A whole number, not negative. */
	number(value: number): void {
		this.#room(16);
		let digits = 1;
		for (let rest = value; rest >= TEN; rest = Math.floor(rest / TEN)) digits++;
		for (let at = this.#length + digits - 1; at >= this.#length; at--) {
			const rest = Math.floor(value / TEN);
			this.#bytes[at] = ZERO + value - rest * TEN;
			value = rest;
		}
		this.#length += digits;
	}

	byte(value: number): void {
		this.#room(1);
		this.#bytes[this.#length++] = value;
	}

	part(bytes: Uint8Array, from: number, to: number): void {
		this.#room(to - from);
		// Short pieces are copied faster one by one.
		if (to - from < 64) {
			let at = this.#length;
			for (let i = from; i < to; i++) this.#bytes[at++] = bytes[i]!;
		} else this.#bytes.set(bytes.subarray(from, to), this.#length);
		this.#length += to - from;
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
