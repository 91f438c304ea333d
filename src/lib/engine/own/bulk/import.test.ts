import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CheckReport, Field, Mapping } from '$lib/importers/assessment/types';
import { createNativeOwnEngine } from '../native.node';
import type { BulkReport, OwnEngine } from '../types';
import { makeSite, readSmall } from './fixture.node';

const HEAD = 'org_id,year_be,statement_no,option_no,mark,evidence,status';
const SIZES = { block: 256, window: 64 };

let site: Awaited<ReturnType<typeof makeSite>>;
let engine: OwnEngine;

beforeAll(async () => {
	site = await makeSite();
});
afterAll(() => site.remove());
beforeEach(async () => {
	engine = await createNativeOwnEngine(site.path);
});
afterEach(() => engine.close());

const utf8 = (text: string) => new TextEncoder().encode(text);
const count = async (what: string) =>
	(await engine.run<{ n: number }>(`SELECT COUNT(*) AS n FROM ${what}`))[0]!.n;

/** Tables of imports that stand in the engine, whatever they hold. */
const left = () =>
	count(`duckdb_tables() WHERE database_name = 'own' AND regexp_matches(table_name, '_[0-9]+')`);

/** A table of so many organisations, each with both statements. */
function tableOf(organizations: number, mark = '1'): string {
	const rows = Array.from({ length: organizations }, (_, i) =>
		['1.1.1', '1.1.2'].map((no) => `D-${i + 1},2564,${no},,${mark},หลักฐาน ${i},`)
	);
	return [HEAD, ...rows.flat()].join('\n');
}

function importText(id: string, text: string, options = {}): Promise<BulkReport> {
	const bytes = utf8(text);
	const { plan } = readSmall(bytes, { headerRow: 1, delimiter: ',', quote: '"' });
	return engine.own.importTable(id, new Blob([bytes]), plan, { sizes: SIZES, ...options });
}

const counts = (report: CheckReport) => ({
	rows: [report.rowsRead, report.rowsAccepted, report.rowsRejected, report.duplicates],
	groups: Object.fromEntries(report.groups.map(({ code, count }) => [code, count])),
	first: report.groups.flatMap(({ first }) => first).sort((a, b) => a.line - b.line)
});

/** Imports bytes in parts, and says what is said of the same bytes as a small table. */
async function both(bytes: Uint8Array<ArrayBuffer>, options = {}) {
	const { plan, checked } = readSmall(bytes, options);
	const report = await engine.own.importTable('a', new Blob([bytes]), plan, { sizes: SIZES });
	return { report, checked };
}

const THAI = `หน่วยงาน,ปีงบประมาณ,ข้อ,ผล,หลักฐาน
ขอนแก่น,๒๕๖๕,๑.๑.๑,✓,"ลดกระดาษ
๑๐๐ แผ่น"
ขอนแก่น,2565,1.1.2,x,ดา้น
ขอนแก่น,2565,9.9.9,1,
โคราช,2565,1.1.1,0,-
`;

