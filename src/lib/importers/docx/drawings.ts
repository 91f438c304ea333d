/** Pictures and shapes: the text inside them, and whether one may be a tick drawn by hand. */
import { isBoxGlyph } from '$lib/form3/boxes';
import { isLoneTick } from './symbols';
import { child, descendants, type XmlElement } from './xml';

/** Half an inch, in the unit of drawings (English Metric Units) and in points: a tick is no larger. */
const SMALL_EMU = 457_200;
const SMALL_POINTS = 36;

/** Elements that hold text, or could. */
const CARRIES_TEXT = new Set(['w:t', 'w:sym', 'w:tbl', 'm:t', 'w:fldChar']);

/**
 * One of the ways in which a thing is written down for newer and older programs: the first with text in it,
 * else the first. Never two of them, or the text would come twice.
 */
export function branchOf(alternate: XmlElement): XmlElement | undefined {
	const branches = alternate.children.filter(
		({ name }) => name === 'mc:Choice' || name === 'mc:Fallback'
	);
	return branches.find(carriesText) ?? branches[0];
}

function carriesText(element: XmlElement): boolean {
	return CARRIES_TEXT.has(element.name) || element.children.some(carriesText);
}

/** The contents of text boxes in a drawing, each once. */
export function textBoxesOf(element: XmlElement): XmlElement[] {
	return element.children.flatMap((found) => {
		if (found.name === 'w:txbxContent') return [found];
		if (found.name !== 'mc:AlternateContent') return textBoxesOf(found);
		const branch = branchOf(found);
		return branch ? textBoxesOf(branch) : [];
	});
}

export type SmallDrawing = 'inline' | 'floating';

/** Whether a drawing is as small as a box, and whether it stands in the line or over it; null for others. */
export function smallDrawing(element: XmlElement): SmallDrawing | null {
	const anchor = child(element, 'wp:anchor');
	const extent = child(anchor ?? child(element, 'wp:inline'), 'wp:extent')?.attributes;
	if (extent) {
		const small = [extent['cx'], extent['cy']].every((side) => {
			const size = Number(side);
			return size > 0 && size <= SMALL_EMU;
		});
		return small ? (anchor ? 'floating' : 'inline') : null;
	}
	const style = shapeStyle(element);
	if (style === undefined) return null;
	const sides = ['width', 'height'].map((side) => pointsOf(style, side));
	if (!sides.every((size) => size > 0 && size <= SMALL_POINTS)) return null;
	return /position\s*:\s*absolute/i.test(style) ? 'floating' : 'inline';
}

function shapeStyle(element: XmlElement): string | undefined {
	for (const found of element.children) {
		if (!found.name.startsWith('v:') || found.name === 'v:shapetype') continue;
		return found.attributes['style'];
	}
	return undefined;
}

function pointsOf(style: string, side: string): number {
	const found = new RegExp(`(?:^|;)\\s*${side}\\s*:\\s*([\\d.]{1,10})(pt|in|cm|mm|px)?`, 'i').exec(
		style
	);
	if (!found) return 0;
	const points = { pt: 1, in: 72, cm: 28.35, mm: 2.835, px: 0.75 };
	return Number(found[1]) * points[(found[2]?.toLowerCase() ?? 'px') as keyof typeof points];
}

/** Whether the text of a text box is a tick and nothing else. */
export function isDrawnTick(text: string): boolean {
	return isLoneTick(text) || (Array.from(text.trim()).length === 1 && isBoxGlyph(text.trim()));
}

/** A check box or option button of the old toolbox (ActiveX): its state stands in a binary part. */
export function isControl(element: XmlElement): boolean {
	return descendants(element, 'w:control').some(({ attributes }) =>
		/^(?:check|option|toggle)/i.test(attributes['w:name'] ?? '')
	);
}

export function isPicture(element: XmlElement): boolean {
	return descendants(element, 'a:blip').length + descendants(element, 'v:imagedata').length > 0;
}
