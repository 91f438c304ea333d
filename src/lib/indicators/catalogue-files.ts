import Papa from 'papaparse';
import { parseRules, type Rule } from './rules';

export type Better = 'higher' | 'lower' | 'none';

/** A named indicator: a row of `data/catalogue/indicators.csv`. */
export interface Indicator {
	readonly indicator_id: string;
	readonly name_th: string;
	readonly name_en: string;
	/** As spelled in `units.data.ts`; empty for a plain number (a mean score). */
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

type CatalogueFile = 'indicators.csv' | 'rules.csv';

/** A catalogue file that cannot be used: which file, which line, what is wrong. */
export class CatalogueError extends Error {
	readonly file: CatalogueFile;
	readonly line: number;
	constructor(file: CatalogueFile, line: number, message: string) {
		super(`${file}, line ${line}: ${message}`);
		this.name = 'CatalogueError';
		this.file = file;
		this.line = line;
	}
}

/**
 * Reads the two catalogue files (CSV text with a header row).
 *
 * @throws CatalogueError for a column or a cell that is missing, a code with other characters than small
 * letters, digits and hyphens, a direction that is none of `higher`, `lower`, `none`, an indicator given
 * twice, an order that is no number, a rule that names an indicator that is not there, or a rule that asks
 * for no word and would take every figure of its unit.
 */
export function parseCatalogue(indicatorsCsv: string, rulesCsv: string): Catalogue {
	const indicators = rowsOf('indicators.csv', indicatorsCsv, [
		'indicator_id',
		'name_th',
		'name_en',
		'unit',
		'better',
		'topic'
	]).map(indicatorOf);
	const known = new Set<string>();
	for (const { indicator, line } of indicators) {
		const id = indicator.indicator_id;
		if (known.has(id)) throw new CatalogueError('indicators.csv', line, `${id} is given twice`);
		known.add(id);
	}
	const rows = rowsOf('rules.csv', rulesCsv, ['order', 'indicator_id', 'unit', 'near']);
	for (const { row, line } of rows) checkRule(row, line, known);
	return {
		indicators: indicators.map(({ indicator }) => indicator),
		rules: parseRules(rows.map(({ row }) => row))
	};
}

function indicatorOf({ row, line }: { row: Row; line: number }) {
	const wrong = (what: string) => new CatalogueError('indicators.csv', line, what);
	const indicator_id = (row.indicator_id ?? '').trim();
	const better = (row.better ?? '').trim();
	if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(indicator_id)) {
		throw wrong(`"${indicator_id}" is no code: small letters, digits and hyphens`);
	}
	for (const column of ['name_th', 'name_en', 'topic'] as const) {
		if (!row[column]?.trim()) throw wrong(`${column} is empty`);
	}
	if (better !== 'higher' && better !== 'lower' && better !== 'none') {
		throw wrong(`better is "${better}", not higher, lower or none`);
	}
	const cell = (column: string) => (row[column] ?? '').trim();
	const indicator: Indicator = {
		indicator_id,
		name_th: cell('name_th'),
		name_en: cell('name_en'),
		unit: cell('unit'),
		better,
		topic: cell('topic')
	};
	return { indicator, line };
}

function checkRule(row: Row, line: number, known: ReadonlySet<string>): void {
	const wrong = (what: string) => new CatalogueError('rules.csv', line, what);
	if (!/^\d+$/.test((row.order ?? '').trim())) throw wrong(`order is "${row.order}", not a number`);
	if (!row.indicator_id?.trim()) throw wrong('indicator_id is empty');
	for (const id of [row.indicator_id.trim(), row.after?.trim()]) {
		if (id && !known.has(id)) throw wrong(`there is no indicator ${id}`);
	}
	if (!row.near?.trim() && !row.after?.trim() && !row.statement_no?.trim()) {
		throw wrong('it asks for no word (near), no figure before (after) and no statement');
	}
	if (row.near?.split('|').some((words) => words.includes('&') && words.split('&').some(isBlank))) {
		throw wrong(`"${row.near}" joins a word with nothing`);
	}
}

const isBlank = (word: string) => word.trim() === '';

type Row = Readonly<Record<string, string | undefined>>;

function rowsOf(
	file: CatalogueFile,
	csv: string,
	required: readonly string[]
): { row: Row; line: number }[] {
	const parsed = Papa.parse<Row>(csv.replace(/^\uFEFF/, ''), { header: true });
	for (const column of required) {
		if (!parsed.meta.fields?.includes(column)) {
			throw new CatalogueError(file, 1, `column ${column} is missing`);
		}
	}
	return parsed.data
		.map((row, index) => ({ row, line: index + 2 }))
		.filter(({ row }) => Object.values(row).some((cell) => String(cell ?? '').trim() !== ''));
}
