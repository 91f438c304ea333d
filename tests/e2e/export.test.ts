import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { charts, chartsAlive, menu, menuEntry } from './selectors';
import { address, engineOnHold, LANGS, useSite } from './site';

const site = useSite();

const BOM = '\uFEFF';
const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

async function download(page: Page, figure: Locator, entry: 'csv' | 'png' | 'svg') {
	await menu(figure).click();
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		menuEntry(figure, entry).click()
	]);
	return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

describe.each(LANGS)('every chart of the overview, in %s', (lang) => {
	test('gives its table as CSV that opens in Excel with Thai intact', async () => {
		const { page } = await site.open(address(lang, '/'), {}, engineOnHold);
		await chartsAlive(page);
		for (const figure of await charts(page).all()) {
			const { name, bytes } = await download(page, figure, 'csv');
			expect(name).toMatch(/\.csv$/);
			const text = bytes.toString('utf8');
			expect(text.startsWith(BOM)).toBe(true);
			expect(text).not.toContain('\uFFFD');
			const head = await figure
				.getByRole('columnheader', { includeHidden: true })
				.allTextContents();
			const firstLine = text.slice(1).split(/\r?\n/)[0] ?? '';
			for (const label of head) expect(firstLine).toContain(label.trim());
			const rows = await figure.locator('tbody tr').count();
			expect(text.trim().split(/\r?\n/).length).toBeGreaterThanOrEqual(rows + 1);
		}
	});

	test('gives its picture with title and source', async () => {
		const { page, errors, foreign } = await site.open(address(lang, '/'), {}, engineOnHold);
		await chartsAlive(page);
		for (const figure of await charts(page).all()) {
			const title = (await figure.getByRole('heading').innerText()).trim();
			const svg = await download(page, figure, 'svg');
			const text = svg.bytes.toString('utf8');
			expect(text).toMatch(/^<svg[^>]*xmlns=/);
			const broken = await page.evaluate((svg) => {
				const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
				return parsed.querySelector('parsererror')?.textContent ?? '';
			}, text);
			expect(broken).toBe('');
			expect(text).toContain(title.slice(0, 8).replaceAll('&', '&amp;'));
			expect(text).toContain(lang === 'th' ? 'ที่มา' : 'Source');
			expect(text).not.toMatch(/(?:href|src|url)\s*[=(]\s*["']?https?:/);
			expect(text, 'colours are values, not names of the page').not.toContain('var(--');
		}
		expect(errors).toEqual([]);
		expect(foreign).toEqual([]);
	});

	test('gives its picture as PNG', async () => {
		const { page, errors } = await site.open(address(lang, '/'), {}, engineOnHold);
		await chartsAlive(page);
		const { name, bytes } = await download(page, charts(page).first(), 'png');
		expect(name).toMatch(/\.png$/);
		expect([...bytes.subarray(0, 8)]).toEqual(PNG_SIGNATURE);
		expect(bytes.length).toBeGreaterThan(5000);
		expect(errors).toEqual([]);
	});
});
