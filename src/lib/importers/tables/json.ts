/**
 * JSON → rows. A table is a list of objects, a list of lists with a header, an object with such a list in it
 * (`{"table": […]}`), or one object a line (NDJSON). `line` of a record is its place in the list, from 1.
 */
import { ImportError } from '../errors';
import { LIMITS } from '../limits';
import { decodeAs, encodingOf } from '../text/encoding';
import type { BrokenRecord, RawTable, TableOptions, TableRecord } from '../types';
import { columnNames, filled, findHeader } from './header';
import {
	JsonNumber,
	JsonSyntaxError,
	parseJson,
	type JsonObject,
	type JsonValue
} from './jsonText';
import { objectLines, type ObjectLine } from './ndjson';
import { plainDigits } from './numbers';
import { fitRow, shortened } from './split';
import * as words from './words';

/**
 * Reads a JSON or NDJSON file.
 *
 * @throws ImportError `corrupt` with its line, `unsafe` (nested too deep), `no-table` (no list of rows, or a
 * value inside a value) or `too-large`
 */
export function readJson(bytes: Uint8Array, name: string, options: TableOptions = {}): RawTable {
	const encoding = options.encoding ?? encodingOf(bytes);
	const text = decodeAs(bytes, encoding);
	const shape = { encoding, delimiter: null, quote: null, headerRow: 0, sheet: null, sheets: [] };
	const lines = objectLines(text);
	if (lines) {
		if (lines.count > LIMITS.tableRows) throw words.tooManyRows(name, lines.count);
		const { blankRows, ...rows } = fromObjects(lines.objects, name);
		const broken = [...lines.broken, ...rows.broken].sort((a, b) => a.line - b.line);
		const blank = blankRows + lines.blankRows;
		return { kind: 'json', name, shape, ...rows, broken, blankRows: blank };
	}
	const { list, sheet, sheets } = listOf(parse(text, name), name, options);
	if (list.length > LIMITS.tableRows) throw words.tooManyRows(name, list.length);
	if (!list.every(Array.isArray)) {
		const objects = list.map((value, i) => ({ line: i + 1, object: asObject(value, name, i + 1) }));
		const rows = fromObjects(objects, name);
		return { kind: 'json', name, shape: { ...shape, sheet, sheets }, ...rows };
	}
	const { headerRow, ...rows } = fromLists(list, name, options);
	return { kind: 'json', name, shape: { ...shape, headerRow, sheet, sheets }, ...rows };
}

function asObject(value: JsonValue, name: string, line: number): JsonObject {
	if (value instanceof Map) return value as JsonObject;
	throw notARow(name, line);
}

function parse(text: string, name: string): JsonValue[] {
	if (text.trim() === '') throw words.emptyTable(name);
	try {
		return parseJson(text);
	} catch (cause) {
		if (!(cause instanceof JsonSyntaxError)) throw cause;
		const line = text.slice(0, cause.at).split(/\r\n|\r|\n/).length;
		if (cause.reason === 'syntax') throw words.corruptTable(name, 'JSON', cause, line);
		throw new ImportError(
			'unsafe',
			name,
			{
				th: `ไฟล์ ${name} ซ้อนกันลึกเกิน ${LIMITS.depth} ชั้น จึงไม่เปิด โปรดส่งออกเป็นตารางชั้นเดียว`,
				en: `${name} is nested more than ${LIMITS.depth} deep and is not opened; export a flat table`
			},
			{ line }
		);
	}
}

interface Chosen {
	readonly list: readonly JsonValue[];
	readonly sheet: string | null;
	readonly sheets: readonly string[];
}

/** The list of rows: the value itself, or the one of an object's lists that was chosen, else the longest. */
function listOf(values: readonly JsonValue[], name: string, options: TableOptions): Chosen {
	const [only] = values;
	if (values.length > 1) return { list: values, sheet: null, sheets: [] };
	if (Array.isArray(only)) return { list: only as JsonValue[], sheet: null, sheets: [] };
	if (!(only instanceof Map)) throw words.noTable(name);
	const lists = [...(only as JsonObject)].filter((entry): entry is [string, readonly JsonValue[]] =>
		isTable(entry[1])
	);
	const sheets = lists.map(([key]) => key);
	if (options.sheet !== undefined && !sheets.includes(options.sheet)) {
		throw words.noSuchSheet(name, options.sheet, sheets);
	}
	const longest = Math.max(...lists.map(([, list]) => list.length));
	const found = lists.find(([key, list]) =>
		options.sheet === undefined ? list.length === longest : key === options.sheet
	);
	// An object without a list in it is the only row of a table; one line of NDJSON looks like this.
	if (!found) return { list: [only], sheet: null, sheets: [] };
	return { list: found[1], sheet: found[0], sheets };
}

