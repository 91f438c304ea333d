import { describe, expect, it } from 'vitest';
import { openingBox } from '$lib/form3/boxes';
import {
	checkbox,
	field,
	formBox,
	inList,
	level,
	linesOf,
	lists,
	p,
	r,
	symbol,
	table,
	type WordSample
} from './sample.test-helper';

const WORDS = r(' 1.1.1 ข้อความ');
const FONT = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;

/** The mark that the first line of a sample opens with. */
function markOf(sample: WordSample | string): string | undefined {
	const [line = ''] = linesOf(sample);
	expect(line).toContain('1.1.1 ข้อความ');
	return openingBox(line)?.mark;
}

describe('content controls', () => {
	it.each([
		[true, '☐', 'marked'],
		[false, '☒', 'unmarked'],
		[true, '\uf0fe', 'marked'],
		[false, '✓', 'unmarked']
	])('state %s decides, not the glyph %s', (on, drawn, mark) => {
		expect(linesOf(p(checkbox(on, drawn) + WORDS))).toEqual([`${on ? '☑' : '☐'} 1.1.1 ข้อความ`]);
		expect(markOf(p(checkbox(on, drawn) + WORDS))).toBe(mark);
	});

	it('without a state is not ticked; without a drawing it is there all the same', () => {
		const bare = '<w:sdt><w:sdtPr><w14:checkbox/></w:sdtPr><w:sdtContent/></w:sdt>';
		expect(linesOf(p(bare + WORDS))).toEqual(['☐ 1.1.1 ข้อความ']);
	});

	it('drawn by a symbol, around a paragraph, around a cell', () => {
		const around = (content: string) => checkbox(true, '@').replace(r('@'), content);
		expect(linesOf(p(around(symbol('Wingdings', 'F0A8')) + WORDS))).toEqual(['☑ 1.1.1 ข้อความ']);
		expect(linesOf(around(p('☐ 1.1.1 ข้อความ')))).toEqual(['☑ 1.1.1 ข้อความ']);
		const cell = around(`<w:tc>${p('☐')}</w:tc>`);
		const row = table(['@', '1.1.1 ข้อความ']).replace(`<w:tc>${p('@')}</w:tc>`, cell);
		expect(linesOf(row)).toEqual(['☑ 1.1.1 ข้อความ']);
	});

	it('leaves the prompt of an empty answer out, and keeps text filled in by a program', () => {
		const control = (style: string) =>
			`<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('คำตอบ', style)}</w:sdtContent></w:sdt>`;
		const styles =
			'<w:style w:type="character" w:styleId="P"><w:name w:val="Placeholder Text"/></w:style>';
		const body = p(r('ก ') + control('<w:rStyle w:val="P"/>')) + p(control(''));
		expect(linesOf({ body, styles })).toEqual(['ก', 'คำตอบ']);
	});
});

describe('form fields', () => {
	it.each([
		['<w:checked/>', 'marked'],
		['<w:default w:val="0"/><w:checked w:val="1"/>', 'marked'],
		['<w:default w:val="1"/><w:checked w:val="0"/>', 'unmarked'],
		['<w:default w:val="1"/>', 'marked'],
		['<w:default w:val="false"/>', 'unmarked'],
		['<w:sizeAuto/>', 'unmarked']
	])('%s is %s', (state, mark) => expect(markOf(p(formBox(state) + WORDS))).toBe(mark));

	it('prints the choice of a drop-down list', () => {
		const list =
			'<w:ddList><w:result w:val="1"/><w:listEntry w:val="ไม่มี"/><w:listEntry w:val="มี"/></w:ddList>';
		const begin = `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${list}</w:ffData></w:fldChar></w:r>`;
		const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
		expect(linesOf(p(begin + end + r(' แผน')))).toEqual(['มี แผน']);
	});
});

