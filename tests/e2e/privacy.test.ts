import { describe, expect, test } from 'vitest';
import { category, engine } from './selectors';
import { address, LANGS, PATHS, useSite } from './site';

const site = useSite();

describe.each(LANGS)('in %s', (lang) => {
	test.each(PATHS)('%s asks nobody but its own origin and breaks no policy', async (path) => {
		const { page, foreign, errors } = await site.open(address(lang, path));
		await page.waitForLoadState('networkidle');
		expect(foreign).toEqual([]);
		expect(errors).toEqual([]);
	});

	test.each(PATHS)('%s carries a policy that lets nothing out', async (path) => {
		const { page } = await site.open(address(lang, path), { javaScriptEnabled: false });
		const policy = await page
			.locator('meta[http-equiv="content-security-policy" i]')
			.getAttribute('content');
		const directives = new Map(
			(policy ?? '').split(';').map((part) => {
				const [name = '', ...values] = part.trim().split(/\s+/);
				return [name, values];
			})
		);
		expect(directives.get('default-src')).toEqual(["'self'"]);
		expect(directives.get('connect-src')).toEqual(["'self'"]);
		expect(directives.get('object-src')).toEqual(["'none'"]);
		const scripts = directives.get('script-src') ?? [];
		expect(scripts).toContain("'self'");
		expect(scripts).not.toContain("'unsafe-inline'");
		expect(scripts).not.toContain("'unsafe-eval'");
		expect(scripts.filter((source) => /^https?:|^\*/.test(source))).toEqual([]);
	});
});

test('the engine, too, comes from the same origin and stays there', async () => {
	const { page, foreign, errors, asked } = await site.open('/');
	await engine(page, 'ready').waitFor();
	await category(page, 3).click();
	await page.waitForLoadState('networkidle');
	// Seeing the worker's own requests shows that they would be seen if they went elsewhere.
	expect(asked.some((url) => url.endsWith('.wasm'))).toBe(true);
	expect(asked.some((url) => url.includes('.duckdb'))).toBe(true);
	expect(foreign).toEqual([]);
	expect(errors).toEqual([]);
});

test('a request that did leave would be noticed', async () => {
	const { page, foreign, errors } = await site.open('/about/');
	await page.evaluate(() => fetch('http://elsewhere.example/').catch(() => {}));
	expect([...foreign, ...errors].join('\n')).toContain('elsewhere.example');
});
