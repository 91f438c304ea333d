/** Targets as the page writes them, and which of them a picture needs. Pure. */
import { measureName } from '$lib/charts/compare';
import {
	EVERYONE,
	indicatorOf,
	isShareMeasure,
	isTargetMeasure,
	type Target
} from '$lib/dataset/targets/target';
import { orgKind, ORG_KINDS } from '$lib/form3/codes';
import { formatNumber } from '$lib/i18n/format';
import type { Lang } from '$lib/i18n/locale';
import type { Text } from '$lib/i18n/messages';
import { unitName as measureUnit } from '$lib/i18n/units';
import { TARGETS } from '$lib/i18n/messages/targets';
import type { ComparedMeasure, ComparedValue } from '$lib/queries/compare/types';
import type { NamedIndicatorRow } from '$lib/queries/compare/indicators';
import type { UnitOnHand } from '$lib/state/comparisonStand';
import { unitName, type NamedPart } from '../names';
import { partWords } from '../sentence';

/** Names that the page knows. */
export interface Known {
	readonly onHand: readonly UnitOnHand[];
	readonly parts: readonly NamedPart[];
	/** Those of the catalogue. */
	readonly indicators?: readonly Pick<NamedIndicatorRow, 'indicator_id' | 'name_th' | 'name_en'>[];
	readonly kind: string;
	readonly year: (yearBe: number) => string;
}

export interface TargetWords {
	readonly whose: string;
	readonly measure: string;
	readonly part: string;
	readonly year: string;
	readonly value: string;
}

const inLang = (words: Text, lang: Lang) => words[lang];

export function whoseWords(org_id: string, { onHand, kind }: Known, lang: Lang): string {
	if (org_id === EVERYONE) return TARGETS.everyone[lang];
	const many = ORG_KINDS.find((one) => one === org_id);
	if (many) return TARGETS.kinds[many][lang];
	const unit = onHand.find((one) => one.org_id === org_id);
	return unit ? unitName(unit, kind, lang) : org_id;
}

/** An indicator of the catalogue by its name, another by its code. */
export function measureWords(measure: string, { indicators = [] }: Known, lang: Lang): string {
	if (isTargetMeasure(measure)) return measureName({ measure }, lang);
	const code = indicatorOf(measure);
	const found = indicators.find(({ indicator_id }) => indicator_id === code);
	const name = found && (lang === 'th' ? found.name_th : found.name_en);
	return TARGETS.indicator(name || (code ?? measure))[lang];
}

export function targetPartWords(code: string, parts: readonly NamedPart[], lang: Lang): string {
	if (code === 'categories') return TARGETS.eachCategory[lang];
	if (code === 'items') return TARGETS.eachItem[lang];
	const words = inLang(partWords(code), lang);
	const name = code === 'all' ? undefined : parts.find((part) => part.code === code);
	return name ? `${words} ${lang === 'th' ? name.name_th : name.name_en}` : words;
}

/** A unit of measure; empty where there is none. */
export function unitWords(unit: string | null, lang: Lang): string {
	return unit === null ? '' : measureUnit(unit, lang);
}

/** With its unit: `95%`, `1,200 characters`, `95.5 คะแนน`. */
export function targetValueWords({ measure, value, unit }: Target, lang: Lang): string {
	if (value === null) return TARGETS.unknown[lang];
	const number = formatNumber(value, 2);
	if (isShareMeasure(measure)) return `${number}%`;
	if (unit === '%') return `${number}%`;
	const of = isTargetMeasure(measure) ? TARGETS.characters[lang] : unitWords(unit, lang);
	return of ? `${number} ${of}` : number;
}

export function targetWords(target: Target, known: Known, lang: Lang): TargetWords {
	return {
		whose: whoseWords(target.org_id, known, lang),
		measure: measureWords(target.measure, known, lang),
		part: indicatorOf(target.measure) ? '–' : targetPartWords(target.code, known.parts, lang),
		year: target.year_be === null ? TARGETS.everyYear[lang] : known.year(target.year_be),
		value: targetValueWords(target, lang)
	};
}

/**
 * The targets that may hold for a value of the rows, as a part of what a chart is given: nothing where there are
 * none, so that the chart says nothing of targets.
 */
export function targetsFor(
	rows: readonly ComparedValue[],
	targets: readonly Target[],
	measure: ComparedMeasure
): { readonly targets?: readonly Target[] } {
	const units = new Set(rows.filter(({ kind }) => kind === 'unit').map(({ key }) => key));
	const whose = new Set<string>([
		...units,
		EVERYONE,
		...[...units].map((key) => orgKind(key) ?? '')
	]);
	const codes = new Set(rows.map(({ code }) => code));
	const used = targets.filter(
		(target) =>
			target.measure === measure &&
			whose.has(target.org_id) &&
			(codes.has(target.code) || target.code === 'items' || target.code === 'categories')
	);
	return used.length > 0 ? { targets: used } : {};
}
