/** A wide table's rows, taken apart as `importers/assessment/unpivot.ts` does it, row by row. */
import type { Field, Mapping } from '$lib/importers/assessment/types';
import { FIELDS } from '$lib/importers/assessment/types';
import { unpivot } from '$lib/importers/assessment/unpivot';
import type { ColumnOf } from './report';
import type { Apart } from './taker';

export interface TakenApart {
	/** Of the long rows. */
	readonly mapping: Mapping;
	readonly apart: Apart;
	readonly columnOf: ColumnOf;
}

/** Stands before a place in the file, so that it is told from a code. */
const PLACE = '\u0001';

export function takeApart(columns: readonly string[], mapping: Mapping): TakenApart {
	// One row whose cells say where they stand shows where every cell of the long rows comes from.
	const cells = columns.map((_, place) => `${PLACE}${place}`);
	const long = unpivot(
		{
			kind: 'csv',
			name: '',
			shape: {
				encoding: null,
				delimiter: null,
				quote: null,
				headerRow: 0,
				sheet: null,
				sheets: []
			},
			columns,
			records: [{ line: 1, cells }],
			broken: [],
			blankRows: 0
		},
		mapping
	);
	const rows = long.table.records.map((record) => record.cells);
	const keyOf = (row: readonly string[]) => `${row[STATEMENT]}/${row[OPTION]}`;
	const numbers = new Map(rows.map((row, number) => [keyOf(row), number]));
	return {
		mapping: long.mapping,
		apart: (wide) =>
			rows.map((row) =>
				row.map((cell) => (cell.startsWith(PLACE) ? (wide[Number(cell.slice(1))] ?? '') : cell))
			),
		columnOf: (row, field: Field) => {
			const number = numbers.get(keyOf(row));
			return number === undefined ? field : long.columnOf(number, field);
		}
	};
}

const [STATEMENT, OPTION] = [FIELDS.indexOf('statement_no'), FIELDS.indexOf('option_no')];
