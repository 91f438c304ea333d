/** From a figure to its line, and to the line's own words in a document that is opened on the device. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, describe, expect, test } from 'vitest';
import { engine } from './selectors';
import { address, engineOnHold, LANGS, PHONE, useSite } from './site';

const site = useSite();

/** The page answers: its engine is held back, but has been asked for. */
const alive = (page: Page) => engine(page, 'loading').waitFor();
const dir = mkdtempSync(join(tmpdir(), 'pmqa-source-'));
afterAll(() => rmSync(dir, { recursive: true }));

const REAL = '../shared/input/khonkaen-2564-form3.txt';
const real = readFileSync(REAL, 'utf8');
const lines = real.split('\n');
/** The first figure of the statement on complaints, by its digits. */
const LINE = lines.findIndex((line) => line.includes('1,952')) + 1;

function file(name: string, content: string | Buffer): string {
	const path = join(dir, name);
	writeFileSync(path, content);
	return path;
}

const open = (page: Page, path: string) => page.getByTestId('file').setInputFiles(path);
const text = (page: Page) => page.getByTestId('text');
const row = (page: Page, line: number) => text(page).locator(`[data-line="${line}"]`);
const here = (page: Page) => text(page).locator('[aria-current="location"]');

async function visible(page: Page, line: number): Promise<void> {
	await expect
		.poll(async () => {
			const box = await text(page).boundingBox();
			const own = await row(page, line).boundingBox();
			return box && own && own.y >= box.y && own.y + own.height <= box.y + box.height + 1;
		})
		.toBe(true);
}

describe.each(LANGS)('a line of a document that does not ship, in %s', (lang) => {
	test('has its place: statement, figures, findings; and says what is missing', async () => {
		const at = address(lang, `/source/?line=${LINE}`);
		const { page } = await site.open(at, {}, engineOnHold);
		await expect.poll(() => page.getByTestId('place').innerText()).toContain(String(LINE));
		const main = page.locator('main');
		expect(await main.innerText()).toContain('1,952');
		expect(await main.locator('a[href*="/statement/3.4.3"]').count()).toBeGreaterThan(0);
		expect(await page.getByTestId('open-document').innerText()).toContain('.txt');
		// Not one sentence of it is on the page.
		const words = lines[LINE - 1]!.trim().slice(0, 30);
		expect(await main.innerText()).not.toContain(words);
	});

	test('is reached from a figure of its statement', async () => {
		const { page } = await site.open(address(lang, '/statement/3.4.3/'), {}, engineOnHold);
		await alive(page);
		await page.locator(`table a[href*="line=${LINE}"]`).first().click();
		await page.waitForURL(`**${address(lang, '/source/')}?line=${LINE}&statement=3.4.3`);
		await expect.poll(() => page.getByTestId('place').innerText()).toContain(String(LINE));
	});
});

describe('the document the data were read from', () => {
	test('is known again; the line is there, its figure marked, in repaired and in raw text', async () => {
		const { page, errors, foreign, asked } = await site.open(
			`/source/?line=${LINE}&statement=3.4.3`,
			{},
			engineOnHold
		);
		await alive(page);
		const before = asked.length;
		await open(page, REAL);
		await text(page).waitFor();
		expect(await page.getByTestId('open-document').getAttribute('data-comparison')).toBe('same');
		await visible(page, LINE);
		expect(await here(page).getAttribute('data-line')).toBe(String(LINE));
		expect(await row(page, LINE).locator('mark').allInnerTexts()).toContain('1,952');
		expect(await row(page, LINE).locator('mark.on').count()).toBe(1);
		const printed = async (line: number) =>
			(await row(page, line).locator('span').innerText()).trim();
		await page.getByTestId('text-raw').click();
		expect(await printed(LINE)).toBe(lines[LINE - 1]!.trim());
		expect(await row(page, LINE).locator('mark').allInnerTexts()).toContain('1,952');
		// What was asked for meanwhile came from the site; of the file nothing went anywhere.
		expect(asked.slice(before).every((url) => url.startsWith(site.url))).toBe(true);
		expect([errors, foreign]).toEqual([[], []]);
	});

	test('stays open from page to page, and links of other pages lead into its text', async () => {
		const { page } = await site.open('/source/', {}, engineOnHold);
		await alive(page);
		await open(page, REAL);
		await text(page).waitFor();
		await page.locator('header a[href$="/audit/"]').click();
		await page.waitForURL('**/audit/');
		const link = page.locator('[data-finding] a[href*="line="]').first();
		const line = Number(/line=(\d+)/.exec((await link.getAttribute('href')) ?? '')?.[1]);
		await link.click();
		await text(page).waitFor();
		await visible(page, line);
		await page.getByTestId('close-document').click();
		await page.getByTestId('place').waitFor();
		expect(await text(page).count()).toBe(0);
	});

	test('is in sight at once, on a phone too', async () => {
		const at = `/source/?line=${LINE}&statement=3.4.3`;
		const { page } = await site.open(at, { viewport: PHONE }, engineOnHold);
		await alive(page);
		await open(page, REAL);
		await text(page).waitFor();
		const bottom = async () => {
			const box = await row(page, LINE).boundingBox();
			return box ? box.y + box.height : Infinity;
		};
		await expect.poll(bottom).toBeLessThan(PHONE.height);
	});

	test('is walked by the keyboard, figure by figure and by line', async () => {
		const { page } = await site.open('/source/', { viewport: PHONE }, engineOnHold);
		await alive(page);
		await open(page, REAL);
		await text(page).focus();
		const figure = () => text(page).locator('mark.on').innerText();
		await page.keyboard.press('n');
		const first = await figure();
		const firstLine = await here(page).getAttribute('data-line');
		await page.keyboard.press('n');
		await page.keyboard.press('n');
		await page.keyboard.press('p');
		await page.keyboard.press('p');
		expect([await figure(), await here(page).getAttribute('data-line')]).toEqual([
			first,
			firstLine
		]);
		expect(await page.getByTestId('says').innerText()).toContain(first);
		await page.getByTestId('line').fill('1400');
		await page.getByTestId('line').press('Enter');
		await visible(page, 1400);
		expect(new URL(page.url()).searchParams.get('line')).toBe('1400');
		await page.getByTestId('statement').selectOption('1.2.2');
		expect(await page.getByTestId('says').innerText()).toContain('1.2.2');
	});
});

