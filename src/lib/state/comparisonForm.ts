/** Which form a comparison takes, and what of it that form is given. Pure. */
import type { OrgKind } from '$lib/form3/codes';
import { FORMS, type Comparator, type Comparison, type Form, type Part } from './comparison';
import { APART, groupKey, readGroupKey } from './comparisonGroups';
import { refusal } from './comparisonLimits';
import type { Stand } from './comparisonStand';

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
	/** Region and country beside them, each once for every kind of data. */
	readonly groups: number;
	/** The previous year included. */
	readonly years: number;
}

export function countsOf({ units, comparators, years, mixed }: Stand): Counts {
	const previous = comparators.includes('previous') ? 1 : 0;
	return {
		units: units.length,
		groups: (comparators.length - previous) * (mixed ? APART.length : 1),
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
	const given = { units: units + groups, groups, parts: 1 };
	// Lines show every year unless some were asked for.
	const overYears = { ...given, years: Math.max(years, 2) };
	const lines = refusal('lines', overYears);
	const several = lines?.of === 'units' && refusal('multiples', overYears) === null;
	const many = part !== null && hasManyCodes(part);
	if (form === 'lines' && several && !many) return 'multiples';
	if (form !== null) return form;
	const shows = (one: Form) => refusal(one, { ...given, years }) === null;
	if (part === null || many) {
		if (shows('dumbbell')) return 'dumbbell';
		return shows('heatmap') ? 'heatmap' : 'distribution';
	}
	if (shows('lines')) return 'lines';
	return years > 1 && several ? 'multiples' : 'distribution';
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
	/** The groups beside the units: `group_id`, where real and made-up data are shown together a `groupKey`. */
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
	const ends = years.length > 1 ? years : [...before, ...years];
	if (ends.length > 1) {
		return { units: units.slice(0, 1), years: [ends[0]!, ends.at(-1)!], groups: [] };
	}
	const second = units[1] ?? groups.find(isOfFirst(stand, newest[0]));
	return {
		units: units.slice(0, 2),
		years: newest,
		groups: first && units.length < 2 && second !== undefined ? [second] : []
	};
}

/**
 * Comparators that the picture has a place for: put in or taken out, each changes what is drawn. A map has none for a
 * group, lines have every year anyway, and a picture with two ends has room for one of them.
 */
export function comparatorsWithPlace(
	comparison: Pick<Comparison, 'form' | 'part' | 'years'>,
	stand: Stand
): readonly Comparator[] {
	const drawn = (comparators: readonly Comparator[]) => {
		const given = { ...stand, comparators };
		const form = formFor(comparison, countsOf(given));
		return JSON.stringify([form, shownBy(form, given, comparison.years.length > 0)]);
	};
	return stand.possible.filter((one) => {
		const others = stand.comparators.filter((other) => other !== one);
		return drawn(others) !== drawn([...others, one]);
	});
}

/** The region of the first unit and the country, as far as they are compared with; never both kinds of data in one. */
function groupsOf({ first, comparators, mixed }: Stand): string[] {
	const groups = [
		...(comparators.includes('region') && first?.region ? [`region:${first.region}`] : []),
		...(comparators.includes('country') ? ['country'] : [])
	];
	return mixed ? groups.flatMap((group) => APART.map((of) => groupKey(group, of))) : groups;
}

/** Like is set against like: a real unit against real ones. */
function isOfFirst({ first }: Stand, year: number | undefined): (group: string) => boolean {
	const one = first?.assessments.find(({ year_be }) => year_be === year);
	const own = one?.synthetic ? 'synthetic' : 'real';
	return (group) => (readGroupKey(group).of ?? own) === own;
}
