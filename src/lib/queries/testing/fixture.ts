/**
 * A small form and two assessments of it, made so that every rule of counting meets a case that a wrong
 * rule would get wrong. What the questions should answer is worked out by hand in the tests.
 */
import type { Row, TableName } from '$lib/dataset/schema';
import { createTable, DATABASE_TABLES, dictionaries, identifier } from '$lib/engine/load';
import type { QueryEngine } from '$lib/engine/engine';
import { sqlConstant } from '$lib/engine/constant';

/** Item 2.10 stands after 2.2, and statement 2.2.10 after 2.2.2: text order would not do. */
export const FULL = 'TH-40/2564/self';
/** Holds no response at all. */
export const EMPTY = 'TH-10/2565/self';

/** A value for every parameter of every question. */
export const SAMPLES: Readonly<Record<string, string | number>> = {
	assessment: FULL,
	category: 1,
	item: '1.1',
	statement: '1.1.1',
	indicator: 'sheets',
	verdict: 'holds',
	measure: 'answered',
	orgs: 'TH-40',
	years: '2564 2565',
	codes: 'all items',
	provenance: 'real',
	kind: 'province',
	before: FULL,
	after: EMPTY
};

const item = (item_no: string) => ({
	item_no,
	category_no: Number(item_no.split('.')[0]),
	title_th: `หัวข้อ ${item_no}`,
	title_en: `Item ${item_no}`,
	short_th: `ย่อ ${item_no}`,
	short_en: `Short ${item_no}`
});

const statement = (statement_no: string, option_count = 0) => ({
	statement_no,
	item_no: statement_no.split('.').slice(0, 2).join('.'),
	label_th: `ข้อ ${statement_no}`,
	label_en: `Statement ${statement_no}`,
	asks_evidence: true,
	option_count,
	cue_th: 'คำ',
	prompt_chars: 10
});

const response = (statement_no: string, rest: Partial<Row>): Row => ({
	assessment_id: FULL,
	statement_no,
	option_no: null,
	mark: 'absent',
	evidence: null,
	summary_th: null,
	summary_en: null,
	evidence_chars: 0,
	figure_count: 0,
	link_count: 0,
	line_from: null,
	line_to: null,
	number_recovered: false,
	...rest
});

const status = (assessment_id: string, item_no: string, not_started: string, progress: string) => ({
	assessment_id,
	item_no,
	not_started,
	in_progress: progress
});

const observation = (statement_no: string, line: number, rest: Partial<Row>): Row => ({
	assessment_id: FULL,
	indicator_id: null,
	subject_org_id: null,
	subject: null,
	statement_no,
	line,
	raw: '1',
	value: 1,
	unit: null,
	period_be: null,
	role: 'actual',
	what_th: null,
	what_en: null,
	...rest
});

const finding = (rule: string, lines: string, verdict: string): Row => ({
	assessment_id: FULL,
	rule,
	statement_nos: '1.1.1 1.2.1',
	lines,
	indicator_ids: null,
	stated: 3,
	computed: 2.5,
	unit: null,
	arithmetic: null,
	verdict,
	message_th: null,
	message_en: null
});

