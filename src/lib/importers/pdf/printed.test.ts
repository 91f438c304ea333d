/** PDFs as Chromium prints them, in the project's own font. */
import { readFileSync } from 'node:fs';
import { chromium, type Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasKhonKaen, khonKaenLines, readFramework, sourceOf } from '$lib/form3/fixtures.node';
import { readForm3 } from '$lib/form3/read';
import { sampleForm, toSource } from '$lib/form3/sample.node';
import type { Form3Reading, SourceLine } from '$lib/form3/types';
import { CHROMIUM_ARGS, findChromium } from '../../../tooling/chromium.mjs';
import { readSource } from '../documents';

const FONTS = 'node_modules/@fontsource-variable/noto-sans-thai/files/noto-sans-thai-';
const face = (part: string, range: string) => {
	const font = readFileSync(`${FONTS}${part}-wght-normal.woff2`).toString('base64');
	return `@font-face { font-family: Thai; src: url(data:font/woff2;base64,${font}); ${range} }`;
};
const STYLE = `<meta charset="utf-8"><style>
${face('thai', 'unicode-range: U+0E01-0E5B;')} ${face('latin', 'unicode-range: U+0000-024F, U+2000-206F;')}
@page { size: A4; margin: 15mm } body { font: 10px Thai; margin: 0 }
p { margin: 0; white-space: pre; min-height: 1em }
table { border-collapse: collapse; width: 100%; table-layout: fixed } th:nth-child(2) { width: 120px }
td, th { border: 1px solid; vertical-align: top; overflow-wrap: anywhere; width: 30px } td:last-child, th:last-child { width: auto }
</style>`;

let browser: Browser | undefined;

beforeAll(async () => {
	browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS });
});

afterAll(() => browser?.close());

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

async function printed(body: string): Promise<readonly SourceLine[]> {
	const page = await browser!.newPage();
	await page.setContent(STYLE + body);
	await page.evaluate(() => document.fonts.ready);
	const pdf = await page.pdf({ preferCSSPageSize: true });
	await page.close();
	const { kind, lines } = await readSource(new Uint8Array(pdf), 'form.pdf');
	expect(kind).toBe('pdf');
	return lines;
}

const read = (lines: readonly SourceLine[]): Form3Reading =>
	readForm3(lines, readFramework(), sourceOf(lines));

/** What must not depend on where lines were wrapped. */
const folded = ({ statements }: Form3Reading) =>
	statements.map((row) => ({
		no: row.statement_no,
		mark: row.mark,
		recovered: row.number_recovered,
		evidence: row.evidence?.replace(/\s+/g, ''),
		options: row.options.map((option) => [option.mark, option.evidence?.replace(/\s+/g, '')])
	}));

describe.skipIf(!hasKhonKaen)('the self-assessment of Khon Kaen, printed', () => {
	it('is the same text line by line, and the same 94 statements, options and items', async () => {
		const source = khonKaenLines();
		const lines = await printed(source.map(({ text }) => `<p>${escaped(text)}</p>`).join(''));
		const trimmed = (list: readonly SourceLine[]) =>
			list.map(({ text }) => text.trim()).filter((text) => text !== '');
		expect(trimmed(lines)).toEqual(trimmed(source));
		const [got, expected] = [read(lines), read(source)];
		expect(got.statements).toHaveLength(94);
		expect(folded(got)).toEqual(folded(expected));
		const statuses = ({ items }: Form3Reading) =>
			items.map((item) => [item.item_no, item.not_started, item.in_progress]);
		expect(statuses(got)).toEqual(statuses(expected));
	});
});

describe('a form printed as a table', () => {
	const framework = readFramework();
	const marked = (no: string) => Number(no.replaceAll('.', '')) % 3 > 0;
	const titles = framework.items.map(({ title_th }) => title_th);
	/** Words that are not the same from line to line, or they would be taken for the head of a page. */
	const words = (no: string, from: number, count: number) => {
		const at = framework.statements.findIndex(({ statement_no }) => statement_no === no) * 5 + from;
		return Array.from({ length: count }, (_, i) => titles[(at + i * 7) % titles.length]).join(
			' และ'
		);
	};
	const answer = (no: string) => `คำตอบของข้อ ${no} คือ${words(no, 0, 9)} จบ`;
	const prompt = (no: string, cue: string) => `${cue} ด้าน${words(no, 3, 2)} ข้อ${no}`;

	it('gives every statement its mark and its words, also where a page cuts a row in two', async () => {
		const [title, name] = sampleForm();
		const rows = framework.items.map((item) => {
			const own = framework.statements.filter(({ item_no }) => item_no === item.item_no);
			const cells = own.map(({ statement_no: no, cue_th }) => {
				const mark = marked(no) ? '☑' : '☐';
				return `<tr><td>${no}<td>${prompt(no, cue_th)}<td>${mark}<td>${answer(no)}</tr>`;
			});
			const head = '<tr><th>ข้อ<th>ประเด็น<th>เลือก<th>การดำเนินการ</tr>';
			return `<p>${item.item_no} ${item.title_th}</p><table><thead>${head}</thead>${cells.join('')}</table>`;
		});
		const { statements } = read(await printed(`<p>${title}</p><p>${name}</p>${rows.join('')}`));
		expect(statements.map(({ statement_no }) => statement_no)).toEqual(
			framework.statements.map(({ statement_no }) => statement_no)
		);
		const squeezed = (text: string | null) => text?.replace(/\s+/g, '');
		for (const { statement_no: no, mark, evidence } of statements) {
			const asked = framework.statements.find(({ statement_no }) => statement_no === no)!;
			expect([no, mark]).toEqual([no, marked(no) ? 'marked' : 'unmarked']);
			const whole = squeezed(`${prompt(no, asked.cue_th)} ${answer(no)}`);
			expect(squeezed(evidence)).toBe(asked.asks_evidence ? whole : undefined);
		}
	});
});

describe('a form printed as it is', () => {
	it('reads as its own lines do', async () => {
		const source = toSource(sampleForm({ boxOf: (code) => (code.endsWith('1') ? '☑' : '☐') }));
		const lines = await printed(
			source.map(({ text }) => `<p style="white-space:normal">${escaped(text)}</p>`).join('')
		);
		expect(folded(read(lines))).toEqual(folded(read(source)));
	});
});
