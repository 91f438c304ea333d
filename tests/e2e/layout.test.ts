import { describe, expect, test } from 'vitest';
import { chartsAlive } from './selectors';
import { address, DESKTOP, engineOnHold, LANGS, PATHS, PHONE, useSite } from './site';

const site = useSite();

/** The look asks for less than this (design: no jumps while loading). */
const MAX_SHIFT = 0.02;
const SMALLEST_TEXT_PX = 13;
/** Later than the first paint on any machine, so that every run sees the system's font first. */
const LATE_MS = 1500;

interface Shifting {
	shifts: { value: number; what: string[] }[];
}

/** In the page, before anything else: how far things moved, and which. */
function watchShifts(): void {
	const { shifts } = Object.assign(window as unknown as Shifting, {
		shifts: [] as Shifting['shifts']
	});
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) {
			const { value, hadRecentInput, sources } = entry as PerformanceEntry & {
				value: number;
				hadRecentInput: boolean;
				sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
			};
			if (hadRecentInput) continue;
			const what = sources.map(({ node, previousRect, currentRect }) => {
				const text = (node?.textContent ?? '').trim().slice(0, 40);
				return `${node?.nodeName} ${text}: y ${previousRect.y} to ${currentRect.y}`;
			});
			shifts.push({ value, what });
		}
	}).observe({ type: 'layout-shift', buffered: true });
}

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
		'the overview does not jump while it comes alive on %s, even when the font is late',
		async (_device, viewport) => {
			const { page } = await site.open(address(lang, '/'), { viewport }, async (page) => {
				await page.addInitScript(watchShifts);
				await page.route('**/*.woff2', async (route) => {
					await page.waitForTimeout(LATE_MS);
					await route.continue();
				});
			});
			await page.waitForLoadState('networkidle');
			await chartsAlive(page);
			const shifts = await page.evaluate(() => (window as unknown as Shifting).shifts);
			const sum = shifts.reduce((total, { value }) => total + value, 0);
			expect(sum, JSON.stringify(shifts, null, '\t')).toBeLessThan(MAX_SHIFT);
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
