/** What the pages ask of a list of findings. Pure. */
import { VERDICTS, type Finding, type Verdict } from '$lib/form3/types';
import type { FindingRow } from '$lib/queries/findings';

export type VerdictCounts = Record<Verdict, number>;

/** How many findings of each verdict; zero where there are none. */
export function countVerdicts(rows: readonly FindingRow[]): VerdictCounts {
	const counts: VerdictCounts = { contradiction: 0, rounding: 0, unverifiable: 0, holds: 0 };
	for (const { verdict } of rows) counts[verdict]++;
	return counts;
}

export interface FindingFilter {
	readonly rule: string | null;
	readonly category: number | null;
}

/** The findings of a rule and of a category: those that speak of at least one of its statements. */
export function filterFindings(
	rows: readonly FindingRow[],
	{ rule, category }: FindingFilter
): FindingRow[] {
	return rows.filter(
		(row) =>
			(rule === null || row.rule === rule) &&
			(category === null || codesOf(row.statement_nos).some((no) => no.startsWith(`${category}.`)))
	);
}

export interface VerdictGroup {
	readonly verdict: Verdict;
	readonly rows: readonly FindingRow[];
}

/** One group a verdict, in the order of `VERDICTS`, empty ones too. */
export function groupByVerdict(rows: readonly FindingRow[]): VerdictGroup[] {
	return VERDICTS.map((verdict) => ({
		verdict,
		rows: rows.filter((row) => row.verdict === verdict)
	}));
}

/** The rules that occur, in the order they first do. */
export function rulesOf(rows: readonly FindingRow[]): string[] {
	return [...new Set(rows.map(({ rule }) => rule))];
}

/** As many as the overview shows. */
export const TOP_FINDINGS = 3;

/** What does not add up, the worst first: contradictions, then rounding; nothing else. */
export function topFindings(rows: readonly FindingRow[], most: number): FindingRow[] {
	return groupByVerdict(rows)
		.filter(({ verdict }) => verdict === 'contradiction' || verdict === 'rounding')
		.flatMap((group) => group.rows)
		.slice(0, most);
}

/** Where a statement stands in the document. */
export interface StatementRange {
	readonly statement_no: string;
	readonly line_from: number | null;
	readonly line_to: number | null;
}

export interface FindingPlace {
	/** Null for lines that stand in none of the finding's statements. */
	readonly statement_no: string | null;
	readonly lines: readonly number[];
}

/** The places of a finding: its statements with those of its lines that stand in them. */
export function placesOf(
	row: Pick<FindingRow, 'statement_nos' | 'lines'>,
	ranges: readonly StatementRange[]
): FindingPlace[] {
	const lines = codesOf(row.lines).map(Number);
	const placed = new Set<number>();
	const places: FindingPlace[] = codesOf(row.statement_nos).map((statement_no) => {
		const range = ranges.find((one) => one.statement_no === statement_no);
		const own = lines.filter((line) => range !== undefined && holds(range, line));
		for (const line of own) placed.add(line);
		return { statement_no, lines: own };
	});
	const rest = lines.filter((line) => !placed.has(line));
	// With one statement there is no doubt where its lines are.
	if (rest.length > 0 && places.length === 1) {
		return [{ statement_no: places[0]!.statement_no, lines }];
	}
	return rest.length === 0 ? places : [...places, { statement_no: null, lines: rest }];
}

function holds({ line_from, line_to }: StatementRange, line: number): boolean {
	return line_from !== null && line_to !== null && line >= line_from && line <= line_to;
}

/** The codes or lines of a column of a dataset, which one space parts. */
export function codesOf(list: string): string[] {
	return list.split(' ').filter((code) => code !== '');
}

/** A finding as read from a document, as a row of a dataset. */
export function rowOf(finding: Finding): FindingRow {
	return {
		...finding,
		statement_nos: finding.statement_nos.join(' '),
		lines: finding.lines.join(' '),
		indicator_ids: finding.indicator_ids.join(' ') || null
	};
}