function isTable(value: JsonValue): boolean {
	const rows = Array.isArray(value) ? (value as JsonValue[]) : [];
	return rows.length > 0 && rows.every((row) => row instanceof Map || Array.isArray(row));
}

type Rows = Pick<RawTable, 'columns' | 'records' | 'broken' | 'blankRows' | 'aside'>;

function fromObjects(list: readonly ObjectLine[], name: string): Rows {
	const columns = new Set<string>();
	for (const { line, object } of list) {
		for (const key of object.keys()) columns.add(key);
		if (columns.size > LIMITS.columns) throw words.tooManyColumns(name, columns.size, line);
	}
	if (columns.size === 0) throw words.noTable(name);
	const names = [...columns];
	const rows = list.map(({ line, object }) => ({
		line,
		cells: names.map((key) => cellOf(object.get(key) ?? null, name, line, key))
	}));
	return { columns: names, ...collect(rows, names.length) };
}

function fromLists(list: readonly JsonValue[], name: string, options: TableOptions) {
	const rows = list.map((row, i) => ({
		line: i + 1,
		cells: (row as readonly JsonValue[]).map((cell, k) => cellOf(cell, name, i + 1, String(k + 1)))
	}));
	const numbered = rows.slice(0, 60);
	const header = options.headerRow ?? findHeader(numbered) + 1;
	if (header > rows.length) throw words.noTable(name);
	const names = rows[header - 1]?.cells ?? [];
	const width = names.length || Math.max(0, ...numbered.map(({ cells }) => cells.length));
	if (width === 0) throw words.noTable(name);
	if (width > LIMITS.columns) throw words.tooManyColumns(name, width, header || 1);
	const above = rows.slice(0, Math.max(0, header - 1));
	const aside = above.flatMap(({ line, cells }) =>
		filled(cells) > 0 ? [{ line, text: shortened(JSON.stringify(cells)) }] : []
	);
	const body = collect(rows.slice(header), width);
	const blankRows = body.blankRows + above.length - aside.length;
	return { columns: columnNames(names, width), headerRow: header, ...body, blankRows, aside };
}

/** Rows as records, broken ones and blank ones. */
function collect(rows: readonly TableRecord[], width: number) {
	const records: TableRecord[] = [];
	const broken: BrokenRecord[] = [];
	let blankRows = 0;
	rows.forEach(({ line, cells }) => {
		if (filled(cells) === 0) {
			blankRows++;
			return;
		}
		const fit = fitRow(cells, width);
		if ('cells' in fit) records.push({ line, cells: fit.cells });
		else {
			const text = shortened(JSON.stringify(cells.slice(0, 50).map((cell) => shortened(cell))));
			broken.push({ line, ...fit, text });
		}
	});
	return { records, broken, blankRows };
}

function cellOf(value: JsonValue, name: string, line: number, column: string): string {
	if (value === null) return '';
	if (typeof value === 'string') return value;
	if (typeof value === 'boolean') return String(value);
	if (value instanceof JsonNumber) return numberText(value.text);
	throw nested(name, line, column);
}

/** An exponent too large to write out stays as it is. */
function numberText(text: string): string {
	const plain = plainDigits(text);
	return plain.length > 400 ? text : plain;
}

function nested(name: string, line: number, column: string): ImportError {
	return new ImportError(
		'no-table',
		name,
		{
			th: `รายการที่ ${line} ของ ${name} มีค่าซ้อนอยู่ในคอลัมน์ “${shortened(column)}” แต่ละช่องต้องมีค่าเดียว โปรดแยกเป็นคอลัมน์`,
			en: `row ${line} of ${name} has a list or object in column “${shortened(column)}”; a cell holds one value. Make columns of it`
		},
		{ line }
	);
}

function notARow(name: string, line: number): ImportError {
	return new ImportError(
		'no-table',
		name,
		{
			th: `รายการที่ ${line} ของ ${name} ไม่ใช่แถวของตาราง แต่ละรายการต้องเป็นวัตถุที่มีชื่อคอลัมน์`,
			en: `entry ${line} of ${name} is no row of a table; each has to be an object with column names`
		},
		{ line }
	);
}
