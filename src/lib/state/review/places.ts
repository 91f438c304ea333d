/** Where in an open document a task is to be looked at. Pure. */
import { readStatuses } from '$lib/form3/status';
import { repairLine } from '$lib/thai/repair';
import type { RawText } from '../openedDocument';
import { lineCount, rawLine } from '../openedDocumentText';
import type { Task } from './task';

/** A status line stands at most this many lines from where it is expected. */
const NEAR = 40;

/**
 * The lines of a task in a document that is at hand. Data keep no line for status boxes, only the end of the
 * item's statements; the text itself says where its status lines are, behind them or (some forms) before.
 */
export function linesOfTask(task: Task, raw: RawText): readonly number[] {
	const [from] = task.lines;
	if (task.kind !== 'status' || from === undefined) return task.lines;
	const last = Math.min(lineCount(raw), from + NEAR);
	const found: number[] = [];
	for (let line = from; line <= last; line++) {
		const isStatus = readStatuses(repairLine(rawLine(raw, line)).text.trim()).length > 0;
		if (isStatus) found.push(line);
		// They stand together; the next item has status lines of its own.
		else if (found.length > 0 && line - found.at(-1)! > 2) break;
	}
	return found.length > 0 ? found : task.lines;
}

/** Lines shown at first around a place, and added when more are asked for. */
const BEFORE = 4;
const AFTER = 8;
/** Boxes of one statement stand within so many lines, or only the first are shown. */
const TOGETHER = 40;

/** 1-based, both ends included; `more` counts how often more was asked for. */
export function linesAround(
	lines: readonly number[],
	last: number,
	more: number
): { readonly from: number; readonly to: number } {
	const [first = 1] = lines;
	const end = Math.max(first, ...lines.filter((line) => line - first < TOGETHER));
	return {
		from: Math.max(1, first - BEFORE * (1 + 3 * more)),
		to: Math.min(last, end + AFTER * (1 + 2 * more))
	};
}
