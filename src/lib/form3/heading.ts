/** The organisation and the year that the form's heading names. */
import { toArabicDigits } from '$lib/thai/digits';
import { yearFromDigits } from '$lib/thai/era';
import { skeleton } from '$lib/thai/fold';
import type { FormLine } from './lines';
import { isFormName, type TitleLine } from './furniture';
import { warningOf } from './messages';
import type { Warning } from './types';
import { opensLikeOrganization } from './wording';

/** An organisation the reader may look a name up in. */
export interface KnownOrganization {
	readonly org_id: string;
	readonly name_th: string;
}

export interface Heading {
	readonly org_id: string | null;
	readonly name_th: string | null;
	readonly year_be: number | null;
	/** Indexes of the lines that form the heading. */
	readonly lines: ReadonlySet<number>;
	readonly warnings: readonly Warning[];
}

const YEAR =
	/(?:ประจำ\s*)?(ปี|พ\s?\.?\s?ศ\s?\.?)?\s*(?:งบประมาณ\s*)?(?:พ\s?\.?\s?ศ\s?\.?\s*)?(?<!\d)(\d{4}|\d{2})(?!\d)/g;

/** Lines after the title in which a heading that is broken up may go on. */
const REACH = 4;

/**
 * Reads the heading. Every title of the document has a say, so that one damaged line does not decide.
 *
 * @param lines all lines
 * @param titles the title lines, in order
 * @param before index of the first line of the first category, item or statement
 * @param organizations names to look the organisation up in; without them `org_id` is null
 */
export function readHeading(
	lines: readonly FormLine[],
	titles: readonly TitleLine[],
	before: number,
	organizations: readonly KnownOrganization[]
): Heading {
	const inHeading = new Set<number>();
	const names: string[] = [];
	const years: number[] = [];
	for (const { line, tail } of titles) {
		if (line.index < before) inHeading.add(line.index);
		collect(tail, names, years);
	}
	for (const line of headLines(lines, titles, before)) {
		const known = names.length + years.length;
		if (!isFormName(line)) collect(line.body, names, years);
		if (isFormName(line) || names.length + years.length > known) inHeading.add(line.index);
	}
	const name = mostFrequent(names, skeleton);
	const year_be = mostFrequent(years, String);
	const known = name === null ? null : lookUp(name, organizations);
	const first = [...inHeading][0];
	const line = first === undefined ? null : (lines[first]?.line ?? null);
	return {
		org_id: known?.org_id ?? null,
		name_th: known?.name_th ?? name,
		year_be,
		lines: inHeading,
		warnings: [
			...conflicts(names, name, years, year_be, line),
			...(name === null ? [warningOf('organization-missing', line)] : []),
			...(name !== null && organizations.length > 0 && !known
				? [warningOf('organization-unknown', line, { found: name })]
				: []),
			...(year_be === null ? [warningOf('year-missing', line)] : [])
		]
	};
}

/** Short lines around the first title, where organisation and year stand when they have their own lines. */
function headLines(
	lines: readonly FormLine[],
	titles: readonly TitleLine[],
	before: number
): FormLine[] {
	const first = titles.find((title) => title.line.index < before)?.line.index;
	const ownLines = new Set(titles.map((title) => title.line.index));
	const content = lines.slice(0, Math.min(before, lines.length)).filter((line) => !line.blank);
	const from = content.findIndex((line) => line.index === first);
	const near = first === undefined ? content.slice(0, REACH) : content.slice(Math.max(0, from - 2));
	let reach = 0;
	return near.filter((line) => {
		if (ownLines.has(line.index)) {
			reach = 0;
			return false;
		}
		return reach++ < REACH && line.body.length <= 90;
	});
}

/** Adds the organisation and the year that a text names, if it names them. */
function collect(text: string, names: string[], years: number[]): void {
	const plain = toArabicDigits(text);
	let rest = text;
	for (const match of plain.matchAll(YEAR)) {
		const digits = match[2] as string;
		const year = yearFromDigits(digits);
		if (year === null || (digits.length === 2 && !match[1])) continue;
		years.push(year);
		rest = text.slice(0, match.index);
		break;
	}
	const name = rest
		.replace(/^\s*(?:ชื่อ)?(?:หน่วยงาน|ส่วนราชการ)?\s*[:：]?\s*(?:ของ\s*)?/, '')
		.replace(/^จ\s?\.\s*/, 'จังหวัด')
		.replace(/(?:ประจำ)?\s*ปี?\s*(?:งบประมาณ)?\s*$/, '')
		.replace(/[\s._…|()-]+$/, '')
		.replace(/^[\s._…|-]+/, '');
	if (name.length >= 4 && opensLikeOrganization(name)) names.push(name);
}

/** The organisation of that name, by skeleton; null when none or several have it. */
function lookUp(name: string, organizations: readonly KnownOrganization[]) {
	const exact = organizations.filter((organization) => organization.name_th === name);
	if (exact.length === 1) return exact[0] as KnownOrganization;
	const bones = skeleton(name);
	const alike = organizations.filter((organization) => skeleton(organization.name_th) === bones);
	return alike.length === 1 ? (alike[0] as KnownOrganization) : null;
}

/** The value named most often, the earlier one of equals; values of one key count together. */
function mostFrequent<T>(values: readonly T[], keyOf: (value: T) => string): T | null {
	const exact = count(values, String);
	const alike = count(values, keyOf);
	let best: T | null = null;
	let most: readonly [number, number] = [0, 0];
	for (const value of values) {
		const score = [alike.get(keyOf(value)) ?? 0, exact.get(String(value)) ?? 0] as const;
		if (score[0] < most[0] || (score[0] === most[0] && score[1] <= most[1])) continue;
		best = value;
		most = score;
	}
	return best;
}

function count<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, number> {
	const counts = new Map<string, number>();
	for (const value of values) counts.set(keyOf(value), (counts.get(keyOf(value)) ?? 0) + 1);
	return counts;
}

function conflicts(
	names: readonly string[],
	name: string | null,
	years: readonly number[],
	year: number | null,
	line: number | null
): Warning[] {
	const otherName = names.find((other) => name !== null && skeleton(other) !== skeleton(name));
	const otherYear = years.find((other) => other !== year);
	const warnings: Warning[] = [];
	if (otherName !== undefined) {
		warnings.push(warningOf('heading-conflict', line, { found: otherName, expected: name ?? '' }));
	}
	if (otherYear !== undefined) {
		const detail = { found: String(otherYear), expected: String(year) };
		warnings.push(warningOf('heading-conflict', line, detail));
	}
	return warnings;
}
