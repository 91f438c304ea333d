/** The look of a cell, and the key that says what the looks mean. */
import { formatNumber } from '$lib/i18n/format';
import type { ComparedValue } from '$lib/queries/compare/types';
import type { ChartContext, ChartTheme } from '../chart';
import {
	COMPARE_WORDS,
	isMissing,
	isShare,
	valueText,
	valueWords,
	type CompareExtra
} from '../compare';
import { hatch, label, LINE, SIZE, steadyWidth, type Mark } from '../drawing';
import { textWidth } from '../measure';
import { SHARE_STEPS, shareStep } from '../theme';

export interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

type Value = Pick<ComparedValue, 'value' | 'units'>;

export interface CellLook {
	/** The first one takes the pointer. */
	readonly marks: readonly Mark[];
	/** Colour of a number on it. */
	readonly ink: string;
}

/**
 * Zero is a plain outline and has its 0, no data a broken outline, and what cannot be told is hatched.
 * @param largest the value that takes the darkest shade
 */
export function cellLook(value: Value, largest: number, box: Box, theme: ChartTheme): CellLook {
	const inner = { x: box.x + 0.5, y: box.y + 0.5, width: box.width - 1, height: box.height - 1 };
	const active = { stroke: theme.ink };
	const outline = { kind: 'rect', ...inner, fill: 'transparent', active } as const;
	if (isMissing(value)) {
		return { marks: [{ ...outline, stroke: theme.muted, dash: [2, 3] }], ink: theme.muted };
	}
	if (value.value === null) {
		const marks = [{ ...outline, stroke: theme.unreadable }, hatch(inner, theme.unreadable)];
		return { marks, ink: theme.muted };
	}
	if (value.value <= 0) return { marks: [{ ...outline, stroke: theme.muted }], ink: theme.ink };
	const step = shareStep(largest > 0 ? value.value / largest : 1);
	return {
		marks: [{ kind: 'rect', ...box, fill: theme.accent, opacity: step.opacity, active }],
		ink: step.text === 'ink' ? theme.ink : theme.paper
	};
}

/** The number in a cell: whole percent, where only all is 100 and only none is 0; or characters. */
export function cellNumber({ value }: Value, extra: CompareExtra): string {
	if (value === null) return '';
	if (!isShare(extra)) return formatNumber(value, 0);
	const percent = Math.round(100 * value);
	if (percent === 100 && value < 1) return '>99';
	if (percent === 0 && value > 0) return '<1';
	return String(percent);
}

const SWATCH = 14;
const APART = 16;

/** What the shades stand for, in as many lines as it takes. */
export function keyMarks(
	cells: readonly Value[],
	largest: number,
	extra: CompareExtra,
	top: number,
	theme: ChartTheme,
	context: ChartContext
): { marks: Mark[]; height: number } {
	const marks: Mark[] = [];
	let [x, y] = [0, top + LINE.note / 2 + 4];
	const place = (width: number) => {
		if (x > 0 && x + width > steadyWidth(context)) [x, y] = [0, y + LINE.note];
		const at = x;
		x += width + APART;
		return at;
	};
	const swatch = (value: Value, at: number) => {
		const box = { x: at, y: y - SWATCH / 2, width: SWATCH, height: SWATCH };
		marks.push(...cellLook(value, largest, box, theme).marks);
	};
	const words = isShare(extra) ? valueText : valueWords;
	const [low, high] = [valueText(0, extra, context), words(largest, extra, context)];
	const [before, after] = [low, high].map((words) => textWidth(words, SIZE.note) + 6);
	const shades = [0, ...SHARE_STEPS.map(({ upTo }) => upTo)];
	const at = place(before! + shades.length * (SWATCH + 3) + after!);
	marks.push(label(low, at, y, theme.muted));
	shades.forEach((share, i) =>
		swatch({ value: share * largest, units: 1 }, at + before! + i * (SWATCH + 3))
	);
	marks.push(label(high, at + before! + shades.length * (SWATCH + 3) + 3, y, theme.muted));
	const others = [
		{ value: { value: null, units: 0 }, words: COMPARE_WORDS.noData, shown: cells.some(isMissing) },
		{
			value: { value: null, units: 1 },
			words: COMPARE_WORDS.notKnown,
			shown: cells.some((cell) => cell.value === null && !isMissing(cell))
		}
	];
	for (const { value, words, shown } of others) {
		if (!shown) continue;
		const from = place(SWATCH + 6 + textWidth(words[context.lang], SIZE.note));
		swatch(value, from);
		marks.push(label(words[context.lang], from + SWATCH + 6, y, theme.muted));
	}
	return { marks, height: y + LINE.note / 2 + 2 - top };
}
