import Papa from 'papaparse';
import type { Figure, Form3Reading } from '$lib/form3/types';

import { findRule, parseRules, tight, type Rule } from './rules';
import type { CitedFigure } from './figures';
import type { Observation } from './observation';
import { answerStart, offsetOf, statementTexts, type StatementText } from './statement-text';

export type Better = 'higher' | 'lower' | 'none';

/** A named indicator: a row of `data/catalogue/indicators.csv`. */
export interface Indicator {
	readonly indicator_id: string;
	readonly name_th: string;
	readonly name_en: string;
	readonly unit: string;
	/** Which direction is the better one. */
	readonly better: Better;
	readonly topic: string;
}

export interface Catalogue {
	readonly indicators: readonly Indicator[];
	/** In the order in which they are tried. */
	readonly rules: readonly Rule[];
}

/** A catalogue file that cannot be used: which file, which line, what is wrong. */
export class CatalogueError extends Error {
	readonly file: 'indicators.csv' | 'rules.csv';
	readonly line: number;
	constructor(file: CatalogueError['file'], line: number, message: string) {
		super(`${file}, line ${line}: ${message}`);
		this.name = 'CatalogueError';
		this.file = file;
		this.line = line;
	}
}

/**
 * Reads the two catalogue files (CSV text with a header row).
 *
 * @throws CatalogueError for a column that is missing, a direction that is none of `higher`, `lower`,
 * `none`, an indicator given twice, or a rule that names an indicator that is not there.
 */
export function parseCatalogue(indicatorsCsv: string, rulesCsv: string): Catalogue {
	const indicators = rowsOf('indicators.csv', indicatorsCsv, [
		'indicator_id',
		'name_th',
		'name_en',
		'unit',
		'better',
		'topic'
	]).map(({ row, line }): Indicator => {
		const better = row.better;
		if (better !== 'higher' && better !== 'lower' && better !== 'none') {
			throw new CatalogueError(
				'indicators.csv',
				line,
				`better is "${better}", not higher, lower or none`
			);
		}
		return {
			indicator_id: row.indicator_id ?? '',
			name_th: row.name_th ?? '',
			name_en: row.name_en ?? '',
			unit: row.unit ?? '',
			better,
			topic: row.topic ?? ''
		};
	});
	const known = new Set<string>();
	indicators.forEach(({ indicator_id }, index) => {
		if (known.has(indicator_id)) {
			throw new CatalogueError('indicators.csv', index + 2, `${indicator_id} is given twice`);
		}
		known.add(indicator_id);
	});
	const rows = rowsOf('rules.csv', rulesCsv, ['order', 'indicator_id', 'unit', 'near']);
	for (const { row, line } of rows) {
		for (const id of [row.indicator_id, row.after]) {
			if (id && !known.has(id)) {
				throw new CatalogueError('rules.csv', line, `there is no indicator ${id}`);
			}
		}
	}
	return { indicators, rules: parseRules(rows.map(({ row }) => row)) };
}

type Row = Readonly<Record<string, string | undefined>>;

function rowsOf(
	file: CatalogueError['file'],
	csv: string,
	required: readonly string[]
): { row: Row; line: number }[] {
	const parsed = Papa.parse<Row>(csv.replace(/^\uFEFF/, ''), {
		header: true,
		skipEmptyLines: 'greedy'
	});
	for (const column of required) {
		if (!parsed.meta.fields?.includes(column)) {
			throw new CatalogueError(file, 1, `column ${column} is missing`);
		}
	}
	return parsed.data.map((row, index) => ({ row, line: index + 2 }));
}

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
	const whole = new Map<string, string>();
	const names = new Map(catalogue.indicators.map((one) => [one.indicator_id, one]));
	let previous: { statement_no: string; indicator_id: string | null; end: number } | null = null;
	return figures.map((figure) => {
		const statement = texts.get(figure.statement_no);
		const start = statement ? startOf(statement, figure, previous?.end ?? 0) : 0;
		const before: typeof previous =
			previous?.statement_no === figure.statement_no ? previous : null;
		const from = statement
			? Math.max(answerStart(statement, start), before?.end ?? 0, start - PHRASE)
			: start;
		const rule = findRule(catalogue.rules, {
			statement_no: figure.statement_no,
			unit: figure.unit,
			statement: () => {
				const known = whole.get(figure.statement_no) ?? tight(statement?.text ?? '');
				whole.set(figure.statement_no, known);
				return known;
			},
			phrase: statement?.text.slice(from, start) ?? '',
			previous: before?.indicator_id ?? null
		});
		const indicator = rule ? names.get(rule.indicator_id) : undefined;
		previous = {
			statement_no: figure.statement_no,
			indicator_id: indicator?.indicator_id ?? null,
			end: start + figure.raw.length
		};
		return observationOf(figure, indicator);
	});
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
