/** Which form a comparison takes, and what of it that form is given. Pure. */
import type { OrgKind } from '$lib/form3/codes';
import { FORMS, type Comparison, type Form, type Part } from './comparison';
import type { Stand } from './comparisonStand';

/** More columns than this are no heatmap any more (as `refusal` of the charts has it). */
const MOST_COLUMNS = 24;
/** More lines than this nobody tells apart: they become a small picture each. */
const MOST_LINES = 8;
/** More small pictures than this are no picture any more. */
const MOST_PANELS = 24;

/** Forms that can be had of a kind of organisations: only provinces have places on a map. */
export function formsOf(kind: OrgKind): readonly Form[] {
	return kind === 'province' ? FORMS : FORMS.filter((form) => form !== 'tiles' && form !== 'map');
}

/** The forms in the list: a ranking is among them only once it was asked for. */
export function offeredForms({ kind, form }: Pick<Comparison, 'kind' | 'form'>): readonly Form[] {
	return formsOf(kind).filter((one) => one !== 'rank' || form === 'rank');
}

/** How much there is to show. */
export interface Counts {
	/** Chosen units that the data have. */
	readonly units: number;
	/** Region and country beside them. */
	readonly groups: number;
	/** The previous year included. */
	readonly years: number;
}

export function countsOf({ units, comparators, years }: Stand): Counts {
	const previous = comparators.includes('previous') ? 1 : 0;
	return {
		units: units.length,
		groups: comparators.length - previous,
		years: years.length + previous
	};
}

/**
 * The form of a comparison: the one asked for, else what shows so much of it best. Lines of more units than one
 * picture carries become small multiples.
 */
export function formFor(
	{ form, part }: Pick<Comparison, 'form' | 'part'>,
	{ units, groups, years }: Counts
): Form {
	const series = units + groups;
	const several = series > MOST_LINES && units <= MOST_PANELS;
	const many = part !== null && hasManyCodes(part);
	if (form === 'lines' && several && !many) return 'multiples';
	if (form !== null) return form;
	if (part === null || many) {
		if (series * years > MOST_COLUMNS) return 'distribution';
		return series * years === 2 ? 'dumbbell' : 'heatmap';
	}
	if (years > 1 && series <= MOST_LINES) return 'lines';
	if (years > 1 && several) return 'multiples';
	return 'distribution';
}

/** What a form shows best, unless a part is asked for. */
const BEST_PART: Readonly<Record<Form, Part>> = {
	heatmap: 'items',
	changes: 'items',
	dumbbell: 'items',
	lines: 'all',
	multiples: 'all',
	distribution: 'categories',
	tiles: 'all',
	map: 'all',
	rank: 'all'
};

export function partFor({ part }: Pick<Comparison, 'part'>, form: Form): Part {
	return part ?? BEST_PART[form];
}

/** Parts with several codes. */
export function hasManyCodes(part: Part): boolean {
	return part === 'items' || part === 'categories';
}

/** What a form draws: which units and groups, in which years. */
export interface Shown {
	/** `org_id`; null for every unit of the kind. */
	readonly units: readonly string[] | null;
	readonly years: readonly number[];
	/** `group_id` of the groups beside the units. */
	readonly groups: readonly string[];
}

/** Forms that show every unit and mark the chosen ones. */
export function showsEveryUnit(form: Form): boolean {
	return form === 'distribution' || form === 'tiles' || form === 'map' || form === 'rank';
}

/**
 * What a form is given of a comparison. Lines want every year unless years were asked for. A dumbbell and a
 * change have two ends: the first and the last year, else two units, else the unit and a group.
 * @param asked whether the person chose the years
 */
export function shownBy(form: Form, stand: Stand, asked: boolean): Shown {
	const { first, comparators, previous, years } = stand;
	const units = stand.units.map(({ org_id }) => org_id);
	const groups = groupsOf(stand);
	const before = comparators.includes('previous') && previous !== null ? [previous] : [];
	const newest = years.slice(-1);
	if (showsEveryUnit(form)) {
		// A map has no place for a group.
		const beside = form === 'distribution' || form === 'rank' ? groups : [];
		return { units: null, years: asked ? years : newest, groups: beside };
	}
	if (form === 'lines' || form === 'multiples') {
		return { units, years: asked ? years : stand.allYears, groups };
	}
	if (form === 'heatmap') return { units, years: [...before, ...years], groups };
	const ends = [...before, ...years];
	if (ends.length > 1) {
		return { units: units.slice(0, 1), years: [ends[0]!, ends.at(-1)!], groups: [] };
	}
	const second = units[1] ?? groups[0];
	return {
		units: units.slice(0, 2),
		years: newest,
		groups: first && units.length < 2 && second !== undefined ? [second] : []
	};
}

/** `group_id` of the region of the first unit and of the country, as far as they are compared with. */
function groupsOf({ first, comparators }: Stand): string[] {
	return [
		...(comparators.includes('region') && first?.region ? [`region:${first.region}`] : []),
		...(comparators.includes('country') ? ['country'] : [])
	];
}