describe('another document', () => {
	const other = file('other.txt', real.replaceAll('ขอนแก่น', 'เชียงใหม่').replaceAll('2564', '2566'));

	test('is said to be another, is shown all the same, and lends its lines to nobody', async () => {
		const { page } = await site.open(`/source/?line=${LINE}&statement=3.4.3`, {}, engineOnHold);
		await alive(page);
		await open(page, other);
		await text(page).waitFor();
		const said = page.getByTestId('open-document');
		expect(await said.getAttribute('data-comparison')).toBe('different');
		expect(await said.innerText()).toContain('เชียงใหม่');
		expect(new URL(page.url()).searchParams.get('document')).toBe('opened');
		expect(await page.getByTestId('document-findings').count()).toBeGreaterThan(0);
		// A line of the dataset's document is a place, not a line of this one.
		await page.locator('header a[href$="/audit/"]').click();
		await page.locator('[data-finding] a[href*="line="]').first().click();
		await page.getByTestId('place').waitFor();
		expect(await text(page).count()).toBe(0);
		await page.locator('main a[href*="document=opened"]').click();
		await text(page).waitFor();
	});
});

describe('text that would do harm', () => {
	test('is shown as text', async () => {
		const { page, errors } = await site.open('/source/', {}, engineOnHold);
		await alive(page);
		const at = lines.findIndex((line) => line.includes('1,952'));
		const bad = '<img src=x onerror="window.harmed=1"><script>window.harmed=1</script> 3,456 เรื่อง';
		await open(page, file('bad.txt', lines.with(at, `${lines[at]} ${bad}`).join('\n')));
		await text(page).waitFor();
		await page.getByTestId('line').fill(String(at + 1));
		await page.getByTestId('line').press('Enter');
		await expect.poll(() => row(page, at + 1).innerText()).toContain('<img src=x');
		expect(await page.locator('main img, main script').count()).toBe(0);
		expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
		expect(errors).toEqual([]);
	});
});

describe.each(LANGS)('a file that is no Form 3, in %s', (lang) => {
	test.each([
		['empty', ''],
		['letter', 'บันทึกข้อความ\nเรื่อง ขออนุมัติเดินทาง\n'],
		['binary', Buffer.from([1, 2, 0, 3, 4, 0, 5])],
		['pdf', '%PDF-1.7\n']
	])('is refused in one sentence: %s', async (name, content) => {
		const { page } = await site.open(address(lang, '/source/'), {}, engineOnHold);
		await alive(page);
		await open(page, file(`${name}.txt`, content));
		const error = page.getByTestId('open-error');
		await expect.poll(() => error.innerText()).toContain(`${name}.txt`);
		expect(/[ก-๙]/.test(await error.innerText())).toBe(lang === 'th');
		expect(await text(page).count()).toBe(0);
	});
});

test('a hundred thousand lines are read without the page standing still, and can be walked', async () => {
	const { page, errors } = await site.open('/source/', {}, engineOnHold);
	await alive(page);
	const long = file('long.txt', `${real}\n`.repeat(Math.ceil(100_000 / lines.length)));
	await page.evaluate(() => {
		const tasks: number[] = [];
		Object.assign(window, { tasks });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) tasks.push(entry.duration);
		}).observe({ type: 'longtask' });
	});
	await open(page, long);
	await text(page).waitFor({ timeout: 90_000 });
	await page.getByTestId('line').fill('77777');
	await page.getByTestId('line').press('Enter');
	await visible(page, 77777);
	expect(await text(page).locator('[data-line]').count()).toBeLessThan(200);
	for (let i = 0; i < 12; i++) {
		await text(page).evaluate((box) => box.scrollBy(0, 3000));
		await page.waitForTimeout(100);
	}
	expect(await text(page).locator('[data-line]').count()).toBeLessThan(200);
	const shown = await text(page).locator('[data-line]').last().getAttribute('data-line');
	expect(Number(shown)).toBeGreaterThan(78_000);
	const tasks = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
	// A slow machine may take longer over one; none may take the page away.
	expect(Math.max(0, ...tasks)).toBeLessThan(300);
	expect(errors).toEqual([]);
});
