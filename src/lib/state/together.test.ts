import { describe, expect, it } from 'vitest';
import { Together } from './together';

describe('Together', () => {
	it('lets nobody go before the last has left, then all in one turn', async () => {
		const together = new Together();
		const gone: string[] = [];
		together.enter();
		together.enter();
		const first = together.leave().then(() => gone.push('first'));
		await new Promise((resolve) => setTimeout(resolve));
		expect(gone).toEqual([]);
		const second = together.leave().then(() => gone.push('second'));
		await Promise.all([first, second]);
		expect(gone).toEqual(['first', 'second']);
	});

	it('starts anew once all have left', async () => {
		const together = new Together();
		together.enter();
		await together.leave();
		together.enter();
		await together.leave();
	});
});
