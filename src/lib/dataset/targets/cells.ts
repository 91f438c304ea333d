/** Cells of the table of targets: what each of them says, or why it cannot be used. Pure. */
import { bare, plainCell } from '$lib/importers/assessment/cell';
import type { KnownOrganizations } from '$lib/importers/assessment/context';
import { readOrgId } from '$lib/importers/assessment/fields/organization';
import { readYear } from '$lib/importers/assessment/fields/year';
import type { ErrorCode, NoticeCode } from '$lib/importers/assessment/problems';
import type { Words } from '$lib/importers/errors';
import {
	CHARACTER_CELLS,
	MEASURE_CELLS,
	PART_CELLS,
	PERCENT_CELLS,
	WHOSE_CELLS
} from './columns.data';
import { isTargetValue } from './kept';
import type { TargetProblemCode } from './problems.data';
import { indicatorMeasure, indicatorOf, isShareMeasure, isTargetMeasure } from './target';

/** What a table of targets is read with. */
export interface TargetContext {
	readonly organizations: KnownOrganizations;
	/** Codes of the categories and items of the form. */
	readonly parts: ReadonlySet<string>;
	/** Codes of the indicators that there are; left out where they are not known. */
	readonly indicators?: ReadonlySet<string>;
}

export interface CellComplaint {
	readonly code: TargetProblemCode | ErrorCode | NoticeCode;
	readonly expected?: Words;
}

/** A value, perhaps with a word about it, or why there is none. */
export type TargetCell<T> =
	{ readonly value: T; readonly notice?: CellComplaint } | { readonly problem: CellComplaint };

const key = (text: string) => {
	const plain = plainCell(text);
	return plain === '*' ? plain : bare(plain);
};

function wordsOf(lists: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> {
	return new Map(
		Object.entries(lists).flatMap(([code, words]) => words.map((word) => [key(word), code]))
	);
}

const MEASURES = wordsOf(MEASURE_CELLS);
const WHOSE = wordsOf(WHOSE_CELLS);
const PARTS = wordsOf(PART_CELLS);
const PERCENT = wordsOf({ percent: PERCENT_CELLS.filter((word) => word !== '%') });
const CHARACTERS = wordsOf({ characters: CHARACTER_CELLS });

export function readWhose(text: string, { organizations }: TargetContext): TargetCell<string> {
	if (plainCell(text) === '') return { problem: { code: 'missing-org' } };
	const many = WHOSE.get(key(text));
	if (many !== undefined) return { value: many };
	const read = readOrgId(text, organizations);
	if ('problem' in read) return read;
	if (read.value === null) return { problem: { code: 'missing-org' } };
	return { value: read.value, ...(read.notice ? { notice: read.notice } : {}) };
}

export function readMeasure(text: string, { indicators }: TargetContext): TargetCell<string> {
	const plain = plainCell(text);
	if (plain === '') return { problem: { code: 'missing-measure' } };
	const measure = MEASURES.get(key(text));
	if (measure !== undefined) return { value: measure };
	const indicator = indicatorOf(plain.replace(/^(?:indicator|ตัวชี้วัด)\s*[:：]\s*/i, 'indicator:'));
	if (indicator === null || (indicators && !indicators.has(indicator))) {
		return { problem: { code: 'not-a-measure' } };
	}
	return { value: indicatorMeasure(indicator) };
}

/** An empty cell is the whole form. */
export function readPart(
	text: string,
	measure: string,
	context: TargetContext
): TargetCell<string> {
	const plain = plainCell(text);
	const word = plain === '' ? 'all' : PARTS.get(key(text));
	const code =
		word ?? plain.replace(/^(?:หมวดที่|หมวด|ข้อย่อย|หัวข้อ|ข้อ|category|item)\s*/i, '').replace(/\.$/, '');
	if (indicatorOf(measure) !== null) {
		return code === 'all' ? { value: code } : { problem: { code: 'part-of-indicator' } };
	}
	if (word !== undefined || context.parts.has(code)) return { value: code };
	return { problem: { code: 'not-a-part' } };
}

/** An empty cell is every year. */
export function readTargetYear(text: string): TargetCell<number | null> {
	return readYear(text);
}

const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;
const PERCENT_SIGN = /^(?:ร้อยละ|เปอร์เซ็นต์)\s*|\s*(?:%|％|percent)$/gi;

/** Percent for a share. An empty cell, and one that holds only a dash, is a target that is not known. */
export function readValue(text: string, measure: string): TargetCell<number | null> {
	const plain = plainCell(text);
	if (plain === '' || /^[-–—−]+$/.test(plain)) {
		return { value: null, notice: { code: 'no-value' } };
	}
	const bareNumber = plain.replace(PERCENT_SIGN, '').trim();
	const percent = bareNumber !== plain;
	const digits = bareNumber.replace(/^−/, '-');
	if (!NUMBER.test(digits)) return { problem: { code: 'not-a-number' } };
	if (percent && measure === 'depth') return { problem: { code: 'wrong-unit' } };
	const value = Number(digits.replaceAll(',', ''));
	if (!isTargetValue(measure, value)) return { problem: { code: 'out-of-range' } };
	if (isShareMeasure(measure) && !percent && value > 0 && value <= 1) {
		return { value, notice: { code: 'share-not-percent' } };
	}
	return { value };
}

/** Whether a value was written in percent: of an indicator that is a unit of measure. */
export function saysPercent(text: string): boolean {
	const plain = plainCell(text);
	return plain.replace(PERCENT_SIGN, '') !== plain;
}

/** Kept for indicators only; of a measure it may only say what is so anyway. */
export function readUnit(text: string, measure: string): TargetCell<string | null> {
	const plain = plainCell(text);
	if (plain === '') return { value: null };
	if (!isTargetMeasure(measure)) return { value: plain };
	const fits = isShareMeasure(measure)
		? plain === '%' || PERCENT.has(key(plain))
		: CHARACTERS.has(key(plain));
	return fits ? { value: null } : { problem: { code: 'wrong-unit' } };
}
