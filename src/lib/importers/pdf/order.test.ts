import { describe, expect, it } from 'vitest';
import { openingBox } from '$lib/form3/boxes';
import { readingOrder } from './order';
import type { Glyph, PaintedPage } from './page';
import { joinPages } from './pages';
import { grid, pageOf, typed, WIDE } from './testing/glyphs';

const read = (...pages: PaintedPage[]) =>
	joinPages(pages.map((page, i) => readingOrder(page, i + 1))).map(({ text }) => text);

/** Lines of text below one another, 15 points apart. */
const block = (x: number, y: number, ...lines: string[]): Glyph[] =>
	lines.flatMap((line, i) => typed(line, x, y + i * 15));

const PROSE = 'ข้อความยาวเต็มคอลัมน์หนึ่งบรรทัด';

describe('columns', () => {
	it('reads two columns one after the other, and what stands above and below in its place', () => {
		const rows = [1, 2, 3, 4, 5];
		const page = pageOf([
			...block(0, 0, `หัวเรื่อง ${PROSE} ${PROSE} ${PROSE}`),
			...block(0, 40, ...rows.map((row) => `ก${row} ${PROSE}`)),
			...block(250, 40, ...rows.map((row) => `ข${row} ${PROSE}`)),
			...block(0, 140, `ท้ายเรื่อง ${PROSE} ${PROSE} ${PROSE}`)
		]);
		expect(read(page).map((line) => line.slice(0, 2))).toEqual([
			'หั',
			'ก1',
			'ก2',
			'ก3',
			'ก4',
			'ก5',
			'ข1',
			'ข2',
			'ข3',
			'ข4',
			'ข5',
			'ท้'
		]);
	});

	it('knows columns whose lines do not stand on the same heights', () => {
		const rows = [1, 2, 3, 4, 5, 6];
		const page = pageOf([
			...block(0, 0, ...rows.map((row) => `ก${row} ${PROSE}`)),
			...block(250, 6, ...rows.map((row) => `ข${row} ${PROSE}`))
		]);
		expect(
			read(page)
				.map((line) => line.slice(0, 2))
				.join(' ')
		).toBe('ก1 ก2 ก3 ก4 ก5 ก6 ข1 ข2 ข3 ข4 ข5 ข6');
	});

	it('leaves numbers of a list and figures of a table in their lines', () => {
		const page = pageOf([
			...block(0, 0, '1.', '2.', '3.', '4.', '5.'),
			...block(30, 0, PROSE, PROSE, PROSE, PROSE, PROSE),
			...block(300, 0, '10', '20', '30', '40', '50')
		]);
		expect(read(page)).toEqual([1, 2, 3, 4, 5].map((row) => `${row}. ${PROSE} ${row}0`));
	});

	it('reads the columns of a table without lines from number to number', () => {
		const page = pageOf([
			...block(0, 0, '1.1.1 ผู้บริหารกำหนดทิศทาง', 'ขององค์การให้ชัดเจน'),
			...block(250, 0, PROSE, PROSE, `ก ${PROSE}`, `ข ${PROSE}`),
			...block(0, 75, '1.1.2 ผู้บริหารถ่ายทอดทิศทาง', 'ไปสู่บุคลากรทุกระดับ'),
			...block(250, 75, PROSE, PROSE)
		]);
		const lines = read(page);
		expect(lines.slice(0, 2)).toEqual(['1.1.1 ผู้บริหารกำหนดทิศทาง', 'ขององค์การให้ชัดเจน']);
		expect(lines.indexOf('1.1.2 ผู้บริหารถ่ายทอดทิศทาง')).toBe(6);
	});
});

