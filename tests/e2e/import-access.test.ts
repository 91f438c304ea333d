/** The page of imports for everybody: axe, the keyboard, a phone, no JavaScript. */
import { describe, expect, test } from 'vitest';
import { alive, bring, count, list, step, TABLE, TABLE_874, useFiles } from './importing';
import { address, LANGS, PHONE, useSite } from './site';
import { violations } from './violations';

const site = useSite();
const file = useFiles();

describe.each(LANGS)('in %s', (lang) => {
	test.each(['light', 'dark'] as const)(
		'axe finds nothing in any step (%s)',
		async (colorScheme) => {
			const options = { colorScheme, viewport: PHONE };
			const { page } = await site.open(address(lang, '/import/'), options);
			await alive(page);
			await page.getByTestId('paste-open').click();
			expect(await violations(page)).toEqual([]);
			await bring(page, file('ผลประเมิน.csv', TABLE_874));
			for (const name of ['file', 'columns', 'check']) {
				await page.getByTestId('steps').waitFor();
				await page.locator(`[data-testid="steps"] a[href*="step=${name}"]`).click();
				await step(page, name).waitFor();
				for (const details of await page.locator('main details').all()) {
					await details.evaluate((it) => it.setAttribute('open', ''));
				}
				expect(await violations(page), name).toEqual([]);
				const width = await page.evaluate(() => document.documentElement.scrollWidth);
				expect(width, name).toBeLessThanOrEqual(PHONE.width);
			}
			await page.getByTestId('load').click();
			await step(page, 'done').waitFor();
			expect(await violations(page)).toEqual([]);
			await page.getByTestId('to-list').click();
			await list(page).getByTestId('remove').click();
			expect(await violations(page)).toEqual([]);
		}
	);
});

test('a table is pasted with the keyboard alone', async () => {
	const { page } = await site.open('/import/');
	await alive(page);
	await page.getByTestId('paste-open').focus();
	await page.keyboard.press('Enter');
	await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
	await page.keyboard.insertText(TABLE.replaceAll(',', '\t'));
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await page.getByTestId('steps').waitFor();
	await page.locator('[data-testid="steps"] a[href*="step=columns"]').focus();
	await page.keyboard.press('Enter');
	await step(page, 'columns').waitFor();
	// The new step's heading has the focus, so that Tab goes on from there.
	await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('step-title');
	await page.getByTestId('next').focus();
	await page.keyboard.press('Enter');
	await expect.poll(() => count(page, 'accepted').innerText()).toContain('6');
	await page.getByTestId('load').focus();
	await page.keyboard.press('Enter');
	await step(page, 'done').waitFor();
	await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('step-title');
});

test('a table pasted anywhere is shown before it is used', async () => {
	const { page } = await site.open('/import/');
	await alive(page);
	await page.evaluate((text) => {
		const clipboardData = new DataTransfer();
		clipboardData.setData('text/plain', text);
		const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
		document.body.dispatchEvent(event);
	}, 'ข้อ\tผล\n1.1.1\t1');
	expect(await page.getByTestId('paste-text').inputValue()).toBe('ข้อ\tผล\n1.1.1\t1');
	await page.getByTestId('paste-use').click();
	await step(page, 'columns').waitFor();
	expect(await page.getByTestId('column').count()).toBe(2);
});

test('without JavaScript the page says what it does and what it needs', async () => {
	const { page } = await site.open('/import/', { javaScriptEnabled: false });
	const main = await page.locator('main').innerText();
	expect(main).toContain('JavaScript');
	expect(main).toContain('.xlsx');
	expect(await page.getByTestId('files').isVisible()).toBe(false);
});
