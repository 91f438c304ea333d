/** A target beside a value, whatever is measured: what is known of it, and the words for it. */
import type { Reach, Sense } from '$lib/dataset/targets/reach';
import type { Lang } from '$lib/i18n/locale';
import type { Text } from '$lib/i18n/messages';
import { closeThai } from './compare';
import { percentWords } from './format';

const text = (th: string, en: string): Text => ({ th, en });

/** A target as it stands beside a value. */
export interface CellTarget extends Reach {
	/** `unknown`: one is set, but not how much. */
	readonly state: 'none' | 'unknown' | 'set';
	/** On the scale of the values. */
	readonly target: number | null;
	readonly sense: Sense;
}

export const TARGET_WORDS = {
	target: text('เป้าหมาย', 'Target'),
	percent: text('ร้อยละของเป้าหมาย', 'Percent to target (%)'),
	distance: text('ห่างจากเป้าหมาย (จุดร้อยละ)', 'Distance to target (percentage points)'),
	distanceCharacters: text('ห่างจากเป้าหมาย (ตัวอักษร)', 'Distance to target (characters)'),
	about: text('หมายเหตุเป้าหมาย', 'About the target'),
	none: text('ไม่มีเป้าหมาย', 'no target'),
	unknown: text('มีเป้าหมาย แต่บอกค่าไม่ได้', 'the target cannot be told'),
	ofZero: text('เป้าหมายเป็น 0 จึงไม่มีร้อยละ', 'no percent of a target of 0'),
	lessIsBetter: text('น้อยกว่าดีกว่า จึงบอกเพียงระยะห่าง', 'less is better: distance only'),
	neither: text('บอกเพียงระยะห่าง', 'distance only')
} as const;

/** What a table says where a target has no percent; null where it has. */
export function targetNote({ state, target, sense }: CellTarget): Text | null {
	if (state === 'none') return TARGET_WORDS.none;
	if (state === 'unknown') return TARGET_WORDS.unknown;
	if (sense === 'less') return TARGET_WORDS.lessIsBetter;
	if (sense === 'neither') return TARGET_WORDS.neither;
	return target === 0 ? TARGET_WORDS.ofZero : null;
}

/** The number of a target where less is better: `at most 5%`. */
export function atMost(number: string, sense: Sense, lang: Lang, close = false): string {
	if (sense !== 'less') return number;
	return lang === 'th' ? `ไม่เกิน${close ? closeThai(number) : ` ${number}`}` : `at most ${number}`;
}

/**
 * How a value stands to its target: `reaches 87% of its target of 95% (12 percentage points below)`.
 * @param goal the target in a sentence, `at most` included
 * @param by the distance in words, without a sign
 */
export function reachSaid(cell: CellTarget, goal: string, by: string, lang: Lang): string {
	const { state, target, percent, distance, sense } = cell;
	if (state === 'none') return TARGET_WORDS.none[lang];
	if (target === null) return TARGET_WORDS.unknown[lang];
	const of = closeThai(goal);
	if (distance === null) return text(`เป้าหมาย${of}`, `target of ${goal}`)[lang];
	if (distance === 0) return text(`เท่ากับเป้าหมาย${of}`, `is at its target of ${goal}`)[lang];
	const side = distance > 0 ? text('สูงกว่า', 'above') : text('ต่ำกว่า', 'below');
	if (percent !== null) {
		const share = percentWords(percent, lang);
		return text(
			`ทำได้${share} ของเป้าหมาย${of} (${side.th}เป้าหมาย ${by})`,
			`reaches ${share} of its target of ${goal} (${by} ${side.en})`
		)[lang];
	}
	if (sense === 'less' && distance < 0) {
		return text(
			`อยู่ในเป้าหมาย${of} (${side.th} ${by})`,
			`is within its target of ${goal} (${by} ${side.en})`
		)[lang];
	}
	return text(`${side.th}เป้าหมาย${of} อยู่ ${by}`, `is ${by} ${side.en} its target of ${goal}`)[lang];
}
