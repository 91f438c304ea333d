/** A document may hold anything: what the database says is shown as text, wherever it shows. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../../src/tooling/serve.mjs';
import {
	category,
	charts,
	chartsAlive,
	chartsShow,
	engine,
	keys,
	menu,
	menuEntry
} from './selectors';
import { useSite } from './site';

const HOSTILE = '=1+1<img src=x onerror="window.harmed=true"><script>window.harmed=true</script>';

const site = useSite();
const dir = mkdtempSync(join(tmpdir(), 'pmqa-hostile-'));
let server: Awaited<ReturnType<typeof serve>>;

/** Every free text of the database, replaced. */
async function poison(path: string): Promise<void> {
	const instance = await DuckDBInstance.create(path);
	const connection = await instance.connect();
	const columns = await connection.runAndReadAll(
		`SELECT table_name, column_name FROM information_schema.columns
		 WHERE data_type = 'VARCHAR' AND regexp_matches(column_name, '^(name|title|short|label|what|summary|subject|unit|raw)(_th|_en)?$')`
	);
	for (const [table, column] of columns.getRowsJson()) {
		await connection.run(`UPDATE "${table}" SET "${column}" = $1 || "${column}"`, [HOSTILE]);
	}
	await connection.run('CHECKPOINT');
	connection.closeSync();
	instance.closeSync();
}

beforeAll(async () => {
	const path = join(dir, 'pmqa.duckdb');
	copyFileSync('build/pmqa.duckdb', path);
	await poison(path);
	server = await serve({ dir });
});

afterAll(async () => {
	await server?.close();
	rmSync(dir, { recursive: true });
});

test('HTML in the data is shown, not run; formulas in the CSV are text', async () => {
	const { page, errors } = await site.open('/', {}, (page) =>
		page.context().route(/\.duckdb(?:\?|$)/, (route) => {
			const { search } = new URL(route.request().url());
			return route.continue({ url: `${server.url}/pmqa.duckdb${search}` });
		})
	);
	await engine(page, 'ready').waitFor();
	await chartsAlive(page);
	await category(page, 3).click();
	await chartsShow(page, 3);
	const main = page.locator('main');
	await expect.poll(() => main.textContent()).toContain('<img src=x');

	let neutralised = 0;
	for (const figure of await charts(page).all()) {
		await keys(figure).focus();
		await page.keyboard.press('ArrowRight');
		await keys(figure).hover();
		await menu(figure).click();
		const [file] = await Promise.all([
			page.waitForEvent('download'),
			menuEntry(figure, 'csv').click()
		]);
		const csv = await readFile(await file.path(), 'utf8');
		expect(csv).not.toMatch(/(?:^|[\n,])"?[=+@]/);
		if (csv.includes("'=1+1")) neutralised++;
	}
	expect(neutralised, 'hostile cells were in the files').toBeGreaterThan(0);
	expect(await page.locator('img[src="x"], main script').count()).toBe(0);
	expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
	expect(errors).toEqual([]);
});
