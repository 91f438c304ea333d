import { fold } from '$lib/thai/fold';

/**
 * How figures are recognised as values of an indicator: a row of `data/catalogue/rules.csv`. Lists are
 * written with `|` (any of them). An empty cell asks nothing.
 *
 * | column | asks |
 * |---|---|
 * | order | rules are tried from the lowest; the first that matches wins |
 * | indicator_id | what the figure is then a value of |
 * | statement_no | the statement it stands in |
 * | unit | its unit, as spelled in `units.data.ts` |
 * | topic | words one of which stands anywhere in the statement |
 * | near | words one of which stands between the figure before and this one |
 * | avoid | words none of which stands there |
 * | after | the indicator of the figure right before it (a share printed after its count) |
 *
 * Words are compared folded (repaired, lower case, spaces left out).
 */
export interface Rule {
	readonly order: number;
	readonly indicator_id: string;
	readonly statement_no: readonly string[];
	readonly unit: readonly string[];
	readonly topic: readonly string[];
	readonly near: readonly string[];
	readonly avoid: readonly string[];
	readonly after: string | null;
}

/** What a rule looks at. */
export interface RuleContext {
	readonly statement_no: string;
	readonly unit: string | null;
	/** The whole statement, `tight`: asked for only where a rule needs it, since folding costs. */
	readonly statement: () => string;
	/** The words between the figure before and this one. */
	readonly phrase: string;
	/** Indicator of the figure right before, in the same statement. */
	readonly previous: string | null;
}

/** Rules from table rows, in the order in which they are tried. */
export function parseRules(rows: readonly Readonly<Record<string, string | undefined>>[]): Rule[] {
	return rows
		.map((row, index) => ({
			order: Number(row.order?.trim() || index),
			indicator_id: (row.indicator_id ?? '').trim(),
			statement_no: list(row.statement_no),
			unit: list(row.unit),
			topic: list(row.topic).map(tight),
			near: list(row.near).map(tight),
			avoid: list(row.avoid).map(tight),
			after: row.after?.trim() || null
		}))
		.sort((a, b) => a.order - b.order);
}

/** The first rule that matches, or null. */
export function findRule(rules: readonly Rule[], context: RuleContext): Rule | null {
	const phrase = tight(context.phrase);
	return (
		rules.find(
			(rule) =>
				oneOf(rule.statement_no, context.statement_no) &&
				oneOf(rule.unit, context.unit ?? '') &&
				(rule.after === null || rule.after === context.previous) &&
				(rule.near.length === 0 || rule.near.some((word) => phrase.includes(word))) &&
				!rule.avoid.some((word) => phrase.includes(word)) &&
				(rule.topic.length === 0 || rule.topic.some((word) => context.statement().includes(word)))
		) ?? null
	);
}

/** Folded and without spaces: a wrap or a lost space does not hide a word. */
export function tight(text: string): string {
	return fold(text).replace(/\s/g, '');
}

function list(cell: string | undefined): string[] {
	return (cell ?? '')
		.split('|')
		.map((word) => word.trim())
		.filter((word) => word !== '');
}

function oneOf(allowed: readonly string[], value: string): boolean {
	return allowed.length === 0 || allowed.includes(value);
}
