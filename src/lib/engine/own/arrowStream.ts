/** Columns as an Arrow IPC stream, the form in which DuckDB-WASM takes rows without reading any text. */
import {
	Field,
	makeData,
	RecordBatch,
	Schema,
	Struct,
	Table,
	tableToIPC,
	Uint32,
	Uint8,
	Utf8,
	type Data
} from 'apache-arrow';
import { presence, type Column, type ColumnRows } from './columns';

export function arrowStream({ rows, columns }: ColumnRows): Uint8Array {
	const children = columns.map(dataOf);
	const fields = columns.map(({ name }, i) => new Field(name, children[i]!.type, true));
	const data = makeData({ type: new Struct(fields), length: rows, nullCount: 0, children });
	return tableToIPC(new Table([new RecordBatch(new Schema(fields), data)]), 'stream');
}

function dataOf(column: Column): Data {
	if ('bytes' in column) {
		const { nulls, bits } = presence(column);
		return makeData({
			type: new Utf8(),
			length: column.starts.length - 1,
			nullCount: nulls,
			nullBitmap: bits,
			valueOffsets: column.starts,
			data: column.bytes
		});
	}
	const { values } = column;
	return values instanceof Uint8Array
		? makeData({ type: new Uint8(), data: values })
		: makeData({ type: new Uint32(), data: values });
}
