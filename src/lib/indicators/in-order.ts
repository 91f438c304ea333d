import type { Quantity } from './figures';
import type { PeriodMention } from './periods';
import { lastAtMost } from './statement-text';

/** A statement's text with its quantities and the mentions that may date them, both in order. */
export interface Dated {
	readonly text: string;
	readonly quantities: readonly Quantity[];
	readonly dating: readonly PeriodMention[];
	/** Where each of `dating` starts. */
	readonly starts: readonly number[];
}

const MOST = 12;
const IN_ORDER = /^[^\d]{0,12}ตามลำดับ/;
const IN_ORDER_SOON = /ตามลำดับ/;
const SOON = 70;
/** What parts the numbers of a list whose order can be meant: "80, 85 และ 90", "80/85/90". */
const LISTED = /^\s{0,3}(?:[,/]|,?\s?และ)\s{0,3}(?:ร้อยละ)?\s{0,3}$/;
/** What parts numbers told "ตามลำดับ", at its strictest. */
const TOLD = (gap: string) => /^\s{0,3}(?:[,/]|,?\s?และ)?\s{0,3}(?:ร้อยละ|จำนวน)?\s{0,3}$/.test(gap);
/** What parts the cells of a row of a table; a dash is a cell without a number. */
export const CELLS = /^(?:\s{1,3}[-–](?=\s)){0,6}\s{1,4}$/;
const EMPTY_CELLS = /(?:^|[\s)])((?:[-–]\s{1,3}){1,6})$/;
const YEAR_LIST = /^\s{0,3}(?:,|,?\s?และ)?\s{0,3}$/;
const ALTOGETHER = /^\s{0,3}รวม[^\d]{0,40}$/;
/** How far below its heads a row of a table may stand, and how far before its numbers a list of years. */
const TABLE = 600;
const LIST = 160;
/** How far apart the years of a series with their figures between may stand. */
const SERIES = 60;

/**
 * The years of numbers told in the order of years, by index of the quantity: "ปี 2561 2562 และ 2563 จำนวน 120,
 * 98 และ 75 เรื่อง ตามลำดับ", the row of a table below its heads, "ปี 2563 … ปี 2564 … (เป้าหมาย 80/85)". A range of
 * years counts as all of its years. There must be as many years as numbers; null for a number under a list of
 * years of which none can be said to be its own.
 */
export function zipInOrder(dated: Dated): Map<number, string | null> {
	const zipped = new Map<number, string | null>();
	for (let last = 0; last < dated.quantities.length; last += 1) {
		const told = tellInOrder(dated, last) ?? tabled(dated, last) ?? listed(dated, last);
		told?.forEach((year, index) => zipped.set(last - told.length + 1 + index, year));
		if (!told && !zipped.has(last) && underYears(dated, last))
			zipped.set(last, ofAllYears(dated, last));
	}
	return zipped;
}

/** Numbers that end here and are told "ตามลำดับ", before their years or after them. */
function tellInOrder(dated: Dated, last: number): string[] | null {
	const { text, quantities } = dated;
	const quantity = quantities[last] as Quantity;
	const after = yearsAfter(dated, quantity.unitEnd);
	if (after.length === 0 && !IN_ORDER.test(text.slice(quantity.unitEnd, quantity.unitEnd + 24)))
		return null;
	for (const parts of [TOLD, (gap: string) => gap.length <= 12]) {
		const first = groupStart(dated, last, parts);
		const { start } = quantities[first] as Quantity;
		const years = after.length > 0 ? after : yearsBefore(dated, start);
		const count = last - first + 1;
		if (years.length === count) return years;
		const series = after.length > 0 || count === 1 ? [] : seriesBefore(dated, start);
		if (count > 1 && series.length === count) return series;
	}
	return null;
}

/** A whole row of a table under a list of years: as many cells as years. */
function tabled(dated: Dated, last: number): (string | null)[] | null {
	const { text, quantities } = dated;
	if (isParted(dated, last, CELLS)) return null;
	const first = groupStart(dated, last, (gap) => CELLS.test(gap));
	const start = (quantities[first] as Quantity).start;
	const years = yearsBefore(dated, start, TABLE);
	if (years.length < 2 || years.length > MOST || last === first) return null;
	const lead = EMPTY_CELLS.exec(text.slice(Math.max(0, start - 24), start))?.[1] ?? '';
	const cells: (number | null)[] = emptyCells(lead);
	for (let index = first; index <= last; index += 1) {
		const next = quantities[index + 1];
		cells.push(index);
		if (next && index < last)
			cells.push(...emptyCells(text.slice((quantities[index] as Quantity).end, next.start)));
	}
	if (cells.length !== years.length) return null;
	return cells.flatMap((cell, column) => (cell === null ? [] : [years[column] ?? null]));
}

function emptyCells(text: string): null[] {
	return [...text.matchAll(/[-–]/g)].map(() => null);
}

