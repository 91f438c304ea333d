import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { chart, menu, menuEntry } from './selectors';
import { address, LANGS, PHONE, useSite } from './site';

const site = useSite();

const LINES = '/compare/?data=samples&form=lines&part=all';
const WORDS = {
	th: { reach: /ทำได้ร้อยละ [\d.]+ ของเป้าหมายร้อยละ 95/, column: 'ร้อยละของเป้าหมาย' },
	en: { reach: /reaches [\d.]+% of its target of 95%/, column: 'Percent to target' }
};

const reading = (page: Page) => chart(page, 'compare-lines').locator('figcaption');

async function drawn(page: Page): Promise<void> {
	await page.waitForFunction(() => {
		const figure = document.querySelector<HTMLElement>('figure[data-chart="compare-lines"]');
		return figure?.dataset.renderedFor?.startsWith('lines ') === true;
	});
}

async function tabTo(page: Page, selector: string): Promise<void> {
	for (let press = 0; press < 200; press++) {
		await page.keyboard.press('Tab');
		const there = await page.evaluate((at) => document.activeElement?.matches(at), selector);
		if (there) return;
	}
	throw new Error(`Tab does not reach ${selector}`);
}

describe.each(LANGS)('targets, in %s', (lang) => {
	test('are set by keyboard, drawn and said, still there after a reload, and gone when asked', async () => {
		const { page, errors, foreign } = await site.open(address(lang, LINES));
		await drawn(page);
		expect(await reading(page).innerText()).not.toMatch(WORDS[lang].reach);
		await tabTo(page, '[data-testid="targets-fold"] summary');
		await page.keyboard.press('Enter');
		await tabTo(page, '[data-testid="target-value"]');
		await page.keyboard.type('95');
		await page.keyboard.press('Enter');
		await expect.poll(() => reading(page).innerText()).toMatch(WORDS[lang].reach);
		expect(page.url()).not.toContain('95');

		await page.reload();
		await drawn(page);
		await expect.poll(() => reading(page).innerText()).toMatch(WORDS[lang].reach);
		await menu(chart(page, 'compare-lines')).click();
		await menuEntry(chart(page, 'compare-lines'), 'table').click();
		const table = chart(page, 'compare-lines').locator('table');
		expect(await table.innerText()).toContain(WORDS[lang].column);

		await page.goto(new URL(address(lang, '/import/'), site.url).href);
		await page.getByTestId('clear').click();
		await page.getByTestId('confirm-yes').click();
		await page.getByTestId('clear').waitFor({ state: 'detached' });
		await page.goto(new URL(address(lang, LINES), site.url).href);
		await drawn(page);
		expect(await reading(page).innerText()).not.toMatch(WORDS[lang].reach);
		expect([...errors, ...foreign]).toEqual([]);
	});
});

test('a table of targets is imported on a phone; its bad row is told with line and column', async () => {
	const { page, errors } = await site.open(address('en', LINES), { viewport: PHONE });
	await drawn(page);
	await page.getByTestId('targets-fold').locator('summary').click();
	const buffer = Buffer.from(
		'หน่วยงาน;เรื่องที่วัด;ปีงบประมาณ;ค่าเป้าหมาย\nขอนแก่น;อ้างตัวเลข;2567;95%\nเชียงใหม่;อ้างตัวเลข;;มาก\n'
	);
	await page
		.getByTestId('targets-file')
		.setInputFiles({ name: 'targets.csv', mimeType: 'text/csv', buffer });
	const read = page.getByTestId('targets-read');
	await read.waitFor();
	expect(await read.innerText()).toContain('2 rows read: 1 taken, 1 set aside');
	const cells = read.locator('[data-code="not-a-number"] td');
	expect(await cells.nth(0).innerText()).toBe('3');
	expect(await cells.nth(1).innerText()).toBe('ค่าเป้าหมาย');
	await expect.poll(() => reading(page).innerText()).toMatch(WORDS.en.reach);
	const width = await page.evaluate(() => document.documentElement.scrollWidth);
	expect(width).toBeLessThanOrEqual(PHONE.width);

	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByTestId('targets-export').click()
	]);
	const parts: Buffer[] = [];
	for await (const part of await download.createReadStream()) parts.push(part as Buffer);
	expect(Buffer.concat(parts).toString('utf8')).toContain('TH-40,quantified,all,2567,95,%');
	expect(errors).toEqual([]);
});
