/** What of an indicator is asked for and drawn: a few organisations over years, or all of them in one. Pure. */
import type { OrgKind } from '$lib/form3/codes';
import type { Comparison, Form } from './comparison';
import { formsOf } from './comparisonForm';
import type { Stand } from './comparisonStand';

/** Forms an indicator can take, in the order they are offered. */
export const INDICATOR_FORMS = [
	'lines',
	'distribution',
	'tiles',
	'map'
] as const satisfies readonly Form[];
export type IndicatorForm = (typeof INDICATOR_FORMS)[number];

/** Forms that an indicator can take of a kind of organisations. */
export function indicatorForms(kind: OrgKind): readonly IndicatorForm[] {
	const there = formsOf(kind);
	return INDICATOR_FORMS.filter((form) => there.includes(form));
}

/** Lines of which each has a look of its own. */
export const MOST_INDICATOR_LINES = 8;

export interface IndicatorShown {
	readonly form: IndicatorForm;
	/** `org_id`; null for every organisation: then `years` is one, so that a country's rows stay few. */
	readonly units: readonly string[] | null;
	readonly years: readonly number[];
	/** Whether there are more lines than can be told apart. */
	readonly tooMany: boolean;
	/** A form that was asked for and cannot show an indicator; null where there was none. */
	readonly instead: Form | null;
}

/**
 * The form asked for, where an indicator can take it; else (and said so) lines for several organisations or years, and all
 * organisations of the newest year for one. Lines want every year unless years were asked for.
 */
export function indicatorShown(
	comparison: Pick<Comparison, 'form' | 'years'>,
	stand: Pick<Stand, 'units' | 'years' | 'allYears' | 'onHand'>
): IndicatorShown {
	const { units, years, allYears, onHand } = stand;
	const asked = comparison.years.length > 0;
	const wanted = INDICATOR_FORMS.find((form) => form === comparison.form);
	const one = asked ? years.length === 1 : units.length < 2 && onHand.length > 1;
	const form = wanted ?? (one ? 'distribution' : 'lines');
	const instead = wanted ? null : comparison.form;
	if (form !== 'lines') {
		return { form, units: null, years: years.slice(-1), tooMany: false, instead };
	}
	return {
		form,
		units: units.map(({ org_id }) => org_id),
		years: asked ? years : allYears,
		tooMany: units.length > MOST_INDICATOR_LINES,
		instead
	};
}
