/** Problems of a table as the rows of a CSV: where, what was found, what was expected, how to fix it. Pure. */
import type { ProblemGroup } from '$lib/importers/assessment/types';

export const PROBLEM_COLUMNS = [
	'line',
	'column',
	'severity',
	'code',
	'found',
	'expected',
	'message_th',
	'fix_th',
	'message_en',
	'fix_en'
] as const;

/** In the order of the file; a last row for each kind of which more were counted than are kept. */
export function problemRows(groups: readonly ProblemGroup[]): string[][] {
	const rows = groups.flatMap(({ first }) => first).sort((a, b) => a.line - b.line);
	const more = groups.filter(({ count, first }) => count > first.length);
	return [
		...rows.map((row) => PROBLEM_COLUMNS.map((name) => String(row[name] ?? ''))),
		...more.map(({ code, severity, count, first }) => {
			const rest = String(count - first.length);
			return ['', '', severity, code, rest, '', `อีก ${rest} แห่ง`, '', `${rest} more of these`, ''];
		})
	];
}