describe('symbols', () => {
	it.each([
		['Wingdings', 'F0FE', 'marked'],
		['Wingdings', 'F0A8', 'unmarked'],
		['Wingdings', '6F', 'unmarked'],
		['Wingdings 2', 'F052', 'marked'],
		['Wingdings 2', 'F0A3', 'unmarked'],
		['MS Gothic', '2611', 'marked'],
		['Symbol', 'F0B7', undefined],
		['Wingdings', 'F0E0', undefined]
	])('%s %s is %s', (font, char, mark) => {
		expect(markOf(p(symbol(font, char) + WORDS))).toBe(mark);
	});

	it.each([
		['þ', 'marked'],
		['o', 'unmarked'],
		['\uf0a8', 'unmarked'],
		['\uf0fc', 'marked']
	])('%s typed in Wingdings is %s', (char, mark) => {
		expect(markOf(p(r(char, FONT('Wingdings')) + WORDS))).toBe(mark);
	});

	it('takes a font from the theme and from styles', () => {
		const theme =
			'<a:themeElements><a:fontScheme><a:minorFont><a:latin typeface="Wingdings"/></a:minorFont></a:fontScheme></a:themeElements>';
		const themed = '<w:rFonts w:asciiTheme="minorHAnsi" w:ascii="Arial"/>';
		expect(markOf({ body: p(r('þ', themed) + WORDS), theme })).toBe('marked');
		const styles =
			`<w:style w:type="character" w:styleId="A"><w:rPr>${FONT('Wingdings')}</w:rPr></w:style>` +
			'<w:style w:type="character" w:styleId="B"><w:basedOn w:val="A"/></w:style>';
		expect(markOf({ body: p(r('¨', '<w:rStyle w:val="B"/>') + WORDS), styles })).toBe('unmarked');
	});

	it('leaves words in Wingdings, and letters in other fonts, as they are', () => {
		expect(linesOf(p(r('information ขอนแก่น', FONT('Wingdings'))))).toEqual(['information ขอนแก่น']);
		expect(linesOf(p(r('o þ', FONT('Arial'))))).toEqual(['o þ']);
	});

	it('draws a SYMBOL field by its instruction', () => {
		expect(markOf(p(field(' SYMBOL 254 \\f Wingdings \\s 12', r('x')) + WORDS))).toBe('marked');
		const simple = '<w:fldSimple w:instr="SYMBOL 168 \\f &quot;Wingdings&quot;"/>';
		expect(markOf(p(simple + WORDS))).toBe('unmarked');
	});
});

describe('bullets of lists', () => {
	const bullet = (font: string, char: string) =>
		level(0, 'bullet', char, `<w:rPr>${FONT(font)}</w:rPr>`);
	const numbering = lists(
		bullet('Wingdings', '\uf0a8'),
		bullet('Wingdings', '\uf0fe'),
		bullet('MS Gothic', '☐'),
		bullet('Symbol', '\uf0b7'),
		bullet('Courier New', 'o'),
		bullet('TH SarabunPSK', '-')
	);

	it('tell the state by the list that is used', () => {
		const body = [1, 2, 3, 4, 5, 6].map((list) => p('1.1.1 ก', inList(list))).join('');
		const leads = linesOf({ body, numbering }).map((line) => line.slice(0, 1));
		expect(leads).toEqual(['☐', '☑', '☐', '•', '•', '-']);
	});
});

describe('boxes that are drawn', () => {
	const drawing = (kind: 'inline' | 'anchor', size: number, content = '') =>
		`<w:r><w:drawing><wp:${kind}><wp:extent cx="${size}" cy="${size}"/>${content}</wp:${kind}></w:drawing></w:r>`;

	it('are there, and unreadable', () => {
		expect(markOf(p(drawing('inline', 150_000) + WORDS))).toBe('unreadable');
		const control = '<w:r><w:object><w:control w:name="CheckBox1"/></w:object></w:r>';
		expect(markOf(p(control + WORDS))).toBe('unreadable');
	});

	it('a small shape over a line makes its empty box doubtful, a large picture does not', () => {
		const box = r('☐');
		expect(markOf(p(box + WORDS + drawing('anchor', 150_000)))).toBe('unreadable');
		expect(markOf(p(box + WORDS + drawing('anchor', 3_000_000)))).toBe('unmarked');
		const tick = drawing('anchor', 150_000, `<w:txbxContent>${p('✓')}</w:txbxContent>`);
		expect(linesOf(p(box + WORDS + tick))).toEqual(['\ufffd 1.1.1 ข้อความ']);
		expect(markOf(p(r('☑') + WORDS + drawing('anchor', 150_000)))).toBe('marked');
	});

	it('a picture inside a sentence is no box', () => {
		expect(linesOf(p(r('ภาพ') + drawing('inline', 150_000) + WORDS))).toEqual(['ภาพ 1.1.1 ข้อความ']);
	});
});
