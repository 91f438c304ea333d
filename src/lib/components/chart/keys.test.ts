import { describe, expect, it } from 'vitest';
import { stepTo } from './keys';

describe('the arrow keys on a chart', () => {
	it('begin at the first stop, whichever arrow comes first', () => {
		expect(stepTo('ArrowRight', null, 6)).toBe(0);
		expect(stepTo('ArrowLeft', null, 6)).toBe(0);
	});

	it('go one stop on or back and stay within the ends', () => {
		expect(stepTo('ArrowDown', 2, 6)).toBe(3);
		expect(stepTo('ArrowUp', 2, 6)).toBe(1);
		expect(stepTo('ArrowRight', 5, 6)).toBe(5);
		expect(stepTo('ArrowLeft', 0, 6)).toBe(0);
	});

	it('reach the ends with Home and End', () => {
		expect(stepTo('End', null, 6)).toBe(5);
		expect(stepTo('Home', 4, 6)).toBe(0);
	});

	it('leave other keys and empty charts alone', () => {
		expect(stepTo('Tab', 1, 6)).toBeNull();
		expect(stepTo('ArrowRight', null, 0)).toBeNull();
	});
});
