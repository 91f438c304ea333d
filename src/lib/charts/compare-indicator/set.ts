/** Targets that a person set for an indicator, beside its figures. What a document calls a target is a figure. */
import { reachOf, type Sense } from '$lib/dataset/targets/reach';
import { findTarget, type Target } from '$lib/dataset/targets/target';
import { formatNumber } from '$lib/i18n/format';
import type { Lang } from '$lib/i18n/locale';
import type { Text } from '$lib/i18n/messages';
import { unitName } from '$lib/i18n/units';
import type { ChartContext, TableColumn } from '../chart';
import { yearText } from '../compare';
import { percentWords, plural, withUnit } from '../format';
import { atMost, reachSaid, TARGET_WORDS, targetNote, type CellTarget } from '../reach';
import {
	endOf,
	isOwn,
	isReadable,
	isResult,
	type CompareIndicatorExtra,
	type IndicatorValueRow
} from './figures';
import { orgName } from './words';

const text = (th: string, en: string): Text => ({ th, en });

export const SET_WORDS = {
	target: text('เป้าหมายที่ตั้งไว้', 'Target set'),
	unit: text('หน่วยนับของเป้าหมาย', 'Unit of the target'),
	distance: text('ห่างจากเป้าหมาย (ในหน่วยนับของเป้าหมาย)', 'Distance to target (in its unit)'),
	otherUnit: text(
		'ค่ากับเป้าหมายอยู่คนละหน่วยนับ จึงเทียบกันไม่ได้',
		'value and target are in different units of measure'
	),
	noResult: text('เทียบเป้าหมายกับผลของหน่วยงานเองเท่านั้น', 'only own results are compared with it'),
	line: {
		more: text('เป้าหมายที่ตั้งไว้', 'Target set'),
		less: text('เป้าหมายที่ตั้งไว้ ไม่เกิน', 'Target set: at most'),
		neither: text('เป้าหมายที่ตั้งไว้', 'Target set')
	} satisfies Record<Sense, Text>
} as const;

/** What the catalogue says is better of an indicator. */
const SENSES: Readonly<Record<CompareIndicatorExtra['indicator']['better'], Sense>> = {
	higher: 'more',
	lower: 'less',
	none: 'neither'
};

/** An organisation in a year: of the assessments, or of the period that a figure is of. */
export interface OrgYear {
	readonly org_id: string;
	readonly year_be: number;
}

function find(targets: readonly Target[], { org_id, year_be }: OrgYear): Target | null {
	const [first] = targets;
	if (!first) return null;
	return findTarget(targets, { org_id, measure: first.measure, code: 'all', year_be });
}

/**
 * The value that every organisation of a picture is to reach in every year of it.
 * @param targets of one indicator, each with its unit of measure
 * @param unit of the picture
 * @returns null where one has another target, none, one in another unit, or one that cannot be told
 */
export function sharedTarget(
	places: readonly OrgYear[],
	targets: readonly Target[],
	unit: string | null
): number | null {
	let shared: number | null = null;
	for (const place of places) {
		const target = find(targets, place);
		if (target?.value == null || target.unit !== unit) return null;
		if (shared !== null && target.value !== shared) return null;
		shared = target.value;
	}
	return shared;
}

/** The line of such a value, as a picture takes it. */
export function lineOf(
	value: number,
	{ unit, indicator }: Pick<CompareIndicatorExtra, 'unit' | 'indicator'>
): NonNullable<CompareIndicatorExtra['target']> {
	const { th, en } = SET_WORDS.line[SENSES[indicator.better]];
	return { value, unit, label_th: th, label_en: en };
}

interface FigureTarget extends CellTarget {
	readonly unit: string | null;
	/** Why a target that is known says nothing of the figure. */
	readonly apart: 'no-result' | 'other-unit' | null;
}

/** The target of the year a figure is of. Only an organisation's own results in the target's unit are compared. */
export function targetOfFigure(
	row: IndicatorValueRow,
	{ targets = [], indicator }: CompareIndicatorExtra
): FigureTarget {
	const { org_id, period_be, of_year, year_be } = row;
	const year = of_year || period_be === null ? year_be : endOf(period_be);
	const found = find(targets, { org_id, year_be: year });
	const sense = SENSES[indicator.better];
	const result = isOwn(row) && isResult(row) && isReadable(row);
	const same = row.unit === (found?.unit ?? null);
	const target = found?.value ?? null;
	return {
		...reachOf(result && same ? row.value : null, target, sense),
		sense,
		target,
		unit: found?.unit ?? null,
		state: !found ? 'none' : target === null ? 'unknown' : 'set',
		apart: row.raw === null ? null : !result ? 'no-result' : same ? null : 'other-unit'
	};
}

