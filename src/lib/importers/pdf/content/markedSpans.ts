/** The marked spans of a page's content, in order, each with the text it stands for (its ActualText). */

/** Deepest dictionary in a dictionary that is followed. */
const DEEPEST = 16;
const SPACE = /[\s\0]*/y;
const NAME = /\/[^\s\0()<>[\]{}/%]*/y;
const WORD = /[^\s\0()<>[\]{}/%]+/y;
const IMAGE_END = /[\s\0]EI(?=[\s\0]|$)/g;

/**
 * Reads content operations.
 *
 * @param content the page's content, one character a byte
 * @returns one entry for every BMC and BDC; null where the span names no text of its own
 */
export function markedSpans(content: string): (string | null)[] {
	const spans: (string | null)[] = [];
	const reader = new Reader(content);
	for (let token = reader.next(); token !== null; token = reader.next()) {
		if (token === 'BDC') spans.push(reader.text);
		else if (token === 'BMC') spans.push(null);
		else if (token === 'ID') reader.skipImage();
		if (/^[A-Za-z'"*]/.test(token)) reader.text = null;
	}
	return spans;
}

class Reader {
	/** The ActualText of the last dictionary since the last operator. */
	text: string | null = null;
	readonly #content: string;
	#at = 0;

	constructor(content: string) {
		this.#content = content;
	}

	/** The next token; dictionaries and strings are passed over as one. Null at the end. */
	next(): string | null {
		this.#match(SPACE);
		const content = this.#content;
		if (this.#at >= content.length) return null;
		switch (content[this.#at]) {
			case '(':
				this.#literal();
				return '()';
			case '<':
				if (content[this.#at + 1] === '<') {
					this.#dictionary(0);
					return '<<>>';
				}
				this.#hexadecimal();
				return '<>';
			case '/':
				return this.#match(NAME);
			case '%':
				this.#at = ends(content.indexOf('\n', this.#at), content);
				return '%';
			default: {
				const word = this.#match(WORD);
				if (word === '') this.#at++;
				return word;
			}
		}
	}

	/** Passes over the bytes of a picture inside the content. */
	skipImage(): void {
		IMAGE_END.lastIndex = this.#at;
		const found = IMAGE_END.exec(this.#content);
		this.#at = found ? found.index + found[0].length : this.#content.length;
	}

	#match(pattern: RegExp): string {
		pattern.lastIndex = this.#at;
		const found = pattern.exec(this.#content)?.[0] ?? '';
		this.#at += found.length;
		return found;
	}

	#dictionary(depth: number): void {
		this.#at += 2;
		let key = '';
		while (this.#at < this.#content.length) {
			this.#match(SPACE);
			if (this.#content.startsWith('>>', this.#at)) {
				this.#at += 2;
				return;
			}
			const first = this.#content[this.#at];
			if (first === '<' && this.#content[this.#at + 1] === '<') {
				if (depth >= DEEPEST) this.#at += 2;
				else this.#dictionary(depth + 1);
			} else if (first === '<' || first === '(') {
				const bytes = first === '<' ? this.#hexadecimal() : this.#literal();
				if (key === '/ActualText' && depth === 0) this.text = textString(bytes);
				key = '';
			} else if (first === '/') key = this.#match(NAME);
			else if (this.#match(WORD) === '') this.#at++;
		}
	}

	#hexadecimal(): number[] {
		const end = ends(this.#content.indexOf('>', this.#at), this.#content);
		const digits = this.#content.slice(this.#at + 1, end).replace(/[^0-9A-Fa-f]/g, '');
		this.#at = end + 1;
		const bytes: number[] = [];
		for (let i = 0; i < digits.length; i += 2) {
			bytes.push(parseInt(digits.slice(i, i + 2).padEnd(2, '0'), 16));
		}
		return bytes;
	}

	#literal(): number[] {
		const bytes: number[] = [];
		let depth = 0;
		for (; this.#at < this.#content.length; this.#at++) {
			const character = this.#content[this.#at] as string;
			if (character === '\\') {
				this.#escape(bytes);
				continue;
			}
			if (character === '(' && depth++ === 0) continue;
			if (character === ')' && --depth === 0) break;
			bytes.push(character.charCodeAt(0));
		}
		this.#at++;
		return bytes;
	}

	#escape(bytes: number[]): void {
		const octal = /^[0-7]{1,3}/.exec(this.#content.slice(this.#at + 1, this.#at + 4))?.[0];
		if (octal) {
			bytes.push(parseInt(octal, 8) & 0xff);
			this.#at += octal.length;
			return;
		}
		const character = this.#content[++this.#at] ?? '';
		const known = { n: 10, r: 13, t: 9, b: 8, f: 12 }[character];
		if (character === '\r' && this.#content[this.#at + 1] === '\n') this.#at++;
		else if (character !== '\n' && character !== '\r') bytes.push(known ?? character.charCodeAt(0));
	}
}

function ends(at: number, content: string): number {
	return at < 0 ? content.length : at;
}

/** A text string of PDF: UTF-16 or UTF-8 with its mark, else one character a byte. */
function textString(bytes: readonly number[]): string {
	const [first, second, third] = bytes;
	const data = new Uint8Array(bytes);
	if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(data);
	if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(data);
	if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder().decode(data);
	return String.fromCharCode(...bytes.slice(0, 1000));
}
