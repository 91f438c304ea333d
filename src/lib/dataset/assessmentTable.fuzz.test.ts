import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTable } from '$lib/importers/assessment/check';
import * as fields from '$lib/importers/assessment/fields';
import { CONTEXT, FRAMEWORK, HEADER, tableOf } from '$lib/importers/assessment/fixtures.node';
import { matchColumns } from '$lib/importers/assessment/match';
import { PROBLEM_WORDS } from '$lib/importers/assessment/problems.data';
import { assessmentTemplate, TEMPLATE_WORDS } from '$lib/importers/assessment/template';
import type { AssessmentRecord, CheckedTable } from '$lib/importers/assessment/types';
import { readTable } from '$lib/importers/tables/read';
import type { RawTable } from '$lib/importers/types';
import { toCsvExport } from './csv';
import { acceptedCsv, problemsCsv, rejectedCsv } from './importReport';

/** All properties together make this many cases. */
const RUNS = Number(process.env.PMQA_FUZZ_RUNS ?? 2000);
const share = (part: number) => ({ seed: 20_640_401, numRuns: Math.ceil(RUNS * part) });

const check = (table: RawTable) => checkTable(table, matchColumns(table, CONTEXT), CONTEXT);
const fromCsv = (text: string) => readTable(new TextEncoder().encode(text), 'table.csv');

const text = fc.string({ unit: 'grapheme-composite', maxLength: 30 });
const thai = fc.string({
	unit: fc.integer({ min: 0x0e01, max: 0x0e5b }).map((code) => String.fromCharCode(code)),
	maxLength: 20
});
const odd = fc.oneof(
	text,
	thai,
	fc.constantFrom(
		'',
		'-',
		'=1+1',
		'+66',
		"'=SUM(A1)",
		'@x',
		'<script>alert(1)</script>',
		'\u0000',
		'a\u0000b\u0007',
		'"',
		'","',
		'\r\n',
		'\t',
		'\u202e',
		'\ufeff',
		'�',
		'__proto__',
		'constructor',
		'2001-01-01',
		'1e9',
		'NaN',
		'9'.repeat(400),
		'ก'.repeat(400)
	)
);
const mostly = (...usual: string[]) =>
	fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...usual) }, { weight: 1, arbitrary: odd });

const row = fc.tuple(
	mostly('TH-40', 'TH-42', 'ขอนแก่น', 'D-01'),
	mostly('2564', '๒๕๖๔', '2021', '64'),
	mostly('1.1.1', '1.1.2', 'ข้อ 1.3.1', '1.3.1/1', '1.1', '1.3', '๖.๔.๔'),
	mostly('', '', '1', '2'),
	mostly('1', '0', '✓', '✗', 'x', '', 'ใช่', 'unreadable'),
	fc.oneof(odd, fc.constantFrom('', 'ก', 'ลดกระดาษ 500 แผ่น', 'ก\nข')),
	mostly('', '', '', 'in_progress', 'not_started', 'none')
);
const table = fc.array(row, { maxLength: 14 }).map((rows) => tableOf(HEADER, rows));

/** Nothing lost, nothing counted twice. */
function expectWhole({ records, broken }: RawTable, result: CheckedTable): void {
	expect(result.rowsRead).toBe(records.length + broken.length);
	expect(result.rowsAccepted + result.rowsRejected).toBe(result.rowsRead);
	expect(result.records.length + result.duplicates).toBe(result.rowsAccepted);
	expect(result.rejected).toHaveLength(result.rowsRejected);
	const lines = [...result.records, ...result.rejected].map(({ line }) => line);
	expect(new Set(lines).size).toBe(lines.length);
	for (const { codes } of result.rejected) {
		expect(codes.length).toBeGreaterThan(0);
		for (const code of codes) {
			expect(PROBLEM_WORDS[code as keyof typeof PROBLEM_WORDS].severity).toBe('error');
			expect(result.groups.some((group) => group.code === code)).toBe(true);
		}
	}
	for (const { first } of result.groups) {
		for (const problem of first) {
			for (const words of [
				problem.message_th,
				problem.message_en,
				problem.fix_th,
				problem.fix_en
			]) {
				expect(words).toMatch(/\S/);
				expect(words).not.toMatch(/\p{Cc}|undefined|\{lines\}/u);
			}
		}
	}
}

const withoutLines = (records: readonly AssessmentRecord[]) =>
	records.map(({ line: _, ...rest }) => rest);

