/** Bytes written one after the other, for rows that go to the engine as they are. */

const [ZERO, NINE] = [48, 57];
/** Shorter pieces are copied faster one by one. */
const SHORT = 64;

export class ByteWriter {
	#bytes: Uint8Array<ArrayBuffer>;
	#length = 0;

	constructor(room: number) {
		this.#bytes = new Uint8Array(room);
	}

	byte(value: number): void {
		this.#room(1);
		this.#bytes[this.#length++] = value;
	}

	part(bytes: Uint8Array, from = 0, to = bytes.length): void {
		this.#room(to - from);
		if (to - from < SHORT) {
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

/** Numbers in digits, each most often one more than the one before. */
export class Counter {
	#digits = new Uint8Array([ZERO]);
	#value = 0;

	/** The digits of a whole number, until the next is asked for. */
	digits(value: number): Uint8Array {
		if (value === this.#value + 1 && this.#increment()) this.#value = value;
		else if (value !== this.#value) {
			this.#digits = Uint8Array.from(String(value), (digit) => digit.charCodeAt(0));
			this.#value = value;
		}
		return this.#digits;
	}

	/** False where another digit is needed; the digits are as they were then. */
	#increment(): boolean {
		let at = this.#digits.length - 1;
		while (at >= 0 && this.#digits[at] === NINE) at--;
		if (at < 0) return false;
		this.#digits[at]!++;
		this.#digits.fill(ZERO, at + 1);
		return true;
	}
}
