/** What the cells of a column look like: how many of them a field could hold. */
import { plainCell } from './cell';
import type { TableContext } from './context';
import { readAssessor, readMark, readOption, readOrgId, readStatus, readYear } from './fields';
import { looksLikeOrgCode, organizationNamed } from './fields/organization';
import { codeIn } from './fields/statement';
import type { Field } from './types';

/** How well a column's cells fit each field; null where cells cannot tell, or there are none. */
export interface Fit {
	/** Share of the filled cells that the field's reader takes. */
	readonly taken: number | null;
	/** Share that says so by itself, whatever the column is called. */
	readonly telling: number;
}

type Test = (text: string, context: TableContext) => boolean;

const sound = (result: { value: unknown } | { problem: unknown }) => 'value' in result;

/** Whether the field's reader takes a cell. Evidence takes everything. */
const TAKEN: Readonly<Partial<Record<Field, Test>>> = {
	org_id: (text, context) => sound(readOrgId(text, context)),
	org_name_th: (text, context) => organizationNamed(plainCell(text), context) !== null,
	year_be: (text) => sound(readYear(text)),
	assessor: (text) => sound(readAssessor(text)),
	statement_no: isStatement,
	option_no: (text) => sound(readOption(text)),
	mark: (text) => sound(readMark(text)),
	status: (text) => sound(readStatus(text))
};

/** Whether a cell can be nothing else; a lone 1 or 0 can be anything. */
const TELLING: Readonly<Partial<Record<Field, Test>>> = {
	org_id: looksLikeOrgCode,
	org_name_th: (text, context) => organizationNamed(plainCell(text), context)?.damaged === false,
	year_be: (text) => /^(?:พ\.?ศ\.?\s?)?2[45]\d\d$/.test(plainCell(text)),
	statement_no: (text, context) => {
		const code = codeIn(plainCell(text))?.code;
		return code !== undefined && context.options.has(code);
	},
	mark: (text) => {
		const read = readMark(text);
		if (!('value' in read) || read.notice?.code === 'word-is-mark') return false;
		return !/^[\d/]/.test(plainCell(text));
	},
	status: (text) => sound(readStatus(text)) && /^(?:in.progress|not.started|.*ดำเนิน)/i.test(text)
};

function isStatement(text: string, { options, items }: TableContext): boolean {
	const code = codeIn(plainCell(text))?.code;
	return code !== undefined && (options.has(code) || items.has(code));
}

/** How well filled cells fit a field. */
export function fitOf(field: Field, cells: readonly string[], context: TableContext): Fit {
	const filled = cells.filter((text) => plainCell(text) !== '');
	const share = (test: Test | undefined) =>
		test === undefined || filled.length === 0
			? null
			: filled.filter((text) => test(text, context)).length / filled.length;
	return { taken: share(TAKEN[field]), telling: share(TELLING[field]) ?? 0 };
}
