/** Problems by kind: counted in full, put in words only as far as they are kept. */
import { LIMITS } from '../limits';
import { problemOf, type ProblemCode, type ProblemDetail, type ProblemPlace } from './problems';
import { PROBLEM_WORDS } from './problems.data';
import type { ProblemGroup, RowProblem } from './types';

export interface ProblemCollector {
	/** Adds a problem; what was said last of the same cell (of a wide table, for each of its codes) is said once. */
	add(code: ProblemCode, place: ProblemPlace, detail?: ProblemDetail): void;
	/** Sets how often a kind stands in the table where one sentence speaks for many rows. */
	count(code: ProblemCode, count: number): void;
	severityOf(code: ProblemCode): RowProblem['severity'];
	/** Errors before notices, the most frequent first. */
	groups(): ProblemGroup[];
}

export function problemCollector(kept: number = LIMITS.problemsOfAKind): ProblemCollector {
	const kinds = new Map<ProblemCode, { count: number; first: RowProblem[]; last: string }>();
	const kindOf = (code: ProblemCode) => {
		const kind = kinds.get(code) ?? { count: 0, first: [], last: '' };
		kinds.set(code, kind);
		return kind;
	};
	const severityOf = (code: ProblemCode) => PROBLEM_WORDS[code].severity;
	return {
		add(code, place, detail) {
			const kind = kindOf(code);
			const cell = place.column === null ? '' : `${place.line} ${place.column}`;
			if (cell !== '' && cell === kind.last) return;
			kind.last = cell;
			kind.count += 1;
			if (kind.first.length < kept) kind.first.push(problemOf(code, place, detail));
		},
		count(code, count) {
			kindOf(code).count = count;
		},
		severityOf,
		groups() {
			return [...kinds]
				.map(([code, { count, first }]) => ({
					code,
					severity: severityOf(code),
					count,
					first: [...first].sort((a, b) => a.line - b.line)
				}))
				.sort(
					(a, b) =>
						Number(b.severity === 'error') - Number(a.severity === 'error') ||
						b.count - a.count ||
						(a.code < b.code ? -1 : 1)
				);
		}
	};
}
