/** The built site on a server of its own, and a browser that can reach nothing else. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import {
	chromium,
	type Browser,
	type BrowserContext,
	type BrowserContextOptions,
	type Page
} from 'playwright';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { CHROMIUM_ARGS, findChromium } from '../../src/tooling/chromium.mjs';
import { serve } from '../../src/tooling/serve.mjs';

export type Lang = 'th' | 'en';
export const LANGS: readonly Lang[] = ['th', 'en'];

/** One of every kind of page, without the language. */
export const PATHS = [
	'/',
	'/category/1/',
	'/item/1.1/',
	'/statement/1.1.1/',
	'/indicators/',
	'/indicators/epam-sheets/',
	'/compare/',
	'/audit/',
	'/import/',
	'/source/',
	'/review/',
	'/about/'
] as const;

export const PHONE = { width: 360, height: 740 };
export const DESKTOP = { width: 1280, height: 900 };

/** Every other name leads nowhere: a request that left the origin would fail and be seen. */
const NOWHERE_ELSE = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1';

/** The address of a page in a language. */
export function address(lang: Lang, path: string): string {
	return lang === 'th' ? path : `/en${path}`;
}

/** A page, and what went wrong on it. */
export interface Watched {
	readonly page: Page;
	/** Requests to anywhere but the site's own origin. */
	readonly foreign: string[];
	/** Errors in the console (a broken policy is one) and exceptions nobody caught. */
	readonly errors: string[];
	/** Every address asked for, workers included. */
	readonly asked: string[];
}

export interface Site {
	readonly url: string;
	/** A page in a context of its own: nothing remembered from another. */
	open(path: string, options?: BrowserContextOptions, prepare?: Prepare): Promise<Watched>;
}

/** What is done to a page before its first address is opened. */
export type Prepare = (page: Page) => Promise<unknown>;

/** For tests that need no engine: its file never arrives, so the page waits for it without the work. */
export const engineOnHold: Prepare = (page) => page.route('**/*.wasm', () => {});

function watch(page: Page, origin: string): Watched {
	const watched: Watched = { page, foreign: [], errors: [], asked: [] };
	page.context().on('request', (request) => {
		const url = request.url();
		watched.asked.push(url);
		const own = url.startsWith(`${origin}/`) || /^(?:data|blob|about):/.test(url);
		if (!own) watched.foreign.push(url);
	});
	page.on('console', (message) => {
		if (message.type() === 'error') watched.errors.push(message.text());
	});
	page.on('pageerror', (error) => watched.errors.push(error.message));
	return watched;
}

/** For a test file: the site is there before its first test and gone after its last. */
export function useSite(): Site {
	let browser: Browser;
	let server: Awaited<ReturnType<typeof serve>>;
	const contexts: BrowserContext[] = [];

	beforeAll(async () => {
		const dir = resolve('build');
		if (!existsSync(resolve(dir, 'index.html'))) {
			throw new Error('There is no built site: run `npm run build` first.');
		}
		server = await serve({ dir });
		browser = await chromium.launch({
			executablePath: findChromium(),
			args: [...CHROMIUM_ARGS, NOWHERE_ELSE]
		});
	});

	afterEach(async () => {
		for (const context of contexts.splice(0)) await context.close();
	});

	afterAll(async () => {
		await browser?.close();
		await server?.close();
	});

	return {
		get url() {
			return server.url;
		},
		async open(path, options = {}, prepare) {
			const context = await browser.newContext({
				viewport: DESKTOP,
				baseURL: server.url,
				...options
			});
			contexts.push(context);
			const page = await context.newPage();
			const watched = watch(page, server.url);
			await prepare?.(page);
			await page.goto(path);
			return watched;
		}
	};
}
