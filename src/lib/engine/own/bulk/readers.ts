/** Combinations of cells → what they say, read by the same functions as the rows of a small table. */
import { assessmentId, orgKind, targetOf } from '$lib/form3/codes';
import { plainCell } from '$lib/importers/assessment/cell';
import { CODED_FIELDS } from '$lib/importers/assessment/columns';
import type { TableContext } from '$lib/importers/assessment/context';
import { PROBLEM_WORDS } from '$lib/importers/assessment/problems.data';
import { rowReader, type ReadRow, type RowComplaint } from '$lib/importers/assessment/row';
import type { AssessmentRecord, Field, Mapping } from '$lib/importers/assessment/types';
import { WHAT_FIELDS, WHO_FIELDS, type Places } from './names';

/** A combination of the cells that say whose row it is. */
export interface Who {
	/** Number of the assessment; null where a cell is wrong. */
	readonly assessment: number | null;
	readonly org_id: string | null;
	readonly name: string | null;
	readonly errors: string;
	readonly notices: string;
}

/** A combination of the cells that say what is answered, and how. */
export interface What {
	/** Number of the statement, option or item; null where a cell is wrong. */
	readonly target: number | null;
	readonly statement_no: string | null;
	readonly item_no: string | null;
	readonly option_no: number | null;
	readonly mark: AssessmentRecord['mark'] | null;
	readonly status: AssessmentRecord['status'];
	/** The row is an item's: it holds a status and nothing else. */
	readonly ofItem: boolean;
	/** Evidence beside these cells is wrong, which `errors` does not say. */
	readonly noEvidence: boolean;
	readonly errors: string;
	readonly notices: string;
}

/** An assessment that is named by some row. */
export interface NamedAssessment {
	readonly assessment_id: string;
	readonly org_id: string;
	readonly year_be: number;
	readonly assessor: AssessmentRecord['assessor'];
}

const ANSWERS = ['mark', 'status'] as const;

/** Stands in for the half of a row that a combination leaves out. */
const SOMEBODY = { org_id: 'D-0', org_name_th: '-', year_be: '2564', assessor: 'self' } as const;

export class CellReaders {
	readonly assessments: NamedAssessment[] = [];
	/** Whether some cell of a mark or status holds anything, right or wrong; true of a table without answers. */
	someAnswer: boolean;
	readonly #numbers = new Map<string, number>();
	readonly #targets = new Map<string, number>();
	readonly #places: Places;
	readonly #items: ReadonlySet<string>;
	readonly #who: (cells: readonly string[], line: number) => ReadRow;
	readonly #what: (cells: readonly string[], line: number) => ReadRow;
	/** The same, as if the row had evidence. */
	readonly #answered: (cells: readonly string[], line: number) => ReadRow;
	/** Reads whole rows, for the few that are told one by one. */
	readonly row: (cells: readonly string[], line: number) => ReadRow;

