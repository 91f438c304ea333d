/** Where categories, items and statements begin: every line that could be such a place, and how likely. */
import { toArabicDigits } from '$lib/thai/digits';
import { skeleton } from '$lib/thai/fold';
import { openingBox, type Box } from './boxes';
import type { FrameworkIndex } from './frameworkIndex';
import type { FormLine } from './lines';
import { warningOf } from './messages';
import type { Warning } from './types';
import { opensWith, similarTitle } from './wording';

/** A place where a category, an item or a statement begins. Positions count lines with text only. */
export interface Anchor {
	readonly kind: 'category' | 'item' | 'statement';
	/** `1`, `1.1` or `1.1.1`. */
	readonly code: string;
	/** Position of its first line: the number's, or that of a box alone on the line before. */
	readonly at: number;
	/** Position of the line with its number or title. */
	readonly numberAt: number;
	/** Position of the last line known to be the form's own opening: the first line of its words. */
	readonly openingEnd: number;
	/** Its own box; null when it has none. */
	readonly box: Box | null;
	/** Position of a box that stands alone on a line and is this statement's; null otherwise. */
	readonly boxAt: number | null;
	/** What the number's line holds after number and box. */
	readonly after: string;
	/** How sure it is that the line is what it seems: the sum of its signs. */
	readonly weight: number;
	/** The words that follow are the form's own. */
	readonly worded: boolean;
	/** The number was not printed; the statement was found by its words. */
	readonly recovered: boolean;
}

const STATEMENT =
	/^(ข้อ\s*(?:ที่\s*)?)?(\d)(\s?)\.(\s?)(\d{1,2})(\s?)\.(\s?)(\d{1,2})(?!\d)(?!\s?\.\s?\d)\.?/;
/**
 * A number in any other writing: "(1.1.1)", "**1.1.1**", "• 1.1.1", "1,1,1", "1..1.1", "1 1 1", "111". Believed
 * only when the form's own words follow.
 */
const DAMAGED =
	/^[\s*_#>|([{•·▪–—-]{0,6}(?:ข้อ\s*(?:ที่\s*)?)?(\d)[\s.,·．。–-]{0,3}(\d{1,2})[\s.,·．。–-]{0,3}(\d{1,2})(?!\d)[\s.,)\]}|*_:–-]{0,6}/;
/** Marks of lists and of emphasis that may stand before a number, or close it. */
const DECORATION = /^[\s*_#>|([•·▪–—-]{1,6}(?=[ขห\d])/;
const CLOSING = /^[\s.)\]|*_:：–—-]+/;
const ITEM = /^(?:หัวข้อ|ข้อ)?\s*(?:ที่\s*)?(\d)\s?\.\s?(\d{1,2})(?![\d])(?!\s?\.\s?\d)\.?/;
const CATEGORY = /^หมวด\s*(?:ที่\s*)?(\d{1,2})(?!\d|\s?\.\s?\d)/;

/** Numbers with a last part above this are dates or versions, not statements nobody knows. */
const LARGEST_PART = 20;

/** Candidates in the order of the document, and numbers that the form does not have. */
export function findAnchors(
	content: readonly FormLine[],
	index: FrameworkIndex
): { anchors: Anchor[]; warnings: Warning[] } {
	const anchors: Anchor[] = [];
	const warnings: Warning[] = [];
	content.forEach((line, at) => {
		const { digits } = line;
		const decorated = DECORATION.exec(digits)?.[0].length ?? 0;
		if (!/^[ขห\d]/.test(digits.slice(decorated))) return;
		const number = STATEMENT.exec(digits);
		const statement = number && statementAnchor(content, at, plainNumber(number), index);
		const anchor =
			statement ??
			damagedStatement(content, at, index) ??
			(number ? null : categoryAnchor(content, at, decorated, index)) ??
			(number ? null : itemAnchor(content, at, decorated, index));
		if (anchor) anchors.push(anchor);
		else if (number && isUnknown(number, index)) {
			const code = `${number[2]}.${number[5]}.${number[8]}`;
			warnings.push(warningOf('number-unknown', line.line, { name: code, found: code }));
		}
	});
	return { anchors, warnings };
}

/** A number at the start of a line. */
interface PrintedNumber {
	readonly code: string;
	/** Characters of the line up to what follows it. */
	readonly length: number;
	/** Written as the form writes it; others are lists or references, unless the form's words follow. */
	readonly plain: boolean;
}

function plainNumber(number: RegExpExecArray): PrintedNumber {
	return {
		code: `${number[2]}.${Number(number[5])}.${Number(number[8])}`,
		length: number[0].length,
		plain: [1, 3, 4, 6, 7].every((group) => !number[group])
	};
}

function damagedStatement(
	content: readonly FormLine[],
	at: number,
	index: FrameworkIndex
): Anchor | null {
	const number = DAMAGED.exec((content[at] as FormLine).digits);
	if (!number) return null;
	const code = `${number[1]}.${Number(number[2])}.${Number(number[3])}`;
	return statementAnchor(content, at, { code, length: number[0].length, plain: false }, index);
}

function isUnknown(number: RegExpExecArray, index: FrameworkIndex): boolean {
	const spaced = [1, 3, 4, 6, 7].some((group) => number[group]);
	if (spaced || Number(number[8]) > LARGEST_PART) return false;
	return !index.statements.has(`${number[2]}.${Number(number[5])}.${Number(number[8])}`);
}