/** Columns of a table twin, after its own; none where no target is set. */
export function setColumns({ targets }: CompareIndicatorExtra, lang: Lang): TableColumn[] {
	if (!targets?.length) return [];
	return [
		{ key: 'target_set', label: SET_WORDS.target[lang], numeric: true },
		{ key: 'target_measure', label: SET_WORDS.unit[lang] },
		{ key: 'target_percent', label: TARGET_WORDS.percent[lang], numeric: true },
		{ key: 'target_distance', label: SET_WORDS.distance[lang], numeric: true },
		{ key: 'target_note', label: TARGET_WORDS.about[lang] }
	];
}

/** Cells of `setColumns`. */
export function setCells(
	row: IndicatorValueRow,
	extra: CompareIndicatorExtra,
	lang: Lang
): (string | number | null)[] {
	if (!extra.targets?.length) return [];
	const found = targetOfFigure(row, extra);
	const { state, target, unit, percent, distance, apart } = found;
	const note =
		state !== 'set' || apart === null
			? targetNote(found)
			: apart === 'other-unit'
				? SET_WORDS.otherUnit
				: SET_WORDS.noResult;
	return [
		target,
		unit === null ? null : unitName(unit, lang),
		percent,
		// A difference of two decimal numbers, without what a computer adds to it; never minus nothing.
		distance === null ? null : Number(distance.toPrecision(12)) + 0,
		note?.[lang] ?? null
	];
}

/** How a figure stands to its target, in words. */
function reachOfFigure(row: IndicatorValueRow, extra: CompareIndicatorExtra, lang: Lang): string {
	const found = targetOfFigure(row, extra);
	const { state, target, unit, distance, sense, apart } = found;
	if (state === 'set' && apart === 'other-unit') return SET_WORDS.otherUnit[lang];
	const goal = target === null ? '' : atMost(amount(target, unit, lang), sense, lang, true);
	const by = distance === null ? '' : apartBy(Math.abs(distance), unit, lang);
	return reachSaid(found, goal, by, lang);
}

/** What a stop says of the target of its result, after the rest; nothing where none is set. */
export function setTail(row: IndicatorValueRow, extra: CompareIndicatorExtra, lang: Lang): string {
	if (!extra.targets?.length || !isResult(row)) return '';
	return ` · ${reachOfFigure(row, extra, lang)}`;
}

/** How results stand to their targets: `in 2024 CE Khon Kaen reaches …`; those without a target are left out. */
export function setReading(
	rows: readonly IndicatorValueRow[],
	context: ChartContext,
	extra: CompareIndicatorExtra
): string[] {
	const { lang } = context;
	return rows.flatMap((row) => {
		const { state, distance } = targetOfFigure(row, extra);
		if (state === 'none') return [];
		const [name, when] = [orgName(row, lang), yearText(row.year_be, context)];
		const reach = reachOfFigure(row, extra, lang);
		if (distance === null)
			return [text(`${name} ${when} ${reach}`, `${name} in ${when}: ${reach}`)[lang]];
		return [text(`ใน ${when} ${name}${reach}`, `in ${when} ${name} ${reach}`)[lang]];
	});
}

/** Two decimals, and more where two would say nothing. */
function decimalsOf(size: number): number {
	return size >= 0.01 || size === 0 ? 2 : 9;
}

function amount(value: number, unit: string | null, lang: Lang): string {
	const most = decimalsOf(Math.abs(value));
	if (unit === '%') return percentWords(value, lang, most);
	return withUnit(formatNumber(value, most), unit === null ? '' : unitName(unit, lang));
}

function apartBy(distance: number, unit: string | null, lang: Lang): string {
	const size = Number(distance.toPrecision(12));
	if (unit !== '%') return amount(size, unit, lang);
	const points = formatNumber(size, decimalsOf(size));
	return lang === 'th' ? `${points} จุดร้อยละ` : `${points} percentage ${plural(size, 'point')}`;
}
