import { describe, expect, it } from 'vitest';
import { hasKhonKaen, khonKaenLines, readFramework, sourceOf } from './fixtures.node';
import { readForm3 } from './read';
import type { Form3Reading } from './types';

const OPTIONS =
	'1.3.1:2 1.4.2:2 2.1.1:3 2.1.2:2 2.1.3:3 2.2.1:2 2.2.2:2 2.2.3:2 2.3.3:3 2.4.2:2 3.2.1:2 3.2.2:3 ' +
	'3.4.2:4 4.1.1:3 4.1.2:3 5.1.2:2 5.2.4:2 5.4.2:2 5.4.3:2 6.1.2:3 6.2.1:2 6.2.3:2 6.3.1:2 6.3.3:3 ' +
	'6.4.1:2 6.4.4:2';
const NO_BOX =
	'2.1.1 2.1.2 2.1.3 2.2.1 2.2.2 2.2.3 2.3.3 2.4.2 3.2.1 3.2.2 3.4.2 4.1.1 4.1.2 5.1.2 5.2.4 5.4.2 ' +
	'5.4.3 6.1.2 6.2.1 6.2.3 6.3.1 6.3.2 6.3.3 6.4.1 6.4.4';

describe.skipIf(!hasKhonKaen)('the self-assessment of Khon Kaen, 2564', () => {
	const lines = hasKhonKaen ? khonKaenLines() : [];
	const reading = hasKhonKaen
		? readForm3(lines, readFramework(), sourceOf(lines), [
				{ org_id: 'TH-40', name_th: 'จังหวัดขอนแก่น' },
				{ org_id: 'TH-42', name_th: 'จังหวัดเลย' }
			])
		: (undefined as unknown as Form3Reading);
	const statement = (code: string) => reading.statements.find((row) => row.statement_no === code);
	const codesWhere = (test: (row: Form3Reading['statements'][number]) => boolean) =>
		reading.statements.filter(test).map((row) => row.statement_no);

	it('names organisation and year', () => {
		expect(reading.organization).toEqual({ org_id: 'TH-40', name_th: 'จังหวัดขอนแก่น' });
		expect(reading.year_be).toBe(2564);
	});

	it('holds 24 items and 94 statements in the order of the form', () => {
		expect(reading.items).toHaveLength(24);
		expect(codesWhere(() => true)).toEqual(
			readFramework().statements.map((row) => row.statement_no)
		);
	});

	it('has the options that are printed', () => {
		const options = reading.statements.filter((row) => row.options.length > 0);
		expect(options.map((row) => `${row.statement_no}:${row.options.length}`).join(' ')).toBe(
			OPTIONS
		);
	});

	it('reads no tick: every printed box is unreadable, 25 statements have none', () => {
		expect(codesWhere((row) => row.mark === 'absent').join(' ')).toBe(NO_BOX);
		expect(codesWhere((row) => row.mark === 'unreadable')).toHaveLength(69);
		const options = reading.statements.flatMap((row) => row.options);
		expect(new Set(options.map((option) => option.mark))).toEqual(new Set(['unreadable']));
		for (const item of reading.items) {
			expect([item.not_started, item.in_progress]).toEqual(['unreadable', 'unreadable']);
		}
	});

	it('recovers 5.3.3 and 5.3.4, whose numbers are lost', () => {
		expect(codesWhere((row) => row.number_recovered)).toEqual(['5.3.3', '5.3.4']);
		expect(statement('5.3.2')).toMatchObject({ line_from: 1142, line_to: 1155 });
		expect(statement('5.3.3')).toMatchObject({ line_from: 1156, line_to: 1167 });
		expect(statement('5.3.4')).toMatchObject({ line_from: 1168, line_to: 1177 });
		const lost = reading.warnings.filter((warning) => warning.code === 'number-lost');
		expect(lost.map((warning) => [warning.line, warning.expected])).toEqual([
			[1156, '5.3.3'],
			[1168, '5.3.4']
		]);
	});

	it('finds evidence in 91 statements; the other three ask for none', () => {
		expect(codesWhere((row) => row.evidence === null)).toEqual(['2.3.1', '3.4.2', '4.1.2']);
		for (const row of reading.statements)
			expect(row.evidence_chars).toBe(row.evidence?.length ?? 0);
	});

	it('has a broken URL whole again', () => {
		expect(statement('1.2.5')?.evidence).toContain(
			'https://www.cgd.go.th/cs/kkn/kkn/%E0%B8%9C%E0%B8%A5%E0%B8%81%E0%B8%B2%E0%B8%A3%E0%B9%80' +
				'%E0%B8%9A%E0%B8%B4%E0%B8%81%E0%B8%88%E0%B9%88%E0%B8%B2%E0%B8%A2.html?page_locale=th_TH'
		);
	});

	it('keeps page furniture, numbers and boxes out of the evidence', () => {
		for (const { evidence, statement_no } of reading.statements) {
			expect(evidence ?? '').not.toMatch(/\|4\||ด้วยตนเอง จังหวัดขอนแก่น ปี 2564|\ufffd|\n/);
			expect((evidence ?? '').startsWith(statement_no)).toBe(false);
		}
		const furniture = reading.accounting.flatMap((use, at) =>
			use.use === 'furniture' ? [at + 1] : []
		);
		expect(furniture).toEqual([189, 192, 480, 610, 934]);
	});

	it('joins wraps inside words without a space and those between words with one', () => {
		expect(statement('1.1.1')?.evidence).toContain('การรับรองจากสภาหัตถกรรมโลก');
		expect(statement('1.1.1')?.evidence).toContain('Smart City Asia Pacific Awards');
		expect(statement('6.4.3')?.evidence).toContain('ปี 2563-2566');
		expect(statement('2.2.2')?.evidence).toContain('ไม่น้อยกว่าร้อยละ 70 เป้าหมายระยะยาว');
	});

	it('accounts for every line', () => {
		expect(reading.accounting).toHaveLength(1494);
		expect(reading.text).toHaveLength(1494);
		const counts = new Map<string, number>();
		for (const { use } of reading.accounting) counts.set(use, (counts.get(use) ?? 0) + 1);
		expect(Object.fromEntries(counts)).toEqual({
			heading: 33,
			blank: 323,
			preamble: 8,
			statement: 1077,
			status: 48,
			furniture: 5
		});
		expect(reading.warnings.filter((warning) => warning.code === 'text-unassigned')).toEqual([]);
	});

	it('gives every line of a statement to the one statement whose range it lies in', () => {
		const ranges = new Map(reading.statements.map((row) => [row.statement_no, row]));
		reading.accounting.forEach((use, at) => {
			const holding = reading.statements.filter(
				(row) => row.line_from <= at + 1 && at + 1 <= row.line_to
			);
			if (use.use === 'statement') {
				expect(holding.map((row) => row.statement_no)).toEqual([use.statement_no]);
			} else if (use.use === 'status' || use.use === 'heading') expect(holding).toEqual([]);
		});
		for (const { line_from, line_to } of ranges.values()) {
			expect(reading.accounting[line_from - 1]?.use).toBe('statement');
			expect(reading.accounting[line_to - 1]?.use).toBe('statement');
		}
	});

	it('warns of nothing else than lost numbers, lost marks and doubtful spelling', () => {
		const codes = new Set(reading.warnings.map((warning) => warning.code));
		expect(codes).toEqual(new Set(['marks-unreadable', 'number-lost', 'spelling']));
	});

	it('finds any other number that is lost', () => {
		const lost = ['1.1.3', '2.1.2', '3.2.2', '4.2.1', '6.1.1', '6.4.4'];
		const damaged = lines.map((line) => ({
			...line,
			text: line.text.replace(/^[\s\ufffd]*(\d\.\d\.\d)(?=\s)/, (all, code) =>
				lost.includes(code) ? '' : all
			)
		}));
		const again = readForm3(damaged, readFramework(), sourceOf(lines));
		const recovered = again.statements.filter((row) => row.number_recovered);
		expect(recovered.map((row) => row.statement_no)).toEqual([
			...lost.slice(0, 4),
			'5.3.3',
			'5.3.4',
			...lost.slice(4)
		]);
		for (const row of again.statements) {
			expect(row.line_to).toBe(statement(row.statement_no)?.line_to);
		}
	});
});
