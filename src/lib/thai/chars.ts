/**
 * Character classes of Thai writing, by UTF-16 code unit (all Thai is in the basic plane).
 * The classes are those of the Unicode Thai block, U+0E00–U+0E7F.
 */

export const NIKHAHIT = 0x0e4d;
export const SARA_AA = 0x0e32;
export const SARA_AM = 0x0e33;
export const SARA_E = 0x0e40;
export const SARA_AE = 0x0e41;
export const THANTHAKHAT = 0x0e4c;

/** ก–ฮ, without ฤ and ฦ, which carry no mark of their own. */
export function isConsonant(code: number): boolean {
	return code >= 0x0e01 && code <= 0x0e2e && code !== 0x0e24 && code !== 0x0e26;
}

/** ั ิ ี ึ ื ็ and nikhahit. */
export function isAbove(code: number): boolean {
	return (
		code === 0x0e31 || (code >= 0x0e34 && code <= 0x0e37) || code === 0x0e47 || code === NIKHAHIT
	);
}

/** ุ ู and phinthu. */
export function isBelow(code: number): boolean {
	return code >= 0x0e38 && code <= 0x0e3a;
}

/** ่ ้ ๊ ๋ */
export function isTone(code: number): boolean {
	return code >= 0x0e48 && code <= 0x0e4b;
}

/** A tone mark or thanthakhat: what is written last, above everything else. */
export function isTop(code: number): boolean {
	return isTone(code) || code === THANTHAKHAT;
}

/** A vowel sign above or below its consonant. */
export function isVowelSign(code: number): boolean {
	return isAbove(code) || isBelow(code);
}

/** Any mark that cannot stand without a consonant before it. */
export function isMark(code: number): boolean {
	return isVowelSign(code) || isTop(code) || code === 0x0e4e;
}

/** ะ า ำ ๅ: written after their consonant. */
export function isFollowing(code: number): boolean {
	return code === 0x0e30 || code === SARA_AA || code === SARA_AM || code === 0x0e45;
}

/** เ แ โ ใ ไ: written before their consonant. */
export function isLeading(code: number): boolean {
	return code >= SARA_E && code <= 0x0e44;
}

export function isThai(code: number): boolean {
	return code >= 0x0e01 && code <= 0x0e5b;
}

/**
 * Glyph variants that Thai fonts keep in the private use area (U+F700–U+F71A: letters without their
 * foot, marks moved left or down), and the characters they draw.
 */
const GLYPH_VARIANTS =
	'\u0e10\u0e34\u0e35\u0e36\u0e37\u0e48\u0e49\u0e4a\u0e4b\u0e4c' +
	'\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e0d\u0e31\u0e4d\u0e47' +
	'\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e38\u0e39\u0e3a';
const FIRST_VARIANT = 0xf700;

/** The character a private-use glyph variant draws; other codes are returned as they are. */
export function plainCode(code: number): number {
	if (code < FIRST_VARIANT || code >= FIRST_VARIANT + GLYPH_VARIANTS.length) return code;
	return GLYPH_VARIANTS.charCodeAt(code - FIRST_VARIANT);
}

/** Characters of no width that extraction leaves behind: joiners, direction marks, soft hyphen, BOM. */
export function isZeroWidth(code: number): boolean {
	return (
		(code >= 0x200b && code <= 0x200f) ||
		code === 0x2060 ||
		code === 0xfeff ||
		code === 0x00ad ||
		code === 0xfe0e ||
		code === 0xfe0f
	);
}
