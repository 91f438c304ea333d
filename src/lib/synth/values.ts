/** The value an indicator has at an organisation in a year, cited or not: two years tell of one and the same past. */
import type { Indicator } from '$lib/dataset/schema';
import type { Form } from './form';
import { PROFILES, type Profile } from './profiles.data';
import { bell, clamp, oneOf, randomOf, rounded } from './random';
import { MIDDLE_YEAR, type Traits } from './traits';

/** The profile of an indicator, or a plain one for those the table of profiles does not have. */
export function profileOf(indicator: Indicator, form: Form): Profile {
	const known = PROFILES.get(indicator.indicator_id);
	if (known && form.placeOf.has(known.statement_no)) return known;
	const share = indicator.unit === '%';
	const asking = form.statements.filter(({ asksEvidence }) => asksEvidence);
	const home = oneOf(randomOf(form.seed, 'home', indicator.indicator_id), asking);
	const plain = {
		...{ typical: share ? 75 : 100, apart: share ? 0.1 : 0.4, noise: 0.05, change: 0.02 },
		...{ decimals: share ? 1 : 0, most: share ? 100 : null }
	};
	return {
		...plain,
		...known,
		indicator_id: indicator.indicator_id,
		statement_no: home?.statement_no ?? ''
	};
}

/** What does not change from year to year: where it stands among others, and its pace. */
export interface Standing {
	readonly indicator: Indicator;
	readonly profile: Profile;
	readonly level: number;
	readonly pace: number;
	/** Whether the organisation ever speaks of it. */
	readonly spoken: boolean;
}

/** Organisations that cite an indicator at all. */
const SPEAKING = 0.7;

export function standingOf(
	traits: Traits,
	indicator: Indicator,
	profile: Profile,
	form: Form
): Standing {
	const random = randomOf(form.seed, 'standing', traits.org_id, indicator.indicator_id);
	const good = indicator.better === 'lower' ? -1 : 1;
	return {
		indicator,
		profile,
		spoken: random() < SPEAKING,
		level: 1 + profile.apart * (bell(random) + 0.7 * good * traits.region),
		pace: profile.change * good * (1 + bell(random))
	};
}

/** Beyond these years an indicator stands still: a trend of decades would leave all that is plausible. */
const YEARS_OF_CHANGE = 12;

export function valueOf(
	{ indicator, profile, level, pace }: Standing,
	traits: Traits,
	year: number,
	form: Form
): number {
	const key = [form.seed, 'value', traits.org_id, indicator.indicator_id, year] as const;
	const years = clamp(year - MIDDLE_YEAR, -YEARS_OF_CHANGE, YEARS_OF_CHANGE);
	const noise = profile.noise * bell(randomOf(...key));
	const size = profile.most === null ? traits.size : 1;
	const value = profile.typical * size * Math.max(0.05, level + pace * years + noise);
	return rounded(clamp(value, 0, profile.most ?? Infinity), profile.decimals);
}
