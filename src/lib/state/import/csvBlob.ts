/** CSV for people as a file. */
import { toCsvExport } from '$lib/dataset/csv';
import type { RejectedRow } from '$lib/importers/assessment/types';

const TYPE = 'text/csv;charset=utf-8';

export function csvBlob(header: readonly string[], rows: readonly (readonly string[])[]): Blob {
	return new Blob([toCsvExport(header, rows)], { type: TYPE });
}

/** Rows set aside as they stand in the file, each with its line and the codes of what is wrong with it. */
export function rejectedBlob(columns: readonly string[], rejected: readonly RejectedRow[]): Blob {
	return csvBlob(...rejectedTable(columns, rejected));
}

/** The same of rows that come in parts. */
export async function rejectedBlobOf(
	columns: readonly string[],
	parts: AsyncIterable<readonly RejectedRow[]>
): Promise<Blob> {
	const head = toCsvExport(rejectedTable(columns, [])[0], []);
	const texts: BlobPart[] = [head];
	for await (const part of parts) {
		const text = toCsvExport(...rejectedTable(columns, part));
		// A blob, so that the browser need not keep it all in memory.
		texts.push(new Blob([text.slice(head.length)]));
	}
	return new Blob(texts, { type: TYPE });
}

function rejectedTable(
	columns: readonly string[],
	rejected: readonly RejectedRow[]
): [header: string[], rows: string[][]] {
	const rows = rejected.map(({ line, cells, codes }) => [
		String(line),
		// A row that could not be split has fewer cells, or more.
		...Array.from({ length: Math.max(columns.length, cells.length) }, (_, i) => cells[i] ?? ''),
		codes.join(' ')
	]);
	return [['line', ...columns, 'problems'], rows];
}
