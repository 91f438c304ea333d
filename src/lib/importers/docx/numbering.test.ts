import { describe, expect, it } from 'vitest';
import { formatNumber } from './numberFormats';
import { inList, level, linesOf, lists, p } from './sample.test-helper';

const FORM = lists(
	level(0, 'decimal', 'หมวด %1') + level(1, 'decimal', '%1.%2') + level(2, 'decimal', '%1.%2.%3')
);
const at = (...levels: number[]) => levels.map((place) => p('ก', inList(1, place))).join('');
const numbersOf = (body: string, numbering: string, styles?: string) =>
	linesOf({ body, numbering, styles }).map((line) => line.replace(/ ?ก$/, ''));

describe('automatic numbers', () => {
	it('are printed before the text, level by level', () => {
		expect(numbersOf(at(0, 1, 2, 2, 1, 2, 0, 1, 2), FORM)).toEqual(
			'หมวด 1,1.1,1.1.1,1.1.2,1.2,1.2.1,หมวด 2,2.1,2.1.1'.split(',')
		);
	});

	it('of an empty paragraph are printed too', () => {
		const body = p('', inList(1, 0)) + p('', inList(1, 1)) + p('', inList(1, 2));
		expect(linesOf({ body, numbering: FORM })).toEqual(['หมวด 1', '1.1', '1.1.1']);
	});

	it('start where the level says, and restart where the list says', () => {
		const numbering =
			`<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.', '', 3)}</w:abstractNum>` +
			'<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' +
			'<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>' +
			'<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>';
		const body = [1, 1, 2, 3, 3, 1].map((list) => p('ก', inList(list))).join('');
		expect(numbersOf(body, numbering)).toEqual(['3.', '4.', '5.', '7.', '8.', '9.']);
	});

	it('of a level that never restarts go on', () => {
		const numbering = lists(
			level(0, 'decimal', '%1.') + level(1, 'decimal', '(%2)', '<w:lvlRestart w:val="0"/>')
		);
		expect(numbersOf(at(0, 1, 1, 0, 1), numbering)).toEqual(['1.', '(1)', '(2)', '2.', '(3)']);
	});

	it('come from the paragraph’s style, by level or by the level’s own style', () => {
		const style = (id: string, properties: string, more = '') =>
			`<w:style w:type="paragraph" w:styleId="${id}">${more}<w:pPr>${properties}</w:pPr></w:style>`;
		const num = '<w:numPr><w:numId w:val="1"/></w:numPr>';
		const styles =
			style('H1', num) +
			style('H2', '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>') +
			style('H3', num) +
			style('H4', '', '<w:basedOn w:val="H3"/>');
		const numbering = lists(
			level(0, 'decimal', '%1', '<w:pStyle w:val="H1"/>') +
				level(1, 'decimal', '%1.%2') +
				level(2, 'decimal', '%1.%2.%3', '<w:pStyle w:val="H3"/>')
		);
		const body = ['H1', 'H2', 'H3', 'H4'].map((id) => p('ก', `<w:pStyle w:val="${id}"/>`)).join('');
		expect(numbersOf(body, numbering, styles)).toEqual(['1', '1.1', '1.1.1', '1.1.2']);
		const none = p('ก', `<w:pStyle w:val="H1"/><w:numPr><w:numId w:val="0"/></w:numPr>`);
		expect(numbersOf(none, numbering, styles)).toEqual(['']);
	});

	it('follow a list that is defined by a style', () => {
		const numbering =
			`<w:abstractNum w:abstractNumId="0"><w:styleLink w:val="S"/>${level(0, 'decimal', '%1)')}</w:abstractNum>` +
			'<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="S"/></w:abstractNum>' +
			'<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
		expect(numbersOf(at(0, 0), numbering)).toEqual(['1)', '2)']);
	});

	it('of deleted or old paragraphs are not counted', () => {
		const old = '<w:pPrChange><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>';
		const deleted = p('', `${inList(1, 0)}<w:rPr><w:del/></w:rPr>`);
		expect(numbersOf(deleted + p('ก', old) + at(0), FORM)).toEqual(['', 'หมวด 1']);
	});

	it('cannot be made endless', () => {
		const numbering = lists(level(0, 'decimal', 'x'.repeat(100_000)));
		expect(linesOf({ body: at(0), numbering })[0]?.length).toBeLessThan(200);
	});

	it('take the older of two ways to write a format', () => {
		const formats =
			'<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom"/></mc:Choice><mc:Fallback><w:numFmt w:val="thaiNumbers"/></mc:Fallback></mc:AlternateContent>';
		const numbering = lists(level(0, 'x', '%1.').replace('<w:numFmt w:val="x"/>', formats));
		expect(numbersOf(at(0, 0), numbering)).toEqual(['๑.', '๒.']);
	});
});

describe('formatNumber', () => {
	it.each([
		[12, 'thaiNumbers', '๑๒'],
		[3, 'thaiLetters', 'ค'],
		[42, 'thaiLetters', 'กก'],
		[28, 'lowerLetter', 'bb'],
		[1994, 'upperRoman', 'MCMXCIV'],
		[7, 'decimalZero', '07'],
		[5, 'none', ''],
		[5, 'somethingNew', '5'],
		[999_999_999, 'lowerRoman', '999999999'],
		[-1, 'upperLetter', '-1']
	])('%i as %s is %s', (value, format, text) => expect(formatNumber(value, format)).toBe(text));

	it('numbers in another writing are plain where the level asks for it', () => {
		const numbering = lists(
			level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%1.%2', '<w:isLgl/>')
		);
		expect(numbersOf(at(0, 1), numbering)).toEqual(['I.', '1.1']);
	});
});
