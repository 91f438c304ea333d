/** Source lines, repaired once and kept with what the rest of the reader asks about them. */
import { toArabicDigits } from '$lib/thai/digits';
import { skeleton } from '$lib/thai/fold';
import { repairLine } from '$lib/thai/repair';
import { isBoxGlyph, openingBox, type Box } from './boxes';
import { learnBoxes, type LearnedBoxes } from './learnedBoxes';
import type { SourceLine } from './types';

/** A source line, repaired. */
export class FormLine {
	/** 0-based place among the source lines. */
	readonly index: number;
	/** 1-based number, as the importer gave it. */
	readonly line: number;
	readonly page: number | undefined;
	/** Repaired text of the whole line. */
	readonly text: string;
	/** Repaired text without the white space around it. */
	readonly body: string;
	/** The line ended with white space: a wrap between words, not inside one. */
	readonly spaceAfter: boolean;
	/** Characters that are boxes in this document. */
	readonly learned: LearnedBoxes;
	#box: Box | null | undefined;
	#skeleton: string | undefined;

	constructor(source: SourceLine, index: number, learned: LearnedBoxes) {
		this.learned = learned;
		this.index = index;
		this.line = source.line;
		this.page = source.page;
		this.text = repairLine(source.text).text;
		this.body = this.text.trim();
		this.spaceAfter = /\s$/.test(this.text);
	}

	get blank(): boolean {
		return this.body === '';
	}

	/** The box the line opens with. Offsets count in `body`. */
	get box(): Box | null {
		if (this.#box === undefined) this.#box = openingBox(this.body, this.learned);
		return this.#box;
	}

	/** The body after its opening box. */
	get rest(): string {
		return this.box ? this.body.slice(this.box.end).trimStart() : this.body;
	}

	/** `rest` with Arabic digits, for patterns of numbers. Same length as `rest`. */
	get digits(): string {
		return toArabicDigits(this.rest);
	}

	/** The line holds a box and nothing else. */
	get boxOnly(): boolean {
		return this.box !== null && this.rest === '';
	}

	/** Consonant skeleton of `rest`. */
	get skeleton(): string {
		this.#skeleton ??= skeleton(this.rest.slice(0, 400));
		return this.#skeleton;
	}
}

export function formLines(lines: readonly SourceLine[]): FormLine[] {
	const learned = learnBoxes(lines, isBoxGlyph);
	return lines.map((line, index) => new FormLine(line, index, learned));
}
