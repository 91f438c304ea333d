/** The two status boxes under an item. */
import { skeleton } from '$lib/thai/fold';
import { innerBoxes, openingBox, type Glyph } from './boxes';
import type { Mark } from './types';
import { IN_PROGRESS, isOneOf, NOT_STARTED } from './wording';

export type StatusKind = 'not_started' | 'in_progress';

export interface StatusBox {
	readonly kind: StatusKind;
	/** `absent` when the words stand without a box. */
	readonly mark: Mark;
}

/** A bullet or a word before the box, and room to write behind the words. */
const LABEL = /^[-–—•·*]?\s*(?:สถานะ\s*(?:[:：]|(?=\s))\s*)?/u;
const TO_FILL_IN = /\s*(?:[(]?\s*(?:โปรด)?ระบุ\s*[:：)]*)?[\s._…:)]*$/u;

/** Longest line that can hold both statuses; longer ones are prose. */
const LONGEST = 200;

/**
 * The statuses a line consists of: one, or both side by side; a box stands before or after its words.
 *
 * @param body the line, repaired and trimmed
 * @param learned characters that are boxes in this document
 * @returns an empty list when the line is anything else
 */
export function readStatuses(body: string, learned?: ReadonlyMap<string, Glyph>): StatusBox[] {
	if (body.length > LONGEST) return [];
	const text = body.replace(LABEL, '').replace(TO_FILL_IN, '');
	const whole = readOne(text, learned);
	if (whole) return [whole];
	const boxes = innerBoxes(text, true);
	const closing = boxes.at(-1);
	// Boxes stand behind their words when the line ends with one, else before them.
	const behind = closing !== undefined && text.slice(closing.end).trim() === '';
	for (const { start, end } of boxes) {
		const cut = behind ? end : start;
		const first = readOne(text.slice(0, cut), learned);
		const second = readOne(text.slice(cut), learned);
		if (first && second && first.kind !== second.kind) return [first, second];
	}
	return [];
}

function readOne(text: string, learned?: ReadonlyMap<string, Glyph>): StatusBox | null {
	const before = openingBox(text, learned);
	const after = before ? undefined : innerBoxes(text, true).at(-1);
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
