/** Tasks and decisions in words. */
import type { Review } from '$lib/dataset/schema';
import { M, type Text } from '$lib/i18n/messages';
import { REVIEW } from '$lib/i18n/messages/review';
import type { Task } from '$lib/state/review/task';

/** The question a task asks. */
export function askOf(task: Task): Text {
	switch (task.kind) {
		case 'status':
			return REVIEW.askStatus(task.item_no);
		case 'mark':
			return task.boxes.length > 1
				? REVIEW.askOptions(task.statement_no ?? task.item_no)
				: REVIEW.askMark(task.statement_no ?? task.item_no);
		case 'number':
			return REVIEW.askNumber(task.statement_no);
		case 'unit':
			return REVIEW.askUnit(task.raw);
		case 'figure':
			return REVIEW.askFigure(task.found);
		case 'spelling':
			return REVIEW.askSpelling(task.found);
	}
}

/** Why it is asked, or what a decision does not do; null where the question says enough. */
export function hintOf(task: Task): Text | null {
	if (task.kind === 'unit') {
		return task.expected === null ? REVIEW.unknownUnit : REVIEW.otherUnit(task.expected);
	}
	if (task.kind === 'figure') return REVIEW.figureStays;
	return task.kind === 'status' || task.kind === 'mark' ? REVIEW.lookAtOriginal : null;
}

/** What was decided: the mark, or what a print was changed to. */
export function decisionText({
	mark,
	decision,
	value
}: Omit<Review, 'assessment_id'> | Review): Text {
	if (mark !== null) return M.marks[mark];
	if (decision === 'confirmed') return REVIEW.confirmedAsRead;
	return value === null ? REVIEW.changedToNothing : REVIEW.changedTo(value);
}

/** What a decision is about, from its target. */
export function targetText(target: string): Text {
	const [kind = '', ...rest] = target.split('/');
	const both = (th: string, en: string): Text => ({ th, en });
	if (rest[0] === 'in_progress')
		return both(`${kind} ${M.inProgress.th}`, `${kind} ${M.inProgress.en}`);
	if (rest[0] === 'not_started')
		return both(`${kind} ${M.notStarted.th}`, `${kind} ${M.notStarted.en}`);
	if (kind === 'number') return both(`เลขข้อ ${rest[0]}`, `Number ${rest[0]}`);
	if (kind === 'unit' || kind === 'spelling') {
		const [line, ...print] = rest;
		const what = print.join('/');
		return kind === 'unit'
			? both(`หน่วยของ ${what} บรรทัดที่ ${line}`, `Unit of ${what}, line ${line}`)
			: both(`“${what}” บรรทัดที่ ${line}`, `“${what}”, line ${line}`);
	}
	return rest.length > 0
		? both(`ข้อ ${kind} ตัวเลือกที่ ${rest[0]}`, `Statement ${kind}, option ${rest[0]}`)
		: M.statementNo(kind);
}
