import { describe, expect, it } from 'vitest';
import { Form3Error } from './errors';
import { readFramework, sourceOf } from './fixtures.node';
import { readForm3 } from './read';
import { answer, sampleForm, toSource } from './sample.node';
import type { Form3Reading } from './types';

const framework = readFramework();
const read = (lines: readonly string[]) => {
	const source = toSource(lines);
	return readForm3(source, framework, sourceOf(source));
};
const statement = (reading: Form3Reading, code: string) =>
	reading.statements.find((row) => row.statement_no === code);
const warningsOf = (reading: Form3Reading, code: string) =>
	reading.warnings.filter((warning) => warning.code === code);
const errorOf = (lines: readonly string[]) => {
	try {
		read(lines);
	} catch (error) {
		if (error instanceof Form3Error) return error;
		throw error;
	}
	return null;
};

describe('readForm3 on a sound form', () => {
	const reading = read(sampleForm());

	it('reads everything and warns of nothing', () => {
		expect(reading.organization).toEqual({ org_id: null, name_th: 'จังหวัดเลย' });
		expect(reading.year_be).toBe(2565);
		expect(reading.items).toHaveLength(24);
		expect(reading.statements).toHaveLength(94);
		expect(reading.warnings).toEqual([]);
	});

	it('reads the marks of statements, options and items', () => {
		const ticked = new Set(['1.1.1', '2.1.1/2', '3.1']);
		const some = read(sampleForm({ boxOf: (code) => (ticked.has(code) ? '☑' : '☐') }));
		const marked = some.statements.filter((row) => row.mark === 'marked');
		expect(marked.map((row) => row.statement_no)).toEqual(['1.1.1']);
		const options = statement(some, '2.1.1')?.options.map((option) => option.mark);
		expect(options).toEqual(['unmarked', 'marked', 'unmarked']);
		const items = some.items.filter((item) => item.in_progress === 'marked');
		expect(items.map((item) => [item.item_no, item.not_started])).toEqual([['3.1', 'marked']]);
	});

	it('says absent where no box is printed', () => {
		const bare = read(sampleForm({ boxOf: () => null }));
		expect(new Set(bare.statements.map((row) => row.mark))).toEqual(new Set(['absent']));
		expect(new Set(bare.items.map((item) => item.not_started))).toEqual(new Set(['absent']));
		expect(bare.items).toHaveLength(24);
		expect(warningsOf(bare, 'option-missing')).toHaveLength(26);
	});

	it('keeps evidence null where nothing is answered', () => {
		const empty = read(sampleForm({ answerOf: () => '......................................' }));
		expect(empty.statements).toHaveLength(94);
		expect(empty.statements.filter((row) => row.evidence !== null)).toEqual([]);
		expect(empty.statements.flatMap((row) => row.options.filter((o) => o.evidence))).toEqual([]);
	});

	it('reads Thai digits', () => {
		const thai = sampleForm().map((line) =>
			line.replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)))
		);
		const digits = read(thai);
		expect(digits.year_be).toBe(2565);
		expect(digits.statements).toHaveLength(94);
	});
});

describe('where box and number stand', () => {
	it.each<[string, (box: string | null, number: string, words: string) => string[]]>([
		['on one line', (box, number, words) => [`${box} ${number} ${words}`]],
		['without spaces', (box, number, words) => [`${box}${number}${words}`]],
		['above the words', (box, number, words) => [`${box} ${number} `, ' ', '', words]],
		['box above the number', (box, number, words) => [`${box}`, `${number} ${words}`]],
		['box, number, words on lines of their own', (box, number, words) => [`${box}`, number, words]],
		['number above the box', (box, number, words) => [number, `${box}`, words]],
		['box behind the number', (box, number, words) => [`${number} ${box} ${words}`]],
		['a stop behind the number', (box, number, words) => [`${box} ${number}. ${words}`]],
		[
			'gaps in the number',
			(box, number, words) => [`${box} ${number.replaceAll('.', ' . ')} ${words}`]
		]
	])('%s', (_, opening) => {
		for (const box of ['☑', '\ufffd\ufffd\ufffd\ufffd', '[x]', '\uf0fe']) {
			const reading = read(sampleForm({ opening, boxOf: () => box }));
			expect(reading.statements).toHaveLength(94);
			const mark = box.startsWith('\ufffd') ? 'unreadable' : 'marked';
			expect(reading.statements.filter((row) => row.mark !== mark)).toEqual([]);
			expect(warningsOf(reading, 'box-unexpected')).toEqual([]);
			expect(warningsOf(reading, 'option-missing')).toEqual([]);
			const evidence = statement(reading, '1.1.2')?.evidence;
			expect(evidence?.startsWith(framework.statements[1]?.cue_th ?? '')).toBe(true);
		}
	});
});

