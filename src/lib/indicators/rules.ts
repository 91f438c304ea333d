import { toArabicDigits } from '$lib/thai/digits';
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
 * | unit | its unit, as spelled in `units.data.ts`; `-` for a figure without one |
 * | topic | words one of which stands anywhere in the statement |
 * | near | words one of which stands between the figure before and this one; `a&b` asks for both |
 * | avoid | words none of which stands there |
 * | after | the indicator of the figure right before it (a share printed after its count) |
 *
 * A share told right after a count ("คิดเป็นร้อยละ …") may also be named by the words before the count.
 * Words are compared folded (repaired, lower case, spaces left out). All rules are tried first on the
 * words after the last list number ("2) …"), then on all words since the figure before.
 */
export interface Rule {
	readonly order: number;
	readonly indicator_id: string;
	readonly statement_no: readonly string[];
	readonly unit: readonly string[];
	readonly topic: readonly string[];
	/** Any of these; of each, all words. */
	readonly near: readonly (readonly string[])[];
	readonly avoid: readonly string[];
	readonly after: string | null;
}

/** What a rule looks at. */
export interface RuleContext {
	readonly statement_no: string;
	readonly unit: string | null;
	/** Whether the whole statement holds a word (`tight`). */
	readonly holds: (word: string) => boolean;
	/** The words between the figure before and this one. */
	readonly phrase: string;
	/** The same of the figure before: what a share told right after it is a share of. */
	readonly earlier: string;
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
			unit: list(row.unit).map((unit) => (unit === '-' ? '' : unit)),
			topic: list(row.topic).map(wordOf),
			near: list(row.near).map((words) => words.split('&').map(wordOf)),
			avoid: list(row.avoid).map(wordOf),
			after: row.after?.trim() || null
		}))
		.sort((a, b) => a.order - b.order);
}

/** "1) …", "(2) …": what stands before it speaks of something else, if only a little. */
const LIST_NUMBER = /(?:^|[\s:])\(?\d{1,2}\)\s?/g;

/** "เบิกจ่าย 3.4 ล้านบาท คิดเป็นร้อยละ …", "… ล้านบาท (ร้อยละ …" */
const SHARE_OF = /^[^\d]{0,20}(?:คิดเป็น(?:ร้อยละ)?|\(ร้อยละ|\()\s{0,3}$/;

/** The first rule that matches, or null. */
export function findRule(rules: readonly Rule[], context: RuleContext): Rule | null {
	const whole = context.phrase;
	let from = 0;
	for (const match of whole.matchAll(LIST_NUMBER)) from = match.index + match[0].length;
	const item = from > 0 ? firstRule(rules, context, tight(whole.slice(from))) : null;
	const own = item ?? firstRule(rules, context, tight(whole));
	if (own !== null || context.earlier === '' || !SHARE_OF.test(whole)) return own;
	return firstRule(rules, context, tight(`${context.earlier} ${whole}`));
}

function firstRule(rules: readonly Rule[], context: RuleContext, phrase: string): Rule | null {
	const says = (word: string) => phrase.includes(word);
	return (
		rules.find(
			(rule) =>
				oneOf(rule.unit, context.unit ?? '') &&
				oneOf(rule.statement_no, context.statement_no) &&
				(rule.after === null || rule.after === context.previous) &&
				(rule.near.length === 0 || rule.near.some((words) => words.every(says))) &&
				!rule.avoid.some(says) &&
				(rule.topic.length === 0 || rule.topic.some(context.holds))
		) ?? null
	);
}

/** A word of a rule: repaired, lower case, ASCII digits, without spaces. */
function wordOf(word: string): string {
	return tight(fold(word));
}

/** The same of repaired text: a wrap or a lost space does not hide a word. */
export function tight(text: string): string {
	return toArabicDigits(text).toLowerCase().replace(/\s+/g, '');
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
