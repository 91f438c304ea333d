/** One assessment table (.csv, .tsv, .xlsx, .json, .parquet) → the report of `pmqa validate --json`. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { frameworkFromFiles } from '$lib/dataset/framework';
import { checkTable } from '$lib/importers/assessment/check';
import { tableContext, type TableContext } from '$lib/importers/assessment/context';
import { mapColumn, setConstant } from '$lib/importers/assessment/mapping';
import { matchColumns } from '$lib/importers/assessment/match';
import {
	FIELDS,
	type CheckedTable,
	type Field,
	type Mapping,
	type RowProblem
} from '$lib/importers/assessment/types';
import { ImportError } from '$lib/importers/errors';
import { LIMITS } from '$lib/importers/limits';
import { readTable } from '$lib/importers/tables/read';
import { ENCODINGS, type Encoding, type RawTable, type TableOptions } from '$lib/importers/types';
import type { Args, Flags } from './args';
import { fileError, knownOrganizations, openFramework } from './folders';
import { InputError, UsageError, type Io } from './io';

export const TABLE_FLAGS: Flags = {
	encoding: { type: 'string' },
	delimiter: { type: 'string' },
	sheet: { type: 'string' },
	'header-row': { type: 'string' },
	map: { type: 'string', multiple: true },
	set: { type: 'string', multiple: true }
};

/** What a person said about the tables. */
export interface TableChoices {
	readonly options: TableOptions;
	/** Field and the column that holds it, by name or number from 1. */
	readonly columns: readonly (readonly [Field, string])[];
	/** Field and its value for all rows. */
	readonly constants: readonly (readonly [Field, string])[];
}

/** The contract of `pmqa validate FILE --json`: names are used by other people's programs. */
export interface TableReport {
	readonly path: string;
	readonly kind: 'table';
	readonly format: RawTable['kind'];
	readonly valid: boolean;
	readonly encoding: Encoding | null;
	readonly delimiter: string | null;
	readonly sheet: string | null;
	readonly layout: Mapping['layout'];
	/** Field → the file's column. */
	readonly columns: Partial<Record<Field, string>>;
	/** Of a wide table: code → field → the file's column. */
	readonly coded_columns?: Readonly<Record<string, Partial<Record<Field, string>>>>;
	readonly constants: Mapping['constants'];
	readonly ignored_columns: readonly string[];
	readonly rows_read: number;
	readonly rows_accepted: number;
	readonly rows_rejected: number;
	readonly duplicates: number;
	readonly blank_rows: number;
	/** At most 1,000 of a kind; `groups` has the full counts. */
	readonly errors: readonly RowProblem[];
	readonly notices: readonly RowProblem[];
	readonly groups: readonly {
		readonly code: string;
		readonly severity: RowProblem['severity'];
		readonly count: number;
	}[];
}

/** @throws UsageError for an unknown encoding or field, or a choice without `=` */
export function tableChoices(args: Args): TableChoices {
	const encoding = args.value('encoding')?.toLowerCase();
	if (encoding !== undefined && !ENCODINGS.includes(encoding as Encoding)) {
		const list = ENCODINGS.join(', ');
		throw new UsageError(
			`--encoding ต้องเป็น ${list}: ${encoding}`,
			`--encoding must be one of ${list}: ${encoding}`
		);
	}
	const delimiter = args.value('delimiter');
	const character = delimiter === 'tab' || delimiter === '\\t' ? '\t' : delimiter;
	if (character !== undefined && [...character].length !== 1) {
		throw new UsageError(
			'--delimiter ต้องเป็นอักขระเดียว หรือ tab',
			'--delimiter must be one character, or tab'
		);
	}
	const headerRow = args.value('header-row');
	if (headerRow !== undefined && !/^\d{1,6}$/.test(headerRow)) {
		throw new UsageError(
			'--header-row ต้องเป็นเลขแถว (0 เมื่อไม่มีหัวตาราง)',
			'--header-row must be the number of a row (0: none)'
		);
	}
	const sheet = args.value('sheet');
	return {
		options: {
			...(encoding === undefined ? {} : { encoding: encoding as Encoding }),
			...(character === undefined ? {} : { delimiter: character }),
			...(headerRow === undefined ? {} : { headerRow: Number(headerRow) }),
			...(sheet === undefined ? {} : { sheet })
		},
		columns: args.values('map').map((text) => pair('map', text)),
		constants: args.values('set').map((text) => pair('set', text))
	};
}

