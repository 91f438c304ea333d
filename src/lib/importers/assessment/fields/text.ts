/** Running text of a cell. */
import { repairText } from '$lib/thai/repair';
import { isDash, noted, type Read } from '../cell';

/** What our own exports put before text that a spreadsheet would run as a formula (see `dataset/csv.ts`). */
const NEUTRALISED = /^'(?=[=+\-@\t\r\n＝＋－＠])/;
const CONTROL = /[^\P{Cc}\t\n]/u;
const CONTROLS = /[^\P{Cc}\t\n]+/gu;

/**
 * Evidence: Thai repaired, line breaks kept, without what our own export added and without control characters.
 * Null where the cell is empty. It is kept as text and never run or shown as anything else.
 */
export function readEvidence(text: string): Read<string | null> {
	const lines = text.replace(NEUTRALISED, '').replace(/\r\n?/g, '\n');
	const clean = repairText(lines.replace(CONTROLS, ' ')).trim();
	if (clean === '') return { value: null };
	if (isDash(clean)) {
		return noted<string | null>(null, 'dash-is-empty', { th: 'ช่องว่าง', en: 'an empty cell' });
	}
	if (!CONTROL.test(lines)) return { value: clean };
	return noted<string | null>(clean, 'control-characters', {
		th: 'ข้อความเดียวกันที่ไม่มีอักขระเหล่านั้น',
		en: 'the same text without them'
	});
}
