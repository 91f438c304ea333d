/** Page numbers: lines that carry a number the way pages do, or that count the pages from place to place. */
import { toArabicDigits } from '$lib/thai/digits';
import type { FormLine } from './lines';

const COUNT = '\\d{1,4}(?:\\s*(?:/|จาก|of)\\s*\\d{1,4})?';

/** Written as a page number, wherever it stands. */
const PAGE_NUMBER = [
	/^\|\s*\d{1,4}\s*\|?$/,
	/^\d{1,4}\s*\|$/,
	/^[-–—]+\s*\d{1,4}\s*[-–—]+$/,
	new RegExp(`^(?:หน้า(?:ที่)?|page|p\\.)\\s*[|:]?\\s*${COUNT}$`, 'i'),
	/^\d{1,4}\s*\|\s*(?:หน้า|p\s?a\s?g\s?e)$/i
];
/** A number that is a page's only at the edge of one. */
const BARE_NUMBER = new RegExp(`^${COUNT}$`);

/** A line with nothing but a number and strokes, or one that speaks of a page; "1." and "1)" are lists. */
const STROKES = '[\\s|\\-–—_()[\\]{}/…~•·*#<>«».]*';
const NUMBER_ALONE = new RegExp(`^${STROKES}${COUNT}${STROKES}$`);
const LIST_NUMBER = /^\d{1,4}[.)]$/;
const SPEAKS_OF_PAGE = /หน้า(?:ที่)?\s*[|:]?\s*\d|p\s?a\s?g\s?e/i;

/** Fewest numbers that make a count of pages, and fewest lines with text on a page. */
const FEWEST_PAGES = 3;
const FEWEST_LINES = 8;
/** A page whose number was lost does not end the count. */
const LARGEST_STEP = 2;

export function isPageNumber(line: FormLine): boolean {
	return (
		line.body.length <= 24 && PAGE_NUMBER.some((shape) => shape.test(toArabicDigits(line.body)))
	);
}

export function isBareNumber(line: FormLine): boolean {
	return line.body.length <= 20 && BARE_NUMBER.test(toArabicDigits(line.body));
}

/** A place in a count of pages. */
interface Step {
	readonly index: number;
	readonly at: number;
	readonly before: Step | undefined;
	readonly length: number;
}

/**
 * Indexes of lines of one shape whose number rises from page to page ("12", "(12)", "กรม… | หน้า 12"): at least
 * three, each a page's worth of lines after the one before. Time: lines.
 */
export function countedPages(content: readonly FormLine[]): Set<number> {
	/** By shape and place in it: the longest count that ends in a number. */
	const counts = new Map<string, Map<number, Step>>();
	const pages = new Set<number>();
	content.forEach((line, at) => {
		for (const [shape, value] of numbersOf(line)) {
			const known = counts.get(shape) ?? new Map<number, Step>();
			counts.set(shape, known);
			let before: Step | undefined;
			for (let step = 1; step <= LARGEST_STEP; step++) {
				const found = known.get(value - step);
				const far = found && at - found.at >= FEWEST_LINES * step;
				if (far && found.length > (before?.length ?? 0)) before = found;
			}
			const length = (before?.length ?? 0) + 1;
			const own: Step = { index: line.index, at, before, length };
			if (length >= (known.get(value)?.length ?? 0)) known.set(value, own);
			if (length === FEWEST_PAGES) {
				for (let step: Step | undefined = own; step; step = step.before) pages.add(step.index);
			} else if (length > FEWEST_PAGES) pages.add(line.index);
		}
	});
	return pages;
}

/** Numbers that could count pages: with the line's shape, the number left open. */
function numbersOf(line: FormLine): [shape: string, value: number][] {
	if (line.body.length > 100 || !/[\d๐-๙]/.test(line.body) || line.box) return [];
	const shown = toArabicDigits(line.body);
	const alone = NUMBER_ALONE.test(shown) && !LIST_NUMBER.test(shown);
	if (!alone && !SPEAKS_OF_PAGE.test(shown)) return [];
	return Array.from(shown.matchAll(/(?<![\d.])\d{1,4}(?![\d.])/g), ({ 0: digits, index }) => {
		const around = [shown.slice(0, index), shown.slice(index + digits.length)];
		return [around.map((part) => part.replace(/\s+/g, ' ').trim()).join('#'), Number(digits)];
	});
}