describe('a table written in any way', () => {
	const units = (text: string) => Array.from(text, (char) => char.charCodeAt(0));
	const thai874 = (text: string) =>
		Uint8Array.from(units(text), (unit) => (unit >= 0xe00 ? unit - 0xe00 + 0xa0 : unit));
	const plain = THAI.replace('✓', '1');

	it.each([
		['UTF-8 with a byte order mark', utf8(`\uFEFF${THAI}`)],
		['windows-874', thai874(plain)],
		[
			'UTF-16, low byte first',
			Uint8Array.from(units(`\uFEFF${THAI}`).flatMap((u) => [u & 255, u >> 8]))
		],
		[
			'UTF-16, high byte first',
			Uint8Array.from(units(`\uFEFF${THAI}`).flatMap((u) => [u >> 8, u & 255]))
		],
		['semicolons', utf8(THAI.replaceAll(',', ';'))],
		['tabs and CRLF', utf8(THAI.replaceAll(',', '\t').replaceAll('\n', '\r\n'))],
		['a title above', utf8(`ผลการประเมิน,,,,\n,,,,\n${THAI}`)],
		[
			'bytes that are no text',
			Uint8Array.from([...utf8(plain), ...utf8('ขอนแก่น,2565,1.1.2,1,'), 0xff, 0xe0, 10])
		]
	])('is read as a small one: %s', async (_how, bytes) => {
		const { report, checked } = await both(bytes);
		expect(checked.rowsAccepted).toBeGreaterThan(0);
		expect(counts(report)).toEqual(counts(checked));
		expect(report.rejected).toEqual(checked.rejected);
	});

	it('is read as a small one: a column a statement', async () => {
		const bytes = utf8(
			'หน่วยงาน,ปี,1.1.1,1.1.1 หลักฐาน,1.1.1/1,1.1.1/2,1.1.2,1.1 สถานะ\n' +
				'ขอนแก่น,2565,1,ลดกระดาษ,1,0,x,กำลังดำเนินการ\n' +
				'โคราช,2565,บางที,,1,0,,\n' +
				'ไม่รู้จัก,2565,1,,,,,\n'
		);
		const coded = (index: number, field: Field, code?: string) =>
			({ index, field, type: 'text', by: 'person', ...(code ? { code } : {}) }) as const;
		const mapping: Mapping = {
			layout: 'wide',
			constants: {},
			columns: [
				coded(0, 'org_name_th'),
				{ ...coded(1, 'year_be'), type: 'year' },
				coded(2, 'mark', '1.1.1'),
				coded(3, 'evidence', '1.1.1'),
				coded(4, 'mark', '1.1.1/1'),
				coded(5, 'mark', '1.1.1/2'),
				coded(6, 'mark', '1.1.2'),
				coded(7, 'status', '1.1')
			]
		};
		const { plan, checked } = readSmall(bytes, { headerRow: 1, delimiter: ',' }, mapping);
		const report = await engine.own.importTable('a', new Blob([bytes]), plan, { sizes: SIZES });
		expect(report).toMatchObject({ rowsRead: 15, rowsRejected: 6 });
		expect(counts(report)).toEqual(counts(checked));
		expect(report.columns).toEqual(checked.columns);
		expect(report.rejected).toEqual(checked.rejected);
		const khonkaen = `assessment_id = 'TH-40/2565/self'`;
		expect(await count(`item_status WHERE in_progress = 'marked' AND ${khonkaen}`)).toBe(1);
		expect(await count(`responses WHERE ${khonkaen}`)).toBe(4);
	});
});

describe('a table that holds nothing of use', () => {
	it.each([
		['no rows', `${HEAD}\n`],
		['a template that is not filled in', `${HEAD}\nD-1,2564,1.1.1,,,,\nD-1,2564,1.1.2,,,,\n`],
		['no column of years', 'org_id,statement_no,mark\nD-1,1.1.1,1\nD-1,9.9.9,1\n'],
		['one assessment that says nothing', `${tableOf(1)}\nD-9,2564,1.1.1,,,,\nD-9,2564,1.1.2,,,,\n`]
	])('%s: is told as of a small one', async (_what, text) => {
		const { report, checked } = await both(utf8(text), { headerRow: 1, delimiter: ',' });
		expect(counts(report)).toEqual(counts(checked));
		expect(report.rejected).toEqual(checked.rejected);
	});
});

