import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Form3Error } from './errors';
import { hasKhonKaen, khonKaenLines, readFramework, sourceOf } from './fixtures.node';
import { readForm3 } from './read';
import { sampleForm, toSource } from './sample.node';
import type { Form3Reading, SourceLine } from './types';

const framework = readFramework();
const real = hasKhonKaen ? khonKaenLines().map((line) => line.text) : [];
const document = real.length > 0 ? real : sampleForm();

/** Reads, or refuses; anything else thrown is a fault. */
function readOrRefuse(source: readonly SourceLine[]): Form3Reading | null {
	try {
		return readForm3(source, framework, sourceOf(source));
	} catch (error) {
		if (error instanceof Form3Error) return null;
		throw error;
	}
}

function checkAccounting(reading: Form3Reading, lines: readonly string[]): void {
	expect(reading.accounting).toHaveLength(lines.length);
	expect(reading.text).toHaveLength(lines.length);
	const codes = reading.statements.map((row) => row.statement_no);
	expect(new Set(codes).size).toBe(codes.length);
	const ranges = new Map(reading.statements.map((row) => [row.statement_no, row]));
	reading.accounting.forEach((use, at) => {
		expect(use.use === 'blank').toBe((lines[at] ?? '').trim() === '');
		if (use.use !== 'statement') return;
		const range = ranges.get(use.statement_no);
		expect(range && range.line_from <= at + 1 && at + 1 <= range.line_to).toBe(true);
	});
	for (const { line_from, line_to, options } of reading.statements) {
		for (const option of options) {
			expect(line_from).toBeLessThanOrEqual(option.line_from);
			expect(option.line_from).toBeLessThanOrEqual(option.line_to);
			expect(option.line_to).toBeLessThanOrEqual(line_to);
		}
	}
}

type Edit = (lines: string[]) => void;

const place = fc.nat({ max: document.length - 1 });
const length = fc.nat({ max: 60 });
const edit: fc.Arbitrary<Edit> = fc.oneof(
	fc.tuple(place, length).map(
		([at, n]): Edit =>
			(lines) =>
				void lines.splice(at, n)
	),
	fc.tuple(place, place, length).map(([from, to, n]): Edit => (lines) => {
		lines.splice(to, 0, ...lines.slice(from, from + n));
	}),
	fc.tuple(place, place, length).map(([from, to, n]): Edit => (lines) => {
		lines.splice(to, 0, ...lines.splice(from, n));
	}),
	fc.tuple(place, place).map(([a, b]): Edit => (lines) => {
		const line = lines[a];
		if (line === undefined || lines[b] === undefined) return;
		lines[a] = lines[b] as string;
		lines[b] = line;
	}),
	fc
		.tuple(place, fc.string({ unit: 'binary', maxLength: 20 }))
		.map(([at, text]): Edit => (lines) => {
			lines.splice(at, 0, text.replace(/[\r\n]/g, ' '));
		}),
	fc.tuple(place, fc.nat({ max: 100 })).map(([at, column]): Edit => (lines) => {
		const line = lines[at];
		if (line !== undefined) lines.splice(at, 1, line.slice(0, column), line.slice(column));
	}),
	fc.tuple(place, length).map(([at, n]): Edit => (lines) => {
		for (let i = at; i < Math.min(lines.length, at + n); i++) {
			lines[i] = (lines[i] as string).replace(/[่-์ัิ-ู\d]/g, '');
		}
	})
);

describe('readForm3 on damaged documents', () => {
	it('never fails but with a Form3Error, and accounts for every line', () => {
		fc.assert(
			fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
				const lines = [...document];
				for (const apply of edits) apply(lines);
				const reading = readOrRefuse(toSource(lines));
				if (reading) checkAccounting(reading, lines);
			}),
			{ seed: 2564, numRuns: 40 }
		);
	});

	it('reads shuffled lines without failing', () => {
		fc.assert(
			fc.property(fc.shuffledSubarray(document, { minLength: 200 }), (lines) => {
				const reading = readOrRefuse(toSource(lines));
				if (reading) checkAccounting(reading, lines);
			}),
			{ seed: 2564, numRuns: 15 }
		);
	});

	it('reads any lines made of the form’s own pieces', () => {
		const piece = fc.constantFrom(
			...['☐', '☑', '�', ' ', '1.1.1', '1.1.2', '6.4.4', '9.9.9', '1.1', 'หมวด 1', 'คือ', '- '],
			...['การนำองค์การ', 'ยังไม่มีการดำเนินการ', 'อยู่ในระหว่างดำเนินการ', '|4|', 'ก้', 'http://a.b/%E0%'],
			...['แบบประเมินสถานะการเป็นระบบราชการ 4.0 ด้วยตนเอง', 'ปี 2564', 'จังหวัดเลย', 'แบบฟอร์มที่ 3'],
			...framework.statements.slice(0, 6).map((row) => row.cue_th)
		);
		const line = fc.array(piece, { maxLength: 4 }).map((parts) => parts.join(' '));
		fc.assert(
			fc.property(fc.array(line, { maxLength: 60 }), (lines) => {
				const reading = readOrRefuse(toSource(lines));
				if (reading) checkAccounting(reading, lines);
			}),
			{ seed: 2564, numRuns: 400 }
		);
	});
});
