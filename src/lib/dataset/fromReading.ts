/** A Form 3 document as read → the rows of a dataset. Pure. */
import type { Figure, Form3Document, Framework, ReadStatement } from '$lib/form3/types';
import { assessmentId, orgKind, type Assessor } from '$lib/form3/codes';
import { keepWritten } from './keepWritten';
import type {
	Dataset,
	Indicator,
	ItemStatus,
	Observation,
	Organization,
	Response,
	Summary
} from './schema';

/** A figure with what it was found to measure. */
export interface ObservedFigure extends Figure {
	readonly indicator_id: string | null;
	readonly subject_org_id?: string | null;
	readonly subject?: string | null;
	readonly what_th?: string | null;
	readonly what_en?: string | null;
}

export interface FromReadingOptions {
	/** Who assessed, where it is not the organisation itself. */
	readonly assessor?: Assessor;
	/** `table` where the answers came as rows; a document unless told. */
	readonly provenance?: 'document' | 'table';
	/** Leaves the document's own sentences out: counts, figures and places only. */
	readonly factsOnly?: boolean;
	/** Known organisations (`data/organizations.csv`); one of them is taken by the document's `org_id`. */
	readonly organizations?: readonly Organization[];
	/** The catalogue; only indicators that are cited stand in the dataset. */
	readonly indicators?: readonly Indicator[];
	/** The document's figures matched with the catalogue; without them no figure has an indicator. */
	readonly observations?: readonly ObservedFigure[];
	/** Summaries written by hand, by statement and option. */
	readonly summaries?: readonly Summary[];
	/** What stood in the folder: what people wrote there is kept. */
	readonly previous?: Dataset;
}

/** Thrown when a document does not say whose or which year's assessment it is. */
export class UnknownAssessmentError extends Error {
	readonly missing: 'organization' | 'year';
	constructor(missing: 'organization' | 'year') {
		super(`the document does not say which ${missing} it is of`);
		this.name = 'UnknownAssessmentError';
		this.missing = missing;
	}
}

/**
 * The dataset of one document: a row for every statement and option of the framework, in its order, whether
 * the document answers it or not. Throws `UnknownAssessmentError` when organisation or year is not known.
 */
export function datasetFromDocument(
	doc: Form3Document,
	framework: Framework,
	options: FromReadingOptions = {}
): Dataset {
	const { factsOnly = false, summaries, previous } = options;
	const { assessor = 'self', provenance = 'document' } = options;
	const organization = organizationOf(doc, options.organizations ?? []);
	if (doc.year_be === null) throw new UnknownAssessmentError('year');
	const id = assessmentId(organization.org_id, doc.year_be, assessor);
	const observations = observationsOf(id, options.observations ?? doc.figures.map(unmatched));
	const cited = new Set(observations.map((row) => row.indicator_id));
	const subjects = new Set(observations.map((row) => row.subject_org_id));
	const others = (options.organizations ?? []).filter(
		({ org_id }) => subjects.has(org_id) && org_id !== organization.org_id
	);
	const dataset: Dataset = {
		organizations: [organization, ...others],
		assessments: [
			{
				assessment_id: id,
				org_id: organization.org_id,
				year_be: doc.year_be,
				framework_id: doc.framework_id,
				assessor,
				provenance,
				source_name: fileName(doc.source.name),
				source_sha256: doc.source.sha256,
				source_lines: doc.source.lines
			}
		],
		responses: responsesOf(id, doc, framework, factsOnly),
		item_status: itemStatusOf(id, doc, framework),
		indicators: (options.indicators ?? []).filter(({ indicator_id }) => cited.has(indicator_id)),
		observations,
		findings: doc.findings.map((finding) => ({
			assessment_id: id,
			rule: finding.rule,
			statement_nos: finding.statement_nos.join(' '),
			lines: finding.lines.join(' '),
			indicator_ids: finding.indicator_ids.join(' ') || null,
			stated: finding.stated,
			computed: finding.computed,
			unit: finding.unit,
			arithmetic: finding.arithmetic,
			verdict: finding.verdict,
			message_th: finding.message_th,
			message_en: finding.message_en
		})),
		reviews: [],
		...(summaries === undefined ? {} : { summaries: [...summaries] })
	};
	return keepWritten(dataset, previous, summaries ?? []);
}

