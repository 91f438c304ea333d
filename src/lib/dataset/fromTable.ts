/** Accepted rows of assessment tables → the rows of a dataset. Pure. */
import { assessmentId } from '$lib/form3/codes';
import type { AssessmentRecord } from '$lib/importers/assessment/types';
import { documentOf, indicatorRows, type ReadingContext } from './document';
import { datasetFromDocument } from './fromReading';
import { emptyDataset, type Dataset, type Organization } from './schema';
import { readingOfRecords } from './tableReading';

export interface TableSource {
	readonly name: string;
	/** Of the file's bytes, in hexadecimal. */
	readonly sha256: string;
	/** Lines (rows) of the file, where they were counted. */
	readonly lines?: number;
}

/**
 * The dataset of a table's accepted rows (`checkTable(…).records`), one or several assessments: as for a document,
 * a row for every statement and option of the framework, with figures, links and findings of the evidence; every
 * place is a line of the file. Assessments stand in the order of their first rows.
 */
export function datasetsFromRecords(
	records: readonly AssessmentRecord[],
	context: ReadingContext & { readonly source: TableSource }
): Dataset {
	const assessments = new Map<string, AssessmentRecord[]>();
	const names = new Map<string, string>();
	for (const record of records) {
		const { org_id, year_be, assessor, org_name_th } = record;
		const id = assessmentId(org_id, year_be, assessor);
		const rows = assessments.get(id);
		if (rows) rows.push(record);
		else assessments.set(id, [record]);
		if (org_name_th !== null && !names.has(org_id)) names.set(org_id, org_name_th);
	}
	const whole = emptyDataset();
	const organizations = new Map<string, Organization>();
	const indicators = new Map<string, Dataset['indicators'][number]>();
	for (const rows of assessments.values()) {
		const one = datasetOf(rows, names, context);
		for (const row of one.organizations) organizations.set(row.org_id, row);
		for (const row of one.indicators) indicators.set(row.indicator_id, row);
		for (const table of [
			'assessments',
			'responses',
			'item_status',
			'observations',
			'findings'
		] as const) {
			for (const row of one[table]) (whole[table] as unknown[]).push(row);
		}
	}
	return {
		...whole,
		organizations: [...organizations.values()],
		indicators: [...indicators.values()]
	};
}

function datasetOf(
	rows: readonly AssessmentRecord[],
	names: ReadonlyMap<string, string>,
	{ framework, organizations, catalogue, source }: ReadingContext & { source: TableSource }
): Dataset {
	const { org_id, assessor } = rows[0]!;
	const known = organizations.find((row) => row.org_id === org_id)?.name_th;
	const organization = { org_id, name_th: known ?? names.get(org_id) ?? org_id };
	const { reading, lineOf } = readingOfRecords(rows, framework, organization, source);
	const { document, observations } = documentOf(reading, catalogue);
	const dataset = datasetFromDocument(document, framework, {
		assessor,
		provenance: 'table',
		organizations,
		indicators: indicatorRows(catalogue),
		observations
	});
	return withFileLines(dataset, lineOf, source.lines ?? null);
}

/** The places of a dataset, from lines of the reading to lines of the file. */
function withFileLines(
	dataset: Dataset,
	lineOf: readonly number[],
	sourceLines: number | null
): Dataset {
	const fileLine = (line: number) => lineOf[line - 1] ?? line;
	return {
		...dataset,
		assessments: dataset.assessments.map((row) => ({ ...row, source_lines: sourceLines })),
		responses: dataset.responses.map((row) => {
			if (row.line_from === null || row.line_to === null) return row;
			const [line_from, line_to] = ends(lineOf.slice(row.line_from - 1, row.line_to));
			return { ...row, line_from, line_to };
		}),
		observations: dataset.observations.map((row) => ({ ...row, line: fileLine(row.line) })),
		findings: dataset.findings.map((row) => ({
			...row,
			lines: [...new Set(row.lines.split(' ').map((line) => fileLine(Number(line))))]
				.sort((a, b) => a - b)
				.join(' ')
		}))
	};
}

/** First and last line of rows that may stand in any order in the file. */
function ends(lines: readonly number[]): [number, number] {
	let [least, most] = [lines[0]!, lines[0]!];
	for (const line of lines) {
		if (line < least) least = line;
		if (line > most) most = line;
	}
	return [least, most];
}
