import { describe, expect, test } from 'vitest';
import { chartsAlive } from './selectors';
import { address, DESKTOP, engineOnHold, LANGS, PATHS, PHONE, useSite } from './site';

const site = useSite();

/** The look asks for less than this (design: no jumps while loading). */
const MAX_SHIFT = 0.02;
const SMALLEST_TEXT_PX = 13;

describe.each(LANGS)('in %s', (lang) => {
	test.each(PATHS)('%s needs no sideways scrolling on a phone', async (path) => {
		const { page } = await site.open(address(lang, path), { viewport: PHONE }, engineOnHold);
		await chartsAlive(page);
		const width = await page.evaluate(() => document.documentElement.scrollWidth);
		expect(width).toBeLessThanOrEqual(PHONE.width);
	});

	test.each([
		['a phone', PHONE],
		['a desktop', DESKTOP]
	] as const)(
		'the overview does not jump while it comes alive on %s',
		async (_device, viewport) => {
			const { page } = await site.open(address(lang, '/'), { viewport });
			await page.waitForLoadState('networkidle');
			const shift = await page.evaluate(
				() =>
					new Promise<number>((done) => {
						let sum = 0;
						new PerformanceObserver((list) => {
							for (const entry of list.getEntries()) {
								const { value, hadRecentInput } = entry as PerformanceEntry & {
									value: number;
									hadRecentInput: boolean;
								};
								if (!hadRecentInput) sum += value;
							}
						}).observe({ type: 'layout-shift', buffered: true });
						// Buffered entries are delivered before this frame's timeout.
						requestAnimationFrame(() => setTimeout(() => done(sum)));
					})
			);
			expect(shift).toBeLessThan(MAX_SHIFT);
		}
	);

	test.each(PATHS)('%s has no text too small to read', async (path) => {
		const { page } = await site.open(address(lang, path), { viewport: PHONE }, engineOnHold);
		await chartsAlive(page);
		const small = await page.evaluate((least) => {
			const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
			const found: string[] = [];
			while (walker.nextNode()) {
				const text = walker.currentNode.textContent?.trim() ?? '';
				const parent = walker.currentNode.parentElement;
				if (!text || !parent || /^(?:script|style|title)$/i.test(parent.tagName)) continue;
				if (parseFloat(getComputedStyle(parent).fontSize) < least) found.push(text);
			}
			return found;
		}, SMALLEST_TEXT_PX);
		expect(small).toEqual([]);
	});
});
