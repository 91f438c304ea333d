/** The forms of the comparison, and how much each of them can show well. Pure. */

/** In the order they are offered. */
export const FORMS = [
	'heatmap',
	'lines',
	'multiples',
	'dumbbell',
	'changes',
	'distribution',
	'tiles',
	'map',
	'rank'
] as const;
export type Form = (typeof FORMS)[number];

/** How much is to be shown. Units are series: units and the groups beside them. */
export interface Given {
	readonly units: number;
	/** How many of the units are groups; none where it is left out. */
	readonly groups?: number;
	readonly years: number;
	readonly parts: number;
}

export type Limited =
	| 'units'
	| 'years'
	| 'parts'
	/** Units × years. */
	| 'columns'
	/** What stands one under the other. */
	| 'rows'
	/** Small pictures of one scale. */
	| 'panels';

/** Why a form does not show what is asked for. */
export interface Refusal {
	/** What there is too much of, or too little. */
	readonly of: Limited;
	readonly too: 'many' | 'few';
	/** The most, or the least, that the form shows well. */
	readonly limit: number;
	readonly given: number;
	/** A form that shows it better. */
	readonly offer: Form;
}

interface Bound {
	readonly of: Limited;
	readonly least?: number;
	readonly most?: number;
	readonly count: (given: Given) => number;
}

const units = ({ units }: Given) => units;
const years = ({ years }: Given) => years;
const parts = ({ parts }: Given) => parts;

const alone = ({ units, groups = 0 }: Given) => units - groups;
const columns = ({ units, years }: Given) => units * years;

const LIMITS: Readonly<Record<Form, readonly Bound[]>> = {
	heatmap: [
		// The largest region has 22 provinces; with the region and the country beside them, 24. At 480 pixels a
		// column is then 18 pixels wide, the height of a turned Thai name.
		{ of: 'columns', most: 24, count: columns },
		// 24 items and 6 categories: 30 rows of 26 pixels are a screen.
		{ of: 'parts', most: 30, count: parts }
	],
	lines: [
		// One year has no line.
		{ of: 'years', least: 2, count: years },
		// A year needs 34 pixels for its four digits, or every second is named: 20 fit on a phone so.
		{ of: 'years', most: 20, count: years },
		// Four dashes in two greys, or in the accent with two sorts of markers: a ninth line has no look of its own, and nine names
		// at the ends of lines are higher than a small panel.
		{ of: 'units', most: 8, count: units },
		// Six categories; 24 items as panels are three screens of lines that nobody compares.
		{ of: 'panels', most: 6, count: parts }
	],
	multiples: [
		{ of: 'years', least: 2, count: years },
		// As the lines: a panel names its first and last year, but a stop is 14 pixels wide.
		{ of: 'years', most: 20, count: years },
		// 24 panels are eight rows of three, or twelve of two on a phone: the largest region has 22 provinces.
		{ of: 'panels', most: 24, count: alone },
		// A panel is a unit, and not a part of the form too.
		{ of: 'parts', most: 1, count: parts }
	],
	dumbbell: [
		// Two years of a unit, or two units of a year: a third mark on a row leaves no one difference to tell.
		{ of: 'columns', least: 2, most: 2, count: columns },
		// As the heatmap: a screen.
		{ of: 'parts', most: 30, count: parts }
	],
	changes: [
		// A change needs two: two years, or two units.
		{ of: 'columns', least: 2, most: 2, count: columns },
		// The largest are drawn; a table of more is two screens.
		{ of: 'parts', most: 48, count: parts }
	],
	distribution: [
		// A spread of fewer than five values says less than the values.
		{ of: 'units', least: 5, count: units },
		// One picture a year and part of the form, as the tiles.
		{ of: 'panels', most: 6, count: ({ years, parts }) => years * parts }
	],
	tiles: [
		// 77 provinces, six regions and the country: a place on the map for each, and for nothing else.
		{ of: 'units', most: 84, count: units },
		// Six maps of 77 tiles, two or three beside each other: six years, or six categories.
		{ of: 'panels', most: 6, count: ({ years, parts }) => years * parts }
	],
	map: [
		{ of: 'units', most: 84, count: units },
		// Outlines need twice the room of tiles: four to a screen.
		{ of: 'panels', most: 4, count: ({ years, parts }) => years * parts }
	],
	rank: [
		// An order of one is none; of more than a hundred the chosen ones are shown with those beside them.
		{ of: 'units', least: 2, count: alone },
		// One order of one value: two years or two parts of the form have two.
		{ of: 'years', most: 1, count: years },
		{ of: 'parts', most: 1, count: parts }
	]
};

/** What is tried in place of a form that refuses, nearest in kind first. */
const INSTEAD: Readonly<Record<Form, readonly Form[]>> = {
	heatmap: ['tiles', 'distribution', 'changes', 'lines'],
	lines: ['multiples', 'heatmap', 'dumbbell', 'distribution', 'tiles'],
	multiples: ['lines', 'heatmap', 'distribution', 'tiles'],
	dumbbell: ['heatmap', 'lines', 'distribution', 'changes'],
	changes: ['heatmap', 'distribution', 'lines', 'tiles'],
	distribution: ['heatmap', 'dumbbell', 'lines', 'tiles'],
	tiles: ['distribution', 'heatmap', 'lines'],
	map: ['tiles', 'distribution', 'heatmap', 'lines'],
	rank: ['distribution', 'heatmap', 'lines']
};

/** Forms that may be offered in place of another: a ranking only stands where a person asked for it. */
const OFFERED = FORMS.filter((form) => form !== 'rank');

/**
 * Whether a form can show so much well.
 * @returns null when it can; else the limit, what is given, and a form that can – or, where none can show all of
 * it, the nearest one that takes any number of units
 */
export function refusal(form: Form, given: Given): Refusal | null {
	const broken = brokenBound(form, given);
	if (!broken) return null;
	const others = [...INSTEAD[form], ...OFFERED.filter((other) => other !== form)];
	const offer = others.find((other) => !brokenBound(other, given));
	return { ...broken, offer: offer ?? (form === 'distribution' ? 'heatmap' : 'distribution') };
}

function brokenBound(form: Form, given: Given): Omit<Refusal, 'offer'> | null {
	for (const { of, least, most, count } of LIMITS[form]) {
		const found = count(given);
		if (least !== undefined && found < least) return { of, too: 'few', limit: least, given: found };
		if (most !== undefined && found > most) return { of, too: 'many', limit: most, given: found };
	}
	return null;
}
