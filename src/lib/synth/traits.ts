/** What an organisation is like over all its years. */
import type { Organization } from '$lib/dataset/schema';
import type { Form } from './form';
import { bell, between, clamp, randomOf } from './random';

export interface Traits {
	readonly org_id: string;
	/** Share of the form it would answer in `MIDDLE_YEAR`, and how much that grows in a year. */
	readonly level: number;
	readonly trend: number;
	/** Its own strong and weak categories. */
	readonly categories: ReadonlyMap<number, number>;
	/** Long or short answers; fond of figures; of links: 1 is middling. */
	readonly length: number;
	readonly counting: number;
	readonly linking: number;
	/** Of what it counts (people, plots, complaints): 1 is a middling province. */
	readonly size: number;
	/** -1 to 1: where its region stands; moves indicators a little. */
	readonly region: number;
	/** How far it is from answering each statement, 0 to 1: the same in every year. */
	readonly reluctance: readonly number[];
}

/** Trends turn about this year. */
export const MIDDLE_YEAR = 2564;
/** A trend does not go on for ever. */
const MOST_CHANGE = 0.25;

export function traitsOf(organization: Organization, form: Form): Traits {
	const { org_id, kind } = organization;
	const region = clamp(bell(randomOf(form.seed, 'region', organization.region ?? '')) / 2, -1, 1);
	const random = randomOf(form.seed, 'organization', org_id);
	const numbers = [...new Set(form.statements.map(({ category_no }) => category_no))];
	return {
		org_id,
		level: 0.7 + 0.1 * region + 0.11 * bell(random),
		trend: 0.014 + 0.016 * bell(random),
		categories: new Map(numbers.map((category) => [category, 0.06 * bell(random)])),
		length: between(random, 0.55, 1.6),
		counting: between(random, 0.5, 1.5),
		linking: between(random, 0.4, 1.6),
		size: (kind === 'province' ? 1 : 0.05) * between(random, 0.4, 1) * between(random, 0.7, 2.2),
		region,
		reluctance: form.statements.map(() => random())
	};
}

/** Readiness of an organisation in a year, before the form's difficulty; `shift` is that year's luck. */
export function readiness(traits: Traits, year: number, shift: number): number {
	const change = clamp(traits.trend * (year - MIDDLE_YEAR), -MOST_CHANGE, MOST_CHANGE);
	return clamp(traits.level + change + shift, 0.02, 0.98);
}
