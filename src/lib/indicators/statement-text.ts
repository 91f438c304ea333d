import type { Form3Reading } from '$lib/form3/types';

/**
 * The lines of one statement as one string, with the way back to line and column. Hard-wrapped Thai
 * is joined without a gap (a wrap may stand inside a word); every other wrap becomes a line feed, so
 * that two numbers never grow together. Page furniture and blank lines are left out.
 */
export interface StatementText {
	readonly statement_no: string;
	readonly text: string;
	/** Offsets at which source lines start, ascending; the first is 0. */
	readonly starts: readonly number[];
	/** 1-based source line of each entry of `starts`. */
	readonly lines: readonly number[];
	/** Offsets at which an answer of its own starts: a bullet or a box at the start of a line. */
	readonly answers: readonly number[];
}

const THAI_END = /[ก-๎]$/;
const THAI_START = /^[ก-๎]/;
const NEW_ANSWER = /^[\s\uFEFF]{0,40}(?:[-–•●▪◦*]\s|[\uFFFD☐□☑☒✓✔■🗹])/u;

/** The texts of all statements that hold an answer, in the order of the document. */
export function statementTexts(reading: Form3Reading): StatementText[] {
	const answered = new Set(
		reading.statements.filter((s) => s.evidence !== null).map((s) => s.statement_no)
	);
	const linesOf = new Map<string, number[]>();
	reading.accounting.forEach((use, index) => {
		if (use.use !== 'statement' || !answered.has(use.statement_no)) return;
		const lines = linesOf.get(use.statement_no);
		if (lines) lines.push(index + 1);
		else linesOf.set(use.statement_no, [index + 1]);
	});
	return [...linesOf].map(([statement_no, lines]) =>
		joinLines(statement_no, lines, (line) => reading.text[line - 1] ?? '')
	);
}

/** Joins the given source lines (1-based numbers) into one statement text. */
export function joinLines(
	statement_no: string,
	lineNumbers: readonly number[],
	textOf: (line: number) => string
): StatementText {
	const parts: string[] = [];
	const starts: number[] = [];
	const lines: number[] = [];
	const answers: number[] = [];
	let length = 0;
	let previous = '';
	for (const line of lineNumbers) {
		const text = textOf(line);
		if (text.trim() === '') continue;
		const newAnswer = NEW_ANSWER.test(text);
		if (parts.length > 0) {
			const grown = THAI_END.test(previous) && THAI_START.test(text) && !newAnswer;
			if (!grown) {
				parts.push('\n');
				length += 1;
			}
		}
		starts.push(length);
		lines.push(line);
		if (newAnswer) answers.push(length);
		parts.push(text);
		length += text.length;
		previous = text;
	}
	return { statement_no, text: parts.join(''), starts, lines, answers };
}

/** Index of the last entry of an ascending list that is not greater than `value`; -1 when all are. */
export function lastAtMost(list: readonly number[], value: number): number {
	let low = 0;
	let high = list.length - 1;
	while (low <= high) {
		const middle = (low + high) >> 1;
		if ((list[middle] as number) <= value) low = middle + 1;
		else high = middle - 1;
	}
	return high;
}

/** Source line (1-based) and column (1-based, in the repaired line) of an offset. */
export function placeOf(
	statement: StatementText,
	offset: number
): { line: number; column: number } {
	const index = Math.max(0, lastAtMost(statement.starts, offset));
	return {
		line: statement.lines[index] ?? 0,
		column: offset - (statement.starts[index] ?? 0) + 1
	};
}

/** Offset of a line and column, the way back from `placeOf`; null when the line is not the statement's. */
export function offsetOf(statement: StatementText, line: number, column: number): number | null {
	const index = lastAtMost(statement.lines, line);
	if (statement.lines[index] !== line) return null;
	return (statement.starts[index] as number) + column - 1;
}

/** Where the answer (bullet, box) that holds an offset starts. */
export function answerStart(statement: StatementText, offset: number): number {
	return statement.answers[lastAtMost(statement.answers, offset)] ?? 0;
}
