/** The one table a worker holds: read, checked, made into rows. Runs in a worker. */
import type { ReadingContext } from '$lib/dataset/document';
import { datasetsFromRecords } from '$lib/dataset/fromTable';
import { checkTable } from '$lib/importers/assessment/check';
import { tableContext, type TableContext } from '$lib/importers/assessment/context';
import { shapeKey } from '$lib/importers/assessment/mapping';
import { matchColumns } from '$lib/importers/assessment/match';
import type { CheckedTable, Mapping } from '$lib/importers/assessment/types';
import { LIMITS } from '$lib/importers/limits';
import { readTable } from '$lib/importers/tables/read';
import type { RawTable } from '$lib/importers/types';
import { csvBlob, rejectedBlob } from './csvBlob';
import { madeOf } from './documentJob';
import { PROBLEMS_SHOWN, type CheckFound, type TableFound } from './found';
import { problemRows, PROBLEM_COLUMNS } from './problemRows';
import type { Jobs, Made } from './jobs';

/** Of a large table, this much is read to see how it is split and what its columns are. */
const HEAD = 1024 * 1024;
const LF = 0x0a;
/** Cells shown of a column. */
const SAMPLES = 4;
const SAMPLE_CHARS = 80;

export class TableBench {
	readonly #context: ReadingContext;
	readonly #tableContext: TableContext;
	#table: RawTable | null = null;
	#checked: CheckedTable | null = null;
	#headOnly = false;

	constructor(context: ReadingContext) {
		this.#context = context;
		this.#tableContext = tableContext(context.framework, context.organizations);
	}

	/** Rejects with `ImportError`. */
	async read({ file, name, options, head }: Jobs['table'][0]): Promise<Jobs['table'][1]> {
		this.#table = this.#checked = null;
		const bytes = await bytesOf(file, head);
		const table = await readTable(bytes, name, options);
		this.#headOnly = head && bytes.length < file.size;
		this.#table = this.#headOnly ? withoutTail(table) : table;
		return {
			found: foundIn(this.#table, this.#headOnly),
			suggested: matchColumns(this.#table, this.#tableContext),
			shape: shapeKey(this.#table.columns)
		};
	}

	check(mapping: Mapping): CheckFound {
		this.#checked = checkTable(this.#held, mapping, this.#tableContext);
		const { records, groups, ...rest } = this.#checked;
		const { rowsRead, rowsAccepted, rowsRejected, duplicates, ignoredColumns } = rest;
		const codes = records.map((row) => `${row.org_id}/${row.year_be}/${row.assessor}`);
		return {
			rowsRead,
			rowsAccepted,
			rowsRejected,
			duplicates,
			ignoredColumns,
			groups: groups.map((group) => ({ ...group, first: group.first.slice(0, PROBLEMS_SHOWN) })),
			assessments: [...new Set(codes)],
			headOnly: this.#headOnly
		};
	}

	/** The accepted rows as a dataset. */
	make(sha256: string | null): Made {
		const { name, records, broken, blankRows } = this.#held;
		const dataset = datasetsFromRecords(this.#result.records, {
			...this.#context,
			source: { name, sha256: sha256 ?? '', lines: records.length + broken.length + blankRows }
		});
		const assessments = dataset.assessments.map((row) => ({
			...row,
			source_sha256: row.source_sha256 || null
		}));
		return madeOf({ ...dataset, assessments });
	}

	/** The rows set aside as they stand in the file, each with its line and what is wrong with it. */
	rejected(): Blob {
		const { columns, rejected } = this.#result;
		return rejectedBlob(columns, rejected);
	}

	problems(): Blob {
		return csvBlob(PROBLEM_COLUMNS, problemRows(this.#result.groups));
	}

	get #held(): RawTable {
		if (!this.#table) throw new Error('No table is held');
		return this.#table;
	}

	get #result(): CheckedTable {
		if (!this.#checked) throw new Error('The table was not checked');
		return this.#checked;
	}
}

/** Of a large file its beginning, up to the end of a line. */
async function bytesOf(file: Blob, head: boolean): Promise<Uint8Array<ArrayBuffer>> {
	if (!head || file.size <= HEAD) return new Uint8Array(await file.arrayBuffer());
	const bytes = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
	const end = bytes.lastIndexOf(LF);
	if (end < 0) return bytes;
	// In UTF-16 with the low byte first, the line feed has a second byte.
	return bytes.slice(0, bytes[end + 1] === 0 ? end + 2 : end + 1);
}

/** A quotation that goes on behind the cut is not broken. */
function withoutTail(table: RawTable): RawTable {
	const last = table.records.at(-1)?.line ?? 0;
	return { ...table, broken: table.broken.filter(({ line }) => line < last) };
}

function foundIn(table: RawTable, headOnly: boolean): Omit<TableFound, 'remembered'> {
	const { shape, columns, records, broken, blankRows } = table;
	return {
		shape,
		columns,
		samples: columns.map((_, at) => samplesOf(table, at)),
		preview: records.slice(0, LIMITS.previewRows),
		rows: headOnly ? null : records.length,
		broken: broken.length,
		firstBroken: broken.slice(0, LIMITS.previewRows),
		blankRows,
		bulk: headOnly
	};
}

function samplesOf({ records }: RawTable, at: number): string[] {
	const found = new Set<string>();
	for (const { cells } of records) {
		const cell = (cells[at] ?? '').trim();
		if (cell !== '')
			found.add(cell.length > SAMPLE_CHARS ? `${cell.slice(0, SAMPLE_CHARS)}…` : cell);
		if (found.size >= SAMPLES) break;
	}
	return [...found];
}
