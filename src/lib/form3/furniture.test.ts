import { describe, expect, it } from 'vitest';
import { findFurniture, titleOf } from './furniture';
import { formLines } from './lines';
import type { SourceLine } from './types';

const TITLE = 'แบบประเมินสถานะการเป็นระบบราชการ 4.0 ด้วยตนเอง จังหวัดเลย ปี 2565';
const furnitureOf = (lines: readonly (string | [text: string, page: number])[]) => {
	const source = lines.map((line, at): SourceLine => {
		const [text, page] = typeof line === 'string' ? [line, undefined] : line;
		return { line: at + 1, text, ...(page === undefined ? {} : { page }) };
	});
	const all = formLines(source);
	const titles = all.map(titleOf).filter((title) => title !== null);
	return [...findFurniture(all, titles)].sort((a, b) => a - b).map((index) => lines[index]);
};
const tailOf = (text: string) => titleOf(formLines([{ line: 1, text }])[0] as never)?.tail;

describe('titleOf', () => {
	it.each([
		[TITLE, 'จังหวัดเลย ปี 2565'],
		[`12 ${TITLE}`, 'จังหวัดเลย ปี 2565'],
		[`แบบฟอร์มท่ี 3 ${TITLE}`, 'จังหวัดเลย ปี 2565'],
		['แบบประเมนิสถานะการเปน็ระบบราชการ ๔.๐ ดว้ยตนเอง จงัหวดัเลย ป ี๒๕๖๕', 'จงัหวดัเลย ปี ๒๕๖๕'],
		['แบบประเมินสถา�ะการเป็นระบบร�ชการ 4.0 ด้วยตนเ�ง กรมที่ดิน', 'กรมที่ดิน'],
		['แบบประเมินสถานะการเป็นระบบราชการ 4.0 ด้วยตนเอง', '']
	])('%s', (text, tail) => expect(tailOf(text)).toBe(tail));

	it.each([
		'แบบฟอร์มที่ 3 แบบประเมินสถานะการเป็นระบบราชการ 4.0 ด้วยตนเอง ประกอบด้วย 6 หมวด หมวดละ 4 ข้อย่อย',
		'การประเมินสถานะของหน่วยงานภาครัฐในการเป็นระบบราชการ 4.0 เป็นการประเมิน',
		'แบบประเมินความพึงพอใจ'
	])('%s is prose', (text) => expect(tailOf(text)).toBeUndefined());
});

describe('findFurniture', () => {
	it('knows page numbers by their marks', () => {
		const marked = ['|4|', '- 5 -', 'หน้า 6', 'หน้าที่ ๗', 'หน้า 1 จาก 30', 'Page 3 of 9'];
		expect(furnitureOf([...marked, 'ร้อยละ 5', '- 5', '5 ราย'])).toEqual(marked);
	});

	it('takes a bare number for a page number only beside the title or at the edge of a page', () => {
		expect(furnitureOf(['ข้อความ', '12', 'ข้อความ', TITLE, '13', 'ต่อ'])).toEqual([TITLE, '13']);
		const pages: [string, number][] = [
			['ข้อความ', 1],
			['7', 1],
			['ต่อ', 1],
			['1', 1],
			['ข้อความ', 2],
			['2', 2]
		];
		expect(furnitureOf(pages)).toEqual([pages[3], pages[5]]);
	});

	it('knows running heads by their repetition at page edges', () => {
		const page = (number: number): [string, number][] => [
			['สำนักงานจังหวัดเลย เอกสารประกอบ', number],
			[`เนื้อหา ${'ก'.repeat(number)}`, number],
			['อยู่ในระหว่างดำเนินการ', number]
		];
		const found = furnitureOf([1, 2, 3, 4].flatMap(page));
		expect(found).toHaveLength(4);
		expect(found.every((line) => line?.[0]?.startsWith('สำนักงาน'))).toBe(true);
	});

	/** Pages of a document whose form feeds are lost. */
	const pages = (foot: (page: number) => string[]) =>
		furnitureOf(
			[4, 5, 6, 7].flatMap((page) => [
				...Array.from({ length: 12 }, (_, at) => `เนื้อหา ${'กขคงจ'[at % 5]?.repeat(page + at)}`),
				...foot(page)
			])
		);

	it.each<[string, (page: number) => string[]]>([
		['a bare number', (page) => [`${page}`]],
		['a number in brackets', (page) => [`(${page})`]],
		['a number in words', (page) => [`${page} | P a g e`]],
		['a number under a head', (page) => ['จังหวัดเลย', `${page}`]],
		['a head above a marked number', (page) => ['พิมพ์เมื่อ 12 มีนาคม 2564', `หน้าที่ ${page} จาก 40`]],
		['a foot that ends with the page', (page) => [`กรมที่ดิน | แบบฟอร์มที่ 3 | หน้า ${page}`]],
		['the name of the form', () => ['แบบฟอร์มที่ 3']],
		['a title on two lines', () => [TITLE.replace(/ จังหวัด.*/, ''), 'จังหวัดเลย ปี 2565']]
	])('knows pages by their count or their repeated heads: %s', (_, foot) => {
		expect(pages(foot)).toEqual([4, 5, 6, 7].flatMap(foot));
	});

	it('leaves numbers of a list or a table alone', () => {
		expect(furnitureOf(['หัวข้อ', '1', '2', '3', 'ต่อ', '25', '80', 'จบ'])).toEqual([]);
		expect(pages((page) => [`${page}.`])).toEqual([]);
		expect(pages((page) => [`ยุทธศาสตร์ที่ ${page}`])).toEqual([]);
	});
});
