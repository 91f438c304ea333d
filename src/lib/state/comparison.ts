/**
 * What is compared, and how it stands in an address. As with the selection (selection.ts) an address holds
 * intent only: a default is left out, an unknown value is ignored.
 */
import { ORG_ID, ORG_KINDS, YEAR_MAX, YEAR_MIN, type OrgKind } from '$lib/form3/codes';
import { COMPARED_MEASURES, type ComparedMeasure } from '$lib/dataset/measures';
import { FORMS, type Form } from './comparisonLimits';

export { FORMS, type Form };

/** What a unit is compared with unless the person says otherwise; never units picked at random. */
export const COMPARATORS = ['region', 'country', 'previous'] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** `archive`: a database of its own, by `Comparison.archive`. */
export const DATA = ['real', 'samples', 'both', 'archive'] as const;
export type Data = (typeof DATA)[number];

/** Parts of the form: the whole, every category, every item, or one of them by its code. */
export const PARTS = ['all', 'categories', 'items'] as const;
/** One of `PARTS`, or the code of a category or an item. */
export type Part = string;

/** More units than this nobody reads; what is beyond is left out of the address, too. */
export const MOST_UNITS = 40;

export interface Comparison {
	/** `org_id`; the first is the one asked about. Never empty. */
	readonly units: readonly string[];
	/** Buddhist years, ascending; empty: chosen by what there is. */
	readonly years: readonly number[];
	/** Null: what the form shows best. */
	readonly part: Part | null;
	readonly measure: ComparedMeasure;
	/** `indicator_id`, compared in place of a measure of the form; null for none. */
	readonly indicator: string | null;
	/** Null: chosen by `formFor`. */
	readonly form: Form | null;
	readonly comparators: readonly Comparator[];
	readonly data: Data;
	/** Name of the archive's file, or `ON_DEVICE`; empty for none. */
	readonly archive: string;
	readonly kind: OrgKind;
	/** The item or category that "what changed" tells of; null for every item. */
	readonly item: string | null;
}

/** What is not written: the organisation of the selected assessment, its kind and the selected measure. */
export interface ComparisonDefaults {
	readonly unit: string;
	readonly kind: OrgKind;
	readonly measure: ComparedMeasure;
}

/** Keys of the address; `what` is a measure that the other pages do not have (theirs is `measure`). */
const KEYS = {
	units: 'units',
	years: 'years',
	part: 'part',
	measure: 'what',
	indicator: 'indicator',
	form: 'form',
	comparators: 'with',
	data: 'data',
	archive: 'archive',
	kind: 'kind',
	item: 'item'
} as const satisfies Record<keyof Comparison, string>;

/** Nothing to compare with, as it is written. */
const NONE = 'none';
const UNIT = new RegExp(`^(?:${ORG_ID})$`);
const CODE = /^[1-9]\d?(?:\.[1-9]\d?)?$/;
const YEAR = /^\d{4}$/;
/** Longer codes of indicators are none: they are copied from a data set, or mistyped. */
const LONGEST_CODE = 100;

/** A file that a person chose: an address cannot name it. */
export const ON_DEVICE = 'device';
const ARCHIVE = /^[0-9A-Za-z][\w.-]{0,99}\.duckdb$/;

export function defaultComparison({ unit, kind, measure }: ComparisonDefaults): Comparison {
	return {
		units: [unit],
		years: [],
		part: null,
		measure,
		indicator: null,
		form: null,
		comparators: COMPARATORS,
		data: 'real',
		archive: '',
		kind,
		item: null
	};
}

/**
 * What the address asks for; everything it does not say is as by default.
 * @param get the value of a key of the address, null where it is not there
 */
export function readComparison(
	get: (key: string) => string | null,
	defaults: ComparisonDefaults
): Comparison {
	const usual = defaultComparison(defaults);
	const text = (part: keyof Comparison) => get(KEYS[part]) ?? '';
	const units = unique(words(text('units')).filter((unit) => UNIT.test(unit)));
	const years = words(text('years'))
		.filter((year) => YEAR.test(year))
		.map(Number)
		.filter((year) => year >= YEAR_MIN && year <= YEAR_MAX);
	const asked = words(text('comparators'));
	const comparators = COMPARATORS.filter((one) => asked.includes(one));
	return {
		units: units.length > 0 ? units.slice(0, MOST_UNITS) : usual.units,
		years: unique(years).sort((a, b) => a - b),
		part: isPart(text('part')) ? text('part') : null,
		measure: oneOf(COMPARED_MEASURES, text('measure')) ?? usual.measure,
		indicator: indicatorIn(text('indicator')),
		form: oneOf(FORMS, text('form')) ?? null,
		comparators: comparators.length > 0 || asked.includes(NONE) ? comparators : usual.comparators,
		data: oneOf(DATA, text('data')) ?? usual.data,
		archive: isArchive(text('archive')) ? text('archive') : usual.archive,
		kind: oneOf(ORG_KINDS, text('kind')) ?? usual.kind,
		item: CODE.test(text('item')) ? text('item') : null
	};
}

/** The keys of the address and their values; null where a key is left out. */
export function writeComparison(
	comparison: Comparison,
	defaults: ComparisonDefaults
): Record<string, string | null> {
	const usual = textOf(defaultComparison(defaults));
	const now = textOf(comparison);
	return Object.fromEntries(
		(Object.keys(KEYS) as (keyof Comparison)[]).map((part) => [
			KEYS[part],
			now[part] === usual[part] ? null : now[part]
		])
	);
}

function textOf(comparison: Comparison): Record<keyof Comparison, string> {
	const { units, years, part, measure, indicator, form, comparators, data, archive, kind, item } =
		comparison;
	return {
		units: units.join(' '),
		years: years.join(' '),
		part: part ?? '',
		measure,
		indicator: indicator ?? '',
		form: form ?? '',
		comparators: comparators.join(' ') || NONE,
		data,
		archive,
		kind,
		item: item ?? ''
	};
}

/** A part of the form: `all`, `categories`, `items`, `1`, `1.4`. */
export function isPart(text: string): boolean {
	return (PARTS as readonly string[]).includes(text) || CODE.test(text);
}

/** An indicator as an address names it; whether the data hold it, the page finds out. */
function indicatorIn(text: string): string | null {
	const code = text.trim();
	return code !== '' && code.length <= LONGEST_CODE ? code : null;
}

/** The name of a file without a folder, in letters that mean the same in every address; or `ON_DEVICE`. */
export function isArchive(text: string): boolean {
	return text === ON_DEVICE || ARCHIVE.test(text);
}

/** Adds a unit at the end, or takes it out; the last one stays. */
export function toggleUnit(units: readonly string[], unit: string): readonly string[] {
	if (!units.includes(unit)) return [...units, unit].slice(0, MOST_UNITS);
	return units.length === 1 ? units : units.filter((one) => one !== unit);
}

function words(text: string): string[] {
	return text.split(/[\s+]+/).filter((word) => word !== '');
}

function unique<T>(values: readonly T[]): T[] {
	return [...new Set(values)];
}

function oneOf<T>(choices: readonly T[], value: unknown): T | undefined {
	return choices.find((choice) => choice === value);
}
