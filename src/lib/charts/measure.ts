/**
 * The width of a piece of text without a browser. Prerendered labels must land where the browser will
 * draw them, and Thai vowels and tone marks above or below a consonant take no room of their own, which
 * ECharts' own estimate does not know. The same table is used live, because a canvas cannot measure a
 * font given as a custom property, and so that both drawings put every label in the same place.
 */

/** Advance widths of Noto Sans Thai in 1/1000 em, measured: U+0020–007E and U+0E01–0E5B. */
interface Widths {
	readonly ascii: readonly number[];
	readonly thai: readonly number[];
}

// prettier-ignore
const REGULAR: Widths = {
	ascii: [
		260, 269, 408, 646, 572, 831, 732, 225, 300, 300, 551, 572, 268, 322, 268, 372, 572, 572, 572, 572,
		572, 572, 572, 572, 572, 572, 268, 268, 572, 572, 572, 434, 899, 639, 650, 632, 730, 556, 519, 728,
		741, 339, 273, 619, 524, 907, 760, 781, 605, 781, 622, 549, 556, 731, 600, 930, 586, 566, 572, 329,
		372, 329, 572, 444, 281, 561, 615, 480, 615, 564, 344, 615, 618, 258, 258, 534, 258, 935, 618, 605,
		615, 615, 413, 479, 361, 618, 508, 786, 529, 510, 470, 380, 551, 380, 572
	],
	thai: [
		600, 547, 549, 614, 621, 598, 537, 532, 604, 550, 556, 906, 909, 603, 603, 547, 626, 903, 909, 616,
		636, 602, 609, 544, 613, 604, 605, 648, 652, 695, 682, 603, 614, 594, 488, 602, 571, 603, 492, 628,
		640, 572, 587, 668, 574, 560, 519, 338, 0, 406, 406, 0, 0, 0, 0, 0, 0, 0, 600, 600,
		600, 600, 584, 295, 568, 308, 289, 304, 406, 595, 0, 0, 0, 0, 0, 0, 0, 0, 595, 570,
		545, 613, 559, 539, 540, 520, 720, 565, 504, 767, 872
	]
};

// prettier-ignore
const SEMIBOLD: Widths = {
	ascii: [
		260, 280, 448, 646, 572, 875, 743, 251, 324, 324, 547, 572, 279, 322, 279, 398, 572, 572, 572, 572,
		572, 572, 572, 572, 572, 572, 279, 279, 572, 572, 572, 461, 898, 671, 664, 635, 736, 558, 538, 726,
		756, 370, 309, 647, 550, 929, 793, 790, 619, 790, 646, 550, 570, 747, 631, 953, 636, 602, 576, 330,
		398, 330, 572, 423, 331, 588, 626, 501, 626, 581, 371, 626, 642, 287, 287, 588, 287, 964, 642, 614,
		626, 626, 439, 490, 406, 642, 546, 830, 560, 547, 481, 389, 551, 389, 572
	],
	thai: [
		615, 575, 581, 634, 644, 624, 558, 549, 616, 581, 585, 919, 926, 624, 624, 563, 641, 927, 926, 627,
		647, 616, 631, 553, 634, 623, 624, 669, 671, 715, 704, 624, 634, 611, 507, 616, 588, 624, 506, 647,
		662, 591, 609, 694, 586, 582, 534, 350, 0, 424, 424, 0, 0, 0, 0, 0, 0, 0, 600, 600,
		600, 600, 582, 324, 614, 334, 320, 331, 424, 621, 0, 0, 0, 0, 0, 0, 0, 0, 626, 568,
		538, 632, 563, 538, 549, 524, 739, 566, 532, 804, 893
	]
};

/** Other characters the charts use. */
const OTHER: Readonly<Record<string, number>> = {
	'\u00a0': 260,
	'−': 322,
	'–': 500,
	'—': 1000,
	'·': 268,
	'…': 791,
	'×': 572,
	'°': 428,
	'’': 175,
	'‘': 175,
	'“': 359,
	'”': 359,
	'₂': 401,
	'²': 300
};

/** Anything not in the table: most such letters (Latin with accents, symbols) are near this. */
const USUAL = 600;
/** Combining marks of any script, joiners and variation selectors. */
const NO_WIDTH = /[\p{Mn}\u200b-\u200d\ufe00-\ufe0f]/u;
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/;

function charWidth(char: string, widths: Widths): number {
	const code = char.codePointAt(0)!;
	if (code >= 0x20 && code <= 0x7e) return widths.ascii[code - 0x20]!;
	if (code >= 0xe01 && code <= 0xe5b) return widths.thai[code - 0xe01]!;
	const other = OTHER[char];
	if (other !== undefined) return other;
	if (NO_WIDTH.test(char)) return 0;
	return WIDE.test(char) || code > 0xffff ? 1000 : USUAL;
}

/**
 * Width of one line of text in pixels.
 * @param size font size in pixels
 * @param weight 600 and above is measured as semibold
 */
export function textWidth(text: string, size: number, weight = 400): number {
	const widths = weight >= 600 ? SEMIBOLD : REGULAR;
	let sum = 0;
	for (const char of text) sum += charWidth(char, widths);
	return (sum * size) / 1000;
}

/** What ECharts' `setPlatformAPI` takes: width of a text in a CSS font shorthand (`600 13px …`). */
export function measureText(text: string, font?: string): { width: number } {
	const size = Number(/([\d.]+)px/.exec(font ?? '')?.[1] ?? 12);
	const weight = /\b(?:bold|[6-9]00)\b/.test(font ?? '') ? 600 : 400;
	return { width: textWidth(text, size, weight) };
}
