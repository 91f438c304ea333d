import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { chart, chartsAlive, menu, menuEntry, openSettings } from './selectors';
import { PHONE, useSite } from './site';

const site = useSite();
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

async function drawn(page: Page, form: string): Promise<void> {
	await page.waitForFunction((name) => {
		const figure = document.querySelector<HTMLElement>(`figure[data-chart="compare-${name}"]`);
		return figure?.dataset.renderedFor?.startsWith(`${name} `) === true;
	}, form);
}

async function violations(page: Page): Promise<string[]> {
	const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
	return violations.flatMap(({ id, nodes }) =>
		nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.any[0]?.message ?? ''}`)
	);
}

const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

test('a ranking is off until it is asked for behind its caution, and never stands without it', async () => {
	const { page, errors } = await site.open('/compare/?data=samples');
	await drawn(page, 'heatmap');
	const ranked = page.getByTestId('ranked');
	expect(await ranked.innerText()).toContain('ไม่จัดอันดับ');
	const offered = page.getByTestId('form').locator('option');
	const forms = () => offered.evaluateAll((all) => all.map((one) => one.getAttribute('value')));
	expect(await forms()).not.toContain('rank');
	expect(await page.getByTestId('rank-show').isVisible()).toBe(false);

	await page.getByTestId('rank-ask').locator('summary').click();
	const cautions = await page.getByTestId('rank-ask').getByRole('listitem').allInnerTexts();
	expect(cautions.length).toBeGreaterThan(3);
	await page.getByTestId('rank-show').click();
	await drawn(page, 'rank');
	const caution = page.getByTestId('rank-caution');
	expect(await caution.getByRole('listitem').allInnerTexts()).toEqual(cautions);
	expect(await caution.evaluate((section) => section === document.activeElement)).toBe(true);
	expect(await forms()).toContain('rank');
	expect(await ranked.innerText()).not.toContain('ไม่จัดอันดับ');

	const figure = chart(page, 'compare-rank');
	await menu(figure).click();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		menuEntry(figure, 'csv').click()
	]);
	const parts: Buffer[] = [];
	for await (const part of await download.createReadStream()) parts.push(part as Buffer);
	const lines = Buffer.concat(parts).toString('utf8').trim().split(/\r?\n/).slice(1);
	expect(lines.length).toBeGreaterThan(70);
	expect(lines.filter((line) => !line.includes('ไม่ใช่คุณภาพของงาน'))).toEqual([]);

	// Who only has the link sees the caution as well, on paper too.
	const fresh = await site.open(page.url().replace(site.url, ''), { viewport: PHONE });
	await drawn(fresh.page, 'rank');
	await chartsAlive(fresh.page);
	expect(await fresh.page.getByTestId('rank-caution').isVisible()).toBe(true);
	expect(await sideways(fresh.page)).toBeLessThanOrEqual(PHONE.width);
	expect(await violations(fresh.page)).toEqual([]);
	await fresh.page.emulateMedia({ media: 'print' });
	expect(await fresh.page.getByTestId('rank-caution').isVisible()).toBe(true);

	await page.getByTestId('rank-hide').click();
	await drawn(page, 'heatmap');
	expect(new URL(page.url()).searchParams.get('form')).toBeNull();
	expect(await ranked.innerText()).toContain('ไม่จัดอันดับ');
	expect([...errors, ...fresh.errors]).toEqual([]);
});

test('on a phone: a region chosen on the map, its lines as small multiples', async () => {
	const { page, errors } = await site.open('/en/compare/?data=samples', { viewport: PHONE });
	await drawn(page, 'heatmap');
	await openSettings(page);
	await page.getByTestId('unit-picker').locator('> summary').click();
	await page.getByTestId('unit-map').locator('> summary').click();
	await page.locator('[data-tile-unit="TH-40"]').focus();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('Space');
	await expect.poll(() => new URL(page.url()).searchParams.get('units')).toMatch(/^TH-40 TH-\d\d$/);
	await page.locator('[data-region="East"]').click();
	const units = () => new URL(page.url()).searchParams.get('units')!.split(' ');
	await expect.poll(() => units().length).toBe(9);
	expect(await page.locator('[data-tile-unit][aria-pressed="true"]').count()).toBe(9);
	expect(await violations(page)).toEqual([]);

	await page.getByTestId('form').selectOption('lines');
	await drawn(page, 'multiples');
	await chartsAlive(page);
	expect(await page.getByTestId('sentence').innerText()).toContain('9 chosen provinces');
	const figure = chart(page, 'compare-multiples');
	const stops = await figure.locator('figcaption').innerText();
	expect(stops).toContain('Synthetic data');
	expect(await sideways(page)).toBeLessThanOrEqual(PHONE.width);
	await menu(figure).click();
	await menuEntry(figure, 'table').click();
	// Nine provinces and two groups in six years.
	await expect.poll(() => figure.locator('tbody tr').count()).toBe(66);
	expect(await violations(page)).toEqual([]);
	expect(errors).toEqual([]);
});
