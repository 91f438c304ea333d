/** The figures of one statement in their places: what the rules of the audit look at. */
import type { Form3Reading } from '$lib/form3/types';
import { toArabicDigits } from '$lib/thai/digits';
import type { CitedFigure } from '../figures';
import { offsetOf, statementTexts } from '../statement-text';
import { unitAfter } from '../units';

/** A figure and the named indicator it is a value of, null where no rule of the catalogue matches. */
export interface AuditedFigure extends CitedFigure {
	readonly indicator_id: string | null;
	/** The indicator's names. */
	readonly what_th: string | null;
	readonly what_en: string | null;
}

/** A figure with a value, in its passage. Offsets are of `Passage.text`. */
export interface Cited {
	readonly figure: AuditedFigure;
	readonly value: number;
	readonly statement_no: string;
	/** Place in `Passage.cited`. */
	readonly index: number;
	readonly start: number;
	/** End of the number, and of the unit where it follows. */
	readonly end: number;
	readonly unitEnd: number;
	/** Printed digits after the point. */
	readonly decimals: number;
	/** The words since the figure before, at most `LEAD` characters. */
	readonly lead: string;
}

/** The text of one statement (Thai digits made Arabic) and its figures that have a value, in order. */
export interface Passage {
	readonly statement_no: string;
	readonly text: string;
	readonly cited: readonly Cited[];
	/** Where figures stand whose value could not be read: a sum they belong to proves nothing. */
	readonly unread: readonly number[];
}

const LEAD = 160;

/** One passage a statement that cites figures; a figure whose value could not be read is left out. */
export function passagesOf(reading: Form3Reading, figures: readonly AuditedFigure[]): Passage[] {
	const byStatement = new Map<string, AuditedFigure[]>();
	for (const figure of figures) {
		const list = byStatement.get(figure.statement_no);
		if (list) list.push(figure);
		else byStatement.set(figure.statement_no, [figure]);
	}
	return statementTexts(reading).flatMap((statement) => {
		const text = toArabicDigits(statement.text);
		const cited: Cited[] = [];
		const unread: number[] = [];
		let before = 0;
		for (const figure of byStatement.get(statement.statement_no) ?? []) {
			const start = offsetOf(statement, figure.line, figure.column);
			if (start === null) continue;
			const end = endOf(text, start, figure.raw.length);
			const unitEnd = unitAfter(text, end)?.end ?? end;
			if (figure.value === null) unread.push(start);
			else {
				cited.push({
					figure,
					value: figure.value,
					statement_no: figure.statement_no,
					index: cited.length,
					start,
					end,
					unitEnd,
					decimals: decimalsOf(figure.raw),
					lead: text.slice(Math.max(before, start - LEAD), start)
				});
			}
			before = unitEnd;
		}
		const { statement_no } = statement;
		return cited.length > 0 ? [{ statement_no, text, cited, unread }] : [];
	});
}

/** `raw` is printed without the line feeds it may be broken by. */
function endOf(text: string, start: number, length: number): number {
	let end = start;
	for (let left = length; left > 0 && end < text.length; end += 1) {
		if (text.charAt(end) !== '\n') left -= 1;
	}
	return end;
}

function decimalsOf(raw: string): number {
	return /\.(\d+)\D*$/.exec(toArabicDigits(raw))?.[1]?.length ?? 0;
}

/** The words from one figure's unit to the next figure. */
export function wordsBetween(passage: Passage, first: Cited, second: Cited): string {
	return passage.text.slice(first.unitEnd, second.start);
}

/** Whether two figures count the same kind of thing for the same body, and no period says otherwise. */
export function sameKind(a: Cited, b: Cited): boolean {
	const [one, other] = [a.figure.period_be, b.figure.period_be];
	return sameThing(a, b) && (one === null || other === null || one === other);
}

/** The same at any time: unit and body. */
export function sameThing(a: Cited, b: Cited): boolean {
	const [one, other] = [a.figure, b.figure];
	if (one.unit === null || one.unit !== other.unit) return false;
	return one.subject_org_id === other.subject_org_id && one.subject === other.subject;
}

/**
 * The figures of the same kind on one side of a figure, nearest first, as long as no two of them are more
 * than `gap` characters apart. Figures of other kinds may stand between.
 */
export function neighbours(
	passage: Passage,
	from: Cited,
	step: 1 | -1,
	{ gap, most }: { readonly gap: number; readonly most: number }
): Cited[] {
	const found: Cited[] = [];
	let last = from;
	for (let i = from.index + step; found.length < most; i += step) {
		const next = passage.cited[i];
		if (!next) break;
		const apart = step === 1 ? next.start - last.unitEnd : last.start - next.unitEnd;
		if (apart > gap) break;
		if (!sameKind(from, next)) continue;
		found.push(next);
		last = next;
	}
	return found;
}

/** The figures no more than `reach` characters away, the figure itself left out. */
export function around(passage: Passage, from: Cited, reach: number): Cited[] {
	const found: Cited[] = [];
	for (const step of [-1, 1]) {
		for (let i = from.index + step; passage.cited[i]; i += step) {
			const near = passage.cited[i]!;
			if (Math.abs(near.start - from.start) > reach) break;
			found.push(near);
		}
	}
	return found;
}
