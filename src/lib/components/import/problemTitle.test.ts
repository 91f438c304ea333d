import { expect, test } from 'vitest';
import { PROBLEM_WORDS } from '$lib/importers/assessment/problems.data';
import { problemFix, problemTitle } from './problemTitle';

test('every kind of problem has a name in both languages, and a remedy', () => {
	for (const code of Object.keys(PROBLEM_WORDS)) {
		const title = problemTitle({ code, first: [] });
		expect(title.th, code).not.toMatch(/[{}]/);
		expect(title.en, code).not.toMatch(/[{}]/);
		expect(title.en, code).toMatch(/^[A-Z]/);
		expect(problemFix({ code, first: [] }), code).not.toBeNull();
	}
});

test('a kind that is not known is called by its first sentence, and never by what an object inherits', () => {
	const first = [{ message_th: 'ผิด', message_en: 'wrong' }] as never;
	expect(problemTitle({ code: 'new-kind', first })).toEqual({ th: 'ผิด', en: 'Wrong' });
	expect(problemTitle({ code: 'toString', first: [] })).toEqual({ th: 'toString', en: 'toString' });
});
