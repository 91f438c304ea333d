/** What the charts of the comparison share: what a series is called, how a value is written, what it stands on. */
import { formatNumber, formatYear, yearIn } from '$lib/i18n/format';
import type { Lang } from '$lib/i18n/locale';
import { M, type Text } from '$lib/i18n/messages';
import type { Target } from '$lib/dataset/targets/target';
import type { ComparedMeasure, ComparedValue } from '$lib/queries/compare/types';
import type { ChartContext } from './chart';
import { percentWords, plural } from './format';
import { pick } from './words';

export * from './compareSeries';

/** What every chart of the comparison is given beside its rows. */
export interface CompareExtra {
	readonly measure: ComparedMeasure;
	/** Targets that are set for what is shown; left out where there are none, and nothing is said of targets then. */
	readonly targets?: readonly Target[];
}

const text = (th: string, en: string): Text => ({ th, en });

const MEASURE_WORDS: Readonly<Record<ComparedMeasure, { name: Text; counted: Text }>> = {
	answered: {
		name: M.answered,
		counted: text('สัดส่วนข้อที่มีคำตอบ', 'Share of statements that are answered')
	},
	quantified: {
		name: M.quantified,
		counted: text('สัดส่วนข้อที่อ้างตัวเลข', 'Share of statements that cite figures')
	},
	linked: {
		name: M.linked,
		counted: text('สัดส่วนข้อที่ระบุเว็บไซต์หรือระบบ', 'Share of statements that name a website or system')
	},
	marked: {
		name: M.marks.marked,
		counted: text(
			'สัดส่วนข้อที่เลือกไว้ จากข้อที่อ่านเครื่องหมายได้',
			'Share of statements that are ticked, of those with a readable mark'
		)
	},
	in_progress: {
		name: M.inProgress,
		counted: text(
			'สัดส่วนข้อย่อยที่อยู่ระหว่างดำเนินการ จากข้อย่อยที่อ่านสถานะได้',
			'Share of items in progress, of those with a readable status'
		)
	},
	not_started: {
		name: M.notStarted,
		counted: text(
			'สัดส่วนข้อย่อยที่ยังไม่ดำเนินการ จากข้อย่อยที่อ่านสถานะได้',
			'Share of items not started, of those with a readable status'
		)
	},
	depth: {
		name: M.evidenceSize,
		counted: text('ความยาวหลักฐาน (ตัวอักษร)', 'Length of the evidence (characters)')
	}
};

export const COMPARE_WORDS = {
	/** No assessment of that unit and year. */
	noData: text('ไม่มีข้อมูล', 'no data'),
	/** There is an assessment, but the value cannot be told from it. */
	notKnown: text('บอกไม่ได้', 'cannot be told'),
	synthetic: text('ข้อมูลจำลอง', 'synthetic data'),
	yes: text('ใช่', 'yes'),
	someSynthetic: text('บางส่วนเป็นข้อมูลจำลอง', 'Some of these are synthetic data'),
	allSynthetic: text(
		'ข้อมูลจำลอง ไม่ใช่ผลการประเมินของหน่วยงานใด',
		'Synthetic data: not the assessment of any agency'
	)
} as const;

/** Name of a unit or group in a language; the other one where it has none. */
export function nameOf(
	value: Pick<ComparedValue, 'name_th' | 'name_en' | 'key'>,
	lang: Lang
): string {
	return pick(lang, value.name_th, value.name_en) || value.key;
}

type Named = Pick<ComparedValue, 'name_th' | 'name_en' | 'said_th' | 'said_en' | 'key'>;

/** The name within a sentence: `Khon Kaen`, `the Northeast region`. */
export function saidName({ said_th, said_en, ...value }: Named, lang: Lang): string {
	return (lang === 'th' ? said_th : said_en) ?? nameOf(value, lang);
}

/** What a value is of, within a sentence: `Khon Kaen`, `the mean of the Northeast region`. */
export function whoseValue(value: Named, lang: Lang): string {
	const said = saidName(value, lang);
	if (value.said_th === undefined) return said;
	return lang === 'th' ? `ค่าเฉลี่ย${said}` : `the mean of ${said}`;
}

/** The name without the word for its kind, where it stands in a row of names: `จังหวัดขอนแก่น` → `ขอนแก่น`. */
export function shortNameOf(
	value: Pick<ComparedValue, 'name_th' | 'name_en' | 'key'>,
	lang: Lang
): string {
	return nameOf(value, lang).replace(/^จังหวัด(?=.)/, '');
}

/** A part of the form: `1.2 …` for an item or a category, and its name alone for the whole form. */
export function codeName(
	value: Pick<ComparedValue, 'code' | 'code_th' | 'code_en'>,
	lang: Lang
): string {
	const name = pick(lang, value.code_th, value.code_en);
	return value.code === 'all' ? name || M.allCategories[lang] : `${value.code} ${name}`.trim();
}

/** A part of the form within a sentence: `ข้อย่อย 1.2 …`, `item 1.2 …`, `category 1 …`; `ทุกหมวด` for all. */
export function partWords(
	value: Pick<ComparedValue, 'code' | 'code_th' | 'code_en'>,
	lang: Lang
): string {
	if (value.code === 'all') return M.wholeForm[lang];
	const kind = value.code.includes('.') ? text('ข้อย่อย', 'item') : text('หมวด', 'category');
	return `${kind[lang]} ${codeName(value, lang)}`;
}

