import { expect, test } from 'vitest';
import { orgKind } from '$lib/form3/codes';
import { otherCode } from './organizations';

test.each([
	['D', 'dopa', 'D-DOPA'],
	['U', ' U-kku ', 'U-KKU'],
	['L', '6400102', 'L-6400102'],
	['L', 'tb 12', 'L-TB-12']
] as const)('%s and "%s" make the code %s', (kind, typed, code) => {
	expect(otherCode(kind, typed)).toBe(code);
	expect(orgKind(code)).not.toBeNull();
});

test.each(['', '  ', 'กรม', 'a/b', '<b>'])('"%s" makes none', (typed) => {
	expect(otherCode('D', typed)).toBeNull();
});