/** "80, 85 และ 90" right under as many years, or "80/85/90" after a series of years with their figures. */
function listed(dated: Dated, last: number): string[] | null {
	const { text, quantities } = dated;
	const quantity = quantities[last] as Quantity;
	if (isParted(dated, last, LISTED)) return null;
	const first = groupStart(dated, last, (gap) => LISTED.test(gap));
	const count = last - first + 1;
	if (count < 2) return null;
	const start = (quantities[first] as Quantity).start;
	const slashed = text.slice((quantities[first] as Quantity).end, start + 12).startsWith('/');
	const soon = IN_ORDER_SOON.test(text.slice(quantity.unitEnd, quantity.unitEnd + SOON));
	const years = yearsBefore(dated, start);
	const isRange = dated.dating[lastAtMost(dated.starts, start)]?.period?.includes('/') ?? false;
	if (years.length === count && (soon || !isRange)) return years;
	const series = slashed ? seriesBefore(dated, start) : [];
	return series.length === count ? series : null;
}

/** Whether the number after `last` is of the same list or row. */
function isParted(dated: Dated, last: number, parts: RegExp): boolean {
	const next = dated.quantities[last + 1];
	const quantity = dated.quantities[last] as Quantity;
	return next !== undefined && next.start - quantity.end <= 30
		? parts.test(dated.text.slice(quantity.unitEnd, next.start))
		: false;
}

/** The first of the numbers, at most twelve, that end at `last` and are parted as `parts` says and by no time. */
function groupStart(dated: Dated, last: number, parts: (gap: string) => boolean): number {
	const { text, quantities, starts } = dated;
	let first = last;
	while (first > 0 && last - first < MOST - 1) {
		const before = quantities[first - 1] as Quantity;
		const { start } = quantities[first] as Quantity;
		if (start - before.unitEnd > 30 || !parts(text.slice(before.unitEnd, start))) break;
		if (lastAtMost(starts, start) !== lastAtMost(starts, before.start)) break;
		first -= 1;
	}
	return first;
}

/** The list of years that follows an offset and is told "ตามลำดับ"; empty when there is none. */
function yearsAfter({ text, dating, starts }: Dated, offset: number): string[] {
	const years: string[] = [];
	let end = offset;
	for (let at = lastAtMost(starts, offset - 1) + 1; years.length < MOST; at += 1) {
		const mention = dating[at];
		if (!mention || mention.start - end > 12 || !/^\d{4}$/.test(mention.period ?? '')) break;
		years.push(mention.period ?? '');
		end = mention.end;
	}
	return IN_ORDER.test(text.slice(end, end + 24)) ? years : [];
}

/** The list of years, with nothing between them, that ends last before an offset and near it. */
function yearsBefore({ text, dating, starts }: Dated, offset: number, reach = LIST): string[] {
	const years: string[] = [];
	let next = offset;
	for (let at = lastAtMost(starts, offset - 1); at >= 0 && years.length < MOST; at -= 1) {
		const mention = dating[at] as PeriodMention;
		const near =
			years.length === 0
				? next - mention.end <= reach
				: next - mention.end <= 12 && YEAR_LIST.test(text.slice(mention.end, next));
		if (!near || !/^\d{4}(?:\/\d{4})?$/.test(mention.period ?? '')) break;
		const [from = 0, to = from] = (mention.period ?? '').split('/').map(Number);
		if (to - from >= MOST) break;
		for (let year = to; year >= from; year -= 1) years.unshift(String(year));
		next = mention.start;
	}
	return years;
}

/** The years, one after the other and with figures between, that end last before an offset. */
function seriesBefore({ dating, starts }: Dated, offset: number): string[] {
	const years: string[] = [];
	let next = offset;
	for (let at = lastAtMost(starts, offset - 1); at >= 0 && years.length < MOST; at -= 1) {
		const { end, start, period } = dating[at] as PeriodMention;
		if (next - end > SERIES || !/^\d{4}$/.test(period ?? '')) break;
		if (years.length > 0 && Number(period) !== Number(years[0]) - 1) break;
		years.unshift(period ?? '');
		next = start;
	}
	return years;
}

/** Whether the last time before a number is a list of years: no single one of them is the number's. */
function underYears(dated: Dated, index: number): boolean {
	const { start } = dated.quantities[index] as Quantity;
	const at = lastAtMost(dated.starts, start - 1);
	if (dated.dating[at]?.period?.includes('/')) return false;
	return new Set(yearsBefore(dated, start, TABLE)).size > 1;
}

/** "ปี 2564 และ 2565 รวม 46 แห่ง": the years together. */
function ofAllYears({ text, quantities, dating, starts }: Dated, index: number): string | null {
	const { start } = quantities[index] as Quantity;
	const end = dating[lastAtMost(starts, start - 1)]?.end ?? start;
	const years = yearsBefore({ text, quantities, dating, starts }, start);
	const [first = '', last = ''] = [years[0], years.at(-1)];
	const inRow = Number(last) - Number(first) === years.length - 1;
	return inRow && ALTOGETHER.test(text.slice(end, start)) ? `${first}/${last}` : null;
}
