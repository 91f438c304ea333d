/** One row of a long table → a record, or what is wrong with it. Looks at no other row. */
import { orgKind } from '$lib/form3/codes';
import type { Words } from '../errors';
import { isBlank, same, type Read } from './cell';
import { CODED_FIELDS } from './columns';
import type { TableContext } from './context';
import {
	readAssessor,
	readEvidence,
	readMark,
	readOption,
	readOrgId,
	readOrgName,
	readStatement,
	readStatus,
	readYear,
	type YearType
} from './fields';
import type { ErrorCode, NoticeCode } from './problems';
import type { AssessmentRecord, Field, Mapping } from './types';

/** A complaint about one cell of a row. */
export interface RowComplaint {
	readonly code: ErrorCode | NoticeCode;
	readonly column: Field;
	readonly found: string;
	readonly expected: Words;
}

/** `record` is null where a cell is wrong; complaints of a sound row are notices. */
export interface ReadRow {
	readonly record: AssessmentRecord | null;
	readonly complaints: readonly RowComplaint[];
}

type Readers = { readonly [Name in Field]: (text: string) => Read<unknown> };

/**
 * What no table can do without: `org_id` stands for either column of the organisation, `mark` for any of mark,
 * evidence and status.
 */
export type Required = 'statement_no' | 'year_be' | 'org_id' | 'mark';

/** Which of these no column and no constant gives. */
export function missingColumns({ columns, constants, layout }: Mapping): Required[] {
	const given = (field: Field) =>
		columns.some((column) => column.field === field) || (constants[field] ?? '') !== '';
	const missing: Required[] = [];
	const coded = layout === 'wide' && columns.some(({ code }) => code !== undefined);
	if (!coded && !given('statement_no')) missing.push('statement_no');
	if (!given('org_id') && !given('org_name_th')) missing.push('org_id');
	if (!given('year_be')) missing.push('year_be');
	if (!CODED_FIELDS.some(given)) missing.push('mark');
	return missing;
}

/** Reads rows of one table; cells that repeat are read once. */
export function rowReader(
	mapping: Mapping,
	context: TableContext
): (cells: readonly string[], line: number) => ReadRow {
	const places = new Map(mapping.columns.map(({ field, index }) => [field, index]));
	const readers = readersOf(mapping, context);
	const lacking = new Set(missingColumns(mapping));
	return (cells, line) => {
		const complaints: RowComplaint[] = [];
		let sound = true;
		const textOf = (field: Field): string => {
			const place = places.get(field);
			const text = place === undefined ? '' : (cells[place] ?? '');
			return isBlank(text) ? (mapping.constants[field] ?? '') : text;
		};
		const say = (code: ErrorCode | NoticeCode, column: Field, found: string, expected: Words) =>
			void complaints.push({ code, column, found, expected });
		const fail = (code: ErrorCode, column: Field, found: string, expected: Words = same('')) => {
			sound = false;
			say(code, column, found, expected);
		};
		const read = <T>(field: Field): T | undefined => {
			const text = textOf(field);
			const result = readers[field](text) as Read<T>;
			if ('problem' in result)
				fail(result.problem.code as ErrorCode, field, text, result.problem.expected);
			else if (result.notice) say(result.notice.code, field, text, result.notice.expected);
			return 'problem' in result ? undefined : result.value;
		};
		const record = assemble({ read, fail, say, textOf, line, lacking, context });
		return { record: sound ? record : null, complaints };
	};
}

interface Assembly {
	/** Undefined where the cell is wrong, which has been said. */
	readonly read: <T>(field: Field) => T | undefined;
	readonly fail: (code: ErrorCode, column: Field, found: string, expected?: Words) => void;
	readonly say: (code: NoticeCode, column: Field, found: string, expected: Words) => void;
	readonly textOf: (field: Field) => string;
	readonly line: number;
	readonly lacking: ReadonlySet<Required>;
	readonly context: TableContext;
}

