/** What keeps the audit from calling something a contradiction: the words around the figures. */
import type { Cited, Passage } from './passage';

/** The text explains why the numbers do not meet, or says that some are left out. */
const EXPLAINED =
	/เนื่องจาก|เพราะ|เทียบกับ|เมื่อนับ|นับรวม|โดยไม่|ไม่รวม|ไม่นับ|ยกเว้น|รวมถึง|ร่วมด้วย|เฉพาะ|ซ้ำซ้อน|ทับซ้อน|มากกว่าหนึ่ง|มากกว่า 1/;
const AFTER = 60;

/** A number that differs from the computed one by more than this share was not meant as its result. */
const SLIP = 0.25;

/** Whether a difference has the size of a slip. */
export function isSlip(stated: number, computed: number): boolean {
	return Math.abs(stated - computed) <= SLIP * Math.max(Math.abs(stated), Math.abs(computed));
}

/**
 * True when the passage from the first to the last of these figures holds a number the audit does not
 * know the meaning of, or the words after them explain the difference.
 */
export function isDoubtful(passage: Passage, cited: readonly Cited[]): boolean {
	const inOrder = [...cited].sort((a, b) => a.start - b.start);
	const [first, last] = [inOrder[0]!, inOrder.at(-1)!];
	if (passage.unread.some((place) => place > first.start && place < last.unitEnd + AFTER))
		return true;
	const gaps = inOrder.slice(1).map((one, i) => passage.text.slice(inOrder[i]!.unitEnd, one.start));
	if (gaps.some(hasNumber)) return true;
	return EXPLAINED.test(passage.text.slice(first.start, last.unitEnd + AFTER));
}

/** Digits besides the numbers of lists ("2)", "(3)") and years. */
function hasNumber(words: string): boolean {
	return /\d/.test(words.replace(/\(?\d{1,2}\)|25\d\d/g, ''));
}