describe('tables', () => {
	const xs = [0, 40, 160, 190, 420];

	it('reads a row cell by cell, with its number and its box on the first line', () => {
		const page = pageOf(
			[
				...block(5, 15, '1.1.1'),
				...block(45, 15, 'ผู้บริหารกำหนด', 'ทิศทางองค์การ'),
				...block(172, 30, '☑'),
				...block(195, 15, 'หลักฐานบรรทัดหนึ่ง', 'หลักฐานบรรทัดสอง', 'หลักฐานบรรทัดสาม')
			],
			{ rules: grid(xs, [0, 70]) }
		);
		expect(read(page)).toEqual([
			'☑ 1.1.1 ผู้บริหารกำหนด',
			'ทิศทางองค์การ',
			'หลักฐานบรรทัดหนึ่ง',
			'หลักฐานบรรทัดสอง',
			'หลักฐานบรรทัดสาม'
		]);
	});

	it('keeps a row of figures one line', () => {
		const page = pageOf(
			[
				...block(5, 15, '2563'),
				...block(45, 15, '1,987'),
				...block(165, 15, '12'),
				...block(195, 15, 'คน')
			],
			{ rules: grid(xs, [0, 20]) }
		);
		expect(read(page)).toEqual(['2563 1,987 12 คน']);
	});

	it('gives each box of a column to the line it stands beside', () => {
		const page = pageOf(
			[
				...block(5, 15, '1.1.5'),
				...block(45, 15, 'การสร้างคุณค่า', 'ด้านเศรษฐกิจ', 'ด้านสังคม'),
				...block(172, 30, '☑', '☐')
			],
			{ rules: grid(xs, [0, 70]) }
		);
		expect(read(page)).toEqual(['1.1.5 การสร้างคุณค่า', '☑ ด้านเศรษฐกิจ', '☐ ด้านสังคม']);
	});

	it('does not say which of two boxes side by side is the answer', () => {
		const page = pageOf(
			[
				...block(5, 15, '1.1.1'),
				...block(60, 15, '☑'),
				...block(172, 15, '☐'),
				...block(195, 15, 'คำตอบ')
			],
			{ rules: grid(xs, [0, 20]) }
		);
		expect(read(page)).toEqual(['☑ ☐ 1.1.1 คำตอบ']);
		expect(openingBox('☑ ☐ 1.1.1 คำตอบ')?.mark).toBe('unreadable');
	});

	it('takes cells without a line between them for one, and a frame around a page for none', () => {
		const rules = [
			...grid([0, 100, 420], [0, 20, 40]).filter(({ upright, at }) => !(upright && at === 100)),
			{ upright: true, at: 100, from: 20, to: 40 }
		];
		const page = pageOf(
			[
				...block(5, 15, 'หัวตารางเดียว'),
				...typed('กว้าง', 200, 15),
				...block(5, 35, 'ก'),
				...block(105, 35, 'ข')
			],
			{ rules }
		);
		expect(read(page)).toEqual(['หัวตารางเดียว กว้าง', 'ก ข']);
		const framed = pageOf(block(5, 15, 'หนึ่ง', 'สอง'), { rules: grid([0, 400], [0, 800]) });
		expect(read(framed)).toEqual(['หนึ่ง', 'สอง']);
	});

	it('puts a row that the page cut in two together, across foot, head and the repeated head of the table', () => {
		const head = (y: number) => [
			...block(5, y, 'ข้อ'),
			...block(45, y, 'ประเด็น'),
			...block(195, y, 'หลักฐาน')
		];
		const one = pageOf(
			[
				...head(15),
				...block(5, 35, '1.1.1'),
				...block(45, 35, 'ถ้อยคำตอนต้น', 'ถ้อยคำต่อมา'),
				...block(195, 35, 'คำตอบตอนต้น', 'คำตอบต่อมา'),
				...block(200, 120, '| 1 |')
			],
			{ rules: grid(xs, [0, 20, 70]) }
		);
		const two = pageOf(
			[
				...head(45),
				...block(45, 65, 'ถ้อยคำตอนท้าย'),
				...block(195, 65, 'คำตอบตอนท้าย'),
				...block(5, 85, '1.1.2'),
				...block(45, 85, 'ข้อต่อไป')
			],
			{ rules: grid(xs, [30, 50, 70, 90]) }
		);
		expect(read(one, two)).toEqual([
			'ข้อ ประเด็น หลักฐาน',
			'1.1.1 ถ้อยคำตอนต้น',
			'ถ้อยคำต่อมา',
			'ถ้อยคำตอนท้าย',
			'คำตอบตอนต้น',
			'คำตอบต่อมา',
			'คำตอบตอนท้าย',
			'| 1 |',
			'1.1.2 ข้อต่อไป'
		]);
	});
});

describe('turned text', () => {
	it('reads a page that is turned as a whole', () => {
		const page = pageOf(
			block(0, 0, 'บรรทัดแรก', 'บรรทัดสอง').map(({ x, y, ...glyph }) => ({
				...glyph,
				x: -y,
				y: x,
				angle: 90
			}))
		);
		expect(read(page)).toEqual(['บรรทัดแรก', 'บรรทัดสอง']);
	});

	it('reads text that runs another way than the page last', () => {
		const stamp = typed('สำเนา', 0, 0).map((glyph) => ({ ...glyph, angle: 45, x: glyph.x / WIDE }));
		expect(read(pageOf([...stamp, ...block(0, 100, PROSE)])).at(0)).toBe(PROSE);
	});
});
