/** Targets as they were kept, read again without trusting them. Pure. */
import { ORG_ID, ORG_KINDS, YEAR_MAX, YEAR_MIN } from '$lib/form3/codes';
import {
	EACH_PART,
	EVERYONE,
	indicatorOf,
	isShareMeasure,
	isTargetMeasure,
	withTargets,
	type Target
} from './target';

/** The name they are kept under. */
export const KEPT_TARGETS = 'targets';

const ORGANIZATION = new RegExp(`^(?:${ORG_ID})$`);
const PART = /^[1-9]\d?(?:\.[1-9]\d?)?$/;

/** The targets of what was kept; what is none is left out, of two of one thing the later one stays. */
export function targetsFrom(kept: unknown): readonly Target[] {
	if (!Array.isArray(kept)) return [];
	return withTargets([], kept.filter(isTarget));
}

/** Who may have a target: an `org_id`, a kind, or `*`. */
export function isWhose(text: string): boolean {
	return text === EVERYONE || ORG_KINDS.some((kind) => kind === text) || ORGANIZATION.test(text);
}

/** A part of the form that may have a target. */
export function isTargetPart(text: string): boolean {
	return text === 'all' || EACH_PART.some((each) => each === text) || PART.test(text);
}

/** Whether a measure can have such a value: shares 0 to 100, characters 0 and more, an indicator any. */
export function isTargetValue(measure: string, value: number): boolean {
	if (!Number.isFinite(value)) return false;
	if (indicatorOf(measure) !== null) return true;
	return value >= 0 && (!isShareMeasure(measure) || value <= 100);
}

function isTarget(one: unknown): one is Target {
	if (typeof one !== 'object' || one === null) return false;
	const { org_id, measure, code, year_be, value, unit } = one as Record<string, unknown>;
	if (typeof org_id !== 'string' || typeof measure !== 'string' || typeof code !== 'string') {
		return false;
	}
	const indicator = indicatorOf(measure) !== null;
	return (
		isWhose(org_id) &&
		(indicator ? code === 'all' : isTargetMeasure(measure) && isTargetPart(code)) &&
		(year_be === null || isYear(year_be)) &&
		(value === null || (typeof value === 'number' && isTargetValue(measure, value))) &&
		(unit === null || (indicator && typeof unit === 'string'))
	);
}

function isYear(year: unknown): boolean {
	return Number.isInteger(year) && Number(year) >= YEAR_MIN && Number(year) <= YEAR_MAX;
}
