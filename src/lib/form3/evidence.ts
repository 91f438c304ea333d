/** What was answered: the running text of a statement, when it is more than the form's own words. */
import { joinPieces, type Piece, type Wrapping } from './joining';

/** Dots, lines and blanks that a form prints for people to write on. */
const LEADERS = /(?:[._…]\s?){3,}|[._…]+(?=\s*$)|_+/gu;

/** How much longer than the form's own wording a text must be to hold an answer. */
const LONGER = 1.15;
const AT_LEAST = 15;

/**
 * The evidence of a statement.
 *
 * @param pieces its text, line by line
 * @param promptChars characters of the form's own wording
 * @returns the running text, or null when it is no more than the form's wording
 */
export function readEvidence(
	pieces: readonly Piece[],
	promptChars: number,
	wrapping: Wrapping
): string | null {
	const { text } = joinPieces(pieces, wrapping);
	return withoutLeaders(text).length > promptChars * LONGER + AT_LEAST ? text : null;
}

/** Words after which the form leaves room to write. */
const LEAD_IN = /(?:คือ|ได้แก่|เช่น|โดย|ระบุ|ดังนี้|เรื่อง|เป็น)\s*[(:]*\s*(?:ระบุ)?\)?\s*:?$/u;

/**
 * The text of an option. The form's wording of options is not kept, so an option counts as not answered
 * when it stops where the form leaves room.
 */
export function readOptionEvidence(pieces: readonly Piece[], wrapping: Wrapping): string | null {
	const { text } = joinPieces(pieces, wrapping);
	const said = withoutLeaders(text);
	return said === '' || LEAD_IN.test(said) ? null : text;
}

function withoutLeaders(text: string): string {
	return text.replace(LEADERS, ' ').replace(/\s+/g, ' ').trim();
}
