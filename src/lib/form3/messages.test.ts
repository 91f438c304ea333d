import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ERROR_CODES, errorOf, WARNING_CODES, warningOf } from './messages';

const detail = { name: '1.1.1', found: 'ก'.repeat(200), expected: '2', count: 3 };

describe('messages', () => {
	it.each(WARNING_CODES)('%s has words in both languages', (code) => {
		const warning = warningOf(code, 7, detail);
		expect(warning).toMatchObject({ code, line: 7 });
		expect(warning.message_th).toMatch(/[ก-ฮ]/);
		expect(warning.message_en).toMatch(/[A-Za-z]{2}/);
		expect(`${warning.message_th}${warning.message_en}`).not.toContain('undefined');
		expect(warning.found).toHaveLength(80);
	});

	it.each(ERROR_CODES)('%s has words in both languages', (code) => {
		const error = errorOf(code, { ...detail, line: 7 });
		expect(error).toMatchObject({ code, line: 7, expected: '2' });
		expect(error.message_th).toMatch(/[ก-ฮ]/);
		expect(error.message).toBe(error.message_en);
	});

	it('explains every code in docs/warnings.md, and no other', () => {
		const documented = Array.from(
			readFileSync('docs/warnings.md', 'utf8').matchAll(/^\| `([a-z0-9-]+)` *\|/gm),
			(match) => match[1]
		);
		expect(documented.sort()).toEqual([...ERROR_CODES, ...WARNING_CODES].sort());
	});
});