describe('any table', () => {
	it('is split into accepted and rejected rows, and exports as text a spreadsheet will not run', () => {
		fc.assert(
			fc.property(table, (raw) => {
				const result = check(raw);
				expectWhole(raw, result);
				for (const csv of [rejectedCsv(result, 'th'), problemsCsv(result, 'en')]) {
					expect(csv).not.toMatch(/(?:^|\r\n|,)"?[=@]/m);
				}
			}),
			share(0.3)
		);
	});

	it('of any columns and cells at all is taken or refused without a crash', () => {
		const cells = fc.integer({ min: 1, max: 8 }).chain((width) =>
			fc.tuple(
				fc.array(
					fc.oneof(odd, fc.constantFrom(...HEADER, '1.1.1', '1.1.2 หลักฐาน', '1.1.3', 'ข้อ')),
					{
						minLength: width,
						maxLength: width
					}
				),
				fc.array(fc.array(odd, { maxLength: width + 1 }), { maxLength: 6 })
			)
		);
		fc.assert(
			fc.property(cells, ([columns, rows]) => {
				const raw = tableOf(columns, rows);
				const mapping = matchColumns(raw, CONTEXT);
				expect(mapping.columns.map(({ index }) => index)).toEqual(columns.map((_, i) => i));
				const taken = mapping.columns.filter(({ field }) => field !== null);
				const names = taken.map(({ field, code }) => `${field} ${code}`);
				expect(new Set(names).size).toBe(names.length);
				const result = checkTable(raw, mapping, CONTEXT);
				if (mapping.layout === 'long') expectWhole(raw, result);
				expect(result.rowsAccepted + result.rowsRejected).toBe(result.rowsRead);
			}),
			share(0.25)
		);
	});

	it('gives the same records when its columns stand in another order', () => {
		const order = fc.shuffledSubarray([...HEADER.keys()], { minLength: HEADER.length });
		fc.assert(
			fc.property(table, order, (raw, places) => {
				const turn = (cells: readonly string[]) => places.map((place) => cells[place] ?? '');
				const turned = tableOf(
					turn(HEADER),
					raw.records.map(({ cells }) => turn(cells))
				);
				expect(check(turned).records).toEqual(check(raw).records);
			}),
			share(0.1)
		);
	});

	it('once accepted is accepted again from our own export, row for row', async () => {
		await fc.assert(
			fc.asyncProperty(table, async (raw) => {
				const { records } = check(raw);
				if (records.length === 0) return;
				const again = check(await fromCsv(acceptedCsv(records)));
				expect(again.groups.filter(({ severity }) => severity === 'error')).toEqual([]);
				expect(withoutLines(again.records)).toEqual(withoutLines(records));
			}),
			share(0.1)
		);
	});

	it('loses no row, and gains no column to complain of, in the export of what was rejected', async () => {
		await fc.assert(
			fc.asyncProperty(table, async (raw) => {
				const result = check(raw);
				const { rejected, columns } = result;
				if (rejected.length === 0) return;
				const again = await fromCsv(rejectedCsv(result, 'th'));
				expect(again.columns.slice(0, columns.length)).toEqual(columns);
				expect(check(again).ignoredColumns).toEqual([]);
				expect(again.records.length + again.broken.length).toBe(rejected.length);
			}),
			share(0.05)
		);
	});
});

describe('a cell', () => {
	it('of any text is read or refused, and what was read reads the same again', () => {
		const any = fc.oneof(odd, fc.string({ unit: 'binary', maxLength: 40 }));
		const readers = [
			(cell: string) => fields.readYear(cell),
			(cell: string) => fields.readStatement(cell, CONTEXT),
			(cell: string) => fields.readOption(cell),
			(cell: string) => fields.readOrgId(cell, CONTEXT),
			(cell: string) => fields.readMark(cell),
			(cell: string) => fields.readStatus(cell),
			(cell: string) => fields.readAssessor(cell),
			(cell: string) => fields.readEvidence(cell)
		];
		fc.assert(
			fc.property(any, (cell) => {
				for (const read of readers) {
					const first = read(cell);
					if (!('value' in first) || first.value === null) continue;
					const { value } = first;
					const code = typeof value === 'object' ? value.code : String(value);
					const second = read(code);
					expect('value' in second && second.value).toEqual(
						typeof value === 'object' ? { code, option_no: null } : value
					);
				}
			}),
			share(0.15)
		);
	});
});

describe('the template', () => {
	it('with anything chosen from its lists comes back as it was filled in', async () => {
		const { columns, header, rows } = assessmentTemplate(FRAMEWORK, 'th', { codes: 'worded' });
		const words = {
			mark: ['marked', 'unmarked', 'unreadable'],
			status: ['in_progress', 'not_started', 'none']
		};
		const choices = fc.array(fc.integer({ min: -1, max: 2 }), {
			minLength: rows.length,
			maxLength: rows.length
		});
		await fc.assert(
			fc.asyncProperty(choices, async (chosen) => {
				fc.pre(chosen.some((choice) => choice >= 0));
				const filled = rows.map(({ cells, asks }, i) =>
					cells.map((cell, place) => {
						const field = columns[place];
						if (i === 0 && field === 'org_name_th') return 'จ.เลย';
						if (i === 0 && field === 'year_be') return '๒๕๖๕';
						return field === asks ? (TEMPLATE_WORDS.th[asks][chosen[i]!] ?? '') : cell;
					})
				);
				const result = check(await fromCsv(toCsvExport(header, filled)));
				expect(result.groups).toEqual([]);
				expect(result.records.map((record, i) => record[rows[i]!.asks])).toEqual(
					rows.map(({ asks }, i) => words[asks][chosen[i]!] ?? (asks === 'mark' ? 'absent' : null))
				);
				expect(
					new Set(result.records.map(({ org_id, year_be }) => `${org_id} ${year_be}`))
				).toEqual(new Set(['TH-42 2565']));
			}),
			share(0.05)
		);
	});
});
