import { expect, it } from 'vitest';
import { APART, groupKey, readGroupKey } from './comparisonGroups';

it.each(['country', 'region:Northeast', 'region:a word'])('%s is read back', (group) => {
	for (const of of APART) expect(readGroupKey(groupKey(group, of))).toEqual({ group, of });
	expect(readGroupKey(group)).toEqual({ group, of: null });
});