export const ROWS: Readonly<Partial<Record<TableName, readonly Row[]>>> = {
	framework: [{ framework_id: 'f', edition: 'e', name_th: 'แบบ', name_en: 'Form', source: null }],
	categories: [1, 2].map((no) => ({
		category_no: no,
		title_th: `หมวด ${no}`,
		title_en: `Category ${no}`
	})),
	items: ['2.10', '1.1', '2.2', '1.2'].map(item),
	statements: [
		statement('2.2.10'),
		statement('1.1.1'),
		statement('1.1.2'),
		statement('1.1.3'),
		statement('1.2.1', 3),
		statement('2.2.2'),
		statement('2.10.1', 1)
	],
	options: [
		...[1, 2, 3].map((no) => ({ statement_no: '1.2.1', option_no: no })),
		{ statement_no: '2.10.1', option_no: 1 }
	].map((key) => ({ ...key, label_th: `ก ${key.option_no}`, label_en: `o ${key.option_no}` })),
	organizations: [
		{ org_id: 'TH-40', kind: 'province', name_th: 'จังหวัดขอนแก่น', name_en: 'Khon Kaen' },
		{ org_id: 'TH-10', kind: 'province', name_th: 'กรุงเทพมหานคร', name_en: null }
	].map((org) => ({ ...org, region: null, province_code: null })),
	assessments: [
		{ assessment_id: FULL, org_id: 'TH-40', year_be: 2564, source_name: 'a.txt', source_lines: 90 },
		{ assessment_id: EMPTY, org_id: 'TH-10', year_be: 2565, source_name: null, source_lines: null }
	].map((row) => ({
		...row,
		framework_id: 'f',
		assessor: 'self',
		provenance: 'document',
		source_sha256: null
	})),
	responses: [
		response('1.1.1', {
			mark: 'unreadable',
			evidence_chars: 100,
			figure_count: 2,
			line_from: 10,
			line_to: 20,
			summary_th: "สรุป 'หนึ่ง'",
			summary_en: 'Summary one',
			evidence: 'ข้อความ'
		}),
		// A readable tick without a word of evidence is an answer.
		response('1.1.2', { mark: 'marked', line_from: 21, line_to: 22 }),
		// 1.1.3 is missing from the document and still counts as a statement of the form.
		response('1.2.1', { evidence_chars: 300, figure_count: 3, link_count: 1, line_from: 30 }),
		// An option's evidence and figures are already in its statement's row.
		response('1.2.1', { option_no: 1, mark: 'marked', evidence_chars: 50, figure_count: 1 }),
		response('1.2.1', { option_no: 2, mark: 'unmarked' }),
		response('2.2.2', { mark: 'unreadable', number_recovered: true }),
		response('2.2.10', { mark: 'unmarked', evidence_chars: 40, link_count: 2 }),
		// The only answer is the tick of an option.
		response('2.10.1', {}),
		response('2.10.1', { option_no: 1, mark: 'marked' })
	],
	item_status: [
		status(FULL, '1.1', 'unmarked', 'marked'),
		status(FULL, '1.2', 'marked', 'marked'),
		status(FULL, '2.2', 'unreadable', 'unreadable'),
		// 2.10 has no row.
		status(EMPTY, '1.1', 'marked', 'unmarked'),
		status(EMPTY, '1.2', 'unmarked', 'unmarked'),
		status(EMPTY, '2.2', 'unreadable', 'marked'),
		status(EMPTY, '2.10', 'unmarked', 'unreadable')
	],
	indicators: ['sheets', 'unused'].map((indicator_id) => ({
		indicator_id,
		name_th: 'กระดาษ',
		name_en: 'Paper',
		unit: 'แผ่น',
		better: 'lower',
		topic: 'green'
	})),
	observations: [
		observation('1.2.1', 31, {
			indicator_id: 'sheets',
			raw: '409,141.50',
			value: 409141.5,
			unit: 'แผ่น',
			period_be: '2563'
		}),
		observation('1.1.1', 12, { raw: 'สองพัน', value: null, role: 'target' }),
		observation('1.1.1', 11, { indicator_id: 'sheets', raw: '452,250', value: 452250 })
	],
	findings: [
		finding('sum', '12', 'holds'),
		finding('percent', '9 10', 'contradiction'),
		finding('sum', '8', 'contradiction')
	]
};

/** Creates the tables in an engine that can be written to, under `catalog` where one is attached. */
export async function fill(engine: QueryEngine, catalog?: string, given = ROWS): Promise<void> {
	const rows = new Map(Object.entries(given));
	const words = dictionaries(rows);
	for (const table of DATABASE_TABLES) {
		await engine.run(createTable(table, words, catalog));
		const names = Object.keys(table.columns);
		const target = `${catalog ? `${catalog}.` : ''}${table.name}`;
		const told = rows.get(table.name) ?? [];
		if (told.length === 0) continue;
		const values = told.map(
			(row) => `(${names.map((name) => sqlConstant(row[name] ?? null)).join(', ')})`
		);
		await engine.run(
			`INSERT INTO ${target} (${names.map(identifier).join(', ')}) VALUES ${values.join(', ')}`
		);
	}
}
