import type { Figure, Form3Reading } from '$lib/form3/types';

import { carriesOn } from './continues';
import { unitAfter } from './units';
import type { Catalogue, Indicator } from './catalogue-files';
import { findRule, tight } from './rules';
import type { CitedFigure } from './figures';
import type { Observation } from './observation';
import { answerStart, offsetOf, statementTexts, type StatementText } from './statement-text';

/** How much text before a figure may name what it counts. */
const PHRASE = 140;

/**
 * One observation for each figure, in the same order: the indicator of the first rule that matches, or
 * none. `figures` are those of `readFigures(reading)`; plain figures (without columns) are found again by
 * their printed text.
 */
export function matchObservations(
	figures: readonly (Figure | CitedFigure)[],
	reading: Form3Reading,
	catalogue: Catalogue
): Observation[] {
	const texts = new Map(statementTexts(reading).map((text) => [text.statement_no, text]));
	const holds = new Map([...texts].map(([no, text]) => [no, wordsOf(text)]));
	const names = new Map(catalogue.indicators.map((one) => [one.indicator_id, one]));
	let previous: Previous | null = null;
	return figures.map((figure) => {
		const statement = texts.get(figure.statement_no);
		const start = statement ? startOf(statement, figure, previous?.end ?? 0) : 0;
		const before: Previous | null =
			previous?.statement_no === figure.statement_no ? previous : null;
		const from = statement
			? Math.max(answerStart(statement, start), before?.end ?? 0, start - PHRASE)
			: start;
		const phrase = statement?.text.slice(from, start) ?? '';
		const rule = findRule(catalogue.rules, {
			statement_no: figure.statement_no,
			unit: figure.unit,
			holds: holds.get(figure.statement_no) ?? (() => false),
			phrase,
			earlier: before?.phrase ?? '',
			previous: before?.indicator_id ?? null
		});
		const carried =
			rule === null && before !== null && isOfTheSame(figure, before, statement, start);
		const id = rule?.indicator_id ?? (carried ? before.indicator_id : null);
		const indicator = id === null ? undefined : names.get(id);
		previous = {
			statement_no: figure.statement_no,
			indicator_id: indicator?.indicator_id ?? null,
			unit: figure.unit,
			phrase,
			end: start + figure.raw.length
		};
		return observationOf(figure, indicator);
	});
}

/** The figure right before. */
interface Previous {
	readonly statement_no: string;
	readonly indicator_id: string | null;
	readonly unit: string | null;
	readonly phrase: string;
	readonly end: number;
}

/** "ปี 2563 ลดกระดาษ 85,000 แผ่น ปี 2564 92,500 แผ่น": the thing is said once, with the first figure. */
function isOfTheSame(
	figure: Figure,
	before: Previous,
	statement: StatementText | undefined,
	start: number
): boolean {
	if (!statement || figure.unit !== before.unit || start < before.end) return false;
	if (answerStart(statement, start) > before.end) return false;
	const unit = unitAfter(statement.text, before.end);
	return carriesOn(statement.text.slice(unit?.end ?? before.end, start));
}

/** Whether a statement holds a word: each word is looked for once, and the text folded when first asked. */
function wordsOf(statement: StatementText): (word: string) => boolean {
	const known = new Map<string, boolean>();
	let whole: string | null = null;
	return (word) => {
		const answer = known.get(word) ?? (whole ??= tight(statement.text)).includes(word);
		known.set(word, answer);
		return answer;
	};
}

function startOf(statement: StatementText, figure: Figure | CitedFigure, after: number): number {
	if ('column' in figure) return offsetOf(statement, figure.line, figure.column) ?? 0;
	const line = offsetOf(statement, figure.line, 1) ?? 0;
	const found = statement.text.indexOf(figure.raw, Math.max(line, after > line ? after : line));
	return found < 0 ? line : found;
}

function observationOf(
	figure: Figure | CitedFigure,
	indicator: Indicator | undefined
): Observation {
	return {
		indicator_id: indicator?.indicator_id ?? null,
		subject_org_id: 'subject_org_id' in figure ? figure.subject_org_id : null,
		subject: 'subject' in figure ? figure.subject : null,
		statement_no: figure.statement_no,
		line: figure.line,
		raw: figure.raw,
		value: figure.value,
		unit: figure.unit,
		period_be: figure.period_be,
		role: figure.role,
		what_th: indicator?.name_th ?? null,
		what_en: indicator?.name_en ?? null
	};
}
