/** Words of the pictures of one indicator in many organisations and years. */
import { formatNumber, formatPeriod, formatYear } from '$lib/i18n/format';
import type { Lang } from '$lib/i18n/locale';
import { M, type Text } from '$lib/i18n/messages';
import { unitName } from '$lib/i18n/units';
import type { ChartContext } from '../chart';
import { COMPARE_WORDS } from '../compare';
import { formatValue, percentWords, plural, withUnit } from '../format';
import { pick } from '../words';
import type {
	CompareIndicatorExtra,
	FigureState,
	IndicatorValueRow,
	StateCounts,
	ValuedRow
} from './figures';

const text = (th: string, en: string): Text => ({ th, en });
const n = (count: number) => formatNumber(count, 0);

export const W = {
	marks: {
		actual: text('ผลของปีนั้น', 'result of that year'),
		'other-period': text('ผลของช่วงเวลาอื่น', 'result of another period'),
		'target-only': text('มีแต่เป้าหมาย', 'only a target')
	},
	states: {
		actual: text('ผลของปีนั้น', 'result of that year'),
		'other-period': text('ผลของช่วงเวลาอื่น', 'result of another period'),
		'target-only': text('มีแต่เป้าหมาย', 'only a target'),
		'other-unit': text('มีแต่ในหน่วยนับอื่น', 'only in another unit of measure'),
		unreadable: text('อ่านเป็นตัวเลขไม่ได้', 'not readable as a number'),
		'no-result': text('มีแต่ตัวเลขประกอบ ไม่มีผล', 'other figures, no result'),
		missing: text('ไม่ได้อ้างตัวชี้วัดนี้', 'does not cite it'),
		absent: text('ไม่มีแบบประเมิน', 'no assessment')
	} satisfies Record<FigureState, Text>,
	/** After a number, in a list of counts. */
	counts: {
		actual: (c: number) => text(`มีผลของปีนั้น ${n(c)}`, `${n(c)} with a result of that year`),
		'other-period': (c: number) => text(`ผลของช่วงเวลาอื่น ${n(c)}`, `${n(c)} of another period`),
		'target-only': (c: number) => text(`มีแต่เป้าหมาย ${n(c)}`, `${n(c)} with only a target`),
		'other-unit': (c: number) =>
			text(`มีแต่ในหน่วยนับอื่น ${n(c)}`, `${n(c)} only in another unit of measure`),
		unreadable: (c: number) => text(`อ่านเป็นตัวเลขไม่ได้ ${n(c)}`, `${n(c)} not readable`),
		'no-result': (c: number) => text(`มีแต่ตัวเลขประกอบ ${n(c)}`, `${n(c)} without a result`),
		missing: (c: number) => text(`ไม่ได้อ้าง ${n(c)}`, `${n(c)} that do not cite it`),
		absent: (c: number) => text(`ไม่มีแบบประเมิน ${n(c)}`, `${n(c)} without an assessment`)
	} satisfies Record<FigureState, (count: number) => Text>,
	organizations: (c: number) => text(`${n(c)} หน่วยงาน`, `${n(c)} ${plural(c, 'organisation')}`),
	better: {
		higher: text('บัญชีตัวชี้วัดระบุว่ายิ่งมากยิ่งดี', 'the catalogue says that higher is better'),
		lower: text('บัญชีตัวชี้วัดระบุว่ายิ่งน้อยยิ่งดี', 'the catalogue says that lower is better')
	},
	inUnit: (unit: string) => text(`หน่วย: ${unit}`, `in ${unit}`),
	percent: text('หน่วย: ร้อยละ', 'in percent'),
	noUnit: text('ไม่ระบุหน่วยนับ', 'no unit of measure stated'),
	axis: (low: string, high: string) => text(`แกน ${low}–${high}`, `axis from ${low} to ${high}`),
	period: (when: string) => text(`ช่วงเวลา ${when}`, `period ${when}`),
	noPeriod: text('ไม่ระบุช่วงเวลา', 'no period stated'),
	citedIn: (year: string) => text(`อ้างในแบบประเมิน ${year}`, `cited in the assessment of ${year}`),
	more: (c: number) =>
		text(`อีก ${n(c)} ค่าอยู่ในตาราง`, `${n(c)} more ${plural(c, 'figure')} in the table`),
	columns: {
		unit: text('หน่วยงาน', 'Organisation'),
		region: text('ภาค', 'Region'),
		year: text('ปีของแบบประเมิน', 'Year of the assessment'),
		state: text('สถานะ', 'State'),
		drawn: text('อยู่ในภาพ', 'In the picture'),
		value: text('ค่า', 'Value'),
		measure: text('หน่วยนับ', 'Unit of measure'),
		role: text('ประเภท', 'Kind'),
		period: text('ช่วงเวลา', 'Period'),
		subject: text('ของ', 'Whose'),
		statement: text('ข้อ', 'Statement'),
		line: text('บรรทัดที่', 'Line'),
		printed: text('ตามที่พิมพ์', 'As printed')
	}
};

