import { warningOf, type WarningCode } from '$lib/form3/messages';
import type { Figure, Warning } from '$lib/form3/types';
import { toArabicDigits } from '$lib/thai/digits';
import { isKnownUnit } from './units';

/** Of one kind no more than is of use. */
const MOST = 200;

/**
 * What a person should look at among the figures: those that could not be read as one value, and units
 * that are in no list. In the order of the figures; of one kind at most 200, the rest is counted.
 */
export function figureWarnings(figures: readonly Figure[]): Warning[] {
	const seen = new Map<WarningCode, number>();
	const warnings: Warning[] = [];
	const warn = (code: WarningCode, figure: Figure, detail: { name?: string; found: string }) => {
		const count = (seen.get(code) ?? 0) + 1;
		seen.set(code, count);
		if (count <= MOST) warnings.push(warningOf(code, figure.line, detail));
	};
	for (const figure of figures) {
		if (figure.value === null) warn(unreadOf(figure.raw), figure, { found: figure.raw });
		if (figure.unit !== null && !isKnownUnit(figure.unit)) {
			warn('unit-unknown', figure, { name: figure.raw, found: figure.unit });
		}
	}
	const cut = [...seen].filter(([, count]) => count > MOST);
	return [
		...cut.map(([name, count]) => warningOf('warnings-cut', null, { name, count: count - MOST })),
		...warnings
	];
}

/** Why a figure has no value, as its print tells. */
function unreadOf(raw: string): WarningCode {
	const digits = toArabicDigits(raw);
	if (/\d\s?(?:[-–—:]|ถึง)\s?\d/.test(digits)) return 'figure-range';
	return /^[\d,]+(?:\.\d+)?$/.test(digits) && digits.replace(/\D/g, '').length > 15
		? 'figure-too-large'
		: 'figure-damaged';
}
