import { describe, expect, it } from 'vitest';
import { BOX_CHARACTER, innerBoxes, openingBox, symbolMark } from './boxes';

describe('openingBox', () => {
	it.each([
		['☐ 1.1.1', 'unmarked'],
		['□1.1.1', 'unmarked'],
		['☑ 1.1.1', 'marked'],
		['☒ ก', 'marked'],
		['✓ ก', 'marked'],
		['✔\ufe0f ก', 'marked'],
		['■ ก', 'marked'],
		['🗹 ก', 'marked'],
		['\ufffd ก', 'unreadable'],
		['\ufffd\ufffd\ufffd\ufffd  ก', 'unreadable'],
		['[ ] ก', 'unmarked'],
		['[x] ก', 'marked'],
		['[✓] ก', 'marked'],
		['(/) ก', 'marked'],
		['( / ) ก', 'marked'],
		['( ) ก', 'unmarked'],
		['\uf0a8 ก', 'unmarked'],
		['\uf0fe ก', 'marked'],
		['\uf0fc ก', 'marked'],
		['\uf052 ก', 'marked'],
		['☐☐ ก', 'unmarked'],
		['☐✓ ก', 'marked'],
		['☐☑ ก', 'unreadable'],
		['✗ ก', 'unreadable']
	])('%s is %s', (text, mark) => expect(openingBox(text)?.mark).toBe(mark));

	it.each(['1.1.1 ☐', '- ก', '(1) ก', '(ก) ข', '\uf0b7 ก', '', '   '])(
		'%s opens with none',
		(text) => expect(openingBox(text)).toBeNull()
	);

	it('says where the box ends', () => {
		expect(openingBox('  \ufffd\ufffd ก')).toEqual({
			mark: 'unreadable',
			start: 2,
			end: 4,
			conflict: false
		});
	});

	it('reads back what importers write', () => {
		for (const [mark, char] of Object.entries(BOX_CHARACTER)) {
			expect(openingBox(char)?.mark).toBe(mark);
		}
	});
});

describe('innerBoxes', () => {
	it('finds boxes after white space, but no lost characters', () => {
		const boxes = innerBoxes('☐ ก ☑ ข ข้อ\ufffdมูล \ufffd ง');
		expect(boxes.map(({ mark, start, end }) => [mark, start, end])).toEqual([['marked', 4, 5]]);
	});
});

describe('symbolMark', () => {
	it.each([
		['Wingdings', 0xa8, 'unmarked'],
		['Wingdings', 0xf0fe, 'marked'],
		['ABCDEF+Wingdings-Regular', 0xfc, 'marked'],
		['Wingdings 2', 0xf052, 'marked'],
		['Wingdings2', 0xa3, 'unmarked'],
		['Wingdings', 0x52, null],
		['Wingdings 3', 0xa8, null],
		['Symbol', 0xf0b7, null]
	])('%s %i is %s', (font, code, mark) => expect(symbolMark(font, code)).toBe(mark));
});
