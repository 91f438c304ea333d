import { describe, expect, it } from 'vitest';
import { readFramework, sourceOf } from './fixtures.node';
import { readForm3 } from './read';
import { sampleForm, toSource } from './sample.node';
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

describe('numbers in another writing', () => {
	it.each<[string, (number: string) => string]>([
		['in brackets', (number) => `(${number})`],
		['closed by a bracket', (number) => `${number})`],
		['behind a bullet', (number) => `• ${number}`],
		['emphasised', (number) => `**${number}**`],
		['with commas', (number) => number.replaceAll('.', ',')],
		['with doubled stops', (number) => number.replace('.', '..')],
		['without stops', (number) => number.replaceAll('.', ' ')],
		['run together', (number) => number.replaceAll('.', '')]
	])('%s', (_, writing) => {
		const opening = (box: string | null, number: string, words: string) => [
			`${box} ${writing(number)} ${words}`
		];
		const reading = read(sampleForm({ opening }));
		expect(reading.statements).toHaveLength(94);
		expect(new Set(reading.statements.map((row) => row.mark))).toEqual(new Set(['unmarked']));
		expect(reading.warnings).toEqual([]);
		expect(statement(reading, '1.1.2')?.evidence?.startsWith('ผู้บริหาร')).toBe(true);
	});

	it('reads a form with its title whose numbers are all lost by its words', () => {
		const opening = (box: string | null, _: string, words: string) => [`${box} ${words}`];
		const reading = read(sampleForm({ opening }));
		expect(reading.statements).toHaveLength(94);
		expect(reading.statements.every((row) => row.number_recovered)).toBe(true);
		expect(warningsOf(reading, 'number-lost')).toHaveLength(94);
	});

	it('reads headings behind marks, and categories with a stop', () => {
		const lines = sampleForm().map((line) =>
			line.replace(/^(\d\.\d) /, '### $1 ').replace(/^(หมวด \d) /, '**$1.** ')
		);
		expect(read(lines).warnings).toEqual([]);
	});

	it('leaves a misprinted number out of the answer', () => {
		const opening = (box: string | null, number: string, words: string) => [
			`${box} ${number === '2.2.2' ? '2.2.9' : number} ${words}`
		];
		const found = statement(read(sampleForm({ opening })), '2.2.2');
		expect(found).toMatchObject({ number_recovered: true, mark: 'unmarked' });
		expect(found?.evidence).not.toMatch(/^2\.2\.9/);
	});
});

describe('boxes that became something else', () => {
	it.each([
		['?', 'unreadable'],
		['\ue010', 'unreadable'],
		['þ', 'marked'],
		['¨', 'unmarked'],
		['/', 'marked']
	])('%s is %s', (box, mark) => {
		const reading = read(sampleForm({ boxOf: () => box }));
		const options = reading.statements.flatMap((row) => row.options);
		const marks = [...reading.statements, ...options].map((row) => row.mark);
		expect(options).toHaveLength(62);
		expect(new Set(marks)).toEqual(new Set([mark]));
		expect(reading.items.every((item) => item.in_progress === mark)).toBe(true);
	});

	it('takes a lost box behind its number for no lost letter', () => {
		const opening = (box: string | null, number: string, words: string) => [
			`${number} ${box} ${words}`
		];
		const reading = read(sampleForm({ opening, boxOf: () => '\ufffd' }));
		expect(warningsOf(reading, 'letters-lost')).toEqual([]);
	});
});

describe('where status lines stand', () => {
	it.each([
		['wrapped', ['☐ ยังไม่มีการดำเนินการ', 'ในเรื่องดังกล่าว', '☑ อยู่ในระหว่าง', 'ดำเนินการ']],
		['side by side', ['☐ ยังไม่มีการดำเนินการในเรื่องดังกล่าว ☑ อยู่ในระหว่างดำเนินการ']],
		['with a label', ['สถานะ: ☐ ยังไม่มีการดำเนินการ', 'สถานะ: ☑ อยู่ในระหว่างดำเนินการ']],
		['with room to write', ['☐ ยังไม่มีการดำเนินการ', '☑ อยู่ในระหว่างดำเนินการ (ระบุ) ........']]
	])('%s', (_, lines) => {
		const form = sampleForm();
		const at = form.findIndex((line) => line.startsWith('☐ ยังไม่มี'));
		form.splice(at, 2, ...lines);
		const reading = read(form);
		expect(reading.items[0]).toMatchObject({ not_started: 'unmarked', in_progress: 'marked' });
		expect(reading.warnings).toEqual([]);
	});
});
