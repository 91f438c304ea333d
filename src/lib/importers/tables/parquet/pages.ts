/**
 * A look through the pages of a Parquet file before the library reads them: it believes counts and sizes, and a
 * damaged or hostile file would have it fill the memory.
 */
import type { ColumnMetaData, CompressionCodec, FileMetaData, SchemaElement } from 'hyparquet';
import { LIMITS } from '../../limits';
import { numberField, readStruct, structField, varint, type ThriftStruct } from './thrift';

export type Decompress = (packed: Uint8Array, size: number) => Uint8Array;
export type Decompressors = Readonly<Partial<Record<CompressionCodec, Decompress>>>;

const DICTIONARY_PAGE = 2;
/** Encodings that are runs of numbers: places in a dictionary, or booleans. */
const PLAIN_DICTIONARY = 2;
const RLE = 3;
const RLE_DICTIONARY = 8;
/** Values beyond the last that a group of bits may be filled up with. */
const PADDING = 512;

/**
 * Checks every page of every column: sizes within the file and the limits, counts within the rows, runs within
 * the counts.
 *
 * @param columns the schema's elements in the order of the columns
 * @throws RangeError where they are not
 */
export function checkPages(
	bytes: Uint8Array,
	metadata: FileMetaData,
	columns: readonly SchemaElement[],
	decompressors: Decompressors
): void {
	let total = 0;
	for (const group of metadata.row_groups) {
		const rows = within(Number(group.num_rows), 0, LIMITS.tableRows);
		within(group.columns.length, columns.length, columns.length);
		group.columns.forEach((chunk, i) => {
			if (!chunk.meta_data) throw new RangeError('column without a description');
			const column = columns[i] as SchemaElement;
			for (const page of pagesOf(bytes, chunk.meta_data, rows)) {
				total += page.size;
				within(total, 0, LIMITS.unpackedBytes);
				checkRuns(page, column, chunk.meta_data.codec, decompressors);
			}
		});
	}
}

interface Page {
	readonly header: ThriftStruct;
	readonly packed: Uint8Array;
	/** Bytes when unpacked. */
	readonly size: number;
	readonly values: number;
	/** Description of a data page of the second version. */
	readonly second: ThriftStruct | undefined;
	readonly encoding: number;
	readonly isDictionary: boolean;
}

function* pagesOf(bytes: Uint8Array, column: ColumnMetaData, rows: number): Generator<Page> {
	const { data_page_offset, dictionary_page_offset } = column;
	const data = Number(data_page_offset);
	const start = dictionary_page_offset ? Math.min(Number(dictionary_page_offset), data) : data;
	const end = start + Number(column.total_compressed_size);
	within(start, 4, bytes.length);
	within(end, start, bytes.length);
	let at = start;
	let seen = 0;
	while (at < end - 1 && seen < rows) {
		const { fields, end: from } = readStruct(bytes.subarray(0, end), at);
		const size = within(numberField(fields, 2), 0, LIMITS.unpackedPartBytes);
		const next = from + within(numberField(fields, 3), 0, end - from);
		const isDictionary = numberField(fields, 1) === DICTIONARY_PAGE;
		const second = structField(fields, 8);
		const own = isDictionary ? structField(fields, 7) : (second ?? structField(fields, 5));
		const values = own ? within(numberField(own, 1), 0, LIMITS.tableRows) : 0;
		const encoding = numberField(own, second ? 4 : 2);
		const packed = bytes.subarray(from, next);
		yield { header: fields, packed, size, values, second, encoding, isDictionary };
		if (!isDictionary) seen += values;
		at = next;
	}
}

/** Walks the runs of a data page: definition levels, then places in the dictionary or booleans. */
function checkRuns(
	page: Page,
	column: SchemaElement,
	codec: CompressionCodec,
	decompressors: Decompressors
): void {
	const { packed, size, second, values, encoding } = page;
	const unpack = (part: Uint8Array, length: number) => {
		if (codec === 'UNCOMPRESSED') return part;
		const decompress = decompressors[codec];
		if (!decompress) throw new RangeError(`packed by ${codec}`);
		const content = decompress(part, length);
		within(content.length, length, length);
		return content;
	};
	const optional = column.repetition_type !== 'REQUIRED';
	if (page.isDictionary) {
		unpack(packed, size);
		return;
	}
	let data: Uint8Array;
	let at = 0;
	if (second) {
		const levels = within(numberField(second, 5), 0, packed.length);
		const repeats = within(numberField(second, 6), 0, packed.length - levels);
		if (optional) walkRuns(packed.subarray(repeats, repeats + levels), 0, 1, values);
		const part = packed.subarray(levels + repeats);
		const isPacked = second.get(7) !== false;
		data = isPacked ? unpack(part, within(size - levels - repeats, 0, size)) : part;
	} else {
		data = unpack(packed, size);
		if (optional) at = walkSized(data, 0, values);
	}
	if (encoding === PLAIN_DICTIONARY || encoding === RLE_DICTIONARY) {
		if (values > 0 && at < data.length) walkRuns(data, at + 1, data[at] as number, values);
	} else if (encoding === RLE) walkSized(data, at, values);
}

/** Runs of one bit with their length in bytes before them; returns the place behind. */
function walkSized(data: Uint8Array, at: number, count: number): number {
	if (at + 4 > data.length) throw new RangeError('no room for a length');
	const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
	const length = within(view.getUint32(at, true), 0, data.length - at - 4);
	walkRuns(data, at + 4, 1, count);
	return at + 4 + length;
}

/** No run is longer than what is left of `count` values. Values that are missing are null and have no run. */
function walkRuns(data: Uint8Array, from: number, width: number, count: number): void {
	const place = { at: from };
	let seen = 0;
	while (seen < count && place.at < data.length) {
		const head = varint(data, place);
		const isPacked = head % 2 === 1;
		const run = isPacked ? Math.floor(head / 2) * 8 : head / 2;
		within(run, 0, count - seen + PADDING);
		seen += run;
		place.at += isPacked ? (run / 8) * width : Math.ceil(width / 8);
	}
}

function within(value: number, least: number, most: number): number {
	if (!(value >= least && value <= most))
		throw new RangeError(`${value} is not in ${least}–${most}`);
	return value;
}