export function indicatorName({ indicator }: CompareIndicatorExtra, lang: Lang): string {
	return pick(lang, indicator.name_th, indicator.name_en);
}

/** Name of the organisation of a row; in Thai without the word for a province where it is one of many. */
export function orgName(
	{ org_id, org_name_th, org_name_en }: IndicatorValueRow,
	lang: Lang,
	short = false
): string {
	const name = pick(lang, org_name_th, org_name_en) || org_id;
	return short ? name.replace(/^จังหวัด(?=.)/, '') : name;
}

/** A figure beside a mark: `58 จุด`, `85.2%`. */
export function figureText({ value, raw, unit }: ValuedRow, lang: Lang): string {
	const number = formatValue(value, raw);
	if (unit === '%') return `${number}%`;
	return withUnit(number, unit === null ? '' : unitName(unit, lang));
}

/** The number alone, where the unit is said elsewhere. */
export function numberText({ value, raw, unit }: ValuedRow): string {
	return `${formatValue(value, raw)}${unit === '%' ? '%' : ''}`;
}

/** A figure in a sentence: `ร้อยละ 85.2`, `58 จุด`. */
export function figureWords(row: ValuedRow, lang: Lang): string {
	return row.unit === '%' ? percentWords(row.value, lang, 2) : figureText(row, lang);
}

/** A number that was worked out, in the unit of the picture: a median. */
export function amountWords(value: number, unit: string | null, lang: Lang): string {
	if (unit === '%') return percentWords(value, lang, 2);
	return withUnit(formatNumber(value, 2), unit === null ? '' : unitName(unit, lang));
}

/** How far two figures are apart, without a sign: `12 จุด`, `3.5 จุดร้อยละ`. */
export function apartWords(distance: number, unit: string | null, lang: Lang): string {
	const size = Number(Math.abs(distance).toPrecision(12));
	if (unit !== '%') return amountWords(size, unit, lang);
	const points = formatNumber(size, 2);
	if (lang === 'th') return `${points} จุดร้อยละ`;
	return `${points} percentage ${plural(size, 'point')}`;
}

/** When a figure is of, in words; empty where it does not say. */
export function whenOf(row: IndicatorValueRow, context: ChartContext): string {
	const { period_be: period } = row;
	if (!period) return '';
	const { era, lang } = context;
	return /^\d{4}$/.test(period)
		? formatYear(Number(period), era, lang)
		: formatPeriod(period, era, lang);
}

/** `หน่วย: จุด`, `in points`. */
export function unitWords({ unit }: CompareIndicatorExtra): Text {
	if (unit === null) return W.noUnit;
	if (unit === '%') return W.percent;
	return { th: W.inUnit(unitName(unit, 'th')).th, en: W.inUnit(unitName(unit, 'en')).en };
}

/** How many places are in each state, those of none left out: one list, none forgotten. */
export function countWords(counts: StateCounts, lang: Lang): string {
	const states = Object.keys(W.counts) as FigureState[];
	return states
		.filter((state) => counts[state] > 0)
		.map((state) => W.counts[state](counts[state])[lang])
		.join(', ');
}

/** What has to be said of made-up data among the rows; null where there are none. */
export function madeNote(rows: readonly IndicatorValueRow[], lang: Lang): string | null {
	const told = rows.filter(({ assessment_id }) => assessment_id !== null);
	const made = told.filter(({ provenance }) => provenance === 'synthetic').length;
	if (made === 0) return null;
	return (made === told.length ? COMPARE_WORDS.allSynthetic : COMPARE_WORDS.someSynthetic)[lang];
}

export const roleName = (role: NonNullable<IndicatorValueRow['role']>, lang: Lang) =>
	M.roles[role][lang];
