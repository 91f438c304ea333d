import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { category, charts, chartsAlive, chartsShow, engine, menu, menuEntry } from './selectors';
import { address, DESKTOP, engineOnHold, LANGS, PATHS, PHONE, useSite } from './site';

const site = useSite();

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** What axe found, short enough to read in a failed test. */
async function violations(page: Page): Promise<string[]> {
	const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
	return violations.flatMap(({ id, nodes }) =>
		nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.any[0]?.message ?? ''}`)
	);
}

describe.each(LANGS)('in %s', (lang) => {
	describe.each(['light', 'dark'] as const)('on a %s ground', (colorScheme) => {
		describe.each([
			['a phone', PHONE],
			['a desktop', DESKTOP]
		] as const)('on %s', (_device, viewport) => {
			test.each(PATHS)('%s has nothing axe complains of', async (path) => {
				const options = { colorScheme, viewport };
				const { page } = await site.open(address(lang, path), options, engineOnHold);
				await chartsAlive(page);
				expect(await violations(page)).toEqual([]);
			});
		});
	});

	test.each(['light', 'dark'] as const)(
		'neither do open menus and tables, a choice, a value walked to (%s)',
		async (colorScheme) => {
			const { page } = await site.open(address(lang, '/'), { colorScheme });
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
			expect(await violations(page)).toEqual([]);
			await first.getByRole('application').focus();
			await page.keyboard.press('ArrowRight');
			expect(await violations(page)).toEqual([]);
		}
	);

	test.each([
		['light', 'a phone', PHONE],
		['light', 'a desktop', DESKTOP],
		['dark', 'a phone', PHONE],
		['dark', 'a desktop', DESKTOP]
	] as const)(
		'nor do the place of a line and an open document (%s, %s)',
		async (colorScheme, _device, viewport) => {
			const at = address(lang, '/source/?line=767&statement=3.4.3');
			const { page } = await site.open(at, { colorScheme, viewport }, engineOnHold);
			await page.getByTestId('place').waitFor();
			expect(await violations(page)).toEqual([]);
			await page.getByTestId('file').setInputFiles('../shared/input/khonkaen-2564-form3.txt');
			await page.getByTestId('text').waitFor();
			for (const details of await page.locator('main details').all()) {
				await details.evaluate((element) => element.setAttribute('open', ''));
			}
			expect(await violations(page)).toEqual([]);
			await page.getByTestId('text-raw').click();
			await page.getByTestId('next-figure').click();
			expect(await violations(page)).toEqual([]);
		}
	);

	test('nor does the page that says the engine did not start', async () => {
		const { page } = await site.open(address(lang, '/'), {}, (page) =>
			page.route('**/*.wasm', (route) => route.abort())
		);
		await engine(page, 'failed').waitFor();
		expect(await violations(page)).toEqual([]);
	});
});
