/**
 * Evidence is read by one function wherever it comes from (`readEvidence`), but most of it comes out as it went
 * in. SQL finds the texts of which that is not certain; only those are read here.
 */
import { plainCell } from '$lib/importers/assessment/cell';
import { readEvidence } from '$lib/importers/assessment/fields';

export interface ReadText {
	readonly text: string | null;
	/** UTF-16 code units, as evidence is counted everywhere. */
	readonly chars: number;
	/** Code of what is to be said of it; null when nothing is. */
	readonly notice: string | null;
	readonly expected: { readonly th: string; readonly en: string } | null;
}

/**
 * A text that matches may be changed by reading, or is counted otherwise than by its characters: control
 * characters, spaces at its ends, an apostrophe before it, dashes alone, characters beyond the first plane, and
 * whatever `repairText` may change (compare NEEDS_REPAIR in `thai/repair.ts`; more is found here, never less).
 * Understood alike by JavaScript and by DuckDB.
 */
export const MAY_CHANGE = [
	'[\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f]',
	'^[\\s\\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}]',
	'[\\s\\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}]$',
	"^'",
	'^[-–—−]',
	'[\\x{10000}-\\x{10ffff}]',
	'[\\x{e48}-\\x{e4c}][\\x{e31}\\x{e34}-\\x{e3a}\\x{e47}\\x{e4d}\\x{e4e}]',
	'[^\\x{e01}-\\x{e5b}][\\x{e31}\\x{e34}-\\x{e3a}\\x{e47}-\\x{e4e}]',
	'[\\x{e30}\\x{e32}\\x{e33}\\x{e45}][\\x{e48}-\\x{e4b}]',
	'\\x{e4d}|\\x{e40}\\x{e40}',
	'[\\x{f700}-\\x{f71a}\\x{200b}-\\x{200f}\\x{2060}\\x{feff}\\x{ad}\\x{fe0e}\\x{fe0f}]'
].join('|');

/** @param constant what holds where the cell is empty */
export function readText(cell: string, constant = ''): ReadText {
	const result = readEvidence(plainCell(cell) === '' ? constant : cell);
	const text = 'problem' in result ? null : result.value;
	const notice = 'problem' in result ? null : (result.notice ?? null);
	return {
		text,
		chars: text?.length ?? 0,
		notice: notice?.code ?? null,
		expected: notice?.expected ?? null
	};
}
