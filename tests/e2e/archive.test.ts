import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerArchive } from '../browser/archiveServer.mjs';
import { openSettings } from './selectors';
import { PHONE, useSite } from './site';

const site = useSite();
/** Enough that tables are made ahead, and that parts of the file are left unread. */
const ORGS = 900;
const YEARS = '2566-2569';

let folder: string;
let file: string;
/** The same without tables made ahead that hold. */
let slow: string;
let server: Server;
let url: string;
const behaviours: Parameters<typeof answerArchive>[0] = new Map();

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'pmqa-archive-'));
	file = join(folder, 'made.duckdb');
	const plan = ['--orgs', String(ORGS), '--years', YEARS, '--seed', 'e2e', '--out', file];
	execFileSync('node', ['src/cli/bin.mjs', 'synth', ...plan], { stdio: 'ignore' });
	slow = join(folder, 'slow.duckdb');
	copyFileSync(file, slow);
	const instance = await DuckDBInstance.create(slow);
	await (await instance.connect()).run('DROP TABLE aggregates_made');
	instance.closeSync();
	// The site, and beside it a folder of archives whose server can be told to behave badly.
	server = createServer((asked, answer) => {
		const name = /^\/archives\/([^?]+)/.exec(asked.url ?? '')?.[1];
		if (name === 'none.duckdb') answer.writeHead(404).end();
		else if (name)
			answerArchive(behaviours, name, asked, answer, name.startsWith('slow.') ? slow : file);
		else {
			const { method, headers } = asked;
			const onward = request(new URL(asked.url ?? '/', site.url), { method, headers }, (came) => {
				answer.writeHead(came.statusCode ?? 500, came.headers);
				came.pipe(answer);
			});
			onward.on('error', () => answer.destroy());
			asked.pipe(onward);
		}
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
	server?.closeAllConnections();
	server?.close();
	rmSync(folder, { recursive: true, force: true });
});

const behave = (name: string, how: string) => fetch(`${url}/archives/${name}.json?${how}`);
const panel = (page: Page) => page.getByTestId('archive');
const sentence = (page: Page) => page.getByTestId('sentence');
const stage = (page: Page, name: string) =>
	page.locator(`[data-testid="archive"][data-stage="${name}"]`).waitFor();

async function drawn(page: Page, form: string): Promise<void> {
	await page.waitForFunction((name) => {
		const figure = document.querySelector<HTMLElement>(`figure[data-chart="compare-${name}"]`);
		return figure?.dataset.renderedFor?.startsWith(`${name} `) === true;
	}, form);
}

test('an archive is opened by its name, compared, and the link means the same elsewhere', async () => {
	const { page, errors, asked } = await site.open(`${url}/en/compare/`);
	await page.locator('[data-engine-state="ready"]').waitFor();
	await page.locator('[data-data="archive"]').click();
	await page.getByTestId('archive-name').fill('../made.duckdb');
	await page.getByTestId('archive-open').click();
	await page.getByRole('alert').waitFor();
	await page.getByTestId('archive-name').fill('made.duckdb');
	await page.keyboard.press('Enter');
	await drawn(page, 'heatmap');
	expect(await page.getByTestId('archive-holds').innerText()).toContain(`${ORGS} organisations`);
	expect(await page.getByTestId('synthetic').innerText()).toContain('synthetic');
	expect(await page.getByTestId('stood-in').innerText()).toContain('Khon Kaen');
	const read = Number(await page.getByTestId('archive-read').getAttribute('data-bytes'));
	expect(read).toBeGreaterThan(0);

	await page.getByTestId('unit-picker').locator('> summary').click();
	await page.getByTestId('find-unit').fill('42');
	await page.locator('[data-unit="L-sample-42"]').click();
	await page.getByTestId('form').selectOption('distribution');
	await drawn(page, 'distribution');
	await expect.poll(() => sentence(page).innerText()).toContain('42');
	// Where its rows stand is known: what changed is there without being asked for.
	expect(await page.getByTestId('read-further').count()).toBe(0);
	await page.getByTestId('fell-most').waitFor();
	const said = await sentence(page).innerText();
	const reading = await page.locator('figure figcaption').first().innerText();

	const fresh = await site.open(page.url());
	await drawn(fresh.page, 'distribution');
	await expect.poll(() => sentence(fresh.page).innerText()).toBe(said);
	expect(await fresh.page.locator('figure figcaption').first().innerText()).toBe(reading);

	// Other data: the archive is gone, and the address says nothing of it.
	await page.locator('[data-data="real"]').click();
	await page.getByTestId('nothing-to-compare').waitFor();
	expect([...new URL(page.url()).searchParams.keys()]).not.toContain('archive');
	expect([...errors, ...fresh.errors]).toEqual([]);
	expect(asked.filter((one) => !one.startsWith(url) && !/^(?:data|blob):/.test(one))).toEqual([]);
});

