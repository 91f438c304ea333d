// Pages for measuring: each in a fresh context, slowed down as asked.
import { chromium } from 'playwright';
import { CHROMIUM_ARGS, ensureChromium } from '../chromium.mjs';

export const VIEWPORT = { width: 1280, height: 900 };

/** A slow phone's processor on a 10 Mbit/s line. */
export const SLOW = { cpu: 4, megabits: 10, latencyMs: 20 };

/** @typedef {import('playwright').Browser} Browser */
/** @typedef {import('playwright').Page} Page */
/** @typedef {import('playwright').CDPSession} CDPSession */

export function launch() {
	return chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS });
}

/** @param {CDPSession} cdp */
export async function slowDown(cdp) {
	const bytesPerSecond = (SLOW.megabits * 1_000_000) / 8;
	await cdp.send('Network.enable');
	await cdp.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: SLOW.latencyMs,
		downloadThroughput: bytesPerSecond,
		uploadThroughput: bytesPerSecond
	});
	await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOW.cpu });
}

/**
 * Does something on a page of its own, then forgets the page and its cache.
 * @template T
 * @param {Browser} browser
 * @param {(page: Page, cdp: CDPSession) => Promise<T>} work
 * @param {import('playwright').BrowserContextOptions} [options]
 * @returns {Promise<T>}
 */
export async function onFreshPage(browser, work, options = {}) {
	const context = await browser.newContext({ viewport: VIEWPORT, ...options });
	try {
		const page = await context.newPage();
		return await work(page, await context.newCDPSession(page));
	} finally {
		await context.close();
	}
}