function pair(flag: string, text: string): readonly [Field, string] {
	const at = text.indexOf('=');
	const field = text.slice(0, at) as Field;
	if (at > 0 && FIELDS.includes(field)) return [field, text.slice(at + 1)];
	const list = FIELDS.join(', ');
	throw new UsageError(
		`--${flag} ต้องเป็น field=ค่า โดย field คือ ${list}: ${text}`,
		`--${flag} must be field=value, where field is one of ${list}: ${text}`
	);
}

/** @throws InputError or ImportError where the file cannot be read at all */
export async function checkTableFile(
	path: string,
	choices: TableChoices,
	framework: string,
	io: Io
): Promise<TableReport> {
	const failed = (cause: unknown): never => {
		throw fileError(path, cause);
	};
	const { size } = await stat(path).catch(failed);
	if (size > LIMITS.documentBytes) throw tooLarge(path, size);
	const bytes = new Uint8Array(await readFile(path).catch(failed));
	const table = await readTable(bytes, basename(path), choices.options);
	const { files } = await openFramework(framework);
	const context = tableContext(frameworkFromFiles(files.files), await knownOrganizations(io));
	const mapping = mappingOf(table, choices, context, path);
	return reportOf(path, table, mapping, checkTable(table, mapping, context));
}

function mappingOf(
	table: RawTable,
	{ columns, constants }: TableChoices,
	context: TableContext,
	path: string
): Mapping {
	let mapping = matchColumns(table, context);
	for (const [field, name] of columns) {
		const named = table.columns.indexOf(name);
		const index = named >= 0 ? named : /^\d+$/.test(name) ? Number(name) - 1 : -1;
		if (table.columns[index] === undefined) {
			const list = table.columns.join(', ');
			throw new InputError(
				`${path}: ไม่มีคอลัมน์ ${name} (มี ${list})`,
				`${path}: there is no column ${name} (there are ${list})`
			);
		}
		mapping = mapColumn(mapping, index, field);
	}
	for (const [field, value] of constants) mapping = setConstant(mapping, field, value);
	return mapping;
}

function tooLarge(path: string, size: number): ImportError {
	const [found, limit] = [size, LIMITS.documentBytes].map(
		(n) => `${(n / 1024 / 1024).toFixed(1)} MB`
	);
	return new ImportError('too-large', path, {
		th: `ไฟล์มีขนาด ${found} เกิน ${limit} ให้แบ่งเป็นหลายไฟล์`,
		en: `the file is ${found}, more than ${limit}; split it into several files`
	});
}

function reportOf(
	path: string,
	table: RawTable,
	mapping: Mapping,
	checked: CheckedTable
): TableReport {
	const problems = checked.groups.flatMap(({ first }) => first);
	const of = (severity: RowProblem['severity']) =>
		problems.filter((problem) => problem.severity === severity).sort((a, b) => a.line - b.line);
	const { columns, coded } = columnsOf(table, mapping);
	return {
		path,
		kind: 'table',
		format: table.kind,
		valid: checked.groups.every(({ severity }) => severity !== 'error'),
		encoding: table.shape.encoding,
		delimiter: table.shape.delimiter,
		sheet: table.shape.sheet,
		layout: mapping.layout,
		columns,
		...(mapping.layout === 'wide' ? { coded_columns: coded } : {}),
		constants: mapping.constants,
		ignored_columns: checked.ignoredColumns,
		rows_read: checked.rowsRead,
		rows_accepted: checked.rowsAccepted,
		rows_rejected: checked.rowsRejected,
		duplicates: checked.duplicates,
		blank_rows: table.blankRows,
		errors: of('error'),
		notices: of('notice'),
		groups: checked.groups.map(({ code, severity, count }) => ({ code, severity, count }))
	};
}

function columnsOf(table: RawTable, mapping: Mapping) {
	const columns: Partial<Record<Field, string>> = {};
	const coded: Record<string, Partial<Record<Field, string>>> = {};
	for (const { field, index, code } of mapping.columns) {
		const name = table.columns[index];
		if (field === null || name === undefined) continue;
		if (code === undefined) columns[field] = name;
		else (coded[code] ??= {})[field] = name;
	}
	return { columns, coded };
}
