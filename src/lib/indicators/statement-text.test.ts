import { describe, expect, it } from 'vitest';
import { answerStart, joinLines, lastAtMost, offsetOf, placeOf } from './statement-text';

const LINES = ['� 1.1.1 ผู้บริ', 'หาร 12', '', '34 คน', ' - ด้านสังคม'];
const joined = joinLines('1.1.1', [1, 2, 3, 4, 5], (line) => LINES[line - 1] ?? '');

describe('joinLines', () => {
	it('joins Thai without a gap and keeps numbers apart', () => {
		expect(joined.text).toBe('� 1.1.1 ผู้บริหาร 12\n34 คน\n - ด้านสังคม');
	});

	it('leads back to line and column, and forth again', () => {
		for (const word of ['หาร', '12', '34', 'ด้าน']) {
			const offset = joined.text.indexOf(word);
			const { line, column } = placeOf(joined, offset);
			expect(LINES[line - 1]?.slice(column - 1).startsWith(word)).toBe(true);
			expect(offsetOf(joined, line, column)).toBe(offset);
		}
		expect(offsetOf(joined, 3, 1)).toBeNull();
	});

	it('knows where an answer of its own starts', () => {
		const bullet = joined.text.indexOf(' - ');
		expect(answerStart(joined, bullet + 5)).toBe(bullet);
		expect(answerStart(joined, bullet - 1)).toBe(0);
	});
});

describe('lastAtMost', () => {
	it('finds the last entry that is not greater', () => {
		expect([0, 3, 7].map((value) => lastAtMost([1, 3, 5], value))).toEqual([-1, 1, 2]);
		expect(lastAtMost([], 1)).toBe(-1);
	});
});