describe('an import', () => {
	it('shows how far it is, up to the whole file', async () => {
		const seen: number[] = [];
		const text = tableOf(100);
		await importText('a', text, {
			onProgress: ({ doneBytes, totalBytes }: { doneBytes: number; totalBytes: number }) => {
				expect(totalBytes).toBe(utf8(text).length);
				seen.push(doneBytes);
			}
		});
		expect(seen.length).toBeGreaterThan(10);
		expect(seen).toEqual([...seen].sort((a, b) => a - b));
		expect(seen.at(-1)).toBe(utf8(text).length);
	});

	it.each([1, 2, 7])(
		'called off after part %i leaves nothing, and another comes in',
		async (after) => {
			await importText('a', tableOf(3));
			const before = await left();
			const controller = new AbortController();
			let parts = 0;
			const stopped = importText('a', tableOf(100), {
				signal: controller.signal,
				onProgress: () => void (++parts === after && controller.abort())
			});
			await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
			expect(await count('assessments')).toBe(4);
			expect(await left()).toBe(before);
			expect(await importText('a', tableOf(5))).toMatchObject({ rowsRead: 10 });
			expect(await count('assessments')).toBe(6);
		}
	);

	it('called off before it starts reads nothing', async () => {
		const signal = AbortSignal.abort();
		await expect(importText('a', tableOf(1), { signal })).rejects.toMatchObject({
			name: 'AbortError'
		});
	});

	it('whose file breaks off leaves nothing', async () => {
		const bytes = utf8(tableOf(100));
		const { plan } = readSmall(bytes);
		const whole = new Blob([bytes]);
		let reads = 0;
		const file = {
			size: whole.size,
			slice: (from: number, to: number) => {
				if (++reads > 4) throw new DOMException('gone', 'NotReadableError');
				return whole.slice(from, to);
			}
		} as Blob;
		const failing = engine.own.importTable('a', file, plan, { sizes: SIZES });
		await expect(failing).rejects.toMatchObject({ name: 'NotReadableError' });
		expect(await count('assessments')).toBe(1);
		expect(await left()).toBe(0);
	});

	it('takes its turn after another, and replaces what had its name', async () => {
		const [first, second] = await Promise.all([
			importText('a', tableOf(2)),
			importText('b', tableOf(3, '0'))
		]);
		expect([first.assessments.length, second.assessments.length]).toEqual([2, 3]);
		// D-1 and D-2 are in both; the one set last is shown, whole.
		expect(await count('assessments')).toBe(4);
		expect(await count(`responses WHERE mark = 'unmarked'`)).toBe(7);
		await engine.own.remove('b');
		expect(await count('assessments')).toBe(3);
		await importText('a', tableOf(1));
		expect(await count('assessments')).toBe(2);
		await engine.own.remove('a');
		expect(await left()).toBe(0);
	});

	it('of more than can be taken is refused with the number, before the file is touched', async () => {
		const { plan } = readSmall(utf8(tableOf(1)));
		const slice = () => {
			throw new Error('touched');
		};
		const file = { size: 2 ** 31, slice } as unknown as Blob;
		const refused = engine.own.importTable('a', file, plan);
		await expect(refused).rejects.toMatchObject({
			code: 'too-large',
			message_th: expect.stringContaining('2048 MB'),
			message_en: expect.stringContaining('1024 MB')
		});
	});

	it('puts aside a cell of five million characters and a quote that is never closed', async () => {
		const long = 'ก'.repeat(5_000_000);
		const text = `${HEAD}\nD-1,2564,1.1.1,,1,"${long}",\nD-1,2564,1.1.1,,1,"ก,\nD-1,2564,1.1.2,,1,,\n`;
		const report = await importText('a', text, { sizes: { block: 2 ** 20, window: 2 ** 14 } });
		expect(counts(report)).toMatchObject({
			rows: [3, 1, 2, 0],
			groups: { 'cell-too-long': 1, 'broken-quotes': 1 }
		});
		expect(report.rejected.map(({ line }) => line)).toEqual([2, 3]);
		expect(report.rejected.every(({ cells }) => cells.join().length < 400)).toBe(true);
	});

	it('keeps every row that was put aside, however many', async () => {
		const rows = Array.from({ length: 12_000 }, (_, i) => `D-1,2564,9.9.${i % 90},,1,,`);
		const report = await importText('a', [HEAD, ...rows, 'D-1,2564,1.1.1,,1,,'].join('\n'), {
			sizes: undefined
		});
		expect(report).toMatchObject({ rowsRead: 12_001, rowsRejected: 12_000 });
		expect(report.rejected).toHaveLength(1000);
		const lines: number[] = [];
		for await (const some of engine.own.rejectedRows('a'))
			lines.push(...some.map(({ line }) => line));
		expect(lines).toEqual(rows.map((_, i) => i + 2));
	});
});
