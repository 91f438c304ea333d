/** Damage in the text that is not repaired but worth a look. */
import { lostNikhahits, strandedMarks, suggest } from '$lib/thai/suggest';
import type { FormLine } from './lines';
import { warningOf } from './messages';
import type { Warning } from './types';

/** A lost box that stands behind its statement's number is no lost letter. */
const BOX_AFTER_NUMBER = /^[\d๐-๙]\s?\.\s?[\d๐-๙]+\s?\.\s?[\d๐-๙]+\.?\s*\ufffd+/;

/** Warnings about the letters of one line: doubtful spelling, lost rings, stranded marks, lost letters. */
export function findDamage(line: FormLine): Warning[] {
	const hits = suggest(line.text, line.line);
	const warnings = hits.map((hit) =>
		warningOf('spelling', line.line, { found: hit.found, expected: hit.suggestion })
	);
	const [nikhahit] = lostNikhahits(line.text);
	if (nikhahit) {
		const found = around(line.text, nikhahit.column);
		warnings.push(warningOf('nikhahit-lost', line.line, { found }));
	}
	const stranded = strandedMarks(line.text).find(
		(column) => !hits.some((hit) => column >= hit.column && column < hit.column + hit.found.length)
	);
	if (stranded !== undefined) {
		const found = around(line.text, stranded);
		warnings.push(warningOf('mark-stranded', line.line, { found }));
	}
	const rest = line.rest.replace(BOX_AFTER_NUMBER, '');
	const lost = rest.indexOf('\ufffd');
	if (lost >= 0) {
		const found = around(rest, lost);
		warnings.push(warningOf('letters-lost', line.line, { found }));
	}
	return warnings;
}

function around(text: string, column: number): string {
	return text.slice(Math.max(0, column - 8), column + 9).trim();
}
