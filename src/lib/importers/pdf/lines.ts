/** Letters → rows of one baseline, from top to bottom, and the text of a row, with spaces where there are gaps. */
import { withoutRepeats, type Letter } from './letters';

/** Letters of one baseline, from left to right. */
export interface Row {
	/** Baseline. */
	readonly y: number;
	/** Size of its largest type. */
	readonly size: number;
	readonly letters: readonly Letter[];
}

/** In ems: letters this far apart in height stand in one row. */
const SAME_ROW = 0.35;
/** A letter this much smaller than its row may stand higher or lower: a footnote's number, H₂O. */
const SMALL = 0.8;
const RAISED = 0.65;
const LOWERED = 0.4;
/** In ems: a gap this wide is a space, in Thai and in other writing. Letters set wide apart widen it. */
const SPACE = 0.25;
const LATIN_SPACE = 0.16;
const WIDE_SET = 2.5;
/** In ems: widest usual gap of letters set apart; wider ones part words or figures. */
const WIDEST_SET = 0.5;
const FEWEST_SET = 6;

const THAI = /[\u0e01-\u0e5b]/;

/** Rows from top to bottom. Every letter is in one row; repeated paintings are left out. */
export function rowsOf(letters: readonly Letter[]): Row[] {
	const sorted = [...letters].sort((a, b) => a.y - b.y || a.x - b.x);
	const rows: Letter[][] = [];
	let sum = 0;
	let size = 0;
	for (const letter of sorted) {
		const row = rows.at(-1);
		if (row && letter.y - sum / row.length <= Math.max(size, letter.size) * SAME_ROW) {
			row.push(letter);
			sum += letter.y;
			size = Math.max(size, letter.size);
		} else {
			rows.push([letter]);
			sum = letter.y;
			size = letter.size;
		}
	}
	return withRaised(rows.map(toRow));
}

function toRow(letters: readonly Letter[]): Row {
	const sorted = withoutRepeats(inOrder(letters));
	const size = sorted.reduce((most, letter) => Math.max(most, letter.size), 0);
	const large = sorted.filter((letter) => letter.size >= size * SMALL);
	return { y: middle(large.map((letter) => letter.y)), size, letters: sorted };
}

/** From left to right; what starts at the same place stays in the order of painting. */
function inOrder(letters: readonly Letter[]): Letter[] {
	return [...letters].sort((a, b) => a.x - b.x);
}

/** Puts rows of small type that stand on the shoulder of another row into it. */
function withRaised(found: readonly Row[]): Row[] {
	const rows = [...found];
	const out: Row[] = [];
	for (let i = 0; i < rows.length; i++) {
		const row = rows[i] as Row;
		const next = rows[i + 1];
		const before = out.at(-1);
		if (next && isRaised(row, next)) {
			rows[i + 1] = toRow([...row.letters, ...next.letters]);
		} else if (before && isRaised(row, before)) {
			out[out.length - 1] = toRow([...before.letters, ...row.letters]);
		} else out.push(row);
	}
	return out;
}

function isRaised(small: Row, row: Row): boolean {
	if (small.size > row.size * SMALL || small.letters.length > 12) return false;
	const up = row.y - small.y;
	if (up > row.size * RAISED || -up > row.size * LOWERED) return false;
	const near = row.size * 0.6;
	return small.letters.every((letter) => {
		const free = row.letters.every(
			(other) => other.right <= letter.x + near / 3 || other.x >= letter.right - near / 3
		);
		return (
			free &&
			[...row.letters, ...small.letters].some(
				(other) =>
					other !== letter &&
					(Math.abs(letter.x - other.right) < near || Math.abs(other.x - letter.right) < near)
			)
		);
	});
}

/** The text of letters in order. Spaces that were painted stay, at the end too; gaps become one space. */
export function textOf(letters: readonly Letter[]): string {
	const gaps = gapsOf(letters);
	const usual = letters.length >= FEWEST_SET ? middle(gaps) : 0;
	let text = '';
	letters.forEach((letter, i) => {
		const before = letters[i - 1];
		const em = before ? Math.min(before.size, letter.size) : 0;
		const space =
			before && (THAI.test(before.text) || THAI.test(letter.text)) ? SPACE : LATIN_SPACE;
		const wide =
			before &&
			(gaps[i - 1] ?? 0) > Math.max(em * space, usual <= em * WIDEST_SET ? usual * WIDE_SET : 0);
		if (wide && !text.endsWith(' ') && !letter.text.startsWith(' ')) text += ' ';
		text += letter.text;
	});
	return text.trimStart();
}

/** Free room between letters, 0 where they touch or overlap. */
function gapsOf(letters: readonly Letter[]): number[] {
	const gaps: number[] = [];
	let end = -Infinity;
	letters.forEach((letter, i) => {
		if (i > 0) gaps.push(Math.max(0, letter.x - end));
		end = Math.max(end, letter.right);
	});
	return gaps;
}

export function middle(values: readonly number[]): number {
	if (values.length === 0) return 0;
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] as number;
}
