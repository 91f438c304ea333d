/**
 * The few objects of a PDF that PDF.js keeps to itself: pages and their content. Objects are found by looking for
 * them, not by the file's own index; of two with one number the later counts, as in a file that was saved again.
 */
import { Unzlib } from 'fflate';
import { latin1 } from './latin1';

/** Longest dictionary that is read, and the most a stream may unpack to. */
const LONGEST_DICTIONARY = 64 * 1024;
const LARGEST_STREAM = 16 * 1024 * 1024;
/** Most streams of packed objects that are opened. */
const MOST_PACKS = 2_000;
/** A stream is unpacked in pieces, so that it can be stopped. */
const PIECE = 16 * 1024;

const OBJECT = /(?<!\d)(\d{1,9})[\s\0]{1,4}\d{1,5}[\s\0]{1,4}obj(?![A-Za-z])/g;

export class PdfObjects {
	readonly #bytes: Uint8Array;
	readonly #text: string;
	/** Number of an object → where it begins, just after `obj`. */
	readonly #places = new Map<number, number>();
	/** Objects out of packed streams. */
	readonly #packed = new Map<number, string>();

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
		this.#text = latin1(bytes);
		for (const found of this.#text.matchAll(OBJECT)) {
			this.#places.set(Number(found[1]), found.index + found[0].length);
		}
		this.#unpack();
	}

	/** Everything in the file is scrambled: nothing can be read past PDF.js. */
	get encrypted(): boolean {
		return /\/Encrypt(?![A-Za-z])/.test(this.#text);
	}

	/** An object up to its stream, as written; null when there is none of this number. */
	dictionary(number: number): string | null {
		const packed = this.#packed.get(number);
		if (packed !== undefined) return packed;
		const from = this.#places.get(number);
		if (from === undefined) return null;
		const part = this.#text.slice(from, from + LONGEST_DICTIONARY);
		const end = /endobj|(?<![A-Za-z])stream\r?\n/.exec(part);
		return end ? part.slice(0, end.index) : null;
	}

	/** The unpacked stream of an object; null when it has none, is too large, or is packed another way. */
	stream(number: number): Uint8Array | null {
		const from = this.#places.get(number);
		const dictionary = this.#packed.has(number) ? null : this.dictionary(number);
		if (from === undefined || dictionary === null) return null;
		const at = from + dictionary.length;
		const start = /^stream\r?\n/.exec(this.#text.slice(at, at + 8))?.[0].length;
		if (start === undefined) return null;
		const length = this.#lengthOf(dictionary, at + start);
		const data = this.#bytes.subarray(at + start, at + start + length);
		if (!/\/Filter(?![A-Za-z])/.test(dictionary)) return data.length > LARGEST_STREAM ? null : data;
		const flate = /\/Filter\s*(?:\[\s*)?\/Fl(?:ateDecode)?\s*(?:\]|\/|>>|$)/.test(dictionary);
		return flate && !/\/DecodeParms|\/DP(?![A-Za-z])/.test(dictionary) ? inflate(data) : null;
	}

	#lengthOf(dictionary: string, start: number): number {
		const [, direct, reference] = /\/Length\s+(\d{1,10})(\s+\d+\s+R)?/.exec(dictionary) ?? [];
		const length = reference
			? Number(/^\s*(\d{1,10})/.exec(this.dictionary(Number(direct)) ?? '')?.[1])
			: Number(direct);
		if (
			Number.isFinite(length) &&
			/^\s{0,2}endstream/.test(this.#text.slice(start + length, start + length + 12))
		) {
			return length;
		}
		const end = this.#text.indexOf('endstream', start);
		return (end < 0 ? this.#text.length : end) - start;
	}

	/** Opens streams of objects (`/Type /ObjStm`): numbers and places first, then the objects. */
	#unpack(): void {
		let packs = 0;
		for (const number of [...this.#places.keys()]) {
			const dictionary = this.dictionary(number) ?? '';
			if (!/\/Type\s*\/ObjStm/.test(dictionary) || packs++ > MOST_PACKS) continue;
			const first = Number(/\/First\s+(\d{1,9})/.exec(dictionary)?.[1]);
			const data = this.stream(number);
			if (!data || !Number.isFinite(first)) continue;
			const text = latin1(data);
			const numbers = (text.slice(0, first).match(/\d{1,9}/g) ?? []).map(Number);
			for (let i = 0; i + 1 < numbers.length; i += 2) {
				const [own, at, next] = [numbers[i]!, numbers[i + 1]!, numbers[i + 3]];
				this.#packed.set(
					own,
					text.slice(first + at, next === undefined ? undefined : first + next)
				);
			}
		}
	}
}

function inflate(data: Uint8Array): Uint8Array | null {
	const pieces: Uint8Array[] = [];
	let size = 0;
	const unzlib = new Unzlib((piece) => {
		pieces.push(piece);
		size += piece.length;
	});
	try {
		for (let at = 0; at < data.length && size <= LARGEST_STREAM; at += PIECE) {
			unzlib.push(data.subarray(at, at + PIECE), at + PIECE >= data.length);
		}
	} catch {
		return null; // Broken, or cut: what PDF.js makes of it is all there is.
	}
	if (size > LARGEST_STREAM) return null;
	const whole = new Uint8Array(size);
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.length;
	}
	return whole;
}
