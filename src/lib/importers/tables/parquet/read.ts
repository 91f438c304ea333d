/** Parquet → rows, in plain JavaScript. `line` of a record is its place in the file, from 1. */
import { parquetMetadata, parquetRead, type FileMetaData, type SchemaElement } from 'hyparquet';
import { compressors, decompressZstd } from 'hyparquet-compressors';
import { ImportError } from '../../errors';
import { LIMITS } from '../../limits';
import type { BrokenRecord, RawTable, TableRecord } from '../../types';
import { filled } from '../header';
import { fitRow, shortened } from '../split';
import { corruptTable, noTable, tooManyColumns, tooManyRows } from '../words';
import { isDecimal, PARSERS, textOf } from './cells';
import { checkPages, type Decompressors } from './pages';
import { readStruct } from './thrift';

/** Zstandard says itself how much it holds; here it is given no more room than the page declares. */
const DECOMPRESSORS: Decompressors = {
	...compressors,
	ZSTD: (packed, size) => decompressZstd(packed, new Uint8Array(size))
};

/**
 * Reads a Parquet file whose columns hold one value a row.
 *
 * @throws ImportError `corrupt`, `no-table` (lists or structs in a column) or `too-large`
 */
export async function readParquet(bytes: Uint8Array, name: string): Promise<RawTable> {
	const metadata = describe(bytes, name);
	const rows = Number(metadata.num_rows);
	if (rows > LIMITS.tableRows) throw tooManyRows(name, rows);
	const elements = flatColumns(metadata, name);
	const texts = elements.map(textOf);
	const columns = elements.map((element) => element.name);
	const records: TableRecord[] = [];
	const broken: BrokenRecord[] = [];
	let blankRows = 0;
	const values = await readValues(bytes, metadata, elements, name);
	if (values.length !== rows) throw corruptTable(name, 'Parquet');
	values.forEach((row, i) => {
		const cells = textsOf(row, texts, name);
		const fit = fitRow(cells, columns.length);
		if (filled(cells) === 0) blankRows++;
		else if ('cells' in fit) records.push({ line: i + 1, cells: fit.cells });
		else broken.push({ line: i + 1, ...fit, text: shortened(cells.map(shortened).join(' | ')) });
	});
	const shape = {
		encoding: null,
		delimiter: null,
		quote: null,
		headerRow: 0,
		sheet: null,
		sheets: []
	};
	return { kind: 'parquet', name, shape, columns, records, broken, blankRows };
}

function textsOf(
	row: readonly unknown[],
	texts: readonly ((value: unknown) => string)[],
	name: string
): string[] {
	try {
		return texts.map((text, column) => text(row[column]));
	} catch (cause) {
		throw corruptTable(name, 'Parquet', cause);
	}
}

/** The file's own description, at its end. */
function describe(bytes: Uint8Array, name: string): FileMetaData {
	try {
		const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		const end = bytes.length - 8;
		const start = end - view.getUint32(end, true);
		if (start < 4) throw new RangeError('the description is longer than the file');
		readStruct(bytes.subarray(0, end), start);
		return parquetMetadata(bytes, { parsers: PARSERS, geoparquet: false });
	} catch (cause) {
		throw corruptTable(name, 'Parquet', cause);
	}
}

/** Columns of the table; lists and structs have no place in a cell. */
function flatColumns({ schema }: FileMetaData, name: string): SchemaElement[] {
	const [root, ...elements] = schema;
	if (!root || elements.length === 0) throw noTable(name);
	if (elements.length > LIMITS.columns) throw tooManyColumns(name, elements.length, null);
	for (const element of elements) {
		if (element.num_children === undefined && element.repetition_type !== 'REPEATED') continue;
		const column = shortened(String(element.name));
		throw new ImportError('no-table', name, {
			th: `คอลัมน์ “${column}” ของ ${name} มีหลายค่าในช่องเดียว แต่ละช่องต้องมีค่าเดียว โปรดแยกเป็นคอลัมน์`,
			en: `column “${column}” of ${name} holds lists or objects; a cell holds one value. Make columns of it`
		});
	}
	if (root.num_children !== elements.length) throw corruptTable(name, 'Parquet');
	return elements;
}

async function readValues(
	bytes: Uint8Array,
	metadata: FileMetaData,
	elements: readonly SchemaElement[],
	name: string
): Promise<unknown[][]> {
	const file = {
		byteLength: bytes.length,
		slice: (from: number, to?: number) => new Uint8Array(bytes.subarray(from, to)).buffer
	};
	const schema = metadata.schema.map((element) =>
		isDecimal(element)
			? { ...element, converted_type: undefined, logical_type: undefined }
			: element
	);
	try {
		checkPages(bytes, metadata, elements, DECOMPRESSORS);
		let rows: unknown[][] = [];
		await parquetRead({
			file,
			metadata: { ...metadata, schema: schema as SchemaElement[] },
			compressors: DECOMPRESSORS,
			parsers: PARSERS,
			geoparquet: false,
			utf8: false,
			onComplete: (found) => void (rows = found)
		});
		return rows;
	} catch (cause) {
		throw corruptTable(name, 'Parquet', cause);
	}
}
