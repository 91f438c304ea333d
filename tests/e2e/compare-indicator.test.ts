import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { chart, keys, menu, menuEntry, openSettings, said } from './selectors';
import { PHONE, useSite } from './site';
import { violationsOfEveryLook } from './violations';

const site = useSite();

/** The picture of an indicator is drawn for this form, indicator and data. */
async function drawn(page: Page, name: string, drawnFor: string): Promise<void> {
	await page.waitForFunction(
		([name, drawnFor]) => {
			const figure = document.querySelector<HTMLElement>(`figure[data-chart="${name}"]`);
			return figure?.dataset.renderedFor?.startsWith(drawnFor!) === true;
		},
		[name, drawnFor]
	);
}

test('hotspots of 77 provinces in one year, chosen in Thai, and the link that is handed on', async () => {
	const { page, errors, foreign } = await site.open('/compare/?data=samples', {
		permissions: ['clipboard-read', 'clipboard-write']
	});
	await page.getByTestId('settings').waitFor();
	await page.getByTestId('indicator-picker').locator('summary').click();
	await page.getByTestId('find-indicator').fill('จุดความร้อน');
	await expect.poll(() => page.getByTestId('indicators-found').innerText()).toMatch(/^พบ 1 จาก/);
	const offered = page.locator('[data-indicator="pm25-hotspots"]');
	expect(await offered.innerText()).toMatch(/\d+ หน่วยงาน/);
	await offered.click();
	await page.locator('[data-year="2566"]').click();
	const name = 'compare-indicator-units';
	await drawn(page, name, 'distribution pm25-hotspots samples 2566');
	expect(await page.getByTestId('part').count()).toBe(0);

	const figure = chart(page, name);
	const caption = await figure.locator('figcaption').innerText();
	const counts = /จาก 77 หน่วยงาน: ([^·]*)/.exec(caption)![1]!;
	const sum = [...counts.matchAll(/(\d+)(?=,|\s*$)/g)].reduce((all, [, n]) => all + Number(n), 0);
	expect(sum).toBe(77);
	expect(await figure.innerText()).toContain('ข้อมูลจำลอง');

	await menu(figure).click();
	await menuEntry(figure, 'table').click();
	const organisations = await figure.locator('tbody th').allInnerTexts();
	expect(new Set(organisations).size).toBe(77);
	await menu(figure).click();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		menuEntry(figure, 'csv').click()
	]);
	expect(download.suggestedFilename()).toBe(
		'pmqa-compare-synthetic-pm25-hotspots-compare-indicator-units.csv'
	);

	await page.getByTestId('copy-link').click();
	await expect.poll(() => page.getByTestId('copied').innerText()).not.toBe('');
	const link = await page.evaluate(() => navigator.clipboard.readText());
	expect(new URL(link).searchParams.get('indicator')).toBe('pm25-hotspots');
	const fresh = await site.open(link.replace(site.url, ''));
	await drawn(fresh.page, name, 'distribution pm25-hotspots samples 2566');
	expect(await chart(fresh.page, name).locator('figcaption').innerText()).toContain(counts.trim());
	expect([...errors, ...foreign, ...fresh.errors, ...fresh.foreign]).toEqual([]);
});

test('three provinces over the years on a phone, by keyboard, and back to a measure', async () => {
	const { page, errors } = await site.open(
		'/en/compare/?data=samples&units=TH-19+TH-25+TH-40&indicator=pm25-hotspots',
		{ viewport: PHONE }
	);
	const name = 'compare-indicator-years';
	await drawn(page, name, 'lines pm25-hotspots samples 2562');
	const width = await page.evaluate(() => document.documentElement.scrollWidth);
	expect(width).toBeLessThanOrEqual(PHONE.width);
	const figure = chart(page, name);
	expect(await figure.locator('figcaption').innerText()).toMatch(/of 3 organisations in 6 years/);
	await keys(figure).focus();
	await page.keyboard.press('ArrowRight');
	await expect.poll(() => said(figure).innerText()).toMatch(/^Saraburi 20\d\d CE: [\d,]+ points/);
	expect(await page.getByTestId('indicator-sources').count()).toBe(0);

	await page.getByTestId('targets-fold').locator('summary').click();
	await page.getByTestId('target-whose').selectOption('*');
	await page.getByTestId('target-value').fill('60');
	await page.getByTestId('target-value').press('Enter');
	await expect
		.poll(() => figure.locator('figcaption').innerText())
		.toMatch(/Saraburi .*target of at most 60 points/);

	await openSettings(page);
	await page.getByTestId('compared-measure').selectOption('answered');
	await page.locator('figure[data-chart="compare-heatmap"]').first().waitFor();
	expect(new URL(page.url()).searchParams.get('indicator')).toBeNull();
	expect(errors).toEqual([]);
});

test.each(['tiles', 'map'])(
	'an indicator on the %s says of all 77 what they have',
	async (form) => {
		const address = `/en/compare/?data=samples&indicator=pm25-hotspots&years=2566&form=${form}`;
		const { page, errors } = await site.open(address, { viewport: PHONE });
		const name = `compare-indicator-${form}`;
		await drawn(page, name, `${form} pm25-hotspots samples 2566`);
		const figure = chart(page, name);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
		const caption = await figure.locator('figcaption').innerText();
		const counts = /of 77 organisations: ([^;]*)/.exec(caption)![1]!;
		const sum = [...counts.matchAll(/\d+/g)].reduce((all, [n]) => all + Number(n), 0);
		expect(sum).toBe(77);
		expect(await figure.innerText()).toContain('No assessment');
		expect(await figure.innerText()).toContain('Synthetic data');
		await keys(figure).focus();
		await page.keyboard.press('ArrowRight');
		await expect.poll(() => said(figure).innerText()).not.toBe('');
		expect(await violationsOfEveryLook(page)).toEqual([]);

		// What an indicator cannot be shown as is said, and the list does not offer it.
		await openSettings(page);
		const offered = page.getByTestId('form').locator('option');
		const forms = await offered.evaluateAll((all) => all.map((one) => one.getAttribute('value')));
		expect(forms).toEqual(['', 'lines', 'distribution', 'tiles', 'map']);
		await page.goto(`${address.replace(`form=${form}`, 'form=heatmap')}`);
		expect(await page.getByTestId('indicator-instead').innerText()).toContain('heatmap');
		expect(errors).toEqual([]);
	}
);

test('an indicator that is not there is said, and the real figures lead to their lines', async () => {
	const { page } = await site.open('/en/compare/?data=samples&indicator=no-such');
	expect(await page.getByTestId('indicator-unknown').innerText()).toContain('no-such');
	const both = await site.open('/en/compare/?data=both&indicator=epam-sheets&form=lines');
	await drawn(both.page, 'compare-indicator-years', 'lines epam-sheets both');
	const sources = both.page.getByTestId('indicator-sources');
	await sources.locator('summary').click();
	await sources.getByRole('link').first().click();
	await both.page.waitForURL(/\/en\/source\/\?.*line=957/);
});
