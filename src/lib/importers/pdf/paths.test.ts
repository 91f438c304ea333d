import { describe, expect, it } from 'vitest';
import { IDENTITY } from './geometry';
import { readPath, type Paint } from './paths';

const STROKED: Paint = { stroked: true, filled: false, white: false };
const FILLED: Paint = { stroked: false, filled: true, white: false };
const WHITE: Paint = { ...FILLED, white: true };

const rectangle = (x: number, y: number, w: number, h: number) =>
	[[0, x, y], [1, x + w, y], [1, x + w, y + h], [1, x, y + h], [4]].flat();
/** A circle of four curves about a point. */
const circle = (x: number, y: number, r: number) => {
	const k = r * 0.5523;
	return [
		[0, x + r, y],
		[2, x + r, y + k, x + k, y + r, x, y + r],
		[2, x - k, y + r, x - r, y + k, x - r, y],
		[2, x - r, y - k, x - k, y - r, x, y - r],
		[2, x + k, y - r, x + r, y - k, x + r, y],
		[4]
	].flat();
};
const frameOf = (data: number[], paint: Paint) => {
	const [spot] = readPath(data, IDENTITY, paint).spots;
	return spot && { outline: spot.outline, area: spot.area, blank: spot.blank };
};

describe('what a path is', () => {
	it('is the outline of a box when it is stroked, or drawn as the room between two frames', () => {
		const outline = { outline: true, area: false, blank: false };
		expect(frameOf(rectangle(5, 5, 10, 10), STROKED)).toEqual(outline);
		expect(frameOf(circle(10, 10, 5), STROKED)).toEqual(outline);
		const ring = [...rectangle(5, 5, 10, 10), ...rectangle(6, 6, 8, 8)];
		expect(frameOf(ring, FILLED)).toEqual(outline);
	});

	it('is an area when it is filled, and nothing to be seen when that is white', () => {
		const area = { outline: false, area: true, blank: false };
		expect(frameOf(rectangle(5, 5, 10, 10), FILLED)).toEqual(area);
		expect(frameOf(rectangle(5, 5, 10, 10), WHITE)).toEqual({ ...area, area: false, blank: true });
	});

	it('is no box when it is a tick or a cross', () => {
		const tick = [0, 2, 6, 1, 5, 10, 1, 10, 1];
		const cross = [0, 0, 0, 1, 10, 10, 0, 10, 0, 1, 0, 10];
		for (const data of [tick, cross])
			expect(frameOf(data, STROKED)).toMatchObject({ outline: false });
	});

	it('is a rule where it is long, straight and thin, stroked or filled', () => {
		expect(readPath([0, 50, 0, 1, 50, 300], IDENTITY, STROKED).rules).toEqual([
			{ upright: true, at: 50, from: 0, to: 300 }
		]);
		expect(readPath(rectangle(0, 99.5, 400, 1), IDENTITY, FILLED).rules).toEqual([
			{ upright: false, at: 100, from: 0, to: 400 }
		]);
		expect(readPath(rectangle(0, 0, 400, 300), IDENTITY, FILLED).rules).toEqual([]);
		expect(readPath(rectangle(0, 0, 400, 300), IDENTITY, STROKED).rules).toHaveLength(4);
	});

	it('is looked at no further than is of use', () => {
		const map = Array.from({ length: 30_000 }, (_, i) => rectangle(i, 0, 10, 500)).flat();
		expect(readPath(map, IDENTITY, STROKED).rules.length).toBeLessThanOrEqual(2000);
	});
});