describe('where options stand', () => {
	const withOptions = (...lines: string[]) => {
		const form = sampleForm();
		const at = form.findIndex((line) => line.startsWith('☐ 4.1.2 '));
		form.splice(at + 1, 3, ...lines);
		return statement(read(form), '4.1.2')?.options.map((option) => option.mark);
	};

	it.each([
		['side by side', ['☐ น่าเชื่อถือ ☑ พร้อมใช้งาน ☐ สะดวก']],
		['in a line of their own', ['☐', 'น่าเชื่อถือ', '☑', 'พร้อมใช้งาน', '☐', 'สะดวก']],
		['without a gap', ['☐น่าเชื่อถือ', '☑พร้อมใช้งาน', '☐สะดวก']],
		['typed', ['( ) น่าเชื่อถือ', '(/) พร้อมใช้งาน', '( ) สะดวก']],
		['with an answer between', ['☐ น่าเชื่อถือ', 'คือ ดี', '☑ พร้อมใช้งาน', '- ดี', '☐ สะดวก']]
	])('%s', (_, lines) => expect(withOptions(...lines)).toEqual(['unmarked', 'marked', 'unmarked']));
});

describe('numbers inside answers', () => {
	const withAnswer = (code: string, text: string[]) =>
		read(
			sampleForm().flatMap((line) =>
				line.startsWith(`คำตอบของข้อ ${code} `) ? [line, ...text] : [line]
			)
		);

	it.each([
		['a list of two-part numbers', ['1.1 โครงการแรก', '1.2 โครงการที่สอง', '3.2 อื่น ๆ']],
		['a stage of government', ['4.0 ด้วยระบบดิจิทัล', 'ระบบราชการ 4.0']],
		['dates', ['4.1.2564 ประชุม', '4.1.64 ประชุม', '31.12.2563']],
		['a decimal after a list number', ['1. 2.5 ล้านบาท']],
		['an address', ['1.1.1.1 เครื่องแม่ข่าย']],
		['a category in passing', ['หมวด 3 ในปี 2562 ได้รับรางวัล']],
		['status words', ['อยู่ในระหว่างดำเนินการ', 'คาดว่าแล้วเสร็จในปีหน้า']]
	])('%s: nothing but text', (_, text) => {
		const reading = withAnswer('2.2.2', text);
		expect(reading.warnings).toEqual([]);
		expect(reading.statements).toHaveLength(94);
		expect(statement(reading, '2.2.2')?.evidence).toContain(text.at(-1));
	});

	it('warns of a number of the form in the wrong place, and takes it as text', () => {
		const reading = withAnswer('2.2.2', ['6.4.4 ตัวอย่าง']);
		expect(warningsOf(reading, 'number-repeated')).toMatchObject([{ found: '6.4.4' }]);
		expect(statement(reading, '2.2.2')?.evidence).toContain('6.4.4 ตัวอย่าง');
		expect(statement(reading, '6.4.4')?.evidence).toContain(answer('6.4.4'));
	});

	it('warns of a number the form does not have', () => {
		const reading = withAnswer('2.2.2', ['2.2.9 ตัวอย่าง']);
		expect(warningsOf(reading, 'number-unknown')).toMatchObject([{ found: '2.2.9' }]);
	});

	it('takes boxes the form does not have for bullets', () => {
		const reading = withAnswer('1.1.1', ['■ ข้อแรก', '■ ข้อที่สอง']);
		expect(statement(reading, '1.1.1')?.options).toEqual([]);
		expect(warningsOf(reading, 'box-unexpected')).toHaveLength(1);
	});
});

