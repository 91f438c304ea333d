/** The axis of an indicator's figures, in whatever unit they are. */
import { formatNumber } from '$lib/i18n/format';
import type { Lang } from '$lib/i18n/locale';
import { textWidth } from '../measure';
import { SIZE } from '../drawing';

export interface ValueAxis {
	readonly low: number;
	readonly high: number;
	readonly ticks: readonly number[];
	/** Decimals that tell the ticks apart. */
	readonly decimals: number;
}

const STEPS = [1, 2, 2.5, 5, 10];
const MOST_INTERVALS = 5;
/** Figures that all lie above this part of the largest are shown without the empty room below them. */
const HIGH = 0.6;
/** Such an axis still holds this part of the largest, so that small differences do not look large. */
const LEAST_SPAN = 0.2;

/** From zero, unless all lie far from it; round at both ends. Its range is always said in words. */
export function axisOf(values: readonly number[]): ValueAxis {
	const [least, most] = values.reduce(
		([low, high], value) => [Math.min(low, value), Math.max(high, value)],
		[Infinity, -Infinity]
	);
	if (least > most) return { low: 0, high: 1, ticks: [0, 1], decimals: 0 };
	const apart = least > 0 && least > HIGH * most;
	const from = apart ? Math.min(least, (1 - LEAST_SPAN) * most) : Math.min(0, least);
	const to = apart ? most : Math.max(0, most);
	const span = to - from || 1;
	const power = 10 ** Math.floor(Math.log10(span / MOST_INTERVALS));
	const step = STEPS.map((one) => one * power).find((one) => one * MOST_INTERVALS >= span)!;
	const first = Math.floor(from / step + 1e-9);
	const last = Math.max(first + 1, Math.ceil(to / step - 1e-9));
	const decimals = Math.max(0, -Math.floor(Math.log10(step)) + (step / power === 2.5 ? 1 : 0));
	const ticks = Array.from({ length: last - first + 1 }, (_, i) =>
		Number(((first + i) * step).toPrecision(12))
	);
	return { low: ticks[0]!, high: ticks.at(-1)!, ticks, decimals: Math.min(8, decimals) };
}

const LARGE = [
	[1e12, 'ล้านล้าน', 'T'],
	[1e6, 'ล้าน', 'M']
] as const;

/** `50%`, `1,200`, `2.5 ล้าน`; the unit is said once, under the title. */
export function tickText(value: number, axis: ValueAxis, unit: string | null, lang: Lang): string {
	const size = Math.max(Math.abs(axis.low), Math.abs(axis.high));
	const large = LARGE.find(([least]) => size >= least);
	if (large && value !== 0) {
		const [by, th, en] = large;
		return lang === 'th'
			? `${formatNumber(value / by, 2)} ${th}`
			: `${formatNumber(value / by, 2)}${en}`;
	}
	return `${formatNumber(value, axis.decimals)}${unit === '%' ? '%' : ''}`;
}

/** Width of the widest tick. */
export function tickWidth(axis: ValueAxis, unit: string | null, lang: Lang): number {
	return Math.max(
		...axis.ticks.map((tick) => textWidth(tickText(tick, axis, unit, lang), SIZE.note))
	);
}
