/** A document's bytes → what was found in it, and its rows. Runs in a worker. */
import { packageName, type PackageInfo } from '$lib/dataset/datapackage';
import { indicatorRows, readDocument, type ReadingContext } from '$lib/dataset/document';
import { datasetFromDocument, UnknownAssessmentError } from '$lib/dataset/fromReading';
import type { Dataset } from '$lib/dataset/schema';
import { writeDataset } from '$lib/dataset/write';
import { orgKind } from '$lib/form3/codes';
import { MARKS, type Form3Document, type Mark, type Warning } from '$lib/form3/types';
import { readSource } from '$lib/importers/documents';
import type { DocumentKind } from '$lib/importers/types';
import type { DocumentFound, Given, WarningGroup } from './found';
import { sha256Of } from './hash';
import type { Jobs, Made } from './jobs';
import { assessmentRows } from './rows';

/** Rejects with `ImportError` or `Form3Error`. */
export async function readDocumentJob(
	{ file, name, given }: Omit<Jobs['document'][0], 'texts'>,
	context: ReadingContext
): Promise<Jobs['document'][1]> {
	const bytes = new Uint8Array(await file.arrayBuffer());
	const sha256 = await sha256Of(bytes);
	const source = await readSource(bytes, name);
	const { document, observations } = readDocument(source, name, sha256 ?? '', context);
	const found = foundIn(document, source.kind, context);
	const named = { ...document, ...said(document, given) };
	try {
		const dataset = datasetFromDocument(named, context.framework, {
			organizations: context.organizations,
			indicators: indicatorRows(context.catalogue),
			observations
		});
		// A hash that could not be had is no hash.
		if (sha256 === null) dataset.assessments[0]!.source_sha256 = null;
		return { found, made: madeOf(dataset) };
	} catch (error) {
		if (error instanceof UnknownAssessmentError) return { found, made: null };
		throw error;
	}
}

/** What the person says comes first: they were asked because the document does not say it, or says it wrongly. */
function said(
	document: Form3Document,
	{ org_id, org_name_th, year_be }: Given
): Pick<Form3Document, 'organization' | 'year_be'> {
	const { organization } = document;
	return {
		organization: {
			org_id: org_id ?? organization.org_id,
			name_th: org_name_th ?? organization.name_th
		},
		year_be: year_be ?? document.year_be
	};
}

/** The files of a dataset as bytes, and its assessments. */
export function madeOf(dataset: Dataset): Made {
	const encoder = new TextEncoder();
	const files = [...writeDataset(dataset, infoOf(dataset))].map(
		([name, text]) => [name, encoder.encode(text)] as const
	);
	return { files: new Map(files), assessments: assessmentRows(dataset) };
}

function infoOf({ assessments }: Dataset): PackageInfo {
	const codes = assessments.map(({ assessment_id }) => assessment_id);
	return {
		name: packageName(codes[0] ?? 'pmqa'),
		title: `PMQA 4.0: ${codes.slice(0, 3).join(', ')}`
	};
}

function foundIn(
	{ organization, year_be, source, statements, figures, findings, warnings }: Form3Document,
	kind: DocumentKind,
	{ framework, organizations }: ReadingContext
): DocumentFound {
	const marks = Object.fromEntries(MARKS.map((mark) => [mark, 0])) as Record<Mark, number>;
	for (const { mark, options } of statements) {
		marks[mark]++;
		for (const option of options) marks[option.mark]++;
	}
	const { org_id } = organization;
	const known = organizations.some((row) => row.org_id === org_id);
	const usable = known || (org_id !== null && orgKind(org_id) !== null && organization.name_th);
	return {
		kind,
		organization: { org_id: usable ? org_id : null, name_th: organization.name_th },
		year_be,
		lines: source.lines,
		statements: statements.length,
		statementsOfForm: framework.statements.length,
		withEvidence: statements.filter(({ evidence_chars }) => evidence_chars > 0).length,
		marks,
		numbersRecovered: statements.filter(({ number_recovered }) => number_recovered).length,
		figures: figures.length,
		findings: findings.length,
		warnings: groupsOf(warnings)
	};
}

function groupsOf(warnings: readonly Warning[]): WarningGroup[] {
	const groups = new Map<string, { code: string; count: number; first: Warning }>();
	for (const warning of warnings) {
		const group = groups.get(warning.code);
		if (group) group.count++;
		else groups.set(warning.code, { code: warning.code, count: 1, first: warning });
	}
	return [...groups.values()];
}
