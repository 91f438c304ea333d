/**
 * Thrift's compact protocol, in which Parquet writes its descriptions. Read here before the library reads them:
 * numbers of any length and lists of any size, which a damaged file may claim, end in an error instead of a
 * wait. See thrift-compact-protocol.md of Apache Thrift.
 */

export type ThriftValue = number | boolean | Uint8Array | readonly ThriftValue[] | ThriftStruct;
/** Values by field number. */
export type ThriftStruct = ReadonlyMap<number, ThriftValue>;

const DEEPEST = 24;
const LIST_OR_SET = [9, 10];
const STRUCT = 12;

/**
 * Reads one struct.
 *
 * @returns its fields and the place behind it; whole numbers beyond 2⁵³ lose digits
 * @throws RangeError where the bytes make no sense
 */
export function readStruct(bytes: Uint8Array, at: number): { fields: ThriftStruct; end: number } {
	const reader = new Reader(bytes, at);
	const fields = reader.struct(0);
	return { fields, end: reader.at };
}

/** A field that is a whole number; NaN where there is none. */
export function numberField(struct: ThriftStruct | undefined, field: number): number {
	const value = struct?.get(field);
	return typeof value === 'number' ? value : NaN;
}

export function structField(struct: ThriftStruct, field: number): ThriftStruct | undefined {
	const value = struct.get(field);
	return value instanceof Map ? (value as ThriftStruct) : undefined;
}

class Reader {
	readonly #bytes: Uint8Array;
	at: number;

	constructor(bytes: Uint8Array, at: number) {
		this.#bytes = bytes;
		this.at = at;
	}

	struct(depth: number): ThriftStruct {
		if (depth > DEEPEST) throw new RangeError('nested too deep');
		const fields = new Map<number, ThriftValue>();
		let id = 0;
		for (;;) {
			const byte = this.#byte();
			const type = byte & 15;
			if (type === 0) return fields;
			id = byte >> 4 ? id + (byte >> 4) : this.#signed();
			fields.set(id, type <= 2 ? type === 1 : this.#value(type, depth));
		}
	}

	#value(type: number, depth: number): ThriftValue {
		if (type <= 3) return this.#byte();
		if (type <= 6) return this.#signed();
		if (type === 7) return this.#skip(8).length;
		if (type === 8) return this.#skip(varint(this.#bytes, this));
		if (type === STRUCT) return this.struct(depth + 1);
		if (!LIST_OR_SET.includes(type)) throw new RangeError(`type ${type}`);
		const head = this.#byte();
		const size = head >> 4 === 15 ? varint(this.#bytes, this) : head >> 4;
		if (size > this.#bytes.length - this.at) throw new RangeError('list beyond the end');
		return Array.from({ length: size }, () => this.#value(head & 15, depth + 1));
	}

	#signed(): number {
		const zigzag = varint(this.#bytes, this);
		return zigzag % 2 === 0 ? zigzag / 2 : -(zigzag + 1) / 2;
	}

	#byte(): number {
		const byte = this.#bytes[this.at++];
		if (byte === undefined) throw new RangeError('beyond the end');
		return byte;
	}

	#skip(length: number): Uint8Array {
		const end = this.at + length;
		if (end > this.#bytes.length) throw new RangeError('beyond the end');
		const found = this.#bytes.subarray(this.at, end);
		this.at = end;
		return found;
	}
}

/** A number of seven bits a byte, at most ten bytes; goes on behind it. */
export function varint(bytes: Uint8Array, place: { at: number }): number {
	let value = 0;
	for (let i = 0; i < 10; i++) {
		const byte = bytes[place.at++];
		if (byte === undefined) throw new RangeError('beyond the end');
		value += (byte & 127) * 2 ** (7 * i);
		if (byte < 128) return value;
	}
	throw new RangeError('number too long');
}