	constructor(mapping: Mapping, context: TableContext) {
		this.#places = placesIn(mapping);
		this.#items = context.items;
		const someStatement = context.framework.statements[0]?.statement_no ?? '';
		this.#who = rowReader(
			half(mapping, WHO_FIELDS, { statement_no: someStatement, mark: 'absent' }),
			context
		);
		this.#what = rowReader(half(mapping, WHAT_FIELDS, SOMEBODY), context);
		this.#answered = rowReader(
			half(mapping, WHAT_FIELDS, { ...SOMEBODY, evidence: '-.-' }),
			context
		);
		this.row = rowReader(mapping, context);
		this.someAnswer =
			CODED_FIELDS.every((field) => this.#places[field] === undefined) ||
			CODED_FIELDS.some((field) => (mapping.constants[field] ?? '') !== '');
	}

	/** @param cells one for each place of `placesOf(places, WHO_FIELDS)` */
	readWho(places: readonly number[], cells: readonly string[]): Who {
		const { record, complaints } = this.#who(spread(places, cells), 0);
		const said = codesOf(complaints, WHO_FIELDS);
		if (record === null) {
			return { assessment: null, org_id: null, name: null, ...said };
		}
		const { org_id, year_be, assessor } = record;
		const assessment_id = assessmentId(org_id, year_be, assessor);
		let assessment = this.#numbers.get(assessment_id);
		if (assessment === undefined) {
			assessment = this.assessments.push({ assessment_id, org_id, year_be, assessor }) - 1;
			this.#numbers.set(assessment_id, assessment);
		}
		return { assessment, org_id, name: record.org_name_th, ...said };
	}

	/** @param cells one for each place of `placesOf(places, WHAT_FIELDS)` */
	readWhat(places: readonly number[], cells: readonly string[]): What {
		const row = spread(places, cells);
		const { record, complaints } = this.#what(row, 0);
		const said = codesOf(complaints, WHAT_FIELDS);
		this.someAnswer ||= ANSWERS.some(
			(field) => plainCell(row[this.#places[field] ?? -1] ?? '') !== ''
		);
		const none = { statement_no: null, item_no: null, option_no: null, mark: null, status: null };
		if (record === null) {
			return {
				target: null,
				...none,
				ofItem: false,
				noEvidence: this.#refuses(row, said),
				...said
			};
		}
		const { statement_no: code, option_no, mark, status } = record;
		const name = targetOf(code, option_no);
		const target = this.#targets.get(name) ?? this.#targets.size;
		this.#targets.set(name, target);
		const ofItem = this.#items.has(code);
		const item_no = code.split('.', 2).join('.');
		const statement_no = ofItem ? null : code;
		const noEvidence = ofItem && this.#refuses(row, said);
		return { target, statement_no, item_no, option_no, mark, status, ofItem, noEvidence, ...said };
	}

	/** Whether evidence would be one more error. */
	#refuses(row: readonly string[], { errors }: { readonly errors: string }): boolean {
		const told = codesOf(this.#answered(row, 0).complaints, WHAT_FIELDS);
		return told.errors !== errors;
	}

	/** What is to be said of the cells of a combination: the notices that are counted with it. */
	noticesOf(kind: 'who' | 'what', row: readonly string[]): readonly RowComplaint[] {
		const [read, fields] =
			kind === 'who' ? ([this.#who, WHO_FIELDS] as const) : ([this.#what, WHAT_FIELDS] as const);
		return read(row, 0).complaints.filter(
			({ code, column }) => contains(fields, column) && PROBLEM_WORDS[code].severity === 'notice'
		);
	}
}

/** Where the cells of each field stand; of two columns of one field the last counts, as in `rowReader`. */
export function placesIn({ columns }: Mapping): Places {
	return Object.fromEntries(
		columns.flatMap(({ field, index }) => (field === null ? [] : [[field, index]]))
	);
}

/** The name and kind of an organisation that is nowhere listed. */
export function unlisted(org_id: string, name: string | null) {
	return {
		org_id,
		kind: orgKind(org_id) ?? 'department',
		name_th: name ?? org_id,
		name_en: null,
		region: null,
		province_code: null
	} as const;
}

function half(
	{ columns, constants }: Mapping,
	fields: readonly Field[],
	rest: Mapping['constants']
): Mapping {
	const own = Object.entries(constants).filter(([field]) => fields.includes(field as Field));
	return {
		layout: 'long',
		columns: columns.filter(({ field }) => field !== null && fields.includes(field)),
		constants: { ...stand(columns, fields, constants), ...rest, ...Object.fromEntries(own) }
	};
}

/** What a table lacks altogether is said once for the table, not of every row. */
function stand(
	columns: Mapping['columns'],
	fields: readonly Field[],
	constants: Mapping['constants']
): Mapping['constants'] {
	const given = (field: Field) =>
		columns.some((column) => column.field === field) || (constants[field] ?? '') !== '';
	return {
		...(fields.includes('year_be') && !given('year_be') ? { year_be: SOMEBODY.year_be } : {}),
		...(fields.includes('org_id') && !given('org_id') && !given('org_name_th')
			? { org_id: SOMEBODY.org_id, org_name_th: SOMEBODY.org_name_th }
			: {}),
		...(fields.includes('statement_no') && !given('statement_no') ? { statement_no: '' } : {})
	};
}

function spread(places: readonly number[], cells: readonly string[]): string[] {
	const row: string[] = [];
	places.forEach((place, i) => (row[place] = cells[i] ?? ''));
	return row;
}

const contains = (fields: readonly Field[], field: Field) => fields.includes(field);

/** Codes of the complaints about these fields, as often as they are made, one space between them. */
function codesOf(complaints: readonly RowComplaint[], fields: readonly Field[]) {
	const own = complaints.filter(({ column }) => fields.includes(column));
	const of = (severity: 'error' | 'notice') =>
		own
			.filter(({ code }) => PROBLEM_WORDS[code].severity === severity)
			.map(({ code }) => code)
			.join(' ');
	return { errors: of('error'), notices: of('notice') };
}
