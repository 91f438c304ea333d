import { describe, expect, it, vi } from 'vitest';
import type { Review } from '$lib/dataset/schema';
import { MemoryShelf } from '../keep/memory';
import { reviewsOf } from './reviews.svelte';
import { openDesk } from './testing/desk';

const review = (target: string, change: Partial<Review> = {}): Review => ({
	assessment_id: 'TH-40/2564/self',
	target,
	mark: 'marked',
	decision: 'changed',
	value: null,
	note: null,
	reviewed_at: '2026-01-02T03:04:05Z',
	...change
});
const targets = (list: readonly Review[]) => list.map(({ target, mark }) => `${target} ${mark}`);

describe('reviews', () => {
	it('are kept for the next visit, and given to the engine', async () => {
		const shelf = new MemoryShelf();
		const { own, host, engine } = await openDesk(shelf);
		const reviews = reviewsOf(own);
		await host.need();
		await reviews.decide(review('1.1.1'));
		await reviews.decide(review('1.1/in_progress', { note: 'ดูหน้า 3, "ช่องล่าง"' }));
		await reviews.decide(review('1.1.1', { mark: 'unmarked' }));
		expect(targets(reviews.list('TH-40/2564/self'))).toEqual([
			'1.1/in_progress marked',
			'1.1.1 unmarked'
		]);
		await host.own.ready({ assessment: 'TH-40/2564/self' });
		expect(engine.reviews.at(-1)).toBe(reviews.csv());
		expect(reviews.csv()).toContain('1.1.1,unmarked,changed');
		expect(host.own.differs({ assessment: 'TH-40/2564/self' })).toBe(true);
		expect(host.own.differs({ assessment: 'TH-42/2564/self' })).toBe(false);

		const next = await openDesk(shelf);
		expect(reviewsOf(next.own).csv()).toBe(reviews.csv());
		await next.host.need();
		await next.host.own.ready({ assessment: 'TH-40/2564/self' });
		expect(next.engine.reviews).toEqual([reviews.csv()]);
	});

	it('are undone one after the other, also a withdrawal and a file taken in', async () => {
		const { own, host } = await openDesk();
		const reviews = reviewsOf(own);
		const here = () => targets(reviews.list('TH-40/2564/self'));
		expect([reviews.canUndo, await reviews.undo()]).toEqual([false, null]);
		await Promise.all([reviews.decide(review('1.1.1')), reviews.decide(review('1.1.2'))]);
		await reviews.withdraw('TH-40/2564/self', '1.1.1');
		const taken = await reviews.importCsv(
			[
				'assessment_id,target,mark,decision,value,note,reviewed_at',
				'TH-40/2564/self,1.1.2,unmarked,changed,,,2025-01-01',
				'TH-40/2564/self,1.1.3,marked,confirmed,,,2026-01-01',
				'TH-40/2564/self,1.1.4,perhaps,confirmed,,,2026-01-01'
			].join('\n')
		);
		expect([taken.taken, taken.older, taken.problems.map(({ line }) => line)]).toEqual([1, 1, [4]]);
		expect(here()).toEqual(['1.1.2 marked', '1.1.3 marked']);
		expect(await reviews.undo()).toBeNull();
		expect(here()).toEqual(['1.1.2 marked']);
		expect(await reviews.undo()).toEqual({ assessment_id: 'TH-40/2564/self', target: '1.1.1' });
		expect(here()).toEqual(['1.1.1 marked', '1.1.2 marked']);
		await reviews.undo();
		await reviews.undo();
		expect([here(), reviews.canUndo]).toEqual([[], false]);
		expect(host.own.differs({ assessment: 'TH-40/2564/self' })).toBe(false);
	});

	it('that are damaged in the store are left out', async () => {
		const shelf = new MemoryShelf();
		const first = await openDesk(shelf);
		await (
			await first.own.store()
		).setDecision('reviews/TH-40/2564/self', [
			review('1.1.1'),
			review('<script>'),
			review('1.1.2', { assessment_id: 'TH-41/2564/self' }),
			{ target: 7 },
			null
		]);
		const { own } = await openDesk(shelf);
		expect(targets(reviewsOf(own).all())).toEqual(['1.1.1 marked']);
	});

	it('that cannot be kept are not made', async () => {
		const { own } = await openDesk();
		const store = await own.store();
		vi.spyOn(store, 'setDecision').mockRejectedValueOnce(new Error('full'));
		await expect(reviewsOf(own).decide(review('1.1.1'))).rejects.toThrow('full');
		expect([reviewsOf(own).all(), reviewsOf(own).canUndo]).toEqual([[], false]);
	});
});