function statementAnchor(
	content: readonly FormLine[],
	at: number,
	{ code, length, plain }: PrintedNumber,
	index: FrameworkIndex
): Anchor | null {
	const line = content[at] as FormLine;
	if (!index.statements.has(code)) return null;
	const own = findOwnBox(
		content,
		at,
		line.rest
			.slice(length)
			.replace(/^[)\]:：|*]+/, '')
			.trimStart()
	);
	const opening = own.after === '' ? at + (own.boxAt === at + 1 ? 2 : 1) : at;
	const words = own.after === '' ? (content[opening]?.skeleton ?? '') : skeleton(own.after);
	const worded = opensAs(content, opening, words, index.cues.get(code) ?? '');
	if (!worded && !plain) return null;
	return {
		kind: 'statement',
		code,
		at: own.boxAt === at - 1 ? at - 1 : at,
		numberAt: at,
		openingEnd: worded ? opening : at,
		box: own.box,
		boxAt: own.boxAt,
		after: own.after,
		weight: 2 + (own.box ? 2 : 0) + (own.after === '' ? 1 : 0) + (worded ? 4 : 0),
		worded,
		recovered: false
	};
}

/** The statement's own box: before its number, after it, or alone on the line before or after. */
function findOwnBox(
	content: readonly FormLine[],
	at: number,
	rest: string
): Pick<Anchor, 'box' | 'boxAt' | 'after'> {
	const line = content[at] as FormLine;
	const behind = line.box ? null : openingBox(rest, line.learned);
	const after = behind ? rest.slice(behind.end).trimStart() : rest;
	if (line.box ?? behind) return { box: line.box ?? behind, boxAt: null, after };
	const before = content[at - 1];
	if (before?.boxOnly && !takesNextBox(content, at - 2)) {
		return { box: before.box, boxAt: at - 1, after };
	}
	const next = content[at + 1];
	if (after === '' && next?.boxOnly) return { box: next.box, boxAt: at + 1, after };
	return { box: null, boxAt: null, after };
}

/** Whether the line at `at` is a bare number without a box before it: a box alone after it is then its own. */
function takesNextBox(content: readonly FormLine[], at: number): boolean {
	const line = content[at];
	if (!line || line.box || content[at - 1]?.boxOnly) return false;
	const number = STATEMENT.exec(line.digits);
	return number !== null && line.rest.slice(number[0].length).trim() === '';
}

/** Whether the words from a position on, wrapped or not, are those a statement opens with. */
export function opensAs(
	content: readonly FormLine[],
	at: number,
	words: string,
	cue: string
): boolean {
	const own = words.replace(/^\d+/, '');
	const wrapped = own.length < cue.length * 1.2 ? (content[at + 1]?.skeleton ?? '') : '';
	return opensWith(own + wrapped, cue) >= 0;
}

function itemAnchor(
	content: readonly FormLine[],
	at: number,
	decorated: number,
	index: FrameworkIndex
): Anchor | null {
	const line = content[at] as FormLine;
	const number = ITEM.exec(line.digits.slice(decorated));
	if (!number) return null;
	const code = `${number[1]}.${Number(number[2])}`;
	if (!index.items.has(code)) return null;
	const after = line.rest
		.slice(decorated + number[0].length)
		.replace(CLOSING, '')
		.trim();
	return titleAnchor('item', content, at, code, after, index);
}

function categoryAnchor(
	content: readonly FormLine[],
	at: number,
	decorated: number,
	index: FrameworkIndex
): Anchor | null {
	const line = content[at] as FormLine;
	const number = CATEGORY.exec(line.digits.slice(decorated));
	if (!number || line.body.length > 200) return null;
	const code = String(Number(number[1]));
	const after = line.rest.slice(decorated + number[0].length).replace(CLOSING, '');
	return titleAnchor('category', content, at, code, after, index);
}

/** A heading is believed by its title, on its line or the next, or by the number that must follow it. */
function titleAnchor(
	kind: 'category' | 'item',
	content: readonly FormLine[],
	at: number,
	code: string,
	after: string,
	index: FrameworkIndex
): Anchor | null {
	const title = index.titles.get(code);
	if (title === undefined) return null;
	const titleAt = after === '' ? at + 1 : at;
	const words = skeleton(after === '' ? (content[at + 1]?.rest ?? '') : after);
	const worded = words !== '' && similarTitle(words, title);
	if (!worded && !leadsTo(content[at + 1], `${code}.1`)) return null;
	return {
		kind,
		code,
		at,
		numberAt: at,
		openingEnd: worded ? titleEnd(content, titleAt, words, title) : at,
		box: null,
		boxAt: null,
		after,
		weight: worded ? 6 : 2,
		worded,
		recovered: false
	};
}

function leadsTo(next: FormLine | undefined, code: string): boolean {
	const digits = next?.digits ?? '';
	return digits.startsWith(code) && !/^\d/.test(digits.slice(code.length));
}

/** Position of the line on which a title, wrapped over lines, ends. */
function titleEnd(content: readonly FormLine[], at: number, words: string, title: string): number {
	let end = at;
	let read = words;
	while (title.length - read.length > 4) {
		const next = content[end + 1];
		if (!next || next.box || /^\d/.test(toArabicDigits(next.body))) break;
		const longer = read + next.skeleton;
		if (longer.length > title.length * 1.2 + 3 || !similarTitle(longer, title)) break;
		read = longer;
		end++;
	}
	return end;
}
