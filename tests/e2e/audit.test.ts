/** The page of the audit, against whatever the dataset's own findings are. */
import { readFile, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import Papa from 'papaparse';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { engine } from './selectors';
import { address, engineOnHold, LANGS, PHONE, useSite } from './site';

const site = useSite();

/** The page answers: its engine is held back, but has been asked for. */
const alive = (page: Page) => engine(page, 'loading').waitFor();

interface Shipped {
	readonly rule: string;
	readonly statement_nos: string;
	readonly lines: string;
	readonly verdict: string;
	readonly message_th: string;
	readonly message_en: string;
	readonly arithmetic: string;
}

const shipped = Papa.parse<Shipped>(readFileSync('data/khonkaen-2564/findings.csv', 'utf8'), {
	header: true,
	skipEmptyLines: true
}).data;
const ORDER = ['contradiction', 'rounding', 'unverifiable', 'holds'];
const of = (verdict: string) => shipped.filter((row) => row.verdict === verdict);
const cards = (page: Page) => page.locator('[data-finding]');

test('the dataset has findings to show', () => {
	expect(shipped.length).toBeGreaterThan(0);
});

describe.each(LANGS)('the findings, in %s', (lang) => {
	test('stand there without a script, grouped by verdict, each with its sentence', async () => {
		const { page } = await site.open(address(lang, '/audit/'), { javaScriptEnabled: false });
		const groups = page.locator('main section[id]');
		expect(await groups.evaluateAll((all) => all.map(({ id }) => id))).toEqual(ORDER);
		for (const verdict of ORDER) {
			const group = page.locator(`section#${verdict}`);
			expect(await group.locator('[data-finding]').count()).toBe(of(verdict).length);
			expect(await group.getByRole('heading').innerText()).toMatch(/[^\d\s]/);
			const text = await group.innerText();
			for (const row of of(verdict)) {
				expect(text).toContain(lang === 'th' ? row.message_th : row.message_en);
				if (row.arithmetic) expect(text).toContain(row.arithmetic);
			}
		}
	});

	test('are counted at the top, and each count leads to its group', async () => {
		const { page } = await site.open(address(lang, '/audit/'), {}, engineOnHold);
		const said = await page.getByTestId('audit-counts').innerText();
		for (const verdict of ORDER) {
			expect(said).toContain(String(of(verdict).length));
			const count = page.locator(`[data-count="${verdict}"]`);
			expect(await count.innerText()).toMatch(new RegExp(`\\b${of(verdict).length}\\b`));
			await count.click();
			expect(new URL(page.url()).hash).toBe(`#${verdict}`);
		}
	});

	test('lead to their statements and to every one of their lines', async () => {
		const { page } = await site.open(address(lang, '/audit/'), { javaScriptEnabled: false });
		const row = shipped.find(({ verdict }) => verdict === ORDER.find((one) => of(one).length > 0))!;
		const card = cards(page).first();
		const links = await card
			.locator('a')
			.evaluateAll((all) => all.map((a) => a.getAttribute('href')));
		for (const no of row.statement_nos.split(' ')) {
			expect(links.some((href) => href?.startsWith(address(lang, `/statement/${no}/`)))).toBe(true);
		}
		for (const line of row.lines.split(' ')) {
			const into = links.find((href) => href?.includes(`line=${line}`));
			expect(into?.startsWith(address(lang, '/source/'))).toBe(true);
		}
	});
});

test('can be narrowed to a rule and a category, which the address keeps', async () => {
	const { page } = await site.open('/audit/', {}, engineOnHold);
	const rule = shipped[0]!.rule;
	await alive(page);
	await page.getByTestId('rule').selectOption(rule);
	const ofRule = shipped.filter((row) => row.rule === rule);
	await expect.poll(() => cards(page).count()).toBe(ofRule.length);
	const category = ofRule[0]!.statement_nos[0]!;
	await page.getByTestId('category-chooser').locator(`[data-category="${category}"]`).click();
	const both = ofRule.filter((row) =>
		row.statement_nos.split(' ').some((no) => no.startsWith(`${category}.`))
	);
	await expect.poll(() => cards(page).count()).toBe(both.length);
	const { searchParams } = new URL(page.url());
	expect([searchParams.get('rule'), searchParams.get('category')]).toEqual([rule, category]);
	// A group that the choice empties says so.
	for (const verdict of ORDER) {
		if (both.some((row) => row.verdict === verdict)) continue;
		expect(await page.locator(`section#${verdict} p`).count()).toBe(1);
	}
	await page.reload();
	await expect.poll(() => cards(page).count()).toBe(both.length);
	await page.getByTestId('lang-en').click();
	await page.waitForURL('**/en/audit/**');
	await expect.poll(() => cards(page).count()).toBe(both.length);
});

test('go as CSV, all of them, with Thai intact', async () => {
	const { page } = await site.open('/audit/', {}, engineOnHold);
	await alive(page);
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page.getByTestId('findings-csv').click()
	]);
	const text = await promisify(readFile)(await file.path(), 'utf8');
	expect(text.startsWith('\uFEFF')).toBe(true);
	const { data } = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true });
	expect(data.length).toBe(shipped.length + 1);
	for (const { message_th } of shipped) expect(text).toContain(message_th.replaceAll('"', '""'));
});

test.each(LANGS)('the overview tells the worst of them, in %s', async (lang) => {
	const options = { javaScriptEnabled: false, viewport: PHONE };
	const { page } = await site.open(address(lang, '/'), options);
	const block = page.getByTestId('top-findings');
	const worst = [...of('contradiction'), ...of('rounding')].slice(0, 3);
	expect(await block.getByRole('listitem').count()).toBe(worst.length);
	const text = await block.innerText();
	for (const row of worst) expect(text).toContain(lang === 'th' ? row.message_th : row.message_en);
	await block.getByRole('link').last().click();
	await page.waitForURL(`**${address(lang, '/audit/')}`);
});
