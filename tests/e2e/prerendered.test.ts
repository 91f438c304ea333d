import { describe, expect, test } from 'vitest';
import { charts, drawing, engine, tile } from './selectors';
import { address, LANGS, PATHS, PHONE, useSite } from './site';

const site = useSite();

const YEAR = { th: '2564', en: '2021' };

describe.each(LANGS)('without JavaScript, in %s', (lang) => {
	test('the overview says who and when, and shows its tiles', async () => {
		const { page } = await site.open(address(lang, '/'), { javaScriptEnabled: false });
		const heading = await page.getByRole('heading', { level: 1 }).innerText();
		expect(heading).toContain(lang === 'th' ? 'ขอนแก่น' : 'Khon Kaen');
		expect(await page.locator('main').innerText()).toContain(YEAR[lang]);
		expect(await tile(page, 'answered').innerText()).toMatch(/\d/);
		expect(await tile(page, 'unreadable').innerText()).toContain('24');
	});

	test('its charts are drawn, named, and have words in them', async () => {
		const { page } = await site.open(address(lang, '/'), { javaScriptEnabled: false });
		const figures = await charts(page).all();
		expect(figures.length).toBeGreaterThanOrEqual(4);
		for (const figure of figures) {
			const box = await drawing(figure).boundingBox();
			expect(box?.width).toBeGreaterThan(100);
			expect(box?.height).toBeGreaterThan(20);
			expect(await drawing(figure).locator('text').count()).toBeGreaterThan(0);
			expect(await figure.getByRole('heading').innerText()).not.toBe('');
			expect(await figure.locator('figcaption').innerText()).not.toBe('');
		}
	});

	test('every page is in its language, with one main heading and a title of its own', async () => {
		const titles = new Set<string>();
		for (const path of PATHS) {
			const { page } = await site.open(address(lang, path), { javaScriptEnabled: false });
			expect(await page.locator('html').getAttribute('lang')).toBe(lang);
			expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
			titles.add(await page.title());
		}
		expect(titles.size).toBe(PATHS.length);
	});

	test('links lead down the form and back up', async () => {
		const options = { javaScriptEnabled: false };
		const { page } = await site.open(address(lang, '/category/1/'), options);
		const down = async (path: string) => {
			await page.locator(`main a[href*="${path}"]`).first().click();
			await page.waitForURL(`**${address(lang, path)}/`);
		};
		await down('/item/1.1');
		await down('/statement/1.1.1');
		await page.locator('main a[href*="/category/1"], nav a[href*="/category/1"]').first().click();
		await page.waitForURL(`**${address(lang, '/category/1/')}`);
	});
});

describe('when the engine cannot start', () => {
	test.each(LANGS)('the page keeps what it has and says so, in %s', async (lang) => {
		const { page, foreign } = await site.open(address(lang, '/'), {}, (page) =>
			page.route('**/*.wasm', (route) => route.abort())
		);
		await engine(page, 'failed').waitFor();
		expect(await tile(page, 'answered').innerText()).toMatch(/\d/);
		for (const figure of await charts(page).all()) {
			expect(await drawing(figure).isVisible()).toBe(true);
		}
		const notice = page.getByRole('status').or(page.getByRole('alert'));
		const said = (await notice.allInnerTexts()).join(' ');
		expect(said.trim()).not.toBe('');
		expect(foreign).toEqual([]);
	});
});

test('the overview on a phone has its charts too', async () => {
	const { page } = await site.open('/', { javaScriptEnabled: false, viewport: PHONE });
	const box = await drawing(charts(page).first()).boundingBox();
	expect(box?.width).toBeGreaterThan(200);
	expect(box?.width).toBeLessThanOrEqual(PHONE.width);
});
