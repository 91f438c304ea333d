/** Whole forms as they are laid out in Word, read through to statements and marks. */
import { describe, expect, it } from 'vitest';
import { readFramework, sourceOf } from '$lib/form3/fixtures.node';
import { readForm3 } from '$lib/form3/read';
import { answer } from '$lib/form3/sample.node';
import type { Form3Reading, FrameworkStatement } from '$lib/form3/types';
import { readDocx } from './read';
import {
	checkbox,
	formBox,
	inList,
	level,
	lists,
	p,
	r,
	symbol,
	table,
	wordFile
} from './sample.test-helper';

const framework = readFramework();
const order = new Map(framework.statements.map((row, at) => [row.statement_no, at]));
const isTicked = (code: string) => (order.get(code.replace(/\/\d+$/, '')) ?? 0) % 3 === 0;

/** How a form is laid out: everything else is the same in all of them. */
interface Layout {
	/** The number as printed; null where a list counts it. */
	readonly number: (code: string) => string | null;
	/** The rows of one statement, its number as `number` gives it. */
	readonly rows: (number: string, words: string, row: FrameworkStatement) => string[][];
	/** Cells of an option or a status. */
	readonly boxed: (ticked: boolean, words: string) => string[];
	readonly head?: string[];
}

const TITLE = 'แบบประเมินสถานะการเป็นระบบราชการ 4.0 ด้วยตนเอง จังหวัดเลย ปี 2565';
const NUMBERING = lists(
	level(0, 'decimal', 'หมวด %1') + level(1, 'decimal', '%1.%2') + level(2, 'decimal', '%1.%2.%3')
);

function formOf(layout: Layout): Form3Reading {
	const numbered = (at: number, code: string, words: string) => {
		const number = layout.number(code);
		const text = [number, words].filter((part) => part !== null && part !== '').join(' ');
		return p(text, number === null ? inList(1, at) : '');
	};
	const body = [p(TITLE), p('แบบฟอร์มที่ 3')];
	for (const category of framework.categories) {
		const code = String(category.category_no);
		const printed = layout.number(code);
		const words = printed === null ? category.title_th : `หมวด ${printed} ${category.title_th}`;
		body.push(p(words, printed === null ? inList(1, 0) : ''));
		for (const item of framework.items.filter((row) => row.category_no === category.category_no)) {
			body.push(numbered(1, item.item_no, item.title_th));
			const own = framework.statements.filter((row) => row.item_no === item.item_no);
			const rows = layout.head ? [layout.head] : [];
			for (const row of own) {
				rows.push(...layout.rows(numbered(2, row.statement_no, ''), row.cue_th, row));
				for (let option = 1; option <= row.option_count; option++) {
					const ticked = isTicked(`${row.statement_no}/${option}`);
					rows.push(layout.boxed(ticked, `ตัวเลือก ${option} ${answer(`${option}`)}`));
				}
			}
			rows.push(layout.boxed(false, 'ยังไม่มีการดำเนินการในเรื่องดังกล่าว'));
			rows.push(layout.boxed(true, 'อยู่ในระหว่างดำเนินการ'));
			body.push(table(...rows), p(''));
		}
	}
	const lines = readDocx(wordFile({ body: body.join(''), numbering: NUMBERING }), 'form.docx');
	return readForm3(lines, framework, sourceOf(lines));
}

const answerOf = (row: FrameworkStatement) => (row.asks_evidence ? answer(row.statement_no) : '');
const printed = (code: string) => code;
const thai = (code: string) =>
	code.replace(/\d/g, (digit) => '๐๑๒๓๔๕๖๗๘๙'[Number(digit)] as string);

const LAYOUTS: readonly (readonly [string, Layout])[] = [
	[
		'number, words, box, evidence',
		{
			number: printed,
			rows: (number, words, row) => [
				[number, words, p(checkbox(isTicked(row.statement_no))), answerOf(row)]
			],
			boxed: (ticked, words) => ['', words, p(checkbox(ticked)), ''],
			head: ['ข้อ', 'ประเด็น', 'ผลการประเมิน', 'หลักฐาน']
		}
	],
	[
		'box and number, words with evidence below; numbers from a list',
		{
			number: () => null,
			rows: (number, words, row) => [
				[
					p(symbol('Wingdings', isTicked(row.statement_no) ? 'F0FE' : 'F0A8')),
					number,
					p(words) + p(answerOf(row))
				]
			],
			boxed: (ticked, words) => [p(symbol('Wingdings', ticked ? 'F0FE' : 'F0A8')), '', words]
		}
	],
	[
		'form fields behind the words, Thai numbers, evidence in a row of its own',
		{
			number: thai,
			rows: (number, words, row) => [
				[number, words, p(formBox(isTicked(row.statement_no) ? '<w:checked/>' : ''))],
				['', answerOf(row), '']
			],
			boxed: (ticked, words) => ['', words, p(formBox(ticked ? '<w:checked/>' : ''))]
		}
	],
	[
		'one column',
		{
			number: printed,
			rows: (_, words, row) => [
				[p(checkbox(isTicked(row.statement_no)) + r(` ${row.statement_no} ${words}`))],
				[answerOf(row)]
			],
			boxed: (ticked, words) => [p(checkbox(ticked) + r(words))]
		}
	]
];

describe.each(LAYOUTS)('a form of %s', (_, layout) => {
	const reading = formOf(layout);

	it('gives every statement with its mark and its answer', () => {
		const marks = reading.statements.map((row) => [row.statement_no, row.mark]);
		expect(marks).toEqual(
			framework.statements.map((row) => [
				row.statement_no,
				isTicked(row.statement_no) ? 'marked' : 'unmarked'
			])
		);
		for (const row of framework.statements) {
			if (!row.asks_evidence) continue;
			const found = reading.statements.find((own) => own.statement_no === row.statement_no);
			expect(found?.evidence).toContain(`คำตอบของข้อ ${row.statement_no} `);
		}
		expect(reading.statements.every((row) => !row.number_recovered)).toBe(true);
	});

	it('gives every option and status with its mark', () => {
		for (const row of reading.statements) {
			const marks = row.options.map((option) => option.mark);
			const own = framework.statements.find((known) => known.statement_no === row.statement_no);
			const mark = isTicked(row.statement_no) ? 'marked' : 'unmarked';
			expect(marks).toEqual(Array.from({ length: own?.option_count ?? 0 }, () => mark));
		}
		expect(reading.items).toHaveLength(24);
		const statuses = reading.items.map((item) => `${item.not_started} ${item.in_progress}`);
		expect(new Set(statuses)).toEqual(new Set(['unmarked marked']));
	});

	it('leaves nothing to warn about', () => {
		const codes = reading.warnings.map((warning) => warning.code);
		expect(codes.filter((code) => !['text-unassigned'].includes(code))).toEqual([]);
	});
});
