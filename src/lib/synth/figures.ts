/** The figures one assessment cites: of named indicators, and others. */
import type { Observation } from '$lib/dataset/schema';
import type { Answers } from './answers';
import { FAMILIES } from './families';
import type { Form } from './form';
import { OTHER_UNITS } from './profiles.data';
import { between, oneOf, randomOf, rounded, type Random } from './random';
import type { Traits } from './traits';
import { valueOf, type Standing } from './values';

/** A figure before it has its place in the list. */
interface Cited {
	readonly indicator_id: string | null;
	readonly value: number;
	readonly unit: string | null;
	readonly period_be: string | null;
	readonly role: 'actual' | 'target';
}

/** Years in which an organisation leaves out what it speaks of in others. */
const LEFT_OUT = 0.12;
const OUTLIER = 0.008;

/** Every period a figure of that year may carry. */
export function periodsOf(year: number): string[] {
	return [`${year}`, `${year - 1}`, `${year}-09`, `${year - 1}/${year}`];
}

/**
 * In form order. There is no document, so `line` is the place of the figure in this list (1, 2, …): it names the
 * figure within its assessment, nothing else. `standings` are those of the indicators that stand on their own.
 */
export function figuresOf(
	assessment_id: string,
	traits: Traits,
	year: number,
	answers: Answers,
	standings: readonly Standing[],
	form: Form
): Observation[] {
	const cited = form.statements.map((): Cited[] => []);
	for (const standing of standings) {
		const place = form.placeOf.get(standing.profile.statement_no);
		if (!standing.spoken || place === undefined || !hasEvidence(answers, place)) continue;
		cited[place]!.push(...citedOf(standing, traits, year, form));
	}
	const random = randomOf(form.seed, 'others', traits.org_id, year);
	cited.forEach((list, place) => {
		if (random() < answers.statements[place]!.figures) list.push(...others(random, year));
	});
	let line = 0;
	return cited.flatMap((list, place) =>
		list.map((figure): Observation => ({
			assessment_id,
			indicator_id: figure.indicator_id,
			subject_org_id: null,
			subject: null,
			statement_no: form.statements[place]!.statement_no,
			line: ++line,
			raw: String(figure.value),
			value: figure.value,
			unit: figure.unit,
			period_be: figure.period_be,
			role: figure.role,
			what_th: null,
			what_en: null
		}))
	);
}

function hasEvidence(answers: Answers, place: number): boolean {
	return answers.statements[place]!.chars > 0;
}

function citedOf(standing: Standing, traits: Traits, year: number, form: Form): Cited[] {
	const { indicator_id, unit } = standing.indicator;
	const random = randomOf(form.seed, 'cited', traits.org_id, indicator_id, year);
	if (random() < LEFT_OUT) return [];
	const [manner, aim, odd] = [random(), random(), random()];
	const target: Cited = {
		...{ indicator_id, unit, role: 'target', period_be: `${year}` },
		value: aimOf(standing, valueOf(standing, traits, year, form), aim)
	};
	if (manner < 0.1 && standing.indicator.better !== 'none') return [target];
	const [past, period_be] = periodOf(manner, year);
	const told = valueOf(standing, traits, past, form);
	const value = odd < OUTLIER ? outlier(standing, told) : told;
	const actual: Cited = { indicator_id, unit, role: 'actual', period_be, value };
	const followers = followersOf(standing, value, period_be, traits, form);
	const aims = aim > 0.75 && standing.indicator.better !== 'none' ? [target] : [];
	return [...aims, actual, ...followers];
}

/** Most figures are of the year itself; some of the year before, of a span or a month, some say nothing. */
function periodOf(manner: number, year: number): [of: number, period: string | null] {
	const [itself, before, month, span] = periodsOf(year) as [string, string, string, string];
	if (manner < 0.2) return [year - 1, before];
	if (manner < 0.25) return [year, span];
	if (manner < 0.3) return [year, month];
	return manner < 0.34 ? [year, null] : [year, itself];
}

/** What was aimed at, a little beyond or short of what came out. */
function aimOf({ indicator, profile }: Standing, value: number, aim: number): number {
	const good = indicator.better === 'lower' ? -1 : 1;
	const wished = value * (1 + good * 0.12 * (aim - 0.4));
	return rounded(Math.min(wished, profile.most ?? Infinity), Math.min(profile.decimals, 1));
}

/** A slip of the pen, or a year like no other. */
function outlier({ profile }: Standing, value: number): number {
	return rounded(profile.most === null ? value * 10 : value * 0.3, profile.decimals);
}

function followersOf(
	{ indicator }: Standing,
	value: number,
	period_be: string | null,
	traits: Traits,
	form: Form
): Cited[] {
	const family = FAMILIES[indicator.indicator_id];
	if (family === undefined) return [];
	const random = randomOf(form.seed, 'family', traits.org_id, indicator.indicator_id, value);
	return Object.entries(family(value, random)).flatMap(([indicator_id, part]): Cited[] => {
		if (!form.unitOf.has(indicator_id)) return [];
		const unit = form.unitOf.get(indicator_id) ?? null;
		return [{ indicator_id, unit, role: 'actual', period_be, value: part }];
	});
}

/** One to three small figures of a statement: "12 projects". */
function others(random: Random, year: number): Cited[] {
	const count = 1 + Math.floor(random() * random() * 3);
	return Array.from({ length: count }, () => ({
		indicator_id: null,
		value: Math.round(between(random, 1, 8) * between(random, 1, 8)),
		unit: oneOf(random, OTHER_UNITS),
		period_be: random() < 0.6 ? `${year}` : null,
		role: 'actual' as const
	}));
}
