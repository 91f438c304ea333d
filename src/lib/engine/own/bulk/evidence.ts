/**
 * Evidence is read by one function wherever it comes from (`readEvidence`), but most of it comes out as it went
 * in. Texts of which that is certain are not read at all.
 */
import { plainCell } from '$lib/importers/assessment/cell';
import { readEvidence } from '$lib/importers/assessment/fields';

export interface ReadText {
	readonly text: string | null;
	/** Code of what is to be said of it; null when nothing is. */
	readonly notice: string | null;
	readonly expected: { readonly th: string; readonly en: string } | null;
}

const [LF, SPACE, APOSTROPHE, DASH, DELETE] = [10, 32, 39, 45, 127] as const;

/** First bytes of U+0E00–0E3F and U+0E40–0E7F: Thai. */
const [THAI, THAI_LOW, THAI_HIGH] = [0xe0, 0xb8, 0xb9] as const;

/**
 * What a Thai letter may not follow, as NEEDS_REPAIR in `thai/repair.ts` has it: some of these pairs are sound,
 * no pair that is not found here is changed by `repairText`.
 */
const [LETTER, MARK, TONE, OTHER_TOP, FOLLOWING, SARA_E, NIKHAHIT] = [1, 2, 3, 4, 5, 6, 7] as const;
const CLASSES = Uint8Array.from({ length: 128 }, (_, i) => {
	if (i === 0x4d) return NIKHAHIT;
	if (i === 0x31 || (i >= 0x34 && i <= 0x3a) || i === 0x47 || i === 0x4e) return MARK;
	if (i >= 0x48 && i <= 0x4b) return TONE;
	if (i === 0x4c) return OTHER_TOP;
	if (i === 0x30 || i === 0x32 || i === 0x33 || i === 0x45) return FOLLOWING;
	if (i === 0x40) return SARA_E;
	return i >= 0x01 && i <= 0x5b ? LETTER : 0;
});

/**
 * Characters of a cell that reading leaves as it is, told by its bytes alone: printable ASCII and Thai in sound
 * order. -1 for anything else, damaged or only unusual: it is to be read.
 */
export function charsAsTheyAre(bytes: Uint8Array, from: number, to: number): number {
	const first = bytes[from]!;
	if (first <= SPACE || first === APOSTROPHE || first === DASH) return -1;
	if (bytes[to - 1]! <= SPACE) return -1;
	// Class of the letter before; 0 where it is not Thai.
	let before = 0;
	let chars = 0;
	for (let at = from; at < to; at++) {
		const byte = bytes[at]!;
		chars++;
		if (byte < DELETE) {
			if (byte < SPACE && byte !== LF) return -1;
			before = 0;
			continue;
		}
		const next = bytes[at + 1]!;
		if (byte !== THAI || at + 2 >= to || (next !== THAI_LOW && next !== THAI_HIGH)) return -1;
		const last = bytes[at + 2]!;
		if ((last & 0xc0) !== 0x80) return -1;
		const now = CLASSES[((next & 1) << 6) | (last & 0x3f)]!;
		if (!follows(before, now)) return -1;
		before = now;
		at += 2;
	}
	return chars;
}

/** Whether one Thai letter may stand after another, so that nothing would be repaired. */
function follows(before: number, now: number): boolean {
	switch (now) {
		case 0:
		case NIKHAHIT:
			return false;
		case MARK:
			return before !== 0 && before !== TONE && before !== OTHER_TOP;
		case TONE:
			return before !== 0 && before !== FOLLOWING;
		case OTHER_TOP:
			return before !== 0;
		case SARA_E:
			return before !== SARA_E;
		default:
			return true;
	}
}

/** @param constant what holds where the cell is empty */
export function readText(cell: string, constant = ''): ReadText {
	const result = readEvidence(plainCell(cell) === '' ? constant : cell);
	if ('problem' in result) return { text: null, notice: null, expected: null };
	const { value: text, notice } = result;
	return { text, notice: notice?.code ?? null, expected: notice?.expected ?? null };
}
