import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { address, useSite } from './site';

const site = useSite();
const ITEMS = 24;
const DOCUMENT = '../shared/input/khonkaen-2564-form3.txt';

const progress = (page: Page) => page.getByTestId('progress');
const task = (page: Page) => page.locator('section[data-task]');
const decisions = (page: Page) => page.getByRole('heading', { name: /^Decisions made/ });
const statusChart = (page: Page) => page.locator('figure[data-chart="item-status"] figcaption');

/** The engine takes in decisions in a moment, on a busy machine in several. */
const soon = <T>(value: () => Promise<T>) => expect.poll(value, { timeout: 20_000 });

async function openDesk(page: Page) {
	await task(page).waitFor();
	// The keys answer once the page is alive.
	await page.locator('main[data-engine-state="ready"]').waitFor();
}

describe('reviewing', () => {
	test('all items by keyboard makes the status chart real, and it stays after a reload', async () => {
		const { page, errors } = await site.open(address('en', '/review/'));
		await openDesk(page);
		await page.locator('[data-filter="status"]').click();
		for (let item = 0; item < ITEMS; item++) {
			const before = await task(page).getAttribute('data-task');
			await page.keyboard.press(item < 20 ? '1' : '3');
			// The last one stays on the desk.
			if (item < ITEMS - 1) {
				await page.waitForFunction(
					(id) => document.querySelector('section[data-task]')?.getAttribute('data-task') !== id,
					before
				);
			}
		}
		await soon(() => progress(page).textContent()).toBe('24 of 24');
		await soon(() => decisions(page).textContent()).toContain('(48)');

		await page.getByRole('link', { name: 'See the overview' }).click();
		await soon(() => statusChart(page).textContent()).toContain('In progress 20');
		expect(await statusChart(page).textContent()).toContain('Confirmed by a person: 24 of 24');
		expect(await page.locator('[data-tile="in-progress"]').textContent()).toMatch(/20.*24 of 24/s);

		await page.reload();
		await soon(() => statusChart(page).textContent()).toContain('In progress 20');
		expect(errors).toEqual([]);
	});

	test('an answer is undone whole, by key and by button', async () => {
		const { page } = await site.open(address('en', '/review/?kind=status'));
		await openDesk(page);
		await page.keyboard.press('y');
		await page.keyboard.press('n');
		await soon(() => decisions(page).textContent()).toContain('(4)');
		await page.keyboard.press('Control+z');
		await soon(() => decisions(page).textContent()).toContain('(2)');
		await soon(() => task(page).getAttribute('data-task')).toBe('1.2/status');
		await page.getByTestId('undo').click();
		await soon(() => decisions(page).textContent()).toContain('(0)');
		await soon(() => progress(page).textContent()).toBe('0 of 24');
		await page.goto(address('en', '/'));
		await soon(() => statusChart(page).textContent()).toContain('In progress 0');
	});

	test('shows the lines of the document once it is open, and asks about its spellings', async () => {
		const { page } = await site.open(address('en', '/review/'));
		await openDesk(page);
		expect(await page.locator('[data-filter="spelling"]').count()).toBe(0);
		await page.getByTestId('file').setInputFiles(DOCUMENT);
		await page.getByTestId('review-text').waitFor();
		await page.locator('[data-filter="spelling"]').click();
		const word = await page.locator('[data-testid="review-text"] mark.on').first().textContent();
		expect(await task(page).locator('h2').textContent()).toContain(word);
		const line = await page
			.locator('li[aria-current="location"]')
			.first()
			.getAttribute('data-line');
		await task(page).locator('[data-choice="suggestion"]').click();
		await soon(() => decisions(page).textContent()).not.toContain('(0)');
		await page.goto(address('en', `/source/?line=${line}`));
		await page.getByTestId('corrections').waitFor();
		expect(await page.getByTestId('corrections').textContent()).toContain(word);
	});

	test('decisions leave as a file and come back from it', async () => {
		const { page } = await site.open(address('en', '/review/?kind=mark&task=1.1.1'));
		await openDesk(page);
		await page.getByTestId('note').fill('=from the paper copy');
		await task(page).locator('[data-choice="marked"]').click();
		await soon(() => decisions(page).textContent()).toContain('(1)');
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByTestId('export-reviews').click()
		]);
		const csv = await readFile(await download.path(), 'utf8');
		expect(csv).toContain("'=from the paper copy");
		await page.getByTestId('undo').click();
		await soon(() => decisions(page).textContent()).toContain('(0)');
		await page
			.getByTestId('import-reviews')
			.setInputFiles({ name: 'reviews.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
		await soon(() => page.getByTestId('imported').textContent()).toContain('1 taken in');
		await soon(() => decisions(page).textContent()).toContain('(1)');
		await page.goto(address('en', '/statement/1.1.1/'));
		await page.locator('[data-confirmed]').first().waitFor();
	});

	test('a wrong file of decisions is told line by line, and changes nothing', async () => {
		const { page } = await site.open(address('en', '/review/'));
		await openDesk(page);
		const csv =
			'assessment_id,target,mark,decision,value,note,reviewed_at\r\n' +
			'TH-40/2564/self,<b>1.1</b>,marked,changed,,,2026-01-01\r\n';
		await page
			.getByTestId('import-reviews')
			.setInputFiles({ name: 'r.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
		await expect
			.poll(() => page.getByTestId('imported').textContent())
			.toContain('1 not understood');
		expect(await decisions(page).textContent()).toContain('(0)');
	});
});
