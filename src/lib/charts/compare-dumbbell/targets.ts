/** The target of the subject: a small triangle under its row, which no number is crossed by. */
import type { ComparedValue } from '$lib/queries/compare/types';
import type { ChartContext, ChartTheme } from '../chart';
import { TARGET_WORDS } from '../reach';
import { label, LINE, near, type Mark } from '../drawing';
import type { TwoSides } from './sides';

const HALF = 4.5;
const HIGH = 6;

export function subjectsOf({ parts }: TwoSides): readonly ComparedValue[] {
	return parts.flatMap(({ subject }) => subject ?? []);
}

/** @param y its lower edge; the tip is `HIGH` above */
export function targetSign(x: number, y: number, theme: ChartTheme): Mark[] {
	const d = `M${near(x)} ${near(y - HIGH)}L${near(x + HALF)} ${near(y)}L${near(x - HALF)} ${near(y)}Z`;
	return [{ kind: 'area', d, fill: theme.ink }];
}

/** What the triangle means, under the names of the sides. */
export function targetKey(top: number, theme: ChartTheme, { lang }: ChartContext): Mark[] {
	const y = top + LINE.note / 2;
	return [
		...targetSign(7.5, y + HIGH / 2, theme),
		label(TARGET_WORDS.target[lang], 22, y, theme.ink)
	];
}
