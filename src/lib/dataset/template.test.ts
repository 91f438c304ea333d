import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Lang } from '$lib/i18n/locale';
import { readTable } from '$lib/importers/tables/read';
import type { RawTable } from '$lib/importers/types';
import { checkTable } from '$lib/importers/assessment/check';
import { CONTEXT, FRAMEWORK } from '$lib/importers/assessment/fixtures.node';
import { matchColumns } from '$lib/importers/assessment/match';
import { assessmentTemplate, TEMPLATE_WORDS } from '$lib/importers/assessment/template';
import { templateXlsx } from '$lib/importers/assessment/templateXlsx';
import { templateCsv } from './template';

const LANGS: Lang[] = ['th', 'en'];
const given = { org_id: 'TH-40', year_be: '2564' };
const statements = FRAMEWORK.statements.length;
const options = FRAMEWORK.options.length;
const items = FRAMEWORK.items.length;

const check = (table: RawTable) => checkTable(table, matchColumns(table, CONTEXT), CONTEXT);

/** The table with the first word of each list chosen in every cell that has one. */
function filledIn(table: RawTable, lang: Lang): RawTable {
	const { columns, rows } = assessmentTemplate(FRAMEWORK, lang);
	const place = (field: 'mark' | 'status' | 'evidence') => columns.indexOf(field);
	const records = table.records.map((record, i) => {
		const cells = [...record.cells];
		const { asks } = rows[i]!;
		cells[place(asks)] = TEMPLATE_WORDS[lang][asks][i % 3]!;
		if (asks === 'mark') cells[place('evidence')] = `หลักฐานที่ ${i}`;
		return { ...record, cells };
	});
	return { ...table, records };
}

describe.each(LANGS)('the template (%s)', (lang) => {
	it('has a row for every item, statement and option, and our own labels beside them', () => {
		const { rows, header, columns } = assessmentTemplate(FRAMEWORK, lang);
		expect(rows).toHaveLength(items + statements + options);
		expect(rows.filter(({ asks }) => asks === 'status')).toHaveLength(items);
		expect(header).toHaveLength(columns.length);
		for (const { cells } of rows) expect(cells).toHaveLength(columns.length);
	});

	it.each(['csv', 'xlsx'])('as %s, filled in, is imported without a complaint', async (format) => {
		const bytes =
			format === 'csv'
				? new TextEncoder().encode(templateCsv(FRAMEWORK, lang, given))
				: await templateXlsx(FRAMEWORK, lang, given);
		const table = await readTable(bytes, `template.${format}`);
		const result = check(filledIn(table, lang));
		expect(result.groups).toEqual([]);
		expect(result.ignoredColumns).toEqual([]);
		expect(result.records).toHaveLength(items + statements + options);
		expect(result.records.map(({ statement_no, option_no }) => [statement_no, option_no])).toEqual(
			rowsOfForm()
		);
		for (const record of result.records) {
			expect(record).toMatchObject({ org_id: 'TH-40', year_be: 2564, assessor: 'self' });
		}
		const marks = new Set(result.records.map(({ mark }) => mark));
		expect(marks).toEqual(new Set(['marked', 'unmarked', 'unreadable', 'absent']));
	});

	it.each(['csv', 'xlsx'])('as %s, not filled in, says so and nothing else', async (format) => {
		const bytes =
			format === 'csv'
				? new TextEncoder().encode(templateCsv(FRAMEWORK, lang))
				: await templateXlsx(FRAMEWORK, lang);
		const result = check(await readTable(bytes, `template.${format}`));
		const rows = items + statements + options;
		expect(result).toMatchObject({ rowsRead: rows, rowsAccepted: 0, rowsRejected: rows });
		expect(result.groups.map(({ code }) => code)).toEqual(['nothing-filled-in']);
	});
});

function rowsOfForm(): [string, number | null][] {
	return FRAMEWORK.items.flatMap(({ item_no }) => [
		[item_no, null] as [string, null],
		...FRAMEWORK.statements
			.filter((row) => row.item_no === item_no)
			.flatMap(({ statement_no, option_count }): [string, number | null][] => [
				[statement_no, null],
				...Array.from({ length: option_count }, (_, i): [string, number] => [statement_no, i + 1])
			])
	]);
}

describe('the workbook', () => {
	it('has codes as text, lists on the cells that take them, and a frozen header', async () => {
		const parts = unzipSync(await templateXlsx(FRAMEWORK, 'th'));
		const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
		expect(sheet.match(/<dataValidation /g)).toHaveLength(3);
		expect(sheet).toContain(`<formula1>"${TEMPLATE_WORDS.th.mark.join(',')}"</formula1>`);
		// Excel takes no list of more than 255 characters.
		for (const words of Object.values(TEMPLATE_WORDS.th))
			expect(words.join().length).toBeLessThan(255);
		expect(sheet).toContain('state="frozen"');
		expect(sheet.indexOf('<sheetData')).toBeLessThan(sheet.indexOf('<dataValidations'));
		// Row 2 is item 1.1, which takes a status (column J) and no mark (column H).
		const [marks, statuses] = [...sheet.matchAll(/sqref="([^"]*)"/g)].map((match) => match[1]!);
		expect(marks!.split(' ')[0]).toMatch(/^H3:/);
		expect(statuses!.split(' ')[0]).toMatch(/^J2(:J2)?$/);
		expect(strFromU8(parts['xl/styles.xml']!)).toMatch(/formatCode="@"|numFmtId="49"/);
		expect(Object.keys(parts)).toContain('xl/worksheets/sheet2.xml');
	});
});
