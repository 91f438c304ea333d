/** Characters of symbol fonts (Wingdings, Symbol, Webdings) → boxes, bullets and plain characters. */
import { BOX_CHARACTER, symbolMark } from '$lib/form3/boxes';
import type { Mark } from '$lib/form3/types';

export const BULLET = '•';

/** Webdings: 63 and 67 a box, empty and full; 61 a tick; 72 a cross, which says yes to some and no to others. */
const WEBDINGS: ReadonlyMap<number, Exclude<Mark, 'absent'>> = new Map([
	[0x63, 'unmarked'],
	[0x67, 'marked'],
	[0x61, 'marked'],
	[0x72, 'unreadable']
]);

/** A tick without a box around it: over an empty box it ticks that one. */
const LONE_TICK = '✓';
const LONE_TICKS: readonly (readonly [font: RegExp, codes: readonly number[]])[] = [
	[/^wingdings$/i, [0xfb, 0xfc]],
	[/^wingdings ?2/i, [0x4f, 0x50]],
	[/^webdings/i, [0x61]]
];

/** What people take from the font Symbol into prose. */
const SYMBOL: ReadonlyMap<number, string> = new Map([
	[0xb7, BULLET],
	[0xb0, '°'],
	[0xb1, '±'],
	[0xa3, '≤'],
	[0xb3, '≥'],
	[0xb4, '×'],
	[0xb8, '÷'],
	[0xb9, '≠'],
	[0xbb, '≈'],
	[0xae, '→'],
	[0xde, '⇒'],
	[0xd6, '√'],
	[0x6d, 'μ'],
	[0xe5, '∑'],
	[0x44, 'Δ']
]);

/** Names of fonts whose codes are pictures. */
const PICTURE_FONT = /^(?:wingdings|webdings|symbol|marlett|zapf ?dingbats|monotype sorts)/i;

/**
 * The text of a symbol placed by font and code (`w:sym`, a SYMBOL field, a bullet): a box, a plain character
 * where one says the same, else a bullet.
 *
 * @param code as such or in the private use area (F000 + code)
 */
export function symbolText(font: string, code: number): string {
	const plain = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
	const mark = markOf(font, code);
	const tick = LONE_TICKS.some(([name, codes]) => name.test(font) && codes.includes(plain));
	if (mark) return tick ? LONE_TICK : BOX_CHARACTER[mark];
	if (/^symbol/i.test(font)) {
		const known = SYMBOL.get(plain);
		if (known) return known;
		return plain >= 0x20 && plain < 0x40 ? String.fromCharCode(plain) : BULLET;
	}
	if (PICTURE_FONT.test(font)) return plain === 0x20 ? ' ' : BULLET;
	const drawn = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xf8ff);
	return drawn ? String.fromCodePoint(code) : BULLET;
}

/**
 * Text as typed in a run. In a symbol font a letter that stands alone is the picture it draws; letters among
 * letters and everything that is neither Latin nor private use (Thai is drawn in another font) stay.
 *
 * @param fonts the run's fonts for Latin letters
 */
export function typedText(text: string, fonts: readonly string[]): string {
	const font = fonts.find((name) => PICTURE_FONT.test(name));
	if (font === undefined) return text;
	return text.replace(
		/[\uf020-\uf0ff]|(?<![A-Za-z0-9])[!-~\u00a0-\u00ff](?![A-Za-z0-9])/g,
		(char) => {
			const code = char.charCodeAt(0);
			if (code > 0xff || markOf(font, code)) return symbolText(font, code);
			return code > 0xa0 ? symbolText(font, code) : char;
		}
	);
}

function markOf(font: string, code: number): Exclude<Mark, 'absent'> | null {
	const mark = symbolMark(font, code);
	if (mark && mark !== 'absent') return mark;
	if (!/^webdings/i.test(font)) return null;
	return WEBDINGS.get(code >= 0xf000 ? code - 0xf000 : code) ?? null;
}

/** Whether a text is a tick of its own, without a box around it. */
export function isLoneTick(text: string): boolean {
	return /^[✓✔√🗸/]$/u.test(text.trim());
}
