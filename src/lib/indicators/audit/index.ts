/**
 * The audit: figures of one document checked against each other. Each rule is a file with a name; none
 * knows anything of the world outside the document. What cannot be told is not said: a contradiction is
 * reported only where the words leave no other reading.
 */
import type { Finding, Form3Reading } from '$lib/form3/types';
import { conversion } from './conversion';
import { count } from './count';
import { difference } from './difference';
import { factor } from './factor';
import { impossible } from './impossible';
import { price } from './price';
import { noPeriod } from './noPeriod';
import { passagesOf, type AuditedFigure } from './passage';
import { repeated } from './repeated';
import { share } from './share';
import { sum } from './sum';
import { targetOnly } from './targetOnly';

export type { AuditedFigure } from './passage';

/** Rules by name, in the order in which they are explained. */
export const RULES = [
	'sum',
	'difference',
	'share',
	'conversion',
	'factor',
	'repeated',
	'count',
	'impossible',
	'target-only',
	'no-period'
] as const;

export type RuleName = (typeof RULES)[number];

/**
 * The findings of a document, in the order of their first lines. `figures` are those of `readFigures` with
 * the indicators that `matchObservations` gave them.
 */
export function auditFindings(reading: Form3Reading, figures: readonly AuditedFigure[]): Finding[] {
	const passages = passagesOf(reading, figures);
	const found = [
		...passages.flatMap(sum),
		...passages.flatMap(difference),
		...passages.flatMap(share),
		...passages.flatMap(conversion),
		...factor(passages),
		...passages.flatMap(price),
		...repeated(passages),
		...passages.flatMap(count),
		...passages.flatMap((passage) => impossible(passage, reading.year_be)),
		...targetOnly(passages),
		...passages.flatMap(noPeriod)
	];
	return withoutTwins(found).sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0));
}

/** "a − b = c" also adds up: said once, as the difference that the words speak of. */
function withoutTwins(found: readonly Finding[]): Finding[] {
	const numbers = ({ arithmetic, lines }: Finding) =>
		[...lines, ...(arithmetic?.match(/[\d,.]+/g) ?? []).sort()].join(' ');
	const differences = new Set(found.filter(({ rule }) => rule === 'difference').map(numbers));
	return found.filter((one) => one.rule !== 'sum' || !differences.has(numbers(one)));
}