function assemble(row: Assembly): AssessmentRecord | null {
	const { read, fail, lacking, line } = row;
	const organization = organizationOf(row);
	const year = read<number | null>('year_be');
	if (year === null && !lacking.has('year_be')) fail('missing-year', 'year_be', '');
	const assessor = read<AssessmentRecord['assessor']>('assessor');
	const place = placeOf(row);
	const mark = read<AssessmentRecord['mark']>('mark');
	const evidence = read<string | null>('evidence');
	const status = read<AssessmentRecord['status']>('status');
	const onItem = place != null && row.context.items.has(place.statement_no);
	if (onItem && (mark !== 'absent' || place.option_no !== null || evidence !== null)) {
		fail('item-with-answer', 'statement_no', place.statement_no);
	}
	if (!organization || !year || !place || !assessor || !mark) return null;
	if (evidence === undefined || status === undefined) return null;
	return { line, ...organization, year_be: year, assessor, ...place, mark, evidence, status };
}

function organizationOf({ read, fail, say, textOf, lacking, context }: Assembly) {
	const given = read<string | null>('org_id');
	const name = read<{ name: string; org_id: string | null } | null>('org_name_th');
	if (given === undefined || name === undefined || lacking.has('org_id')) return null;
	const org_id = given ?? name?.org_id ?? null;
	if (org_id === null) {
		const expected = { th: 'รหัสหน่วยงานหรือชื่อจังหวัด', en: 'a code, or the name of a province' };
		if (name === null) fail('missing-organization', 'org_id', '');
		else fail('unknown-organization', 'org_name_th', name.name, expected);
		return null;
	}
	const named = name?.org_id ?? null;
	if (given !== null && named !== null && named !== given && orgKind(given) === 'province') {
		fail('org-mismatch', 'org_id', `${textOf('org_id')} / ${textOf('org_name_th')}`);
		return null;
	}
	if (name === null && !context.organizations.has(org_id)) {
		say('no-org-name', 'org_id', org_id, same(org_id));
	}
	return { org_id, org_name_th: name?.name ?? null };
}

/** Statement and option; null where they are missing or wrong. */
function placeOf({ read, fail, lacking, context }: Assembly) {
	const code = read<{ code: string; option_no: number | null } | null>('statement_no');
	const option = read<number | null>('option_no');
	if (code === null && !lacking.has('statement_no')) {
		fail('missing-statement', 'statement_no', '');
	}
	if (!code || option === undefined) return null;
	if (code.option_no !== null && option !== null && code.option_no !== option) {
		fail('option-conflict', 'option_no', `${code.code}/${code.option_no} / ${option}`);
		return null;
	}
	const option_no = code.option_no ?? option;
	const count = context.options.get(code.code);
	if (option_no !== null && count !== undefined && option_no > count) {
		fail('unknown-option', 'option_no', `${code.code}/${option_no}`, optionsOf(count));
		return null;
	}
	return { statement_no: code.code, option_no };
}

function optionsOf(count: number): Words {
	if (count === 0) return { th: 'ช่องว่าง เพราะข้อนี้ไม่มีตัวเลือก', en: 'nothing: it has no options' };
	return { th: `1–${count} หรือช่องว่าง`, en: `1–${count}, or nothing` };
}

/** Longest cell whose reading is remembered, and how many are. */
const SHORT = 100;
const REMEMBERED = 10_000;

function remembering<T>(read: (text: string) => Read<T>): (text: string) => Read<T> {
	const known = new Map<string, Read<T>>();
	return (text) => {
		const before = known.get(text);
		if (before !== undefined) return before;
		const result = read(text);
		if (text.length <= SHORT && known.size < REMEMBERED) known.set(text, result);
		return result;
	};
}

function readersOf({ columns }: Mapping, context: TableContext): Readers {
	const type = columns.find(({ field }) => field === 'year_be')?.type;
	const yearType: YearType = type === 'year-be' || type === 'year-ce' ? type : 'year';
	return {
		org_id: remembering((text) => readOrgId(text, context)),
		org_name_th: remembering((text) => readOrgName(text, context)),
		year_be: remembering((text) => readYear(text, yearType)),
		assessor: remembering(readAssessor),
		statement_no: remembering((text) => readStatement(text, context)),
		option_no: remembering(readOption),
		mark: remembering(readMark),
		evidence: readEvidence,
		status: remembering(readStatus)
	};
}
