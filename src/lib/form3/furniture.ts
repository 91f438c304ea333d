/** Lines that belong to the page and not to the text: page numbers, the repeated title, running heads. */
import { toArabicDigits } from '$lib/thai/digits';
import { matchPrefix, skeleton, skeletonWithMap } from '$lib/thai/fold';
import type { FormLine } from './lines';
import { countedPages, isBareNumber, isPageNumber } from './pageNumbers';
import { readStatuses } from './status';
import {
	FORM_NAME,
	FORM_TITLE,
	FORM_TITLE_LONG,
	FORM_TITLE_SHORT,
	opensLikeOrganization
} from './wording';

/** A line that is the form's title; `tail` is what follows it: organisation and year. */
export interface TitleLine {
	readonly line: FormLine;
	readonly tail: string;
}

const TITLES = [FORM_TITLE, FORM_TITLE_SHORT, FORM_TITLE_LONG].map(skeleton);
const NAME = skeleton(FORM_NAME);
const PAGE_MARKS = /^[\s|\-–—\d]+/;

function editsOf(title: string): number {
	return Math.max(1, Math.floor(title.length / 7));
}

function startsLike(subject: string, title: string): boolean {
	return matchPrefix(subject, title, editsOf(title)) >= 0;
}

/** A tail without what stands between the title and the organisation's name. */
export function withoutLabels(text: string): string {
	return text
		.replace(/^[\s:：–-]*(?:\([^)]{0,60}\)\s*)?(?:4\.0\s*)?(?:ด้วยตนเอง\s*)?/, '')
		.replace(/^(?:ชื่อ)?(?:หน่วยงาน|ส่วนราชการ)\s*[:：]?\s*/, '')
		.replace(/^ของ\s*(?!หน่วยงาน)/, '')
		.replace(/[._…]{2,}/g, ' ')
		.trim();
}

/** What follows the title names an organisation or a year, or is only a scrap; prose is neither. */
function isTail(tail: string): boolean {
	const name = withoutLabels(tail);
	return (
		skeleton(name).length <= 3 ||
		opensLikeOrganization(name) ||
		/^(?:ประจำ)?\s*(?:ปี|พ\s?\.?\s?ศ|2[456]\d\d)/.test(toArabicDigits(name))
	);
}

/**
 * The form's title at the start of a line, damaged or not, after a page number or the form's number.
 *
 * @returns null when the line is not the title, or goes on as prose
 */
export function titleOf(line: FormLine): TitleLine | null {
	const letters = line.skeleton.replace(/^\d+/, '');
	if (line.body.length > 200 || ![NAME, ...TITLES].some((title) => startsLike(letters, title))) {
		return null;
	}
	const shown = line.rest.replace(PAGE_MARKS, '');
	const bones = skeletonWithMap(shown);
	const name = matchPrefix(bones.text, NAME, 1);
	for (const from of name >= 0 ? [0, name] : [0]) {
		const subject = bones.text.slice(from);
		for (const title of TITLES) {
			const end = matchPrefix(subject, title, editsOf(title));
			if (end < 0) continue;
			const last = bones.map[from + end - 1] ?? 0;
			const tail = shown
				.slice(last + 1)
				.replace(/^[ัิ-ฺะาำ็-๎]+/u, '')
				.trim();
			if (!isTail(tail) || subject.length - end > 60) return null;
			return { line, tail };
		}
	}
	return null;
}

/** Whether a line is the form's number alone ("แบบฟอร์มที่ 3"). */
export function isFormName(line: FormLine): boolean {
	const end = matchPrefix(line.skeleton, NAME, 1);
	return end >= 0 && line.skeleton.length - end <= 1;
}

/**
 * Indexes of lines that are page furniture, the form's title included (the caller tells the first title,
 * which is the heading, from the repeated ones).
 */
export function findFurniture(
	lines: readonly FormLine[],
	titles: readonly TitleLine[]
): Set<number> {
	const content = lines.filter((line) => !line.blank);
	const furniture = countedPages(content);
	for (const { line } of titles) furniture.add(line.index);
	for (const line of content) {
		if (isPageNumber(line) || isFormName(line)) furniture.add(line.index);
	}
	const edges = pageEdges(content);
	for (const index of runningHeads(content, edges)) furniture.add(index);
	// Of a head of two lines, the second is found after the first.
	for (let round = 0; round < 2; round++) addHeads(content, furniture, titles[0]);
	content.forEach((line, at) => {
		if (!isBareNumber(line)) return;
		if (edges.has(line.index) || isBeside(content, at, furniture)) furniture.add(line.index);
	});
	return furniture;
}

function isBeside(content: readonly FormLine[], at: number, marked: ReadonlySet<number>): boolean {
	return [content[at - 1], content[at + 1]].some(
		(other) => other !== undefined && marked.has(other.index)
	);
}

/** Lines after the first title that a repeated one may bring along: organisation, year. */
const HEADING_REACH = 4;

/**
 * What stands beside page numbers and titles is the edge of one: adds
 * the heads that repeat there, and repeated lines of the heading.
 */
function addHeads(
	content: readonly FormLine[],
	furniture: Set<number>,
	title: TitleLine | undefined
): void {
	const edges = new Set<number>();
	content.forEach((line, at) => {
		if (!furniture.has(line.index) && isBeside(content, at, furniture)) edges.add(line.index);
	});
	const from = title ? content.indexOf(title.line) : -1;
	const heading = new Set(
		(from < 0 ? [] : content.slice(from + 1, from + 1 + HEADING_REACH))
			.map((line) => line.skeleton)
			.filter((bones) => bones.length >= 6 && bones.length <= 60)
	);
	for (const line of content.slice(from + 1 + HEADING_REACH)) {
		if (edges.has(line.index) && heading.has(line.skeleton)) furniture.add(line.index);
	}
	for (const index of runningHeads(content, edges)) furniture.add(index);
}

/** First and last lines with text of every page; empty where pages are not known. */
function pageEdges(content: readonly FormLine[]): Set<number> {
	const edges = new Set<number>();
	content.forEach((line, at) => {
		if (line.page === undefined) return;
		const before = content[at - 1];
		const after = content[at + 1];
		if (before === undefined || before.page !== line.page) edges.add(line.index);
		if (after === undefined || after.page !== line.page) edges.add(line.index);
	});
	return edges;
}

/** Lines at page edges that stand, but for their digits, at least three times and on half of all pages. */
function runningHeads(content: readonly FormLine[], edges: ReadonlySet<number>): number[] {
	const atEdge = content.filter((line) => edges.has(line.index));
	const paged = edges.size > 0 && atEdge.every((line) => line.page !== undefined);
	// Where pages are not known, each has two edges.
	const pages = paged ? new Set(atEdge.map((line) => line.page)).size : atEdge.length / 2;
	const places = new Map<string, number[]>();
	for (const line of atEdge) {
		const key = line.skeleton.replace(/\d/g, '');
		if (key.length < 4 || key.length > 80 || readStatuses(line.body).length > 0) continue;
		const known = places.get(key);
		if (known) known.push(line.index);
		else places.set(key, [line.index]);
	}
	return [...places.values()].filter((at) => at.length >= Math.max(3, pages / 2)).flat();
}
