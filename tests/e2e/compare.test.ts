import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import {
	chart,
	charts,
	chartsAlive,
	engine,
	keys,
	menu,
	menuEntry,
	openSettings
} from './selectors';
import { address, engineOnHold, LANGS, PHONE, useSite } from './site';
import { violationsOfEveryLook } from './violations';

const site = useSite();

const SAMPLES = '/compare/?data=samples';
const SYNTHETIC = { th: 'ข้อมูลจำลอง', en: 'ynthetic data' };

const sentence = (page: Page) => page.getByTestId('sentence');
const result = (page: Page) => page.getByTestId('result');

/** The picture of a form is drawn, and what changed is told. */
async function drawn(page: Page, form: string): Promise<void> {
	await page.waitForFunction((name) => {
		const figure = document.querySelector<HTMLElement>(`figure[data-chart="compare-${name}"]`);
		return figure?.dataset.renderedFor?.startsWith(`${name} `) === true;
	}, form);
}

/** The page answers: its scripts have begun to load the engine. */
const alive = (page: Page) =>
	page.locator('[data-engine-state]:not([data-engine-state="idle"])').waitFor();

describe.each(LANGS)('a planner, in %s', (lang) => {
	test('asks for samples, finds what fell most and why, and hands on the link', async () => {
		const options = { permissions: ['clipboard-read', 'clipboard-write'] };
		const { page, errors, foreign } = await site.open(address(lang, '/compare/'), options);
		await page.getByTestId('nothing-to-compare').waitFor();
		await alive(page);
		await page.getByTestId('use-samples').click();
		await drawn(page, 'heatmap');
		expect(await page.getByTestId('synthetic').innerText()).toContain(SYNTHETIC[lang]);
		expect(await sentence(page).innerText()).toContain(lang === 'th' ? 'ขอนแก่น' : 'Khon Kaen');

		// Its region, the whole country and its previous year stand beside it unasked.
		const beside = page.locator('[data-chip]');
		const codes = await beside.evaluateAll((all) =>
			all.map((one) => one.getAttribute('data-chip'))
		);
		expect(codes).toEqual(['TH-40', 'region', 'country', 'previous']);

		await page.getByTestId('form').selectOption('changes');
		await drawn(page, 'changes');
		const fell = page.getByTestId('fell-most');
		const item = await fell.getAttribute('data-item');
		expect(item).toMatch(/^\d\.\d$/);
		expect(await fell.innerText()).toContain(item);
		const why = page.locator(`details[data-item="${item}"]`);
		expect(await why.getAttribute('open')).not.toBeNull();
		expect(await why.getByRole('listitem').count()).toBeGreaterThan(0);
		const said = await sentence(page).innerText();
		const reading = await chart(page, 'compare-changes').locator('figcaption').innerText();
		const reason = await why.innerText();

		await page.getByTestId('copy-link').click();
		await expect.poll(() => page.getByTestId('copied').innerText()).not.toBe('');
		const link = await page.evaluate(() => navigator.clipboard.readText());
		expect(link).toBe(page.url());

		const fresh = await site.open(link.replace(site.url, ''));
		await drawn(fresh.page, 'changes');
		await expect.poll(() => sentence(fresh.page).innerText()).toBe(said);
		const again = chart(fresh.page, 'compare-changes').locator('figcaption');
		expect(await again.innerText()).toBe(reading);
		expect(await fresh.page.locator(`details[data-item="${item}"]`).innerText()).toBe(reason);
		expect([...errors, ...foreign, ...fresh.errors, ...fresh.foreign]).toEqual([]);
	});

	test('meets nothing axe complains of, in any look', async () => {
		const { page } = await site.open(address(lang, SAMPLES));
		await drawn(page, 'heatmap');
		await chartsAlive(page);
		await page.getByTestId('unit-picker').locator('> summary').click();
		await menu(charts(page).first()).click();
		await menuEntry(charts(page).first(), 'table').click();
		expect(await violationsOfEveryLook(page)).toEqual([]);
	});

	test('needs no sideways scrolling on a phone, whatever the form', async () => {
		const { page } = await site.open(address(lang, SAMPLES), { viewport: PHONE });
		await drawn(page, 'heatmap');
		await openSettings(page);
		await page.getByTestId('unit-picker').locator('> summary').click();
		for (const form of ['changes', 'dumbbell', 'lines', 'distribution', 'tiles', 'map']) {
			await page.getByTestId('form').selectOption(form);
			await drawn(page, form);
			const width = await page.evaluate(() => document.documentElement.scrollWidth);
			expect(width, form).toBeLessThanOrEqual(PHONE.width);
		}
	});
});

