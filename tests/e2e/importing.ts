/** Files a person might bring, made up, and where things stand on the page of imports. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, expect } from 'vitest';
import { sampleForm } from '../../src/lib/form3/sample.node';
import { windows874 } from '../../src/lib/importers/tables/encode.test-helper';

export const HOSTILE = '<img src=x onerror="window.harmed=true">';
/** A made-up form of Loei province, 2565; every other box is ticked. */
export const FORM = sampleForm({
	boxOf: (code) => (code.endsWith('1') ? '☑' : '☐')
}).join('\n');

/** As a Thai spreadsheet saves it: 6 good rows, one with a wrong year, one with a wrong mark. */
export const TABLE = [
	'หน่วยงาน,ปี,รหัสข้อ,ผลการประเมิน,หลักฐาน,บันทึกภายใน',
	...['1.1.1', '1.1.2', '1.1.3', '1.2.1', '1.2.2', '1.2.3'].map(
		(no, i) => `จังหวัดน่าน,2566,${no},${i % 2},มีระบบรับเรื่อง ๑๒ ช่องทาง,${HOSTILE.replaceAll('"', '')}`
	),
	'จังหวัดน่าน,สองพัน,1.3.1,1,,',
	'จังหวัดน่าน,2566,1.3.2,อาจจะ,,'
].join('\r\n');

/** For a test file: writes files into a folder that is gone after its last test. */
export function useFiles(): (name: string, content: string | Uint8Array) => string {
	const dir = mkdtempSync(join(tmpdir(), 'pmqa-import-'));
	afterAll(() => rmSync(dir, { recursive: true }));
	return (name, content) => {
		const path = join(dir, name);
		writeFileSync(path, content);
		return path;
	};
}

export const list = (page: Page) => page.getByTestId('file-list');
export const step = (page: Page, name: string) =>
	page.locator(`[data-testid="step"][data-step="${name}"]`);
export const state = (page: Page, name: string) =>
	page.locator(`[data-testid="file-head"][data-step="${name}"]`);
export const count = (page: Page, name: string) => page.locator(`[data-count="${name}"]`).first();
export const bring = (page: Page, ...paths: string[]) =>
	page.getByTestId('files').setInputFiles(paths);
/** The page answers: it has looked at what is kept. */
export const alive = (page: Page) => page.getByTestId('list-empty').waitFor();

export async function drop(page: Page, name: string, text: string): Promise<void> {
	const dataTransfer = await page.evaluateHandle(
		([name, text]) => {
			const transfer = new DataTransfer();
			transfer.items.add(new File([text!], name!));
			return transfer;
		},
		[name, text]
	);
	await page.dispatchEvent('footer', 'dragover', { dataTransfer });
	expect(await page.getByTestId('bring').locator('[data-over="true"]').count()).toBe(1);
	await page.dispatchEvent('footer', 'drop', { dataTransfer });
}

/** The table as a file in windows-874. */
export const TABLE_874 = windows874(TABLE);
