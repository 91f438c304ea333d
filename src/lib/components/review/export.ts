/** Decisions as a file people open in a spreadsheet: the columns of the table `reviews`. Pure. */
import { formatCsv, parseCsv, toCsvExport } from '$lib/dataset/csv';
import { columnNames, TABLES, type Review } from '$lib/dataset/schema';

/** UTF-8 with a byte order mark; no cell runs as a formula. `Reviews.importCsv` takes it in again. */
export function csvOf(reviews: readonly Review[]): string {
	const names = columnNames(TABLES.reviews) as (keyof Review)[];
	return toCsvExport(
		names,
		reviews.map((review) => names.map((name) => review[name]))
	);
}

/** The same file as it comes back from a spreadsheet, without the apostrophes that keep cells from running. */
export function plainCsv(text: string): string {
	const { header, records } = parseCsv(text);
	const plain = (cell: string) => (/^'[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell);
	return formatCsv(
		header,
		records.map(({ cells }) => cells.map(plain))
	);
}
