/**
 * JSON text → values, with numbers as they are written: `JSON.parse` turns 12345678901234567890 into another
 * number. Depth is limited, and an error has its line.
 */
import { LIMITS } from '../limits';

export class JsonNumber {
	/** As in the text, e.g. `1.50` or `2E3`. */
	constructor(readonly text: string) {}
}

export type JsonValue = string | boolean | null | JsonNumber | readonly JsonValue[] | JsonObject;
export type JsonObject = ReadonlyMap<string, JsonValue>;

/** What is wrong with a JSON text and where. */
export class JsonSyntaxError extends Error {
	constructor(
		readonly reason: 'syntax' | 'depth',
		/** 0-based place in the text. */
		readonly at: number
	) {
		super(`${reason} at ${at}`);
	}
}

const SPACE = /[ \t\r\n]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
/** Up to the next quote, backslash or control character; these may not stand in a string as they are. */
// eslint-disable-next-line no-control-regex -- control characters end a string's plain part
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const ESCAPES: Readonly<Record<string, string>> = {
	'"': '"',
	'\\': '\\',
	'/': '/',
	b: '\b',
	f: '\f',
	n: '\n',
	r: '\r',
	t: '\t'
};

/**
 * Values of a text, one after the other: one for ordinary JSON, one a line for NDJSON.
 *
 * @throws JsonSyntaxError
 */
export function parseJson(text: string): JsonValue[] {
	const reader = new Reader(text);
	const values: JsonValue[] = [];
	while (!reader.atEnd()) values.push(reader.value(0));
	return values;
}

class Reader {
	readonly #text: string;
	#at = 0;

	constructor(text: string) {
		this.#text = text;
	}

	/** Skips white space. */
	atEnd(): boolean {
		this.#match(SPACE);
		return this.#at >= this.#text.length;
	}

	value(depth: number): JsonValue {
		if (depth > LIMITS.depth) throw new JsonSyntaxError('depth', this.#at);
		this.#match(SPACE);
		switch (this.#text[this.#at]) {
			case '{':
				return this.#object(depth);
			case '[':
				return this.#list(depth);
			case '"':
				return this.#string();
			default:
				return this.#plain();
		}
	}

	#object(depth: number): JsonObject {
		const object = new Map<string, JsonValue>();
		this.#at++;
		if (this.#skip('}')) return object;
		do {
			this.#match(SPACE);
			if (this.#text[this.#at] !== '"') throw this.#wrong();
			const key = this.#string();
			if (!this.#skip(':')) throw this.#wrong();
			object.set(key, this.value(depth + 1));
		} while (this.#skip(','));
		if (!this.#skip('}')) throw this.#wrong();
		return object;
	}

	#list(depth: number): JsonValue[] {
		const list: JsonValue[] = [];
		this.#at++;
		if (this.#skip(']')) return list;
		do list.push(this.value(depth + 1));
		while (this.#skip(','));
		if (!this.#skip(']')) throw this.#wrong();
		return list;
	}

	#string(): string {
		const pieces: string[] = [];
		this.#at++;
		for (;;) {
			pieces.push(this.#match(PLAIN));
			const char = this.#text[this.#at++];
			if (char === '"') return pieces.length === 1 ? (pieces[0] as string) : pieces.join('');
			if (char !== '\\') throw new JsonSyntaxError('syntax', this.#at - 1);
			pieces.push(this.#escape());
		}
	}

	#escape(): string {
		const char = this.#text[this.#at++] ?? '';
		if (char === 'u') {
			const digits = this.#text.slice(this.#at, this.#at + 4);
			if (!/^[\da-fA-F]{4}$/.test(digits)) throw this.#wrong();
			this.#at += 4;
			return String.fromCharCode(parseInt(digits, 16));
		}
		if (!Object.hasOwn(ESCAPES, char)) throw this.#wrong();
		return ESCAPES[char] as string;
	}

	#plain(): JsonValue {
		const word = this.#match(WORD);
		if (word !== '') return word === 'null' ? null : word === 'true';
		const number = this.#match(NUMBER);
		if (number === '') throw this.#wrong();
		return new JsonNumber(number);
	}

	#skip(char: string): boolean {
		this.#match(SPACE);
		if (this.#text[this.#at] !== char) return false;
		this.#at++;
		return true;
	}

	/** What stands here by a sticky pattern, '' for nothing; goes on behind it. */
	#match(pattern: RegExp): string {
		pattern.lastIndex = this.#at;
		const found = pattern.exec(this.#text)?.[0] ?? '';
		this.#at += found.length;
		return found;
	}

	#wrong(): JsonSyntaxError {
		return new JsonSyntaxError('syntax', this.#at);
	}
}
