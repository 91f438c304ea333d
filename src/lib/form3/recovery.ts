/** Statements whose number was lost: found by the form's own words inside what stands before them. */
import { opensAs } from './anchors';
import type { FrameworkIndex } from './frameworkIndex';
import type { FormLine } from './lines';
import { warningOf } from './messages';
import type { Placed } from './sequence';
import type { Warning } from './types';

/**
 * Looks for every statement of the form that has no place yet, from the end of the opening words of what
 * comes before it in the form up to the next place in the document.
 *
 * @param isStatus whether the line at a position is a status line, which no statement starts on
 * @returns the places, the recovered ones among them, in the order of the document
 */
export function recoverStatements(
	placed: readonly Placed[],
	content: readonly FormLine[],
	index: FrameworkIndex,
	isStatus: (at: number) => boolean
): { placed: Placed[]; warnings: Warning[] } {
	const all = [...placed];
	const warnings: Warning[] = [];
	for (const { statement_no } of index.framework.statements) {
		if (all.some((anchor) => anchor.code === statement_no)) continue;
		const { from, to } = gapFor(statement_no, all, content.length, index);
		const cue = index.cues.get(statement_no) ?? '';
		const at = findOpening(content, from, to, cue, isStatus);
		if (at < 0) continue;
		const line = content[at] as FormLine;
		const detail = { name: statement_no, found: line.body, expected: statement_no };
		warnings.push(warningOf('number-lost', line.line, detail));
		const before = at > from ? content[at - 1] : undefined;
		all.push(recoveredAt(at, line, statement_no, before));
		all.sort((a, b) => a.at - b.at);
	}
	return { placed: all, warnings };
}

/** Positions in which a statement must begin if it is there at all. */
function gapFor(
	code: string,
	placed: readonly Placed[],
	length: number,
	index: FrameworkIndex
): { from: number; to: number } {
	const rankOf = (anchor: Placed) => index.ranks.get(anchor.code) ?? 0;
	const rank = index.ranks.get(code) ?? 0;
	let before: Placed | undefined;
	for (const anchor of placed) {
		if (anchor.repeated || rankOf(anchor) > rank) continue;
		if (!before || rankOf(anchor) > rankOf(before)) before = anchor;
	}
	const from = before ? before.openingEnd + 1 : 0;
	const next = placed.find((anchor) => anchor.at >= from && anchor !== before);
	return { from, to: next?.at ?? length };
}

function findOpening(
	content: readonly FormLine[],
	from: number,
	to: number,
	cue: string,
	isStatus: (at: number) => boolean
): number {
	// Too few letters would be found anywhere.
	if (cue.length < 6) return -1;
	for (let at = from; at < to; at++) {
		const line = content[at] as FormLine;
		// A scrap of the answer above ("ๆ") is not the start of the words on the line below.
		if (line.boxOnly || line.skeleton === '' || isStatus(at)) continue;
		if (opensAs(content, at, line.skeleton, cue)) return at;
	}
	return -1;
}

const MISPRINT = /^[\d๐-๙]\s?\.\s?[\d๐-๙]{1,2}\s?\.\s?[\d๐-๙]{1,2}(?![\d๐-๙.])[.)]?\s*/;

/** Without its number a statement has probably lost its box as well, unless one stands before its words. */
function recoveredAt(
	at: number,
	line: FormLine,
	statement_no: string,
	before: FormLine | undefined
): Placed {
	const boxAt = !line.box && before?.boxOnly ? at - 1 : null;
	const printed = boxAt === null ? line.box : (before?.box ?? null);
	return {
		kind: 'statement',
		code: statement_no,
		at: boxAt ?? at,
		numberAt: at,
		openingEnd: at,
		box: printed,
		boxAt,
		// A number misprinted here is no part of the answer.
		after: line.rest.replace(MISPRINT, ''),
		weight: 0,
		worded: true,
		recovered: true,
		repeated: false
	};
}
