import { expect, it } from 'vitest';
import { APART, groupKey, groupYears, readGroupKey } from './comparisonGroups';

it.each(['country', 'region:Northeast', 'region:a word'])('%s is read back', (group) => {
	for (const of of APART) expect(readGroupKey(groupKey(group, of))).toEqual({ group, of });
	expect(readGroupKey(group)).toEqual({ group, of: null });
});

it.each([
	['those shown, without tables made ahead', [2564], 168, false, '2564'],
	['all, with them', [2564], 168, true, null],
	['those shown where all would be many', [2564, 2565], 800, true, '2564 2565'],
	['all, where all are shown', [2563, 2564, 2565], 800, false, null]
] as const)('of the years are asked for: %s', (_what, shown, values, ahead, years) => {
	expect(groupYears(shown, [2563, 2564, 2565], values, ahead)).toBe(years);
});
