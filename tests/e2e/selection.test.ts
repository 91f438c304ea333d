import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { category, chartsAlive, engine, tile } from './selectors';
import { address, engineOnHold, LANGS, useSite } from './site';

const site = useSite();

const chosen = 'a[aria-current="true"][data-category]';

describe.each(LANGS)('the selection, in %s', (lang) => {
	test('stands in the address, survives a reload, and goes back', async () => {
		const { page, errors } = await site.open(address(lang, '/'));
		await engine(page, 'ready').waitFor();
		const whole = await tile(page, 'answered').innerText();

		await category(page, 3).click();
		await page.waitForURL('**/?category=3');
		await expect.poll(() => tile(page, 'answered').innerText()).not.toBe(whole);
		const third = await tile(page, 'answered').innerText();

		await page.reload();
		await engine(page, 'ready').waitFor();
		await expect.poll(() => tile(page, 'answered').innerText()).toBe(third);
		expect(await page.locator(chosen).getAttribute('data-category')).toBe('3');

		await category(page, 'all').click();
		await page.waitForURL((url) => url.search === '');
		await expect.poll(() => tile(page, 'answered').innerText()).toBe(whole);
		expect(errors).toEqual([]);
	});

	test('is kept when the language changes', async () => {
		const { page } = await site.open(`${address(lang, '/')}?category=2`);
		await engine(page, 'ready').waitFor();
		const other = lang === 'th' ? 'en' : 'th';
		await page.getByTestId(`lang-${other}`).click();
		await page.waitForURL(`${site.url}${address(other, '/')}?category=2`);
		await expect.poll(() => page.locator('html').getAttribute('lang')).toBe(other);
		expect(await page.locator(chosen).getAttribute('data-category')).toBe('2');
	});
});

test('the back button undoes a choice', async () => {
	const { page } = await site.open('/');
	await engine(page, 'ready').waitFor();
	await category(page, 4).click();
	await page.waitForURL('**/?category=4');
	await page.goBack();
	await page.waitForURL((url) => url.search === '');
	expect(await page.locator(chosen).getAttribute('data-category')).toBe('all');
});

test.each(['category=99', 'category=abc', 'category=-1', 'era=zz', 'nothing=known'])(
	'a wrong address (?%s) shows the whole form',
	async (search) => {
		const { page, errors } = await site.open(`/?${search}`);
		await engine(page, 'ready').waitFor();
		expect(await page.locator(chosen).getAttribute('data-category')).toBe('all');
		expect(errors).toEqual([]);
	}
);

test('many changes at once end with the last one', async () => {
	const { page, errors } = await site.open('/');
	await engine(page, 'ready').waitFor();
	const whole = await tile(page, 'answered').innerText();
	await category(page, 5).click();
	await expect.poll(() => tile(page, 'answered').innerText()).not.toBe(whole);
	const fifth = await tile(page, 'answered').innerText();
	for (const no of [1, 2, 3, 4, 6, 5] as const)
		await category(page, no).click({ noWaitAfter: true });
	await expect.poll(() => page.url()).toMatch(/\?category=5$/);
	await expect.poll(() => tile(page, 'answered').innerText()).toBe(fifth);
	expect(errors).toEqual([]);
});

describe('the era', () => {
	test('is Buddhist in Thai and Common in English, and changes every year on the page', async () => {
		const { page } = await site.open('/', {}, engineOnHold);
		await chartsAlive(page);
		const main = page.locator('main');
		expect(await main.innerText()).toContain('2564');
		await page.getByTestId('era-ce').click();
		await expect.poll(() => main.innerText()).toContain('2021');
		expect(new URL(page.url()).searchParams.get('era')).toBe('ce');
		await page.reload();
		await expect.poll(() => page.locator('main').innerText()).toContain('2021');
	});
});

/** The colour of the ground, where the style sheet sets it. */
const paper = (page: Page) =>
	page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

describe('the ground', () => {
	test('is remembered, and is there before the first paint', async () => {
		const { page } = await site.open('/', { colorScheme: 'light' }, engineOnHold);
		await chartsAlive(page);
		const light = await paper(page);
		await page.getByTestId('theme').selectOption('dark');
		await expect.poll(() => paper(page)).not.toBe(light);
		await page.reload();
		expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
		expect(await paper(page)).not.toBe(light);
	});

	test('follows the system', async () => {
		const { page } = await site.open('/about/', { colorScheme: 'light' }, engineOnHold);
		const light = await paper(page);
		await page.emulateMedia({ colorScheme: 'dark' });
		expect(await paper(page)).not.toBe(light);
	});
});
