/**
 * What a person has chosen, and how it stands in an address. An address holds intent only: a value that is
 * the default is left out, and one that is unknown is ignored, so that old and mistyped links still open.
 */

import { ASSESSMENT_ID } from '$lib/form3/codes';
import { DEFAULT_MEASURE, MEASURES, type Measure } from '$lib/i18n/measures';
import { defaultEra, ERAS, type Era, type Lang } from '$lib/i18n/locale';

const CODE = new RegExp(`^(?:${ASSESSMENT_ID})$`);

export interface Selection {
	/** assessment_id */
	readonly assessment: string;
	/** category_no; null for the whole form. */
	readonly category: number | null;
	readonly measure: Measure;
	readonly era: Era;
}

/** What there is to choose from. */
export interface Choices {
	/** assessment_id, the default first; never empty. */
	readonly assessments: readonly string[];
	readonly categories: readonly number[];
}

/** Categories as written in an address: `01`, `1.0` and `+1` are none. */
const WHOLE_NUMBER = /^[1-9]\d*$/;

export function defaultSelection(choices: Choices, lang: Lang): Selection {
	return {
		assessment: choices.assessments[0] ?? '',
		category: null,
		// Nearly every statement is answered; what tells items apart comes first.
		measure: DEFAULT_MEASURE,
		era: defaultEra(lang)
	};
}

/** What the address asks for, as far as it is among the choices. */
export function readSelection(
	address: URLSearchParams | string,
	choices: Choices
): Partial<Selection> {
	const search = new URLSearchParams(address);
	const assessment = oneOf(choices.assessments, search.get('assessment'));
	const digits = search.get('category') ?? '';
	const category = WHOLE_NUMBER.test(digits)
		? oneOf(choices.categories, Number(digits))
		: undefined;
	const measure = oneOf(MEASURES, search.get('measure'));
	const era = oneOf(ERAS, search.get('era'));
	return {
		...(assessment === undefined ? {} : { assessment }),
		...(category === undefined ? {} : { category }),
		...(measure === undefined ? {} : { measure }),
		...(era === undefined ? {} : { era })
	};
}

/** The assessment an address asks for that is not among the choices, if it is written as a code at all. */
export function missingAssessment(
	address: URLSearchParams | string,
	choices: Choices
): string | null {
	const asked = new URLSearchParams(address).get('assessment');
	if (asked === null || choices.assessments.includes(asked)) return null;
	return CODE.test(asked) ? asked : null;
}

function oneOf<T>(choices: readonly T[], value: unknown): T | undefined {
	return choices.find((choice) => choice === value);
}

/** Keys of the selection in an address, in the order they are written. */
const KEYS = ['assessment', 'category', 'measure', 'era'] as const;

/** The search part of an address; its keys always stand in the same order. */
export function writeSelection(
	selection: Partial<Selection>,
	choices: Choices,
	lang: Lang
): URLSearchParams {
	const defaults = defaultSelection(choices, lang);
	const search = new URLSearchParams();
	for (const key of KEYS) {
		const value = selection[key];
		if (value === undefined || value === null || value === defaults[key]) continue;
		search.set(key, String(value));
	}
	return search;
}

/** What an address holds besides the selection: what a page keeps there for itself, e.g. `line=767`. */
export function pageParts(address: URLSearchParams | string): URLSearchParams {
	const search = new URLSearchParams(address);
	for (const key of KEYS) search.delete(key);
	return search;
}

/** The selection first, then what the page keeps. */
export function joinSearch(selection: URLSearchParams, page: URLSearchParams): URLSearchParams {
	return new URLSearchParams([...selection, ...page]);
}

/** `?a=b`, or nothing; `/` stays readable, which a query may hold (RFC 3986 §3.4). */
export function searchText(search: URLSearchParams): string {
	const text = search.toString().replaceAll('%2F', '/');
	return text === '' ? '' : `?${text}`;
}

export interface LinkOptions {
	readonly choices: Choices;
	/** Where the site stands, e.g. `/atlas`; no slash at its end. */
	readonly base?: string;
}

/**
 * An internal address that keeps the selection.
 * @param path site path without base and language, e.g. `/`, `/category/1`, `/item/1.1#figures`,
 * `/source?line=767`; one that names an assessment of the choices (`/item/1.1?assessment=TH-40/2565/self`) leads
 * to that one, whichever is selected
 */
export function link(
	path: string,
	selection: Partial<Selection>,
	lang: Lang,
	{ choices, base = '' }: LinkOptions
): string {
	const [place = '', ...anchor] = path.split('#');
	const [folder = '', query = ''] = place.split('?', 2);
	const inner = folder.replace(/^\/+|\/+$/g, '');
	const folders = [lang === 'en' ? 'en' : '', inner].filter((part) => part !== '');
	const address = [base, ...folders, ''].join('/');
	const hash = anchor.length > 0 ? `#${anchor.join('#')}` : '';
	const { assessment } = readSelection(query, choices);
	const meant = assessment === undefined ? selection : { ...selection, assessment };
	const search = joinSearch(writeSelection(meant, choices, lang), pageParts(query));
	return address + searchText(search) + hash;
}
