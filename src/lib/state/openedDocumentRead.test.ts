import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileOf, tablesOf } from '$lib/dataset/schema';
import type { Form3Error } from '$lib/form3/errors';
import { readText, splitLines } from '$lib/form3/text';
import type { SourceDocument } from '$lib/importers/types';
import { compareDocuments, type ReadingTexts } from './openedDocument';
import { readingContext, readOpened } from './openedDocumentRead';
import { firstFigureFrom, lineCount, rawLine, segmentsOf, statementAt } from './openedDocumentText';

const data = (...path: string[]) => readFileSync(join('data', ...path), 'utf8');
const texts: ReadingTexts = {
	framework: Object.fromEntries(
		tablesOf('framework').map((table) => [fileOf(table), data('framework', fileOf(table))])
	),
	organizations: data('organizations.csv'),
	indicators: data('catalogue', 'indicators.csv'),
	rules: data('catalogue', 'rules.csv')
};
const context = readingContext(texts);
const source = (text: string): SourceDocument => ({ kind: 'txt', lines: splitLines(text) });

/** The form's own wording, which is no evidence, is about this long. */
const PROMPT = 'ข้อความของแบบฟอร์มที่ถามถึงการดำเนินการของส่วนราชการ '.repeat(8);

/** A small Form 3 of another province; its third evidence line needs repair before its figure. */
const SAMPLE = [
	'แบบฟอร์มที่ 3 การประเมินสถานะการเป็นระบบราชการ 4.0 จังหวัดเชียงใหม่ ปีงบประมาณ พ.ศ. 2566',
	'หมวด 1 การนำองค์การ',
	'1.1 ระบบการนำองค์การที่สร้างความยั่งยืน',
	`1.1.1 ผู้บริหารของส่วนราชการได้กำหนดทิศทางองค์การ ${PROMPT}`,
	'ในปี 2565 มีผู้เข้าร่วม 1,250 คน และในปี 2566 มี 1,410 คน',
	`1.1.2 ผู้บริหารสื่อสารทิศทาง ${PROMPT}`,
	'',
	'จัดดา้นสื่อ จำนวน 12 ครั้ง',
	'1.1.3 ผู้บริหารสร้างแรงจูงใจ',
	'ดำเนินการแล้ว'
].join('\n');

const parts = readOpened(source(SAMPLE), 'sample.txt', 'ab', context);
const document = { ...parts.head, raw: parts.raw, figures: parts.figures };

describe('a document as the page holds it', () => {
	it('says whose it is, and keeps every line as it stands in the file', () => {
		expect(document.source).toMatchObject({ name: 'sample.txt', sha256: 'ab', lines: 10 });
		expect([document.organization.org_id, document.year_be]).toEqual(['TH-50', 2566]);
		expect(lineCount(document.raw)).toBe(10);
		expect(SAMPLE.split('\n').map((_, i) => rawLine(document.raw, i + 1))).toEqual(
			SAMPLE.split('\n')
		);
		expect([rawLine(document.raw, 0), rawLine(document.raw, 11)]).toEqual(['', '']);
	});

	it('knows the statement of a line, and that a heading stands in none', () => {
		expect(statementAt(document.statements, 5)?.statement_no).toBe('1.1.1');
		expect(statementAt(document.statements, 2)).toBeNull();
		expect(statementAt(document.statements, 5)?.label_th).not.toBe('');
	});

	it('marks the figures of a line, in the repaired text and in the raw one', () => {
		const marked = (line: number, kind: 'repaired' | 'raw') =>
			segmentsOf(document, line, kind)
				.filter(({ figure }) => figure !== null)
				.map(({ text }) => text);
		expect(marked(5, 'repaired')).toEqual(['1,250', '1,410']);
		expect(marked(8, 'repaired')).toEqual(['12']);
		expect(marked(8, 'raw')).toEqual(['12']);
		expect(segmentsOf(document, 8, 'repaired')[0]!.text).toContain('ด้าน');
		expect(segmentsOf(document, 8, 'raw')[0]!.text).toContain('ดา้น');
	});

	it('shows every character of every line, whichever text is asked for', () => {
		for (let line = 1; line <= lineCount(document.raw); line++) {
			const raw = segmentsOf(document, line, 'raw').map(({ text }) => text);
			expect(raw.join('')).toBe(rawLine(document.raw, line));
		}
	});

	it('finds the next figure from a line on', () => {
		expect(firstFigureFrom(document.figures, 1)).toBe(0);
		expect(document.figures[firstFigureFrom(document.figures, 6)]?.line).toBe(8);
		expect(firstFigureFrom(document.figures, 9)).toBe(document.figures.length);
	});
});

describe('the real document', () => {
	const lines = readText(readFileSync('../shared/input/khonkaen-2564-form3.txt'), 'real.txt');
	const real = readOpened({ kind: 'txt', lines }, 'real.txt', null, context);
	const opened = { ...real.head, raw: real.raw, figures: real.figures };

	it('has each of its figures where the mark is put', () => {
		expect(opened.figures.length).toBeGreaterThan(90);
		opened.figures.forEach((figure, index) => {
			const own = segmentsOf(opened, figure.line, 'repaired').find((one) => one.figure === index);
			// A figure that is broken over two lines is marked on its first.
			expect(figure.raw.startsWith(own?.text ?? 'nothing')).toBe(true);
		});
	});

	it('has the same digits under the mark in the raw text', () => {
		opened.figures.forEach((figure, index) => {
			const own = segmentsOf(opened, figure.line, 'raw').find((one) => one.figure === index);
			expect(own?.text.replace(/[^\d๐-๙.,]/g, '')).toContain(figure.raw.slice(0, 1));
		});
	});
});

describe('what is no Form 3', () => {
	it.each([
		['empty', '   \n'],
		['not-form3', 'บันทึกข้อความ\nเรื่อง ขออนุมัติ\n']
	])('is refused: %s', (code, text) => {
		const read = () => readOpened(source(text), 'x.txt', null, context);
		expect(read).toThrowError(expect.objectContaining({ code }) as Form3Error);
	});
});

describe('whether two documents are the same', () => {
	const opened = (sha256: string | null) => ({ source: { ...document.source, sha256 } });
	it('is told by their hashes, and left open where one is missing', () => {
		expect(compareDocuments(opened('ab'), { source_sha256: 'ab' })).toBe('same');
		expect(compareDocuments(opened('ab'), { source_sha256: 'cd' })).toBe('different');
		expect(compareDocuments(opened(null), { source_sha256: 'cd' })).toBe('unknown');
		expect(compareDocuments(opened('ab'), { source_sha256: null })).toBe('unknown');
	});

	it('needs no hash where it is the kept document of the assessment', () => {
		const kept = { ...opened(null), of: 'TH-42/2565/self' };
		const compare = (assessment_id: string) =>
			compareDocuments(kept, { assessment_id, source_sha256: null });
		expect([compare('TH-42/2565/self'), compare('TH-40/2564/self')]).toEqual(['same', 'unknown']);
	});
});