/** The measure as it stands on a button: `อ้างตัวเลข`, `Cite figures`. */
export function measureName({ measure }: CompareExtra, lang: Lang): string {
	return MEASURE_WORDS[measure].name[lang];
}

/** The measure as a subtitle says it: `Share of statements that cite figures`. */
export function measureCounted({ measure }: CompareExtra, lang: Lang): string {
	return MEASURE_WORDS[measure].counted[lang];
}

/** Whether values are shares of 0 to 1; otherwise they are characters. */
export function isShare({ measure }: CompareExtra): boolean {
	return measure !== 'depth';
}

/** Whether there is no assessment behind a value; a null that stands on one cannot be told instead. */
export function isMissing({ value, units }: Pick<ComparedValue, 'value' | 'units'>): boolean {
	return value === null && units === 0;
}

/** The value of a row beside a mark: `98.2%`, `1,204`; `no data` or `cannot be told` where there is none. */
export function cellText(
	value: Pick<ComparedValue, 'value' | 'units'>,
	extra: CompareExtra,
	context: Pick<ChartContext, 'lang'>
): string {
	if (isMissing(value)) return COMPARE_WORDS.noData[context.lang];
	return valueText(value.value, extra, context);
}

/** A number of the measure beside a mark: `98.2%`, `1,204`; `cannot be told` for null. */
export function valueText(
	value: number | null,
	extra: CompareExtra,
	{ lang }: Pick<ChartContext, 'lang'>
): string {
	if (value === null) return COMPARE_WORDS.notKnown[lang];
	return isShare(extra) ? `${formatNumber(100 * value, 1)}%` : formatNumber(value, 0);
}

/** A number of the measure in a sentence: `ร้อยละ 98.2`, `98.2%`, `1,204 ตัวอักษร`. */
export function valueWords(
	value: number | null,
	extra: CompareExtra,
	{ lang }: Pick<ChartContext, 'lang'>
): string {
	if (value === null) return COMPARE_WORDS.notKnown[lang];
	return isShare(extra)
		? percentWords(100 * value, lang)
		: M.characters(formatNumber(value, 0))[lang];
}

/** The distance of two values in a sentence, without a sign: `12.5 จุดร้อยละ`, `12.5 percentage points`. */
export function differenceWords(
	difference: number,
	extra: CompareExtra,
	{ lang }: Pick<ChartContext, 'lang'>
): string {
	const size = Math.abs(difference);
	if (!isShare(extra)) return M.characters(formatNumber(size, 0))[lang];
	const points = formatNumber(100 * size, 1);
	if (lang === 'th') return `${points} จุดร้อยละ`;
	return `${points} percentage ${points === '1' ? 'point' : 'points'}`;
}

/**
 * What a value stands on: `91 จาก 94 ข้อ` for the share of a unit, `ค่าเฉลี่ยของ 20 หน่วยงาน` for a group;
 * empty where there is nothing to say.
 */
export function baseText(
	value: Pick<ComparedValue, 'kind' | 'count' | 'of' | 'units'>,
	extra: CompareExtra,
	{ lang }: Pick<ChartContext, 'lang'>
): string {
	if (value.kind !== 'unit') {
		const units = formatNumber(value.units, 0);
		return lang === 'th'
			? `ค่าเฉลี่ยของ ${units} หน่วยงาน`
			: `mean of ${units} ${plural(value.units, 'unit')}`;
	}
	if (value.count === null || value.of === null) return '';
	const items = extra.measure === 'in_progress' || extra.measure === 'not_started';
	const [count, of] = [formatNumber(value.count, 0), formatNumber(value.of, 0)];
	if (lang === 'th') return `${count} จาก ${of} ${items ? 'ข้อย่อย' : 'ข้อ'}`;
	return `${count} of ${of} ${plural(value.of, items ? 'item' : 'statement')}`;
}

/** Thai words follow each other closely, but a number stands apart: `เป็นร้อยละ 5`, `เป็น 5 ตัวอักษร`. */
export function closeThai(words: string): string {
	return /^[\d<>]/.test(words) ? ` ${words}` : words;
}

/** A name before Thai words in a Thai sentence: where it ends in a digit or a Latin letter a space stands between. */
export function openThai(name: string): string {
	return /[0-9A-Za-z]$/.test(name) ? `${name} ` : name;
}

/** A year in the era of the page, written out: `พ.ศ. 2564`, `2021 CE`. */
export function yearText(
	yearBe: number,
	{ era, lang }: Pick<ChartContext, 'era' | 'lang'>
): string {
	return formatYear(yearBe, era, lang);
}

/** A year as digits only, for an axis whose era is said beside it. */
export function yearDigits(yearBe: number, { era }: Pick<ChartContext, 'era'>): string {
	return String(yearIn(yearBe, era));
}

/** What has to be said of made-up data among the rows; null where there are none. */
export function syntheticNote(
	rows: readonly Pick<ComparedValue, 'synthetic'>[],
	lang: Lang
): string | null {
	const made = rows.filter(({ synthetic }) => synthetic).length;
	if (made === 0) return null;
	return (made === rows.length ? COMPARE_WORDS.allSynthetic : COMPARE_WORDS.someSynthetic)[lang];
}

/** The cell of a table's column `synthetic`, which stands there where any row is made up. */
export function syntheticCell({ synthetic }: Pick<ComparedValue, 'synthetic'>, lang: Lang) {
	return synthetic ? COMPARE_WORDS.yes[lang] : null;
}
