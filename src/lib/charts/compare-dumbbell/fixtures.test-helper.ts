/** Made-up rows of two sides for the tests: two years of one unit, a unit and a group; no value is real. */
import type { ComparedValue } from '$lib/queries/compare/types';
import { compared, COUNTRY, ITEMS, SIX } from '../compare.test-helper';

export const BEFORE: Partial<ComparedValue> = { year_be: 2563 };
export const NOW: Partial<ComparedValue> = { year_be: 2564 };
export { COUNTRY };

/** What a part has on either side: a share out of eight, `unknown` for an assessment without a value, null for no row. */
export type Given = number | 'unknown' | null;

export function sideRow(
	side: Partial<ComparedValue>,
	part: Partial<ComparedValue>,
	given: Given
): ComparedValue[] {
	if (given === null) return [];
	if (given === 'unknown')
		return [compared({ ...side, ...part, value: null, count: null, of: null })];
	const group = side.kind !== undefined && side.kind !== 'unit';
	const base = group ? { count: null, of: null } : { count: Math.round(8 * given), of: 8 };
	return [compared({ ...side, ...part, value: given, ...base })];
}

/** Two sides over the parts, in eighths unless otherwise given. */
export function two(
	subject: Partial<ComparedValue>,
	other: Partial<ComparedValue>,
	values: readonly (readonly [Given, Given])[],
	parts: readonly Partial<ComparedValue>[] = values.length > 6 ? ITEMS : SIX
): ComparedValue[] {
	return values.flatMap(([own, others], i) => [
		...sideRow(subject, parts[i]!, own),
		...sideRow(other, parts[i]!, others)
	]);
}

/** Up by 3/8, down by 1/8, equal, cannot be told now, no row before, up by 1/8. */
export const OVER_TIME = two(NOW, BEFORE, [
	[0.875, 0.5],
	[0.25, 0.375],
	[0.5, 0.5],
	['unknown', 0.75],
	[1, null],
	[0.125, 0]
]);

/** A chosen unit against the country: every item, two of them without a value on either side. */
export const AGAINST_COUNTRY = two(
	{ ...NOW, synthetic: false },
	{ ...COUNTRY, ...NOW },
	Array.from({ length: 24 }, (_, i): readonly [Given, Given] => {
		if (i === 7) return ['unknown', null];
		if (i === 15) return [null, 'unknown'];
		return [((i * 5) % 9) / 8, 0.3 + ((i * 7) % 11) / 20];
	})
);

/** Few parts over two years, all with values. */
export const FEW = two(NOW, BEFORE, [
	[0.875, 0.5],
	[0.375, 0.5],
	[0.5, 0.5]
]);