test('a connection that is lost is told, the picture stays, and the answer comes when it is back', async () => {
	const address = `${url}/compare/?data=archive&archive=lost.duckdb`;
	const { page } = await site.open(address, { viewport: PHONE });
	await drawn(page, 'heatmap');
	await page.getByTestId('fell-most').waitFor();
	const before = await sentence(page).innerText();
	await openSettings(page);
	await behave('lost', 'mode=broken');
	// Counts that no picture has read yet.
	await page.getByTestId('compared-measure').selectOption('depth');
	await page.locator('[data-testid="archive-line"][data-line="lost"]').waitFor();
	expect(await page.getByTestId('archive-line').innerText()).toContain('ขาดหาย');
	// What was drawn stands; the page still takes a choice.
	expect(await page.locator('figure[data-chart="compare-heatmap"]').count()).toBe(1);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
	expect(await page.getByTestId('compare-failed').count()).toBe(0);
	await behave('lost', 'mode=ok');
	await page.getByTestId('archive-try-now').click();
	await expect.poll(() => page.getByTestId('archive-line').innerText()).toContain('เชื่อมต่อได้แล้ว');
	await expect.poll(() => sentence(page).innerText()).not.toBe(before);
	await page.getByTestId('compared-measure').selectOption('quantified');
	await page.getByTestId('form').selectOption('distribution');
	await drawn(page, 'distribution');
	await page.getByTestId('form').selectOption('');
	await expect.poll(() => sentence(page).innerText()).toBe(before);

	// A part that never comes holds up neither another choice of data nor the way to another page.
	await behave('lost', 'mode=slow&ms=600000');
	await page.getByTestId('part').selectOption('1.1');
	await page.getByTestId('form').selectOption('lines');
	await page.locator('[data-data="real"]').click();
	await page.getByTestId('nothing-to-compare').waitFor({ timeout: 5000 });
});

test('without tables made ahead it says that it is slow, and reads the answers when asked to', async () => {
	const { page } = await site.open(`${url}/en/compare/?data=archive&archive=slow.duckdb`);
	await drawn(page, 'heatmap');
	expect(await page.getByTestId('archive-slow').innerText()).toContain('pmqa build');
	expect(await page.getByTestId('fell-most').count()).toBe(0);
	await page.getByTestId('read-further').click();
	await page.getByTestId('fell-most').waitFor();
});

test('what cannot be opened says why, and a file of this device can be chosen instead', async () => {
	const { page } = await site.open(`${url}/en/compare/?data=archive&archive=none.duckdb`);
	await stage(page, 'failed');
	expect(await panel(page).innerText()).toContain('no archive of this name');
	await page.getByTestId('archive-file').setInputFiles(file);
	await drawn(page, 'heatmap');
	expect(await panel(page).innerText()).toContain('cannot carry');
	expect(new URL(page.url()).searchParams.get('archive')).toBe('device');
	await page.reload();
	await stage(page, 'none');
	expect(await panel(page).innerText()).toContain('Choose the same file');

	await behave('whole', 'mode=whole');
	await page.getByTestId('archive-name').fill('whole.duckdb');
	await page.getByTestId('archive-open').click();
	await drawn(page, 'heatmap');
	expect(await page.getByTestId('archive-read').innerText()).toContain('all of it was fetched');
});