describe('what is missing or misplaced', () => {
	const without = (test: (line: string) => boolean) => sampleForm().filter((line) => !test(line));
	const cutStatement = (lines: string[], code: string) => {
		const from = lines.findIndex((line) => line.startsWith(`☐ ${code} `));
		const to = lines.findIndex((line, at) => at > from && /^☐ (?:\d|ยัง)/.test(line));
		return { cut: lines.slice(from, to), rest: [...lines.slice(0, from), ...lines.slice(to)] };
	};

	it('leaves a missing statement out and says so', () => {
		const reading = read(cutStatement(sampleForm(), '3.1.2').rest);
		expect(reading.statements).toHaveLength(93);
		expect(warningsOf(reading, 'statement-missing')).toMatchObject([{ expected: '3.1.2' }]);
	});

	it('warns once of an item that is missing as a whole', () => {
		let lines = sampleForm();
		for (const code of ['4.1.1', '4.1.2', '4.1.3']) lines = cutStatement(lines, code).rest;
		const heading = lines.findIndex((line) => line.startsWith('4.1 '));
		lines.splice(heading, 3);
		const reading = read(lines);
		expect(reading.items).toHaveLength(23);
		expect(warningsOf(reading, 'statement-missing')).toMatchObject([{ expected: '4.1' }]);
	});

	it('knows an item whose heading is lost from its statements', () => {
		const reading = read(without((line) => line.startsWith('4.1 ') || line.startsWith('หมวด 5')));
		expect(reading.items).toHaveLength(24);
		expect(warningsOf(reading, 'item-heading-lost')).toMatchObject([{ expected: '4.1' }]);
		expect(warningsOf(reading, 'category-heading-lost')).toMatchObject([{ expected: '5' }]);
		expect(reading.items.every((item) => item.in_progress === 'unmarked')).toBe(true);
	});

	it('takes a statement that stands in the wrong place, and says so', () => {
		const { cut, rest } = cutStatement(sampleForm(), '1.2.3');
		const at = rest.findIndex((line) => line.startsWith('☐ 5.1.3 '));
		const reading = read([...rest.slice(0, at), ...cut, ...rest.slice(at)]);
		expect(reading.statements).toHaveLength(94);
		expect(warningsOf(reading, 'number-out-of-order')).toMatchObject([
			{ found: '1.2.3', expected: '5.1.3' }
		]);
		expect(statement(reading, '5.1.2')?.evidence).not.toContain('ข้อ 1.2.3');
	});

	it('uses the first of two statements with one number and leaves the other out', () => {
		const { cut } = cutStatement(sampleForm(), '1.2.3');
		const again = cut.map((line) => line.replace('คำตอบ', 'คำตอบซ้ำ'));
		const lines = sampleForm();
		const at = lines.findIndex((line) => line.startsWith('☐ 1.2.5 '));
		const reading = read([...lines.slice(0, at), ...again, ...lines.slice(at)]);
		expect(warningsOf(reading, 'number-repeated')).toHaveLength(1);
		expect(reading.statements.some((row) => row.evidence?.includes('คำตอบซ้ำ'))).toBe(false);
		expect(reading.accounting[at]).toEqual({ use: 'preamble' });
	});

	it('uses the first of two forms in one file', () => {
		const once = read(sampleForm());
		const twice = read([...sampleForm(), ...sampleForm({ boxOf: () => '☑' })]);
		expect(twice.statements).toEqual(once.statements);
		expect(twice.items).toEqual(once.items);
		expect(warningsOf(twice, 'number-repeated')).toHaveLength(94);
		expect(warningsOf(twice, 'status-repeated')).toEqual([]);
	});

	it('warns of status lines that are missing or repeated', () => {
		const lines = sampleForm();
		const at = lines.indexOf('☐ อยู่ในระหว่างดำเนินการ');
		expect(warningsOf(read(lines.filter((_, i) => i !== at)), 'status-missing')).toMatchObject([
			{ expected: 'in_progress' }
		]);
		const twice = [...lines.slice(0, at), lines[at] as string, ...lines.slice(at)];
		expect(warningsOf(read(twice), 'status-repeated')).toHaveLength(1);
	});

	it('says which text belongs to no statement', () => {
		const lines = sampleForm();
		lines.splice(lines.indexOf('☐ อยู่ในระหว่างดำเนินการ') + 1, 0, 'หมายเหตุท้ายข้อ');
		expect(warningsOf(read(lines), 'text-unassigned')).toMatchObject([{ found: 'หมายเหตุท้ายข้อ' }]);
	});
});

describe('documents that cannot be read', () => {
	it.each([
		['empty', []],
		['empty', ['', '  ']],
		['not-form3', ['บันทึกข้อความ', 'เรื่อง ขอเชิญประชุม', '1.1.1 วาระแรก', '1.1.2 วาระที่สอง']],
		['not-form3', ['แบบประเมินสถานะการเป็นระบบราชการ 4.0 ด้วยตนเอง จังหวัดเลย ปี 2565']]
	])('%s', (code, lines) => {
		const error = errorOf(lines);
		expect(error?.code).toBe(code);
		expect(error?.message_th).toMatch(/[ก-ฮ]/);
		expect(error?.found).not.toBe('');
	});

	it('reads a part of a form without its title', () => {
		const lines = sampleForm();
		const part = lines.slice(
			lines.findIndex((line) => line.startsWith('หมวด 2')),
			lines.findIndex((line) => line.startsWith('หมวด 3'))
		);
		const reading = read(part);
		expect(reading.statements).toHaveLength(12);
		expect(warningsOf(reading, 'organization-missing')).toHaveLength(1);
		expect(warningsOf(reading, 'statement-missing')).toHaveLength(20);
	});
});
