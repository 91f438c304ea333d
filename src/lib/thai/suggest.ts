/**
 * Spellings a person may want to correct. Nothing here is ever applied: a mark that stands one letter
 * late ("จงัหวัด") and a sara am that lost its ring ("จานวน") can only be told by knowing the word.
 */
import { isConsonant, isLeading, isMark, isVowelSign } from './chars';
import { repairLine } from './repair';
import { OFFICIAL_WORDS } from './words.data';

export interface Suggestion {
	/** 1-based line of the text. */
	readonly line: number;
	/** 0-based column in the line as it was given. */
	readonly column: number;
	readonly found: string;
	readonly suggestion: string;
}

/** One misspelling: a `*` in `wrong` stands for the next word's first letter, put back in `right`. */
interface Misspelling {
	readonly wrong: string;
	readonly right: string;
}

/** Any consonant or leading vowel, the letter of the next word that a mark slipped behind. */
const ANY = '*';

const MISSPELLINGS = indexByStart(OFFICIAL_WORDS.flatMap(misspellingsOf));

/**
 * Words of a repaired line in which a mark stands one letter too late or a ring is lost.
 *
 * @param text the repaired line
 * @param line its 1-based number, copied into the result
 * @returns suggestions by column, never overlapping; empty for sound text
 */
export function suggest(text: string, line: number): Suggestion[] {
	const found: Suggestion[] = [];
	let i = 0;
	while (i + 2 < text.length) {
		const hit = misspellingAt(text, i);
		if (!hit) {
			i++;
			continue;
		}
		found.push({ line, column: i, ...hit });
		i += hit.found.length;
	}
	return found;
}

function misspellingAt(text: string, at: number) {
	const candidates = MISSPELLINGS.get(startKey(text, at));
	if (!candidates) return null;
	for (const { wrong, right } of candidates) {
		const slipped = matchAt(text, at, wrong);
		if (slipped === null) continue;
		const found = text.slice(at, at + wrong.length + Math.max(0, slipped.length - 1));
		return { found, suggestion: right.replace(ANY, slipped) };
	}
	return null;
}

/**
 * What `*` stands for ('' without one): a letter of the next word and the vowel sign on it. Null when
 * `wrong` does not stand at `at`.
 */
function matchAt(text: string, at: number, wrong: string): string | null {
	let slipped = '';
	let place = at;
	for (let i = 0; i < wrong.length; i++) {
		const char = text[place++];
		if (char === undefined) return null;
		if (wrong[i] !== ANY) {
			if (wrong[i] !== char) return null;
			continue;
		}
		const code = char.charCodeAt(0);
		if (!isConsonant(code) && !isLeading(code)) return null;
		slipped = char;
		const sign = text.charCodeAt(place);
		const own = isConsonant(code) && isVowelSign(sign) && text[place] !== wrong[i + 1];
		if (own) slipped += text[place++];
	}
	return slipped;
}

/** Every way in which one mark of a word can stand one letter late, and its sara am without the ring. */
function misspellingsOf(entry: string): Misspelling[] {
	const ends = entry.endsWith('-');
	const word = ends ? entry.slice(0, -1) : entry;
	const wrongs: Misspelling[] = [];
	for (let i = 1; i < word.length; i++) {
		if (!isMark(word.charCodeAt(i))) continue;
		const late = moveLate(word, i);
		// In repaired text the marks of the letter it slipped to stand in their order again.
		if (late) wrongs.push({ wrong: repairLine(late).text, right: word });
		else if (ends && i === word.length - 1) {
			wrongs.push({ wrong: `${word.slice(0, i)}${ANY}${word[i]}`, right: `${word}${ANY}` });
		}
	}
	if (word.includes('ำ')) wrongs.push({ wrong: word.replace('ำ', 'า'), right: word });
	// The shortest patterns could stand in other words by chance.
	return wrongs.filter(({ wrong }) => wrong.length >= 4);
}

/** The word with its mark at `at` one letter later; null when no consonant or leading vowel follows. */
function moveLate(word: string, at: number): string | null {
	let next = at + 1;
	while (next < word.length && isMark(word.charCodeAt(next))) next++;
	if (next >= word.length) return null;
	const code = word.charCodeAt(next);
	if (!isConsonant(code) && !isLeading(code)) return null;
	const rest = word.slice(next + 1);
	return `${word.slice(0, at)}${word.slice(at + 1, next + 1)}${word[at]}${rest}`;
}

/** The first two letters as one number, a key that costs nothing to make at every place of a text. */
function startKey(text: string, at: number): number {
	return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}

function indexByStart(misspellings: readonly Misspelling[]): Map<number, Misspelling[]> {
	const correct = new Set(OFFICIAL_WORDS);
	const index = new Map<number, Misspelling[]>();
	for (const misspelling of misspellings) {
		if (correct.has(misspelling.wrong)) continue;
		const start = startKey(misspelling.wrong, 0);
		const list = index.get(start) ?? [];
		list.push(misspelling);
		// Longest first: the fullest word explains most.
		list.sort((a, b) => b.wrong.length - a.wrong.length);
		index.set(start, list);
	}
	return index;
}

/** A consonant (with or without a tone), a space, sara aa: what is left of a sara am that lost its ring. */
const LOST_NIKHAHIT = /[ก-ฮ][่-๋]? า/gu;

/** Places where a sara am has probably become a space and sara aa ("ค าน า"): 0-based columns and text. */
export function lostNikhahits(text: string): { column: number; found: string }[] {
	return Array.from(text.matchAll(LOST_NIKHAHIT), (match) => ({
		column: match.index,
		found: match[0]
	}));
}

/** Columns of marks that no consonant or vowel carries. */
export function strandedMarks(text: string): number[] {
	const columns: number[] = [];
	for (let i = 0; i < text.length; i++) {
		if (!isMark(text.charCodeAt(i))) continue;
		const before = text.charCodeAt(i - 1);
		if (!(isConsonant(before) || isMark(before) || before === 0x0e24 || before === 0x0e26)) {
			columns.push(i);
		}
	}
	return columns;
}
