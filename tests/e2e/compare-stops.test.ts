import { expect, test } from 'vitest';
import type { Page } from 'playwright';
import { answer, sampleForm } from '../../src/lib/form3/sample.node';
import { alive, bring, list, useFiles } from './importing';
import { chart, keys } from './selectors';
import { useSite } from './site';

const site = useSite();
const file = useFiles();

const changed = (page: Page) => page.getByTestId('changed');
const part = (page: Page) => page.getByTestId('changed-part');
const search = (page: Page, key: string) => new URL(page.url()).searchParams.get(key);
const inView = (page: Page) =>
	page.evaluate(() => {
		const { activeElement } = document;
		const top = activeElement?.getBoundingClientRect().top ?? -1;
		return activeElement?.id === 'changed-title' && top >= 0 && top < innerHeight;
	});

async function drawn(page: Page, form: string): Promise<void> {
	await page.waitForFunction((name) => {
		const figure = document.querySelector<HTMLElement>(`figure[data-chart="compare-${name}"]`);
		return figure?.dataset.renderedFor?.startsWith(`${name} `) === true;
	}, form);
}

test('made up: from the bar of an item to why, with the keyboard, and back', async () => {
	const { page, errors } = await site.open('/en/compare/?era=be&data=samples&form=changes');
	await drawn(page, 'changes');
	const item = (await page.getByTestId('fell-most').getAttribute('data-item'))!;
	const figure = chart(page, 'compare-changes');
	await keys(figure).focus();
	const live = figure.locator('[data-chart-live]');
	for (let press = 0; press < 12; press++) {
		await page.keyboard.press('ArrowRight');
		if ((await live.innerText()).startsWith(`${item} `)) break;
	}
	await page.keyboard.press('Enter');
	await part(page).waitFor();
	expect(await changed(page).getAttribute('data-narrowed')).toBe(item);
	await expect.poll(() => inView(page)).toBe(true);
	expect([search(page, 'item'), search(page, 'form'), search(page, 'era')]).toEqual([
		item,
		'changes',
		'be'
	]);
	const statements = part(page).locator('[data-statement]');
	expect(await statements.count()).toBeGreaterThan(0);
	for (const one of await statements.all()) {
		expect(await one.getAttribute('data-statement')).toMatch(new RegExp(`^${item}\\.`));
		expect(await one.innerText()).toMatch(/characters|no evidence/);
	}
	// The site holds no page of what is made up.
	expect(await part(page).locator('a[href*="/item/"], a[href*="/statement/"]').count()).toBe(0);
	const told = await part(page).innerText();

	await page.reload();
	await expect.poll(() => part(page).innerText()).toBe(told);
	await page.getByTestId('every-item').click();
	await page.getByTestId('fell-most').waitFor();
	expect(search(page, 'item')).toBeNull();
	await page.goBack();
	await part(page).waitFor();
	await page.goBack();
	await page.getByTestId('fell-most').waitFor();
	expect(errors).toEqual([]);
});

test('real: from the bar of an item to why, to the page of the year compared, and back', async () => {
	const form = (year: number, figures: boolean) =>
		sampleForm({
			title: `แบบประเมินสถานะการเป็นระบบราชการ 4.0 ด้วยตนเอง จังหวัดเลย ปี ${year}`,
			boxOf: (code) => (code.endsWith('1') ? '☑' : '☐'),
			answerOf: (code) =>
				`${answer(code)}${figures && code.startsWith('1.4') ? ' ร้อยละ 95 ของผู้รับบริการพึงพอใจ' : ''}`
		}).join('\n');
	const { page, errors } = await site.open('/en/import/');
	await alive(page);
	const files = [form(2565, true), form(2566, false)];
	await bring(page, ...files.map((text, i) => file(`loei-${i}.txt`, text)));
	const ready = list(page).locator('[data-testid="file-row"][data-step="ready"]');
	await expect.poll(() => ready.count()).toBe(2);
	await page.goto('/en/compare/?assessment=TH-42/2566/self&measure=linked&form=changes');
	await page.getByTestId('compared-measure').selectOption('quantified');
	await drawn(page, 'changes');
	await expect.poll(() => page.getByTestId('fell-most').getAttribute('data-item')).toBe('1.4');
	await keys(chart(page, 'compare-changes')).focus();
	await page.keyboard.press('Home');
	await page.keyboard.press('Enter');
	await part(page).waitFor();
	expect(search(page, 'item')).toBe('1.4');
	expect(await part(page).innerText()).toContain('no longer cites figures');
	const address = page.url();
	const told = await part(page).innerText();

	await part(page).locator('[data-page="2565"]').click();
	await page.waitForURL('**/en/item/1.4/**');
	expect(search(page, 'assessment')).toBe('TH-42/2565/self');
	await expect.poll(() => page.locator('main').innerText()).toMatch(/Loei.*2022/s);
	await page.goBack();
	await expect.poll(() => page.url()).toBe(address);
	await expect.poll(() => part(page).innerText()).toBe(told);

	await part(page).locator('[data-statement="1.4.1"] a').last().click();
	await page.waitForURL('**/en/statement/1.4.1/**');
	expect(search(page, 'assessment')).toBe('TH-42/2566/self');
	expect(errors).toEqual([]);
});
