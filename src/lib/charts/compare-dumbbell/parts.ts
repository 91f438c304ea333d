/** Marks that the forms of two sides share: their heads, their dots, and what is drawn instead when refused. */
import type { ComparedValue } from '$lib/queries/compare/types';
import type { ChartContext, ChartTheme } from '../chart';
import { markerAt } from '../compare';
import { label, LINE, steadyWidth, type Drawing, type Mark } from '../drawing';
import { wrapText } from '../wrap';
import { sidesOf, type TwoSides } from './sides';
import { sideHead, W } from './words';

const DOT = 11;
const RING = 15;
/** From the middle of a dot to words beside it. */
export const DOT_GAP = 13;
const KEY_TEXT = 22;

/** The subject is filled in the accent. */
export function subjectDot(x: number, y: number, theme: ChartTheme): Mark[] {
	return markerAt('disc', x, y, theme.accent, theme.paper, DOT);
}

/** The other side is a grey ring, wider than the dot, so that both are seen where they meet. */
export function otherDot(x: number, y: number, theme: ChartTheme): Mark[] {
	return markerAt('ring', x, y, theme.comparator, theme.paper, RING);
}

/** Both sides by name and year with their dots, one under the other. */
export function heads(
	two: TwoSides,
	theme: ChartTheme,
	context: ChartContext
): { marks: Mark[]; bottom: number } {
	const marks: Mark[] = [];
	let y = 0;
	for (const side of ['subject', 'other'] as const) {
		const dot = side === 'subject' ? subjectDot : otherDot;
		marks.push(...dot(RING / 2, y + LINE.note / 2, theme));
		const fill = side === 'subject' ? theme.ink : theme.muted;
		const weight = side === 'subject' ? 600 : 400;
		const words = sideHead(two[side], context);
		for (const text of wrapText(words, steadyWidth(context) - KEY_TEXT, 13, weight, 3)) {
			marks.push(label(text, KEY_TEXT, y + LINE.note / 2, fill, { weight }));
			y += LINE.note;
		}
	}
	return { marks, bottom: y };
}

/** What stands in place of a picture of more or fewer than two sides: how many there are, and what to do. */
export function refusedDrawing(
	rows: readonly ComparedValue[],
	theme: ChartTheme,
	context: ChartContext
): Drawing {
	const { lang } = context;
	const n = sidesOf(rows).length;
	const width = steadyWidth(context);
	const said = wrapText(W.refused(n)[lang], width, 13, 600);
	const advice = wrapText(W.refusedAdvice(n)[lang], width, 13);
	const lines = [
		...said.map((text) => ({ text, fill: theme.ink, weight: 600 as const })),
		...advice.map((text) => ({ text, fill: theme.muted, weight: 400 as const }))
	];
	return {
		height: (lines.length + 1) * LINE.note,
		ground: lines.map(({ text, fill, weight }, i) =>
			label(text, 0, (i + 1) * LINE.note, fill, { weight })
		),
		stops: []
	};
}
