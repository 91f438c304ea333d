import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { datasetsFromRecords } from '$lib/dataset/fromTable';
import { FRAMEWORK, sampleFiles } from '$lib/dataset/sample.test-helper';
import type { CheckReport } from '$lib/importers/assessment/types';
import { createNativeOwnEngine } from '../native.node';
import type { OwnEngine } from '../types';
import { makeSite, ORGANIZATIONS, readSmall } from './fixture.node';

/** Each run is two imports; `npm run fuzz` makes more of them. */
const RUNS = {
	seed: 20260105,
	numRuns: Math.ceil(Number(process.env.PMQA_FUZZ_RUNS ?? 2000) / 50)
};

const HEAD = [
	'org_id',
	'org_name_th',
	'year_be',
	'assessor',
	'statement_no',
	'option_no',
	'mark',
	'evidence',
	'status'
];

const of = (...cells: string[]) => fc.constantFrom(...cells);
const often = (usual: string, other: fc.Arbitrary<string>) =>
	fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });

const row = fc.tuple(
	often('D-1', of('TH-40', 'th40', '40', 'TH-99', 'D-2', '', 'x', ' D-1 ', '-')),
	often('', of('กรมหนึ่ง', 'กรมสอง', 'จังหวัดขอนแก่น', 'ขอนแกน', 'โคราช', ' ')),
	often('2564', of('2565', '๒๕๖๔', '2021', '64', 'สองพัน', '', '2021-01-01')),
	often('', of('self', 'validated', 'ตรวจเยี่ยม', 'nobody')),
	of('1.1.1', '1.1.1', '1.1.2', '๑.๑.๒', '1.1.1/2', '1.1', 'ข้อ 1.1.1', '9.9.9', '', '1.1'),
	often('', of('1', '2', '๒', '9', 'x', '-')),
	of('1', '0', '✓', '✗', 'x', '', '', 'marked', 'unreadable', 'บางที', '-', '\ufffd', 'มี'),
	of(
		'',
		'',
		'ก',
		'ก',
		'ลดกระดาษ 100 แผ่น',
		'a\nb',
		' a ',
		'-',
		'"q"',
		"'=1",
		'ดา้น',
		'a\u0001b',
		'🙂',
		'\u00a0',
		'a,b'
	),
	often('', of('in_progress', 'not_started', 'none', 'แล้วเสร็จ', 'soon', ' '))
);

/** Sometimes a row is said again, or is no row. */
const table = fc
	.array(fc.tuple(row, fc.integer({ min: 0, max: 24 })), { maxLength: 24 })
	.map((rows) =>
		rows.flatMap(([cells, turn]) => {
			const line = written(cells);
			if (turn === 0) return [line, line];
			if (turn === 1) return [line, ''];
			if (turn === 2) return [`${line},`, `${line},x`];
			if (turn === 3) return [line.replace(/,[^,]*$/, '')];
			if (turn === 4) return [`"${line}`];
			if (turn === 6) return [cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')];
			if (turn === 5) return [line.replace(',', ',\0')];
			return [line];
		})
	);

function written(cells: readonly string[]): string {
	return cells
		.map((cell) => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
		.join(',');
}

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

const byLine = <T extends { line: number; column?: string | null }>(rows: readonly T[]) =>
	[...rows].sort((a, b) => a.line - b.line || String(a.column).localeCompare(String(b.column)));

function plain({
	rowsRead,
	rowsAccepted,
	rowsRejected,
	duplicates,
	groups,
	ignoredColumns
}: CheckReport) {
	return {
		rowsRead,
		rowsAccepted,
		rowsRejected,
		duplicates,
		ignoredColumns,
		groups: Object.fromEntries(
			groups
				.filter(({ count }) => count > 0)
				.map(({ code, severity, count, first }) => [
					code,
					{ severity, count, first: byLine(first) }
				])
		)
	};
}

const RESPONSES = `SELECT assessment_id, statement_no, option_no, mark, evidence, evidence_chars, line_from, line_to
	FROM responses WHERE assessment_id NOT LIKE 'TH-40/2564/self' AND line_from IS NOT NULL
	ORDER BY assessment_id, statement_no, option_no`;
const STATUS = `SELECT * FROM item_status WHERE assessment_id NOT LIKE 'TH-40/2564/self'
	AND (not_started <> 'absent' OR in_progress <> 'absent') ORDER BY ALL`;
const OTHERS = `SELECT a.assessment_id, a.org_id, o.name_th, o.kind, a.provenance, a.source_lines FROM assessments a
	JOIN organizations o USING (org_id) WHERE a.provenance = 'table' ORDER BY ALL`;

const shown = () => Promise.all([RESPONSES, STATUS, OTHERS].map((sql) => engine.run(sql)));

describe('a large table', () => {
	it('is taken, refused and told of just as a small one', async () => {
		await fc.assert(
			fc.asyncProperty(
				table,
				of('\n', '\r\n', '\r'),
				fc.boolean(),
				async (rows, newline, closed) => {
					const text = [HEAD.join(','), ...rows].join(newline) + (closed ? newline : '');
					const bytes = new TextEncoder().encode(text);
					const { checked, plan } = readSmall(bytes, { delimiter: ',', quote: '"', headerRow: 1 });
					const sizes = { block: 200, window: 50 };
					const report = await engine.own.importTable('a', new Blob([bytes]), plan, { sizes });

					expect(plain(report)).toEqual(plain(checked));
					const rejected = [];
					for await (const part of engine.own.rejectedRows('a')) rejected.push(...part);
					expect(
						rejected.map(({ codes, ...rest }) => ({ ...rest, codes: [...codes].sort() }))
					).toEqual(
						checked.rejected.map(({ codes, ...rest }) => ({ ...rest, codes: [...codes].sort() }))
					);
					expect(report.rejected).toEqual(rejected);

					const lines = text.split(/\r\n|\n|\r/).length - (/[\n\r]$/.test(text) ? 1 : 0);
					const dataset = datasetsFromRecords(checked.records, {
						framework: FRAMEWORK,
						organizations: ORGANIZATIONS,
						catalogue: { indicators: [], rules: [] },
						source: { name: 'table.csv', sha256: 'a'.repeat(64), lines }
					});
					const large = await shown();
					expect(report.assessments).toEqual(
						dataset.assessments.map((one) => one.assessment_id).sort()
					);
					await engine.own.setDataset('a', sampleFiles(dataset));
					expect(large).toEqual(await shown());
				}
			),
			RUNS
		);
	});
});
