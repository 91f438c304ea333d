/** What units, groups and parts of the form are called on the page Compare. Pure. */
import { organizationName } from '$lib/components/form/organization';
import type { Lang } from '$lib/i18n/locale';
import type { Text } from '$lib/i18n/messages';
import { C, regionGroup, regionName } from '$lib/i18n/messages/compare';
import { A } from '$lib/i18n/messages/compareApart';
import { readGroupKey } from '$lib/state/comparisonGroups';
import type { UnitOnHand } from '$lib/state/comparisonStand';

/** Name of a unit as the other pages write it. */
export function unitName(unit: UnitOnHand, org_kind: string, lang: Lang): string {
	const { org_id, name_th, name_en } = unit;
	return organizationName({ org_id, org_kind, org_name_th: name_th, org_name_en: name_en }, lang);
}

/** Name of a group by its `group_id` (`country`, or `region:` and the region's word) or its `groupKey`. */
export function groupName(key: string): Text {
	const { group, of } = readGroupKey(key);
	const [, region] = /^region:(.*)$/.exec(group) ?? [];
	const name = region === undefined ? C.wholeCountry : regionGroup(region);
	return of === null ? name : A.named(name, of);
}

/** The same within a sentence: `the Northeast region`, `the Northeast region’s synthetic data`. */
export function groupSaid(key: string): Text {
	const { group, of } = readGroupKey(key);
	const [, region] = /^region:(.*)$/.exec(group) ?? [];
	const name = region === undefined ? C.theCountry : C.theRegion(regionName(region));
	return of === null ? name : A.ofData(name, of);
}

/** A part of the form as the list of parts names it. */
export interface NamedPart {
	readonly code: string;
	readonly name_th: string;
	readonly name_en: string;
}

/** Names of every code of the form, `all` first. */
export function partNames(
	categories: readonly { category_no: number; name_th: string; name_en: string }[],
	items: readonly { item_no: string; short_th: string; short_en: string }[]
): readonly NamedPart[] {
	const { th, en } = C.parts.all;
	return [
		{ code: 'all', name_th: th, name_en: en },
		...categories.map(({ category_no, name_th, name_en }) => ({
			code: String(category_no),
			name_th,
			name_en
		})),
		...items.map(({ item_no, short_th, short_en }) => ({
			code: item_no,
			name_th: short_th,
			name_en: short_en
		}))
	];
}
