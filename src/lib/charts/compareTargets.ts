/** Targets beside the values of a comparison: the number, how far it is reached, and the words for it. */
import { reachOf, senseOf, type Reach, type Sense } from '$lib/dataset/targets/reach';
import { findTarget } from '$lib/dataset/targets/target';
import { formatNumber } from '$lib/i18n/format';
import type { Lang } from '$lib/i18n/locale';
import type { Text } from '$lib/i18n/messages';
import type { ComparedValue } from '$lib/queries/compare/types';
import type { ChartContext, ChartText, TableColumn } from './chart';
import {
	closeThai,
	differenceWords,
	isShare,
	nameOf,
	partWords,
	valueWords,
	yearText,
	type CompareExtra
} from './compare';
import { seriesInOrder } from './compareSeries';
import { percentWords } from './format';
import { sentence } from './words';

const text = (th: string, en: string): Text => ({ th, en });

/** A target as it stands beside a value. */
export interface CellTarget extends Reach {
	/** `unknown`: one is set, but not how much. */
	readonly state: 'none' | 'unknown' | 'set';
	/** On the scale of the values: 0 to 1, or characters. */
	readonly target: number | null;
	readonly sense: Sense;
}

type Cell = Pick<ComparedValue, 'key' | 'kind' | 'code' | 'year_be' | 'value'>;

/** What no number on a page would show is no distance. */
const LEAST = { share: 0.0005, characters: 0.5 } as const;

/** The target of a value. Groups have none: a target is one of an organisation, not of a mean. */
export function targetOf(cell: Cell, extra: CompareExtra): CellTarget {
	const { measure, targets = [] } = extra;
	const sense = senseOf(measure);
	const found =
		cell.kind === 'unit'
			? findTarget(targets, {
					org_id: cell.key,
					measure,
					code: cell.code,
					year_be: cell.year_be
				})
			: null;
	const share = isShare(extra);
	const target = found?.value == null ? null : share ? found.value / 100 : found.value;
	const reach = reachOf(cell.value, target, sense, share ? LEAST.share : LEAST.characters);
	return { ...reach, sense, target, state: !found ? 'none' : target === null ? 'unknown' : 'set' };
}

