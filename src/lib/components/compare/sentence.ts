/** The sentence on top of a comparison: what is compared with what, and on what base. Pure. */
import { measureName } from '$lib/charts/compare';
import { joinList } from '$lib/charts/format';
import { formatYear } from '$lib/i18n/format';
import type { Era, Lang } from '$lib/i18n/locale';
import type { Text } from '$lib/i18n/messages';
import { C } from '$lib/i18n/messages/compare';
import { F } from '$lib/i18n/messages/compareForms';
import { PARTS, type Comparison, type Part } from '$lib/state/comparison';
import type { Shown } from '$lib/state/comparisonForm';
import { readGroupKey } from '$lib/state/comparisonGroups';
import { provenanceIn, type Stand, type UnitOnHand } from '$lib/state/comparisonStand';
import { groupSaid, unitName } from './names';

/** More names than this are counted. */
const MOST_NAMED = 4;

export interface Said {
	readonly comparison: Comparison;
	readonly stand: Stand;
	readonly shown: Shown;
	readonly part: Part;
}

/** Of what is shown, not only of what was asked for. */
export function sentenceOf({ comparison, stand, shown, part }: Said, lang: Lang, era: Era): string {
	const { kind, data } = comparison;
	const kinds = C.kinds[kind];
	const one = (unit: UnitOnHand) => unitName(unit, kind, lang);
	const year = (be: number) => formatYear(be, era, lang);
	const inLang = (word: string): Text => ({ th: word, en: word });
	const list = (parts: readonly string[]) => inLang(joinList(parts, lang));
	const named =
		shown.units === null
			? stand.units
			: stand.units.filter(({ org_id }) => shown.units!.includes(org_id));
	const units =
		named.length === 0
			? C.everyUnit(stand.onHand.length, kinds)
			: named.length > MOST_NAMED
				? F.severalUnits(named.length, kinds)
				: list(named.map(one));
	const [previous] = shown.years;
	const apart =
		previous !== undefined && previous === stand.previous && shown.years.length > 1
			? C.itsYear(inLang(year(previous)))
			: null;
	const years = apart ? shown.years.slice(1) : shown.years;
	const against = [
		...groupsWords(shown.groups).map((group) => group[lang]),
		...(shown.units === null && named.length > 0
			? [C.everyUnit(stand.onHand.length, kinds)[lang]]
			: []),
		...(apart ? [apart[lang]] : [])
	];
	const span =
		years.length > 2
			? inLang(`${year(years[0]!)} – ${year(years.at(-1)!)}`)
			: list(years.map(year));
	const head = C.said(units, span, against.length > 0 ? list(against) : null)[lang];
	const measure = measureName({ measure: comparison.measure }, lang);
	const base = C.measured(
		measure,
		partWords(part),
		dataWords(data, stand),
		stand.onHand.length,
		kinds
	);
	return `${head} ${base[lang]}`;
}

/** Which data are compared; an archive is called by what it holds. */
export function dataWords(data: Comparison['data'], { onHand }: Pick<Stand, 'onHand'>): Text {
	return C.dataOf[data === 'archive' ? provenanceIn(onHand) : data];
}

export function partWords(part: Part): Text {
	const several = PARTS.find((one) => one === part);
	return several ? C.parts[several] : C.onePart(part);
}

/** A group once; with its kind of data where only that is shown. */
function groupsWords(keys: readonly string[]): Text[] {
	const groups = keys.map(readGroupKey).map(({ group }) => group);
	return [...new Set(groups)].map((name) => {
		const own = keys.filter((_, i) => groups[i] === name);
		return groupSaid(own.length === 1 ? own[0]! : name);
	});
}
