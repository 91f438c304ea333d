import { describe, expect, it } from 'vitest';
import { inList, level, linesOf, lists, p, table } from './sample.test-helper';

const cell = (content: string, properties = '') =>
	`<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${p(content)}</w:tc>`;

describe('a row of the form', () => {
	it.each([
		[
			'number, words, box, evidence',
			['1.1.1', 'ผู้บริหาร', '☑', 'หลักฐาน'],
			['☑ 1.1.1 ผู้บริหาร', 'หลักฐาน']
		],
		['box, number, words', ['☐', '1.1.1', 'ผู้บริหาร'], ['☐ 1.1.1 ผู้บริหาร']],
		['box with number, words', ['☑ 1.1.1', 'ผู้บริหาร'], ['☑ 1.1.1 ผู้บริหาร']],
		['number with words, box', ['1.1.1 ผู้บริหาร', '☐'], ['☐ 1.1.1 ผู้บริหาร']],
		['box and number in two paragraphs', [p('☐') + p('๑.๑.๑'), 'ผู้บริหาร'], ['☐ ๑.๑.๑ ผู้บริหาร']],
		['order, number, words, typed box', ['1', '1.1.1', 'ผู้บริหาร', '[x]'], ['1', '☑ 1.1.1 ผู้บริหาร']],
		['an item', ['1.1', 'ระบบการนำองค์การ'], ['1.1 ระบบการนำองค์การ']],
		['a category', ['หมวด 1', 'การนำองค์การ'], ['หมวด 1 การนำองค์การ']],
		['an option', ['', 'ตัวเลือก', '☑'], ['☑ ตัวเลือก']],
		['two options', ['☐', 'ก', '☑', 'ข'], ['☐ ก', '☑ ข']],
		['two options, boxes behind', ['ก', '☐', 'ข', '☑'], ['☐ ก', '☑ ข']],
		['two statements', ['☐', '1.1.1 ก', '☑', '1.1.2 ข'], ['☐ 1.1.1 ก', '☑ 1.1.2 ข']],
		['statuses', ['☐ ยังไม่มี', '☑ อยู่ในระหว่าง'], ['☐ ยังไม่มี', '☑ อยู่ในระหว่าง']],
		['a row of figures', ['ตัวชี้วัด', '2561', '2.5', '3.4'], ['ตัวชี้วัด  2561  2.5  3.4']],
		['figures alone', ['2.5', '3.4'], ['2.5 3.4']]
	])('%s', (_, cells, lines) => expect(linesOf(table(cells))).toEqual(lines));

	it('keeps the paragraphs of words and evidence apart', () => {
		const row = table(['1.1.1', p('ก') + p('ข'), '☑', p('ค') + p('') + p('ง')]);
		expect(linesOf(row)).toEqual(['☑ 1.1.1 ก', 'ข', 'ค', '', 'ง']);
	});

	it('takes its number from a list', () => {
		const numbering = lists(
			level(0, 'decimal', '%1') + level(1, 'decimal', '%1.%2') + level(2, 'decimal', '%1.%2.%3')
		);
		const numbered = (at: number) => p('', inList(1, at));
		const body = table(
			[numbered(0), 'หมวด'],
			[numbered(1), 'หัวข้อ'],
			[numbered(2), 'ก', '☐'],
			[numbered(2), 'ข', '☑']
		);
		const lines = ['1 หมวด', '1.1 หัวข้อ', '☐ 1.1.1 ก', '☑ 1.1.2 ข'];
		expect(linesOf({ body, numbering })).toEqual(lines);
	});
});

describe('columns of marks', () => {
	it('a cell left empty among ticks is not ticked', () => {
		const form = table(
			['ข้อ', 'ประเด็น', 'มี'],
			['1.1.1', 'ก', '✓'],
			['1.1.2', 'ข', ''],
			['1.1.3', 'ค', '/']
		);
		expect(linesOf(form).slice(1)).toEqual(['☑ 1.1.1 ก', '☐ 1.1.2 ข', '☑ 1.1.3 ค']);
	});

	it('a cell left empty among boxes has no box', () => {
		const form = table(['1.1.1', 'ก', '☐'], ['1.1.2', 'ข', ''], ['1.1.3', 'ค', '☑']);
		expect(linesOf(form)).toEqual(['☐ 1.1.1 ก', '1.1.2 ข', '☑ 1.1.3 ค']);
	});

	it('an empty column says nothing', () => {
		expect(linesOf(table(['1.1.1', 'ก', ''], ['1.1.2', 'ข', '']))).toEqual(['1.1.1 ก', '1.1.2 ข']);
	});

	it('a tick under "no" is no tick', () => {
		const form = table(
			['ข้อ', 'ประเด็น', 'มี', 'ไม่มี'],
			['1.1.1', 'ก', '✓', ''],
			['1.1.2', 'ข', '', '✓']
		);
		expect(linesOf(form).slice(1)).toEqual(['☑ 1.1.1 ก', '☐ 1.1.2 ข']);
	});

	it('two boxes that contradict each other are not decided here', () => {
		expect(linesOf(table(['1.1.1', 'ก', '☑', '☐']))).toEqual(['☑ ☐ 1.1.1 ก']);
	});

	it('a cross alone says yes to some and no to others', () => {
		expect(linesOf(table(['1.1.1', 'ก', 'x'], ['1.1.2', 'ข', '✓']))).toEqual([
			'\ufffd 1.1.1 ก',
			'☑ 1.1.2 ข'
		]);
	});
});

describe('structure of tables', () => {
	it('reads nested tables in their place', () => {
		const inner = table(['ตัวชี้วัด', '2561'], ['ก', '12']);
		const form = table(['☑ 1.1.1', p('คำ') + inner + p('ต่อ')]);
		expect(linesOf(form)).toEqual(['☑ 1.1.1 คำ', 'ตัวชี้วัด  2561', 'ก  12', 'ต่อ']);
	});

	it('merged cells hold their text once', () => {
		const rows =
			`<w:tr>${cell('1.1.1', '<w:vMerge w:val="restart"/>')}${cell('ก')}${cell('☑')}</w:tr>` +
			`<w:tr>${cell('1.1.1', '<w:vMerge/>')}${cell('ข', '<w:gridSpan w:val="2"/>')}</w:tr>`;
		expect(linesOf(`<w:tbl>${rows}</w:tbl>`)).toEqual(['☑ 1.1.1 ก', 'ข']);
	});

	it('leaves deleted rows and cells out, and unwraps rows and cells in controls', () => {
		const wrapped = (inside: string) => `<w:sdt><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
		const rows =
			`<w:tr><w:trPr><w:del/></w:trPr>${cell('ลบ')}</w:tr>` +
			`<w:tr>${cell('ลบ', '<w:cellDel/>')}${wrapped(cell('อยู่'))}</w:tr>` +
			wrapped(`<w:tr>${cell('ด้วย')}</w:tr>`);
		expect(linesOf(`<w:tbl>${rows}</w:tbl>`)).toEqual(['อยู่', 'ด้วย']);
	});

	it('splits a long row cell by cell', () => {
		const long = 'ยาว'.repeat(50);
		expect(linesOf(table(['ก', long, long]))).toEqual(['ก', long, long]);
	});
});