/** Whether any of the values has a target; without one nothing is said of targets. */
export function anyTarget(cells: readonly Cell[], extra: CompareExtra): boolean {
	if (!extra.targets?.length) return false;
	return cells.some((cell) => targetOf(cell, extra).state !== 'none');
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

/** Columns of a table twin, after its own. */
export function targetColumns(extra: CompareExtra, lang: Lang): TableColumn[] {
	const W = TARGET_WORDS;
	const share = isShare(extra);
	return [
		{ key: 'target', label: `${W.target[lang]}${share ? ' (%)' : ''}`, numeric: true },
		{ key: 'target_percent', label: W.percent[lang], numeric: true },
		{
			key: 'target_distance',
			label: (share ? W.distance : W.distanceCharacters)[lang],
			numeric: true
		},
		{ key: 'target_note', label: W.about[lang] }
	];
}

/** Cells of `targetColumns`. */
export function targetCells(
	cell: Cell | null,
	extra: CompareExtra,
	lang: Lang
): (string | number | null)[] {
	if (!cell) return [null, null, null, TARGET_WORDS.none[lang]];
	const { state, target, percent, distance, sense } = targetOf(cell, extra);
	const note =
		state === 'none'
			? TARGET_WORDS.none
			: state === 'unknown'
				? TARGET_WORDS.unknown
				: sense === 'less'
					? TARGET_WORDS.lessIsBetter
					: sense === 'neither'
						? TARGET_WORDS.neither
						: target === 0
							? TARGET_WORDS.ofZero
							: null;
	return [rounded(target, extra), percent, rounded(distance, extra), note?.[lang] ?? null];
}

function rounded(value: number | null, extra: CompareExtra): number | null {
	if (value === null) return null;
	// Never minus nothing. A target is written with the decimals it was set with.
	return (isShare(extra) ? Math.round(10_000 * value) / 100 : Math.round(100 * value) / 100) + 0;
}

/** The number of a target beside its line: `95%`, `at most 5%`, `1,200`. */
export function targetNumber(target: number, extra: CompareExtra, lang: Lang): string {
	const number = isShare(extra) ? `${formatNumber(100 * target, 2)}%` : formatNumber(target, 2);
	if (senseOf(extra.measure) !== 'less') return number;
	return lang === 'th' ? `ไม่เกิน ${number}` : `at most ${number}`;
}

/** The same within a sentence: `ร้อยละ 95`, `at most 5%`, `1,200 characters`. */
function targetSaid(target: number, extra: CompareExtra, context: Pick<ChartContext, 'lang'>) {
	const { lang } = context;
	const number = isShare(extra)
		? percentWords(100 * target, lang, 2)
		: valueWords(target, extra, context);
	if (senseOf(extra.measure) !== 'less') return number;
	return lang === 'th' ? `ไม่เกิน${closeThai(number)}` : `at most ${number}`;
}

/** How a value stands to its target: `reaches 87% of its target of 95% (12 percentage points below)`. */
export function reachWords(
	cell: Cell,
	extra: CompareExtra,
	context: Pick<ChartContext, 'lang'>
): string {
	const { lang } = context;
	const { state, target, percent, distance, sense } = targetOf(cell, extra);
	if (state === 'none') return TARGET_WORDS.none[lang];
	if (target === null) return TARGET_WORDS.unknown[lang];
	const goal = targetSaid(target, extra, context);
	const of = closeThai(goal);
	if (distance === null) return text(`เป้าหมาย${of}`, `target of ${goal}`)[lang];
	if (distance === 0) return text(`เท่ากับเป้าหมาย${of}`, `is at its target of ${goal}`)[lang];
	const by = differenceWords(distance, extra, context);
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

/** What a stop says of the target of its value, after the rest; nothing where there are no targets. */
export function targetTail(
	cell: Cell | null | undefined,
	extra: CompareExtra,
	context: Pick<ChartContext, 'lang'>
): string {
	if (!cell || !extra.targets?.length || cell.kind !== 'unit') return '';
	return ` · ${reachWords(cell, extra, context)}`;
}

/** Sentences on the chosen ones and their targets, in the last year with a value; null without targets. */
export function targetReading(
	rows: readonly ComparedValue[],
	extra: CompareExtra,
	context: ChartContext
): string | null {
	if (!extra.targets?.length) return null;
	const { lang } = context;
	const said = seriesInOrder(rows)
		.filter(({ head }) => head.chosen && head.kind === 'unit')
		.flatMap(({ rows }) => oneReading(rows, extra, context) ?? []);
	if (said.length === 0) return null;
	const whole = sentence(said.join(lang === 'th' ? ' · ' : '; '), lang);
	return whole.charAt(0).toUpperCase() + whole.slice(1);
}

function oneReading(
	rows: readonly ComparedValue[],
	extra: CompareExtra,
	context: ChartContext
): string | null {
	const { lang } = context;
	const told = rows.filter(({ value }) => value !== null);
	const year = Math.max(...(told.length > 0 ? told : rows).map(({ year_be }) => year_be));
	const own = rows.filter(({ year_be }) => year_be === year);
	const set = own.filter((row) => targetOf(row, extra).state !== 'none');
	const [first] = set;
	if (!first) return null;
	const [name, when] = [nameOf(first, lang), yearText(year, context)];
	if (own.length === 1) {
		const reach = reachWords(first, extra, context);
		const told = targetOf(first, extra).distance !== null;
		return text(
			`ใน ${when} ${name}${told ? '' : ' '}${reach}`,
			told ? `in ${when} ${name} ${reach}` : `${name} in ${when}: ${reach}`
		)[lang];
	}
	return manyReading(set, own.length, `${name} ${when}`, extra, context);
}

/** Of several parts of the form: how many reach theirs, and which one is furthest from it. */
function manyReading(
	set: readonly ComparedValue[],
	all: number,
	who: string,
	extra: CompareExtra,
	context: ChartContext
): string {
	const { lang } = context;
	const found = set.map((row) => ({ row, ...targetOf(row, extra) }));
	const known = found.filter(({ distance }) => distance !== null);
	const met = known.filter((one) => one.met === true).length;
	const untold = found.length - known.length;
	const off = known
		.filter((one) => one.met !== true && one.distance !== 0)
		.sort((a, b) => Math.abs(b.distance!) - Math.abs(a.distance!))[0];
	const parts: Text[] = [];
	if (known.length > 0 && known[0]!.met !== null) {
		parts.push(
			text(
				`${who} ถึงเป้าหมาย ${met} จาก ${known.length} ส่วน`,
				`${who}: ${met} of ${known.length} parts of the form reach their target`
			)
		);
	} else {
		parts.push(
			text(`${who} มีเป้าหมาย ${found.length} ส่วน`, `${who}: ${found.length} with a target`)
		);
	}
	if (off) {
		const [part, reach] = [partWords(off.row, lang), reachWords(off.row, extra, context)];
		parts.push(text(`ห่างเป้าหมายที่สุดคือ${part} ${reach}`, `furthest from it is ${part}: ${reach}`));
	}
	if (untold > 0) {
		parts.push(text(`บอกไม่ได้ ${untold} ส่วน`, `${untold} cannot be told`));
	}
	if (all > found.length) {
		parts.push(
			text(`ไม่มีเป้าหมาย ${all - found.length} ส่วน`, `${all - found.length} without a target`)
		);
	}
	return parts.map((part) => part[lang]).join(lang === 'th' ? ' ' : ', ');
}

type Words = (
	rows: readonly ComparedValue[],
	context: ChartContext,
	extra?: CompareExtra
) => ChartText;

/** The words of a chart with a sentence on targets after its reading, where there are any. */
export function sayingTargets(words: Words): Words {
	return (rows, context, extra) => {
		const said = words(rows, context, extra);
		const more = extra ? targetReading(rows, extra, context) : null;
		if (more === null) return said;
		const between = context.lang === 'th' ? ' · ' : ' ';
		return { ...said, reading: `${said.reading}${between}${more}` };
	};
}
