/** What a group of problems is called, and the remedy its rows share. */
import { PROBLEM_WORDS, type ProblemCode } from '$lib/importers/assessment/problems.data';
import type { ProblemGroup, RowProblem } from '$lib/importers/assessment/types';
import type { Text } from '$lib/i18n/messages';

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** One sentence for all problems of a kind; where a sentence names lines, a dash stands for them. */
export function problemTitle(group: Pick<ProblemGroup, 'code' | 'first'>): Text {
	const words = wordsOf(group.code);
	if (words) {
		const bare = (text: string) => text.replace(/: (?:บรรทัด|lines?) \{lines\}$/, '');
		const named = (text: string) => bare(text).replace('{lines}', '…');
		return { th: named(words.th), en: capital(named(words.en)) };
	}
	const first = group.first[0];
	return first
		? { th: first.message_th, en: capital(first.message_en) }
		: { th: group.code, en: group.code };
}

/** What to do about all problems of a kind. */
export function problemFix(group: Pick<ProblemGroup, 'code' | 'first'>): Text | null {
	const first = group.first[0];
	const fix = first ? { th: first.fix_th, en: first.fix_en } : wordsOf(group.code)?.fix;
	return fix ? { th: fix.th, en: capital(fix.en) } : null;
}

/** The sentence of one problem without the part that is the title of its kind: found, expected. */
export function problemDetail(row: RowProblem): Text {
	const words = wordsOf(row.code);
	const rest = (sentence: string, start: string | undefined) =>
		start !== undefined && sentence.startsWith(`${start}; `)
			? capital(sentence.slice(start.length + 2))
			: capital(sentence);
	return { th: rest(row.message_th, words?.th), en: rest(row.message_en, words?.en) };
}

function wordsOf(code: string) {
	return Object.hasOwn(PROBLEM_WORDS, code) ? PROBLEM_WORDS[code as ProblemCode] : null;
}
