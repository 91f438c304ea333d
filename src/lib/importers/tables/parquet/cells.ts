/** Values of Parquet columns → text: exact digits, dates as ISO 8601. */
import type { ParquetParsers, SchemaElement } from 'hyparquet';
import { digitsOf, scaled } from '../numbers';

/** Gives dates as text at once: a `Date` has no microseconds. */
export const PARSERS: Partial<ParquetParsers> = {
	timestampFromMilliseconds: (millis) => isoTime(BigInt(millis) * 1_000_000n),
	timestampFromMicroseconds: (micros) => isoTime(BigInt(micros) * 1_000n),
	timestampFromNanoseconds: (nanos) => isoTime(BigInt(nanos)),
	dateFromDays: (days) => isoTime(BigInt(Number.isInteger(days) ? days : 0) * 86_400_000_000_000n),
	stringFromBytes: (bytes) => (bytes ? utf8.decode(bytes) : undefined),
	jsonFromBytes: (bytes) => (bytes ? utf8.decode(bytes) : undefined)
};

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const exactUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * How the cells of a column become text.
 *
 * @param column its element of the schema as the file has it; the library is given one without `DECIMAL`, so
 * that it leaves the digits whole
 */
export function textOf(column: SchemaElement): (value: unknown) => string {
	const { type, converted_type: old, logical_type: logical } = column;
	if (isDecimal(column)) {
		const scale = column.scale ?? (logical?.type === 'DECIMAL' ? logical.scale : 0) ?? 0;
		return (value) => (value == null ? '' : scaled(wholeOf(value), scale));
	}
	if (old === 'TIME_MILLIS' || (logical?.type === 'TIME' && logical.unit === 'MILLIS')) {
		return timeText(1_000_000n);
	}
	if (old === 'TIME_MICROS' || (logical?.type === 'TIME' && logical.unit === 'MICROS')) {
		return timeText(1_000n);
	}
	if (logical?.type === 'TIME') return timeText(1n);
	if (type === 'FLOAT')
		return (value) => (typeof value === 'number' ? floatText(value) : plain(value));
	return plain;
}

export function isDecimal({ converted_type, logical_type }: SchemaElement): boolean {
	return converted_type === 'DECIMAL' || logical_type?.type === 'DECIMAL';
}

function plain(value: unknown): string {
	if (value === null || value === undefined) return '';
	if (typeof value === 'string') return value;
	if (typeof value === 'number') return digitsOf(value);
	if (typeof value === 'bigint' || typeof value === 'boolean') return String(value);
	if (value instanceof Uint8Array) return bytesText(value);
	throw new TypeError(`a cell holds ${Object.prototype.toString.call(value)}`);
}

/** Bytes that nobody calls text are text mostly; else they are shown in hexadecimal. */
function bytesText(bytes: Uint8Array): string {
	try {
		return exactUtf8.decode(bytes);
	} catch {
		return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
	}
}

/** Big-endian, in two's complement, or a number. */
function wholeOf(value: unknown): bigint {
	if (!(value instanceof Uint8Array)) return BigInt(value as number | bigint);
	let whole = 0n;
	for (const byte of value) whole = (whole << 8n) | BigInt(byte);
	return BigInt.asIntN(value.length * 8, whole);
}

/** The fewest digits that are this number in 32 bits. */
function floatText(value: number): string {
	for (let digits = 6; digits <= 9; digits++) {
		const short = Number(value.toPrecision(digits));
		if (Math.fround(short) === value) return digitsOf(short);
	}
	return digitsOf(value);
}

const SECOND = 1_000_000_000n;
const DAY = 86_400n * SECOND;

/** `2021-01-13`, `2021-01-13T08:30:00`, `2021-01-13T08:30:00.123456`; digits for what no calendar has. */
function isoTime(nanos: bigint): string {
	const day = nanos / DAY - (nanos % DAY < 0n ? 1n : 0n);
	const rest = nanos - day * DAY;
	const date = new Date(Number(day) * 86_400_000);
	if (Number.isNaN(date.getTime())) return String(nanos);
	const iso = date.toISOString().replace(/T.*$/, '');
	return rest === 0n ? iso : `${iso}T${clock(rest)}`;
}

function timeText(nanosEach: bigint): (value: unknown) => string {
	return (value) => {
		if (typeof value !== 'number' && typeof value !== 'bigint') return plain(value);
		const nanos = BigInt(value) * nanosEach;
		return nanos >= 0n && nanos < DAY ? clock(nanos) : String(value);
	};
}

function clock(nanos: bigint): string {
	const two = (value: bigint) => String(value).padStart(2, '0');
	const seconds = nanos / SECOND;
	const fraction = String(nanos % SECOND)
		.padStart(9, '0')
		.replace(/0+$/, '');
	const time = `${two(seconds / 3600n)}:${two((seconds / 60n) % 60n)}:${two(seconds % 60n)}`;
	return fraction === '' ? time : `${time}.${fraction}`;
}
