/** What axe complains of on a page. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface WithAxe {
	axe: { run(context: Document, options: RunOptions): Promise<AxeResults> };
}

/**
 * Axe runs in the page itself: the pages have no frames, for which its builder opens a page more at every run,
 * and of what it does not complain of nothing is written down. That takes a third of the time.
 * @returns a line a place, short enough to read in a failed test
 */
export async function violations(page: Page): Promise<string[]> {
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
	const { violations } = await page.evaluate((values) => {
		const { axe } = window as unknown as WithAxe;
		if (document.querySelector('iframe, frame')) throw new Error('axe looks into no frame here');
		return axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] });
	}, TAGS);
	return violations.flatMap(({ id, nodes }) =>
		nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.any[0]?.message ?? ''}`)
	);
}

const VIEWPORTS = { desktop: { width: 1280, height: 900 }, phone: { width: 360, height: 740 } };

/** What axe complains of, in light and dark, on a desktop and on a phone, without loading the page again. */
export async function violationsOfEveryLook(page: Page): Promise<string[]> {
	const found: string[] = [];
	for (const device of ['desktop', 'phone'] as const) {
		await page.setViewportSize(VIEWPORTS[device]);
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			await settled(page);
			const here = await violations(page);
			found.push(...here.map((line) => `${colorScheme}, ${device}: ${line}`));
		}
	}
	return found;
}

/** Every chart is drawn as wide as its place is now, and no colour is on its way. */
async function settled(page: Page): Promise<void> {
	await page.waitForFunction(() => {
		const frames = [
			...document.querySelectorAll<HTMLElement>('figure[data-live="true"] .chart-frame')
		];
		const drawn = frames.every((frame) => {
			const svg = frame.querySelector('.chart-live svg');
			return frame.clientWidth === 0 || Number(svg?.getAttribute('width')) === frame.clientWidth;
		});
		const moving = document.getAnimations().some(({ playState }) => playState === 'running');
		return drawn && !moving;
	});
}