test('with the keyboard alone: samples, a second organisation, and out again', async () => {
	const { page } = await site.open('/en/compare/');
	await engine(page, 'ready').waitFor();
	const tabTo = async (selector: string) => {
		for (let press = 0; press < 200; press++) {
			await page.keyboard.press('Tab');
			const there = await page.evaluate((at) => document.activeElement?.matches(at), selector);
			if (there) return;
		}
		throw new Error(`Tab does not reach ${selector}`);
	};
	await tabTo('[data-testid="use-samples"]');
	await page.keyboard.press('Enter');
	await drawn(page, 'heatmap');
	await tabTo('[data-testid="unit-picker"] summary');
	await page.keyboard.press('Enter');
	await tabTo('[data-testid="find-unit"]');
	await page.keyboard.type('chiang mai');
	await expect.poll(() => page.getByTestId('units-found').innerText()).toMatch(/^1 /);
	await tabTo('[data-unit="TH-50"]');
	await page.keyboard.press('Space');
	await expect.poll(() => sentence(page).innerText()).toContain('Chiang Mai');
	await expect.poll(() => new URL(page.url()).searchParams.get('units')).toBe('TH-40 TH-50');
	await page.keyboard.press('Shift+Tab');
	for (let press = 0; press < 20; press++) {
		const at = await page.evaluate(() => document.activeElement?.getAttribute('data-remove'));
		if (at === 'TH-50') break;
		await page.keyboard.press('Shift+Tab');
	}
	await page.keyboard.press('Enter');
	await expect.poll(() => sentence(page).innerText()).not.toContain('Chiang Mai');
	await keys(chart(page, 'compare-heatmap')).focus();
	await page.keyboard.press('ArrowRight');
	const said = chart(page, 'compare-heatmap').locator('[data-chart-live]');
	await expect.poll(() => said.innerText()).not.toBe('');
});

test('a form that cannot show so much says so in numbers, and its offer is taken', async () => {
	const { page } = await site.open(`/en${SAMPLES}&form=tiles&part=items`);
	const refusal = page.getByTestId('refusal');
	await refusal.waitFor();
	expect(await refusal.innerText()).toMatch(/24 .*6/s);
	expect(await result(page).locator('figure').count()).toBe(0);
	await page.getByTestId('offer-whole').click();
	await drawn(page, 'tiles');
	expect(new URL(page.url()).searchParams.get('part')).toBe('all');
	await page.goBack();
	await refusal.waitFor();
	await page.getByTestId('offer').click();
	await refusal.waitFor({ state: 'detached' });
	await result(page).locator('figure[data-live="true"]').first().waitFor();
});

test('the made-up ones stay on their page', async () => {
	const { page } = await site.open(`/en${SAMPLES}`);
	await drawn(page, 'heatmap');
	await page.getByRole('link', { name: 'Overview' }).first().click();
	await page.waitForURL('**/en/');
	await page.locator('[data-tile="answered"]').waitFor();
	expect(await page.getByTestId('assessment').count()).toBe(0);
	expect(await page.locator('main').innerText()).not.toContain(SYNTHETIC.en);
	await page.goBack();
	await drawn(page, 'heatmap');
	expect(await page.getByTestId('synthetic').isVisible()).toBe(true);
});

test('samples that do not arrive are said to be missing, and come when asked again', async () => {
	let broken = true;
	const { page } = await site.open(`/en${SAMPLES}`, {}, (page) =>
		page.route('**/samples.duckdb', (route) => (broken ? route.abort() : route.continue()))
	);
	const retry = page.getByTestId('samples-retry');
	await retry.waitFor();
	expect(await page.getByTestId('samples-state').innerText()).toContain('did not arrive');
	broken = false;
	await retry.click();
	await drawn(page, 'heatmap');
});

test('nothing is fetched of the samples, and no chart, before somebody asks', async () => {
	const { page, asked } = await site.open('/compare/', {}, engineOnHold);
	await alive(page);
	expect(asked.filter((url) => url.includes('samples.duckdb'))).toEqual([]);
	expect(await page.getByTestId('nothing-to-compare').isVisible()).toBe(true);
});

test('a table and a picture that are taken away say that the data are made up', async () => {
	const { page } = await site.open(`/en${SAMPLES}`);
	await drawn(page, 'heatmap');
	const figure = chart(page, 'compare-heatmap');
	for (const kind of ['csv', 'svg'] as const) {
		await menu(figure).click();
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			menuEntry(figure, kind).click()
		]);
		expect(download.suggestedFilename()).toContain('synthetic');
		const stream = await download.createReadStream();
		const parts: Buffer[] = [];
		for await (const part of stream) parts.push(part as Buffer);
		const text = Buffer.concat(parts).toString('utf8');
		expect(text).toMatch(kind === 'csv' ? /synthetic/i : /Synthetic data.*ข้อมูลจำลอง/s);
	}
});
