/** From a file a person brings to its charts, or to a sentence that says what to fix. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
	alive,
	bring,
	count,
	drop,
	FORM,
	HOSTILE,
	list,
	state,
	step,
	TABLE_874,
	useFiles
} from './importing';
import { engine } from './selectors';
import { address, LANGS, useSite } from './site';

const site = useSite();
const file = useFiles();

describe.each(LANGS)('in %s', (lang) => {
	test('a text document dropped anywhere on the page ends in its dashboard', async () => {
		const { page, foreign, errors } = await site.open(address(lang, '/import/'));
		await alive(page);
		await drop(page, 'loei.txt', FORM);
		await state(page, 'ready').waitFor();
		await step(page, 'done').waitFor();
		expect(await page.getByTestId('done-name').innerText()).toContain(
			lang === 'th' ? 'จังหวัดเลย' : 'Loei'
		);
		await page.getByTestId('dashboard').click();
		await page.waitForURL((url) => url.searchParams.get('assessment') === 'TH-42/2565/self');
		const heading = page.getByRole('heading', { level: 1 });
		await expect.poll(() => heading.innerText()).toContain(lang === 'th' ? 'เลย' : 'Loei');
		await engine(page, 'ready').waitFor();
		await expect.poll(() => page.locator('[data-tile="answered"]').innerText()).toMatch(/\d/);
		expect([foreign, errors]).toEqual([[], []]);
	});

	test('a windows-874 table is matched, checked, loaded as far as it is right, and seen', async () => {
		const { page, foreign, errors } = await site.open(address(lang, '/import/'));
		await alive(page);
		await bring(page, file('ผลประเมิน.csv', TABLE_874));
		await page.getByTestId('steps').waitFor();

		await page.getByTestId('steps').getByRole('link').first().click();
		await step(page, 'file').waitFor();
		expect(await page.getByTestId('setting-encoding').inputValue()).toBe('windows-874');
		expect(await page.getByTestId('preview').innerText()).toContain('จังหวัดน่าน');
		await page.getByTestId('next').click();
		await step(page, 'columns').waitFor();
		const fields = page.getByTestId('columns').getByTestId('field');
		expect(
			await fields.evaluateAll((all) => all.map((it) => (it as HTMLSelectElement).value))
		).toEqual(['org_name_th', 'year_be', 'statement_no', 'mark', 'evidence', '']);
		await page.getByTestId('next').click();
		await step(page, 'check').waitFor();
		await expect.poll(() => count(page, 'read').innerText()).toContain('8');
		expect(await count(page, 'accepted').innerText()).toContain('6');
		expect(await count(page, 'rejected').innerText()).toContain('2');
		const year = page.locator('[data-code="not-a-year"]');
		await year.locator('summary').click();
		expect(await year.getByRole('table').innerText()).toContain('สองพัน');
		expect(await year.getByRole('table').innerText()).toContain('8');
		const [rejected] = await Promise.all([
			page.waitForEvent('download'),
			page.getByTestId('rejected-csv').click()
		]);
		const csv = readFileSync(await rejected.path(), 'utf8');
		expect(csv).toContain('สองพัน');
		expect(csv).toContain('อาจจะ');
		const [problems] = await Promise.all([
			page.waitForEvent('download'),
			page.getByTestId('problems-csv').click()
		]);
		expect(readFileSync(await problems.path(), 'utf8')).toContain('not-a-mark');

		await page.getByTestId('load').click();
		await step(page, 'done').waitFor();
		await page.getByTestId('dashboard').click();
		await page.waitForURL((url) => url.searchParams.get('assessment') === 'TH-55/2566/self');
		await expect
			.poll(() => page.getByRole('heading', { level: 1 }).innerText())
			.toContain(lang === 'th' ? 'น่าน' : 'Nan');
		expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
		expect([foreign, errors]).toEqual([[], []]);
	});
});

test('a table that was left in the middle is offered after a reload, and gone on with', async () => {
	const { page } = await site.open('/import/');
	await alive(page);
	await bring(page, file('น่าน.csv', TABLE_874));
	await page.getByTestId('steps').waitFor();
	await page.goto('/import/');
	await page.getByTestId('drafts').waitFor();
	await list(page).getByTestId('continue').click();
	await step(page, 'check').or(step(page, 'columns')).first().waitFor();
	// The step stands in the address: a reload opens it again.
	await page.locator('[data-testid="steps"] a[href*="step=columns"]').click();
	await step(page, 'columns').waitFor();
	await page.reload();
	await page.getByTestId('file-head').waitFor();
	expect(await page.getByTestId('file-name').innerText()).toBe('น่าน.csv');
});

test('everything can be deleted: nothing is left after a reload', async () => {
	const { page } = await site.open('/import/');
	await alive(page);
	await bring(page, file('loei.txt', FORM), file('nan.csv', TABLE_874));
	await expect.poll(() => list(page).getByTestId('file-row').count()).toBe(2);
	await list(page).locator('[data-step="ready"]').waitFor();
	await page.getByTestId('clear').click();
	const back = page.getByTestId('confirm').getByRole('button').last();
	expect(await back.evaluate((it) => it === document.activeElement)).toBe(true);
	await page.getByTestId('confirm-yes').click();
	await alive(page);
	await page.reload();
	await alive(page);
	await page.goto('/');
	expect(await page.getByTestId('assessment').count()).toBe(0);
});

test('a file is renamed, exported as it came, and deleted', async () => {
	const { page } = await site.open('/import/');
	await alive(page);
	await bring(page, file('loei.txt', FORM));
	await state(page, 'ready').waitFor();
	await page.getByTestId('to-list').click();
	await list(page).getByTestId('rename').click();
	await page.keyboard.type(`เลย ${HOSTILE}`);
	await page.keyboard.press('Enter');
	const row = list(page).getByTestId('file-row');
	await expect.poll(() => row.getByRole('heading').innerText()).toBe(`เลย ${HOSTILE}`);
	const [copy] = await Promise.all([
		page.waitForEvent('download'),
		row.getByTestId('export').click()
	]);
	expect(readFileSync(await copy.path(), 'utf8')).toBe(FORM);
	await row.getByTestId('remove').click();
	await page.getByTestId('confirm-yes').click();
	await alive(page);
	expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
});

test('what was loaded is opened again after a reload, and kept as it is', async () => {
	const { page } = await site.open('/import/');
	await alive(page);
	await bring(page, file('nan.csv', TABLE_874));
	await page.getByTestId('load').click();
	await step(page, 'done').waitFor();
	await page.reload();
	await page.getByTestId('reopen').click();
	await page.getByTestId('keep').click();
	await state(page, 'ready').waitFor();
	await page.getByTestId('dashboard').click();
	await page.waitForURL((url) => url.searchParams.get('assessment') === 'TH-55/2566/self');
});

test('what cannot be read is refused with a sentence, and holds up nothing', async () => {
	const { page, errors } = await site.open('/en/import/');
	await alive(page);
	const old = file('old.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]));
	await bring(page, old, file(`a&b 'x'.txt`, FORM));
	await list(page).locator('[data-step="refused"]').waitFor();
	await list(page).locator('[data-step="ready"]').waitFor();
	const refused = list(page).locator('[data-step="refused"]');
	expect((await refused.getByTestId('file-problem').innerText()).length).toBeGreaterThan(20);
	expect(errors).toEqual([]);
});

test('a table without organisation and year asks for them, and takes them for all rows', async () => {
	const { page } = await site.open('/import/');
	await alive(page);
	await bring(page, file('short.csv', 'ข้อ,ผล\n1.1.1,1\n1.1.2,0\n'));
	await step(page, 'columns').waitFor();
	const missing = page.getByTestId('missing');
	expect(await missing.getAttribute('data-missing')).toBe('org_id year_be');
	await page.getByTestId('organization').selectOption('TH-55');
	await page.getByTestId('year').fill('๒๕๖๖');
	await expect.poll(() => missing.getAttribute('data-missing')).toBe('');
	await page.getByTestId('next').click();
	await expect.poll(() => count(page, 'accepted').innerText()).toContain('2');
});
