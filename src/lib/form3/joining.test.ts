import { describe, expect, it } from 'vitest';
import { joinPieces, lineOf, measureWrapping, type Wrapping } from './joining';

const KEPT: Wrapping = { spacesKept: true, width: 40 };
const LOST: Wrapping = { spacesKept: false, width: 40 };
const joined = (lines: readonly string[], wrapping = KEPT) =>
	joinPieces(
		lines.map((text, at) => ({ line: at + 1, text, spaceAfter: text.endsWith(' ') })),
		wrapping
	);

describe('joinPieces', () => {
	it.each([
		[['การรับรองจากส', 'ภาหัตถกรรม'], 'การรับรองจากสภาหัตถกรรม'],
		[['ระดับอำเภอ ', 'การจัดการ'], 'ระดับอำเภอ การจัดการ'],
		[['Farm to', 'Shelf'], 'Farm to Shelf'],
		[['ในปี', '2564 พบว่า'], 'ในปี 2564 พบว่า'],
		[['ปี 2563-', '2566 ดังนี้'], 'ปี 2563-2566 ดังนี้'],
		[['คณะกรรมการ/', 'คณะทำงาน'], 'คณะกรรมการ/คณะทำงาน'],
		[['ต่าง ๆ', 'ในพื้นที่'], 'ต่าง ๆ ในพื้นที่'],
		[['ได้แก่', '- ด้านสังคม'], 'ได้แก่ - ด้านสังคม'],
		[['ได้แก่', '2) ด้านสังคม'], 'ได้แก่ 2) ด้านสังคม'],
		[['คือ   ', '', '   ขับเคลื่อน  เมือง'], 'คือ ขับเคลื่อน เมือง']
	])('%j → %s', (lines, text) => expect(joined(lines).text).toBe(text));

	it.each([
		[['http://a.go.th/%E0%', 'B8%A3.html ', 'ต่อ'], 'http://a.go.th/%E0%B8%A3.html ต่อ'],
		[['http://a.go.th/%E0% ', 'B8%A3'], 'http://a.go.th/%E0%B8%A3'],
		[['http://a.go.th/news/', 'index.php?id=7'], 'http://a.go.th/news/index.php?id=7'],
		[['www.a.go.th ', '2. เว็บไซต์'], 'www.a.go.th 2. เว็บไซต์'],
		[['www.a.go.th', '2. เว็บไซต์'], 'www.a.go.th 2. เว็บไซต์'],
		[['http://a.go.th', 'http://b.go.th'], 'http://a.go.th http://b.go.th'],
		[['http://a.go.th/', 'รายงาน'], 'http://a.go.th/ รายงาน'],
		[['http://a.go.th', 'Facebook ของ'], 'http://a.go.th Facebook ของ']
	])('%j → %s', (lines, text) => expect(joined(lines).text).toBe(text));

	it('takes a short line for the end of a sentence where spaces at line ends are lost', () => {
		expect(joined(['สั้น', 'ต่อไป'], LOST).text).toBe('สั้น ต่อไป');
		expect(joined(['ยาว'.repeat(12), 'ต่อไป'], LOST).text).toBe(`${'ยาว'.repeat(12)}ต่อไป`);
	});

	it('leads every character back to its line', () => {
		const text = joined(['หนึ่ง ', '', 'สอง', 'three']);
		expect(lineOf(text, 0)).toBe(1);
		expect(lineOf(text, text.text.indexOf('สอง'))).toBe(3);
		expect(lineOf(text, text.text.length - 1)).toBe(4);
		expect(lineOf(joined([]), 0)).toBeNull();
	});
});

describe('measureWrapping', () => {
	it('sees whether spaces at line ends were kept', () => {
		const lines = (ends: boolean[]) => ends.map((spaceAfter) => ({ text: 'ข้อความ', spaceAfter }));
		expect(measureWrapping(lines([true, false, false])).spacesKept).toBe(true);
		expect(measureWrapping(lines([false, false, false])).spacesKept).toBe(false);
		expect(measureWrapping([])).toEqual({ spacesKept: false, width: 0 });
	});
});
