/** The two status boxes under an item. */
import { skeleton } from '$lib/thai/fold';
import { innerBoxes, openingBox } from './boxes';
import type { Mark } from './types';
import { IN_PROGRESS, isOneOf, NOT_STARTED } from './wording';

export type StatusKind = 'not_started' | 'in_progress';

export interface StatusBox {
	readonly kind: StatusKind;
	/** `absent` when the words stand without a box. */
	readonly mark: Mark;
}

/** Longest line that can hold both statuses; longer ones are prose. */
const LONGEST = 200;

/**
 * The statuses a line consists of: one, or both side by side; a box stands before or after its words.
 *
 * @param body the line, repaired and trimmed
 * @returns an empty list when the line is anything else
 */
export function readStatuses(body: string): StatusBox[] {
	if (body.length > LONGEST) return [];
	const whole = readOne(body);
	if (whole) return [whole];
	const boxes = innerBoxes(body);
	const closing = boxes.at(-1);
	// Boxes stand behind their words when the line ends with one, else before them.
	const behind = closing !== undefined && body.slice(closing.end).trim() === '';
	for (const { start, end } of boxes) {
		const cut = behind ? end : start;
		const first = readOne(body.slice(0, cut));
		const second = readOne(body.slice(cut));
		if (first && second && first.kind !== second.kind) return [first, second];
	}
	return [];
}

function readOne(text: string): StatusBox | null {
	const before = openingBox(text);
	const after = before ? undefined : innerBoxes(text).at(-1);
	const closes = after !== undefined && text.slice(after.end).trim() === '';
	const words = text.slice(before?.end ?? 0, closes ? after.start : undefined);
	const kind = statusKind(words);
	return kind && { kind, mark: before?.mark ?? (closes ? after.mark : 'absent') };
}

function statusKind(words: string): StatusKind | null {
	const bones = skeleton(words);
	if (isOneOf(bones, NOT_STARTED)) return 'not_started';
	return isOneOf(bones, IN_PROGRESS) ? 'in_progress' : null;
}