/** The known organisation of that code, or one made from what the document says. */
function organizationOf(doc: Form3Document, known: readonly Organization[]): Organization {
	const { org_id, name_th } = doc.organization;
	const match = known.find((row) => row.org_id === org_id);
	if (match) return match;
	const kind = org_id === null ? null : orgKind(org_id);
	if (org_id === null || kind === null || name_th === null) {
		throw new UnknownAssessmentError('organization');
	}
	return { org_id, kind, name_th, name_en: null, region: null, province_code: null };
}

/** Only the name: a path would tell where on somebody's disk the file stood. */
function fileName(path: string): string {
	return path.split(/[\\/]/).at(-1)!;
}

function responsesOf(
	id: string,
	doc: Form3Document,
	framework: Framework,
	factsOnly: boolean
): Response[] {
	const read = new Map(doc.statements.map((s) => [s.statement_no, s]));
	return framework.statements.flatMap(({ statement_no, option_count }) => {
		const statement = read.get(statement_no);
		const options = Array.from({ length: option_count }, (_, i) => i + 1);
		return [
			statementResponse(id, statement_no, statement, doc, factsOnly),
			...options.map((no) => optionResponse(id, statement_no, no, statement, doc, factsOnly))
		];
	});
}

function statementResponse(
	id: string,
	statementNo: string,
	statement: ReadStatement | undefined,
	doc: Form3Document,
	factsOnly: boolean
): Response {
	const here = (place: { statement_no: string }) => place.statement_no === statementNo;
	return {
		assessment_id: id,
		statement_no: statementNo,
		option_no: null,
		mark: statement?.mark ?? 'absent',
		evidence: factsOnly ? null : textOrNull(statement?.evidence),
		summary_th: null,
		summary_en: null,
		evidence_chars: statement?.evidence_chars ?? 0,
		figure_count: doc.figures.filter(here).length,
		link_count: doc.links.filter(here).length,
		line_from: lineOrNull(statement?.line_from),
		line_to: lineOrNull(statement?.line_to),
		number_recovered: statement?.number_recovered ?? false
	};
}

/** What a statement's row counts, for the lines of one option; the statement's row counts them as well. */
function optionResponse(
	id: string,
	statementNo: string,
	optionNo: number,
	statement: ReadStatement | undefined,
	doc: Form3Document,
	factsOnly: boolean
): Response {
	const option = statement?.options.find(({ option_no }) => option_no === optionNo);
	const from = lineOrNull(option?.line_from);
	const to = lineOrNull(option?.line_to);
	const here = (place: { statement_no: string; line: number }) =>
		place.statement_no === statementNo &&
		from !== null &&
		to !== null &&
		place.line >= from &&
		place.line <= to;
	return {
		assessment_id: id,
		statement_no: statementNo,
		option_no: optionNo,
		mark: option?.mark ?? 'absent',
		evidence: factsOnly ? null : textOrNull(option?.evidence),
		summary_th: null,
		summary_en: null,
		evidence_chars: option?.evidence?.length ?? 0,
		figure_count: doc.figures.filter(here).length,
		link_count: doc.links.filter(here).length,
		line_from: from,
		line_to: to,
		number_recovered: false
	};
}

function itemStatusOf(id: string, doc: Form3Document, framework: Framework): ItemStatus[] {
	const read = new Map(doc.items.map((item) => [item.item_no, item]));
	return framework.items.map(({ item_no }) => ({
		assessment_id: id,
		item_no,
		not_started: read.get(item_no)?.not_started ?? 'absent',
		in_progress: read.get(item_no)?.in_progress ?? 'absent'
	}));
}

function observationsOf(id: string, figures: readonly ObservedFigure[]): Observation[] {
	return figures.map((figure) => ({
		assessment_id: id,
		indicator_id: figure.indicator_id,
		subject_org_id: figure.subject_org_id ?? null,
		subject: figure.subject ?? null,
		statement_no: figure.statement_no,
		line: figure.line,
		raw: figure.raw,
		value: figure.value,
		unit: figure.unit,
		period_be: figure.period_be,
		role: figure.role,
		what_th: figure.what_th ?? null,
		what_en: figure.what_en ?? null
	}));
}

function unmatched(figure: Figure): ObservedFigure {
	return { ...figure, indicator_id: null };
}

/** The reader says 0 where there is no place; a dataset leaves the cell empty. */
function lineOrNull(line: number | undefined): number | null {
	return line !== undefined && line > 0 ? line : null;
}

function textOrNull(text: string | null | undefined): string | null {
	return text ? text : null;
}
