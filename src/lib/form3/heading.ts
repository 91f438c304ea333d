/** The organisation and the year that the form's heading names. */
import { toArabicDigits } from '$lib/thai/digits';
import { yearFromDigits } from '$lib/thai/era';
import { skeleton } from '$lib/thai/fold';
import type { FormLine } from './lines';
import { isFormName, withoutLabels, type TitleLine } from './furniture';
import { warningOf } from './messages';
import type { Warning } from './types';
import { isOrganizationWord, opensLikeOrganization } from './wording';

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
	const titled: Named = { names: [], years: [] };
	for (const { line, tail } of titles) {
		if (line.index < before) inHeading.add(line.index);
		collect(tail, titled);
	}
	// What lines say that hold nothing else counts more than what is named in passing.
	const alone: Named = { names: [], years: [] };
	const passing: Named = { names: [], years: [] };
	for (const { line, text } of headLines(lines, titles, before)) {
		const found = isFormName(line) ? 'alone' : collect(text, { names: [], years: [] });
		if (found !== null) inHeading.add(line.index);
		if (!isFormName(line)) collect(text, found === 'alone' ? alone : passing);
	}
	const pick = <Kind extends keyof Named>(kind: Kind): Named[Kind] => {
		const sources = [titled, alone, passing].map((source) => source[kind]);
		return sources.find((values) => values.length > 0) ?? [];
	};
	const names = pick('names');
	const years = pick('years');
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

/** A line near the title; `text` is what it may name, together with the next line where it breaks off. */
interface HeadLine {
	readonly line: FormLine;
	readonly text: string;
}

/** Lines of a cover page that are looked at. */
const COVER = 60;

/**
 * Short lines around the first title, where organisation and year stand when they have their own lines;
 * without a title, or with one that names nothing, also those of a cover page.
 */
function headLines(
	lines: readonly FormLine[],
	titles: readonly TitleLine[],
	before: number
): HeadLine[] {
	const first = titles.find((title) => title.line.index < before)?.line.index;
	const tails = new Map(titles.map((title) => [title.line.index, title.tail]));
	const content = lines.slice(0, Math.min(before, lines.length)).filter((line) => !line.blank);
	const from = content.findIndex((line) => line.index === first);
	let reach = 0;
	return content.flatMap((line, at): HeadLine[] => {
		const tail = tails.get(line.index);
		const broken = at > 0 ? breaksOff(content[at - 1], tails) : '';
		if (tail !== undefined) {
			reach = 0;
			return [];
		}
		const text = broken + withoutLabels(line.body);
		if (line.body.length > 90) {
			reach++;
			return [];
		}
		const near = from < 0 ? at < REACH : at >= from - 2 && (at < from || reach < REACH);
		if (from < 0 || at > from) reach++;
		const cover = at < COVER && (from < 0 || at < from);
		if (near) return [{ line, text }];
		return cover && collect(text, { names: [], years: [] }) === 'alone' ? [{ line, text }] : [];
	});
}

/** The word that the line before ends with when an organisation's name goes on below it. */
function breaksOff(line: FormLine | undefined, tails: ReadonlyMap<number, string>): string {
	const tail = withoutLabels((line && tails.get(line.index)) ?? line?.body ?? '');
	return isOrganizationWord(tail) ? tail : '';
}

interface Named {
	readonly names: string[];
	readonly years: number[];
}

/**
 * Adds the organisation and the year that a text names.
 *
 * @returns `alone` when it names nothing else, `passing` when more is said, null when it names neither
 */
function collect(text: string, into: Named): 'alone' | 'passing' | null {
	const shown = withoutLabels(text);
	const plain = toArabicDigits(shown);
	let rest = shown;
	let behind = '';
	let dated = false;
	for (const match of plain.matchAll(YEAR)) {
		const digits = match[2] as string;
		const year = yearFromDigits(digits);
		if (year === null || (digits.length === 2 && !match[1])) continue;
		into.years.push(year);
		rest = shown.slice(0, match.index);
		behind = shown.slice(match.index + match[0].length);
		dated = true;
		break;
	}
	const before = nameOf(rest);
	const name = before ?? (rest.trim() === '' ? nameOf(behind) : null);
	if (name !== null) into.names.push(name);
	if (!dated && name === null) return null;
	const lone = dated
		? (before !== null || rest.trim() === '') && (name !== before || skeleton(behind).length <= 4)
		: skeleton(shown).length <= 60;
	return lone ? 'alone' : 'passing';
}

function nameOf(text: string): string | null {
	const name = text
		.replace(/^จ\s?\.\s*/, 'จังหวัด')
		.replace(/(?:ประจำ)?\s*ปี?\s*(?:งบประมาณ)?\s*$/, '')
		.replace(/[\s._…|()-]+$/, '')
		.replace(/^[\s._…|-]+/, '');
	const known = name.length >= 4 && opensLikeOrganization(name) && !isOrganizationWord(name);
	return known ? name : null;
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
