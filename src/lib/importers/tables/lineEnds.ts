/** Where the lines of a text end. */

export interface LineEnd {
	/** Where the line's end begins: the end of its text. */
	readonly stop: number;
	/** Where the next line begins. */
	readonly next: number;
}

/** Finds line ends (CRLF, CR, LF) from any place on, without looking at a part of the text twice. */
export class LineEnds {
	readonly #text: string;
	#lf = { from: 0, at: -1 };
	#cr = { from: 0, at: -1 };

	constructor(text: string) {
		this.#text = text;
		this.#lf.at = this.#find('\n', 0);
		this.#cr.at = this.#find('\r', 0);
	}

	/** The end of the line that holds the place `from`. */
	after(from: number): LineEnd {
		if (from < this.#lf.from || from > this.#lf.at) this.#lf = { from, at: this.#find('\n', from) };
		if (from < this.#cr.from || from > this.#cr.at) this.#cr = { from, at: this.#find('\r', from) };
		const lf = this.#lf.at;
		const cr = this.#cr.at;
		const stop = Math.min(lf, cr, this.#text.length);
		if (cr < lf) return { stop, next: cr + 1 === lf ? lf + 1 : cr + 1 };
		return { stop, next: Math.min(lf + 1, this.#text.length) };
	}

	#find(end: string, from: number): number {
		const at = this.#text.indexOf(end, from);
		return at < 0 ? Infinity : at;
	}
}
