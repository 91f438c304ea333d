/** Form fields (AcroForm) → what they say, placed as glyphs where the field stands. */
import { BOX_CHARACTER, openingBox } from '$lib/form3/boxes';
import { textAt } from './drawnBoxes';
import {
	boundsOf,
	contains,
	heightOf,
	overlaps,
	widthOf,
	type Bounds,
	type Matrix
} from './geometry';
import type { Glyph, PaintedPage } from './page';
import { cleaned } from './fonts';

/** The parts of PDF.js's annotation data that are used. */
export interface AnnotationData {
	readonly id?: unknown;
	readonly subtype?: unknown;
	readonly fieldType?: unknown;
	readonly fieldValue?: unknown;
	readonly rect?: unknown;
	readonly checkBox?: unknown;
	readonly radioButton?: unknown;
	readonly exportValue?: unknown;
	readonly buttonValue?: unknown;
	readonly hidden?: unknown;
}

interface Field {
	readonly text: string;
	readonly bounds: Bounds;
	readonly isBox: boolean;
}

/** Most fields of a page that are read. */
const MOST = 2_000;
/** Size of type in a field, as a share of its height, and at most. */
const TYPE_SHARE = 0.7;
const LARGEST_TYPE = 12;
const LINE_HEIGHT = 1.3;

/** Ids of the annotations whose looks are not to be painted, since their values are read. */
export function fieldIds(annotations: readonly AnnotationData[]): Set<string> {
	return new Set(annotations.filter(isField).map(({ id }) => String(id)));
}

function isField({ subtype, fieldType }: AnnotationData): boolean {
	return subtype === 'Widget' && ['Btn', 'Tx', 'Ch'].includes(String(fieldType));
}

/**
 * A page with its form fields.
 *
 * @param toPage from the page's own space to points from its upper left corner
 * @returns the page with the fields' values among its glyphs, without the boxes printed or drawn under them
 */
export function withFields(
	page: PaintedPage,
	annotations: readonly AnnotationData[],
	toPage: Matrix
): PaintedPage {
	const fields = annotations
		.filter(isField)
		.slice(0, MOST)
		.map((annotation) => fieldOf(annotation, toPage))
		.filter((field) => field !== null);
	if (fields.length === 0) return page;
	const boxes = fields.filter(({ isBox }) => isBox);
	const isUnder = (glyph: Glyph) =>
		openingBox(glyph.text)?.end === glyph.text.length &&
		boxes.some(({ bounds }) =>
			contains(bounds, glyph.x + glyph.width / 2, glyph.y - glyph.size * 0.3)
		);
	const glyphs = page.glyphs.filter((glyph) => !isUnder(glyph));
	const spots = page.spots.filter(
		(spot) => !boxes.some(({ bounds }) => overlaps(bounds, spot.bounds))
	);
	const values = fields.flatMap((field) => glyphsOf(field, glyphs));
	return { ...page, spots, glyphs: [...glyphs, ...values] };
}

function fieldOf(annotation: AnnotationData, toPage: Matrix): Field | null {
	const { rect, fieldType } = annotation;
	if (!Array.isArray(rect) || rect.length !== 4 || !rect.every(Number.isFinite)) return null;
	const [x0, y0, x1, y1] = rect as [number, number, number, number];
	const bounds = boundsOf(toPage, x0, y0, x1, y1);
	if (fieldType === 'Btn') {
		const text = boxOf(annotation);
		return text === null ? null : { text, bounds, isBox: true };
	}
	const text = valueOf(annotation.fieldValue);
	return text.trim() === '' ? null : { text, bounds, isBox: false };
}

/** A push button holds nothing. */
function boxOf(field: AnnotationData): string | null {
	const { fieldValue } = field;
	if (!field.checkBox && !field.radioButton) return null;
	const own = field.radioButton ? field.buttonValue : field.exportValue;
	const off = fieldValue === null || fieldValue === undefined || fieldValue === 'Off';
	if (off) return BOX_CHARACTER.unmarked;
	// Without a look of its own a field does not say which value is its own.
	if (own === null || own === undefined) {
		return field.radioButton ? BOX_CHARACTER.unreadable : BOX_CHARACTER.marked;
	}
	return fieldValue === own ? BOX_CHARACTER.marked : BOX_CHARACTER.unmarked;
}

function valueOf(value: unknown): string {
	const parts: unknown[] = Array.isArray(value) ? value : [value];
	return parts.filter((part) => typeof part === 'string').join(' ');
}

/** One run of text a line; a box stands on the line of the text beside it. */
function glyphsOf({ text, bounds, isBox }: Field, glyphs: readonly Glyph[]): Glyph[] {
	const height = heightOf(bounds);
	if (isBox) {
		const beside = textAt(glyphs, bounds);
		const size = beside?.size ?? Math.max(1, height);
		const y = beside?.y ?? bounds.bottom - height * 0.15;
		return [{ text, x: bounds.left, y, width: widthOf(bounds), size, angle: 0 }];
	}
	const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
	const size = Math.max(1, Math.min(LARGEST_TYPE, (height * TYPE_SHARE) / lines.length));
	const single = lines.length === 1 && height < LARGEST_TYPE * 3;
	const beside = single ? besideOf(glyphs, bounds) : undefined;
	return lines.map((line, i) => ({
		text: cleaned(line),
		x: bounds.left,
		y: beside?.y ?? bounds.top + size + i * Math.min(size * LINE_HEIGHT, height / lines.length),
		width: widthOf(bounds),
		size,
		angle: 0
	}));
}

/** A glyph on the line of a field: the nearest to its left. */
function besideOf(glyphs: readonly Glyph[], bounds: Bounds): Glyph | undefined {
	let nearest: Glyph | undefined;
	for (const glyph of glyphs) {
		if (glyph.x > bounds.left || glyph.width === 0 || glyph.text.trim() === '') continue;
		if (glyph.y < bounds.top + heightOf(bounds) * 0.3 || glyph.y > bounds.bottom + 2) continue;
		if (!nearest || glyph.x > nearest.x) nearest = glyph;
	}
	return nearest;
}
