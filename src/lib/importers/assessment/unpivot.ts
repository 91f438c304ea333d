/** A wide table (one row an assessment, one column a statement) → the long one that is checked. */
import { ImportError } from '../errors';
import { LIMITS } from '../limits';
import type { RawTable, TableRecord } from '../types';
import { plainCell } from './cell';
import { CODED_FIELDS, FIELD_TYPES } from './columns';
import { FIELDS, type Field, type MappedColumn, type Mapping } from './types';

export interface Unpivoted {
	/** Columns are `FIELDS`; one record for each code in each record of the wide table, in that order. */
	readonly table: RawTable;
	readonly mapping: Mapping;
	/** What a complaint calls a cell: the wide table's own column for answers, the field for all else. */
	readonly columnOf: (record: number, field: Field) => string;
}

/** A code of the header and where its answers stand. */
interface CodedColumns {
	readonly code: string;
	readonly option: string;
	readonly places: Partial<Readonly<Record<Field, number>>>;
}

/**
 * Takes a wide table apart. Every code of the header gives a row, an empty cell too.
 * @throws ImportError `too-large` beyond `LIMITS.longRows` rows
 */
export function unpivot(table: RawTable, { columns, constants }: Mapping): Unpivoted {
	const codes = codesOf(columns);
	const count = codes.length * table.records.length;
	if (count > LIMITS.longRows) throw tooLarge(table.name, count);
	const shared = new Map(
		columns.flatMap(({ field, index, code }) =>
			field !== null && code === undefined ? [[field, index] as const] : []
		)
	);
	const records: TableRecord[] = [];
	for (const { line, cells } of table.records) {
		for (const { code, option, places } of codes) {
			const long = FIELDS.map((field) => {
				if (field === 'statement_no') return code;
				if (field === 'option_no') return option;
				const place = CODED_FIELDS.includes(field) ? places[field] : shared.get(field);
				return place === undefined ? '' : (cells[place] ?? '');
			});
			records.push({ line, cells: long });
		}
	}
	const yearType = columns.find(({ field }) => field === 'year_be')?.type;
	return {
		table: { ...table, columns: FIELDS, records },
		mapping: longMapping(constants, shared, yearType),
		columnOf: (record, field) => {
			const { places } = codes[record % codes.length]!;
			const coded = CODED_FIELDS.includes(field) || field === 'statement_no';
			const place = coded ? (places[field] ?? Object.values(places)[0]) : undefined;
			return place === undefined ? field : (table.columns[place] ?? field);
		}
	};
}

/** The codes of a header in the order of their first columns. */
function codesOf(columns: readonly MappedColumn[]): CodedColumns[] {
	const found = new Map<string, CodedColumns & { places: Partial<Record<Field, number>> }>();
	for (const { code, field, index } of columns) {
		if (code === undefined || field === null) continue;
		const [statement = '', option = ''] = code.split('/');
		const entry = found.get(code) ?? { code: statement, option, places: {} };
		entry.places[field] = index;
		found.set(code, entry);
	}
	return [...found.values()];
}

function longMapping(
	constants: Mapping['constants'],
	shared: ReadonlyMap<Field, number>,
	yearType: MappedColumn['type'] = 'year'
): Mapping {
	const own: readonly Field[] = ['statement_no', 'option_no', ...CODED_FIELDS];
	const columns = FIELDS.map((field, index): MappedColumn => {
		const given = own.includes(field) || shared.has(field);
		const type = field === 'year_be' ? yearType : FIELD_TYPES[field][0]!;
		return { index, field: given ? field : null, type, by: given ? 'name' : 'none' };
	});
	return { columns, layout: 'long', constants };
}

function tooLarge(name: string, count: number): ImportError {
	const [rows, limit] = [count.toLocaleString('en-US'), LIMITS.longRows.toLocaleString('en-US')];
	return new ImportError('too-large', plainCell(name), {
		th: `ตารางแบบหนึ่งคอลัมน์ต่อข้อมีคำตอบ ${rows} ช่อง เกิน ${limit} ช่อง ให้แบ่งเป็นหลายไฟล์`,
		en: `the wide table holds ${rows} answers, more than ${limit}; split it into several files`
	});
}
