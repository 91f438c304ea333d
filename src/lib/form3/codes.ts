/** How codes are written, and the order they stand in. */

export const ITEM_NO = '\\d{1,2}\\.\\d{1,2}';
export const STATEMENT_NO = '\\d{1,2}\\.\\d{1,2}\\.\\d{1,2}';
/** Provinces are ISO 3166-2; departments, universities and local authorities have prefixes of their own. */
export const ORG_ID = '(TH|D|U|L)(-[0-9A-Za-z]+)+';
export const ASSESSMENT_ID = `${ORG_ID}/2\\d{3}/(self|validated|site-visit)`;
/**
 * What a review decides on: a statement's box (`1.1.1`), an option's (`1.1.1/2`), an item's status box
 * (`1.1/in_progress`, `1.1/not_started`), a number that was found by its words (`number/5.3.3`), the unit of a
 * figure by its line and print (`unit/966/452,250`), a doubtful spelling (`spelling/120/` and the word).
 */
export const TARGET =
	'\\d{1,2}\\.\\d{1,2}(/(in_progress|not_started))?' +
	'|\\d{1,2}\\.\\d{1,2}\\.\\d{1,2}(/\\d{1,2})?' +
	'|number/\\d{1,2}\\.\\d{1,2}\\.\\d{1,2}' +
	'|(unit|spelling)/[1-9]\\d*/.+';
/** `2561`, `2564-01-13` (Buddhist year first) or a span `2559/2561`. */
export const PERIOD_BE = '2\\d{3}(-\\d{2}){0,2}(/2\\d{3}(-\\d{2}){0,2})?';

export const CATEGORY_MAX = 99;
export const OPTION_MAX = 99;
export const YEAR_MIN = 2400;
export const YEAR_MAX = 2999;

export type Assessor = 'self' | 'validated' | 'site-visit';

/** `TH-40/2564/self` */
export function assessmentId(orgId: string, yearBe: number, assessor: Assessor): string {
	return `${orgId}/${yearBe}/${assessor}`;
}

/** `1.1.1` for a statement, `1.1.1/2` for its second option. */
export function targetOf(statementNo: string, optionNo: number | null): string {
	return optionNo === null ? statementNo : `${statementNo}/${optionNo}`;
}

const KIND_OF = { TH: 'province', D: 'department', U: 'university', L: 'local' } as const;
export type OrgKind = (typeof KIND_OF)[keyof typeof KIND_OF];
/** In the order they are offered. */
export const ORG_KINDS: readonly OrgKind[] = Object.values(KIND_OF);

/** What sort of organisation a code names; null when the prefix is none of ours. */
export function orgKind(orgId: string): OrgKind | null {
	if (!new RegExp(`^${ORG_ID}$`).test(orgId)) return null;
	return KIND_OF[orgId.split('-', 1)[0] as keyof typeof KIND_OF];
}

/** Numbers inside a code compare as numbers: 1.2.9 before 1.2.10. The same order on every machine. */
export function compareCodes(a: string, b: string): number {
	return compareParts(partsOf(a), partsOf(b));
}

/** Codes in the order of `compareCodes`, each taken apart once: there may be thousands. */
export function sortCodes(codes: Iterable<string>): string[] {
	return Array.from(codes, (code) => ({ code, parts: partsOf(code) }))
		.sort((a, b) => compareParts(a.parts, b.parts))
		.map(({ code }) => code);
}

function partsOf(code: string): readonly string[] {
	return code.match(/\d+|\D+/g) ?? [];
}

function compareParts(left: readonly string[], right: readonly string[]): number {
	for (let i = 0; i < Math.min(left.length, right.length); i++) {
		const [l, r] = [left[i]!, right[i]!];
		if (l === r) continue;
		const difference = Number(l) - Number(r);
		if (!Number.isNaN(difference) && difference !== 0) return difference;
		return l < r ? -1 : 1;
	}
	return left.length - right.length;
}
