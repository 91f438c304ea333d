/** What a statement holds in each of two assessments, and what changed in it, in words. Pure. */
import { M, type Text } from '$lib/i18n/messages';
import { C } from '$lib/i18n/messages/compare';
import { I } from '$lib/i18n/messages/compareItem';
import type { StatementChangeRow } from '$lib/queries/compare/statements';
import { statementChanges } from './changed';

/** Whether it is answered, its mark, how long its evidence is and how many figures it cites. */
export function sideWords(row: StatementChangeRow, side: 'before' | 'after'): Text[] {
	const mark = row[`mark_${side}`];
	const evidence = row[`evidence_${side}`];
	const figures = row[`figures_${side}`];
	return [
		row[`answered_${side}`] ? M.answered : I.notAnswered,
		...(mark === 'absent' ? [] : [M.marks[mark]]),
		evidence > 0 ? I.evidence(evidence) : I.noEvidence,
		...(evidence === 0 && !figures ? [] : [figures === null ? I.notSearched : I.figures(figures)])
	];
}

/** What changed in a statement. */
export function changeWords(row: StatementChangeRow): Text[] {
	return statementChanges(row).map((change) =>
		change === 'mark'
			? C.markChange(M.marks[row.mark_before], M.marks[row.mark_after])
			: C.statementChange[change]
	);
}
