import { describe, expect, test } from 'vitest';
import { category, charts, chartsAlive, chartsShow, engine, menu, menuEntry } from './selectors';
import { address, engineOnHold, LANGS, PATHS, useSite } from './site';
import { violations, violationsOfEveryLook } from './violations';

const site = useSite();

describe.each(LANGS)('in %s', (lang) => {
	test.each(PATHS)('%s has nothing axe complains of, in any look', async (path) => {
		const { page } = await site.open(address(lang, path), {}, engineOnHold);
		await chartsAlive(page);
		expect(await violationsOfEveryLook(page)).toEqual([]);
	});

	test('neither do open menus and tables, a choice, a value walked to', async () => {
		const { page } = await site.open(address(lang, '/'));
		await engine(page, 'ready').waitFor();
		await chartsAlive(page);
		await category(page, 3).click();
		await chartsShow(page, 3);
		for (const figure of await charts(page).all()) {
			await menu(figure).click();
			await menuEntry(figure, 'table').click();
		}
		const first = charts(page).first();
		await menu(first).click();
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			expect(await violations(page), colorScheme).toEqual([]);
		}
		await first.getByRole('application').focus();
		await page.keyboard.press('ArrowRight');
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			expect(await violations(page), colorScheme).toEqual([]);
		}
	});

	test('nor do the place of a line and an open document, in any look', async () => {
		const at = address(lang, '/source/?line=767&statement=3.4.3');
		const { page } = await site.open(at, {}, engineOnHold);
		await page.getByTestId('place').waitFor();
		expect(await violationsOfEveryLook(page)).toEqual([]);
		await page.getByTestId('file').setInputFiles('../shared/input/khonkaen-2564-form3.txt');
		await page.getByTestId('text').waitFor();
		for (const details of await page.locator('main details').all()) {
			await details.evaluate((element) => element.setAttribute('open', ''));
		}
		expect(await violationsOfEveryLook(page)).toEqual([]);
		await page.getByTestId('text-raw').click();
		await page.getByTestId('next-figure').click();
		expect(await violationsOfEveryLook(page)).toEqual([]);
	});

	test('nor does the page that says the engine did not start', async () => {
		const { page } = await site.open(address(lang, '/'), {}, (page) =>
			page.route('**/*.wasm', (route) => route.abort())
		);
		await engine(page, 'failed').waitFor();
		expect(await violations(page)).toEqual([]);
	});
});

test('what axe complains of is found, in the look that has it', async () => {
	const { page } = await site.open('/about/', {}, engineOnHold);
	// Once the page has come alive, nothing takes it out again.
	await page.locator('[data-engine-state]:not([data-engine-state="idle"])').waitFor();
	await page.evaluate(() => {
		document.querySelector('main')!.insertAdjacentHTML('beforeend', '<img src="/x.png">');
		for (const one of document.querySelectorAll<HTMLElement>('main p')) one.style.color = '#333';
	});
	const found = await violationsOfEveryLook(page);
	const looks = (rule: string) => [
		...new Set(found.filter((line) => line.includes(rule)).map((line) => line.split(':')[0]))
	];
	expect(looks('image-alt')).toHaveLength(4);
	expect(looks('color-contrast')).toEqual(['dark, desktop', 'dark, phone']);
});
