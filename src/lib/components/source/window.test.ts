import { describe, expect, it } from 'vitest';
import { grownDown, grownUp, windowAround } from './window';

const LAST = 100_000;

describe('the window of lines', () => {
	it('holds the line asked for, and stays inside the document', () => {
		for (const line of [1, 50, 767, LAST]) {
			const { from, to } = windowAround(line, LAST);
			expect(from).toBeLessThanOrEqual(line);
			expect(to).toBeGreaterThanOrEqual(line);
			expect([from >= 1, to <= LAST]).toEqual([true, true]);
		}
		expect(windowAround(3, 5)).toEqual({ from: 1, to: 5 });
	});

	it('reaches the end and the beginning, and never grows large', () => {
		let shown = windowAround(500, LAST);
		let steps = 0;
		while (shown.to < LAST && steps++ < LAST) {
			const next = grownDown(shown, LAST);
			expect(next.from).toBeLessThanOrEqual(shown.to);
			expect(next.to - next.from).toBeLessThan(200);
			shown = next;
		}
		expect(shown.to).toBe(LAST);
		while (shown.from > 1 && steps++ < 2 * LAST) {
			const next = grownUp(shown);
			expect(next.to).toBeGreaterThanOrEqual(shown.from);
			expect(next.to - next.from).toBeLessThan(200);
			shown = next;
		}
		expect(shown.from).toBe(1);
	});
});
