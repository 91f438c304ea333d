/** Made-up assessments: each depends on the seed, its organisation and its year, and on nothing else. */
import type {
	Assessment,
	Indicator,
	ItemStatus,
	Observation,
	Organization,
	Response
} from '$lib/dataset/schema';
import { assessmentId, compareCodes } from '$lib/form3/codes';
import type { Framework } from '$lib/form3/types';
import { answersOf, type Answers } from './answers';
import { FOLLOWERS } from './families';
import { figuresOf } from './figures';
import { formOf, type Form } from './form';
import { randomOf } from './random';
import { statusOf } from './status';
import { traitsOf, type Traits } from './traits';
import { profileOf, standingOf, type Standing } from './values';

export interface SynthPlan {
	/** Any text; the same one gives the same rows everywhere. */
	readonly seed: string;
	readonly organizations: readonly Organization[];
	/** Buddhist years, first and last. */
	readonly from: number;
	readonly to: number;
	readonly framework: Framework;
	readonly indicators: readonly Indicator[];
	/** Codes of assessments that are left out, for instance because real ones exist. */
	readonly skip?: ReadonlySet<string>;
}

/** The rows of one assessment, in the order in which they stand in a dataset. */
export interface SynthAssessment {
	readonly assessment: Assessment;
	readonly responses: readonly Response[];
	readonly item_status: readonly ItemStatus[];
	readonly observations: readonly Observation[];
}

/** Units that miss a year. */
const MISSING = 0.04;
/** A figure takes up at least so much of the evidence it stands in. */
const CHARS_A_FIGURE = 40;

/** Codes of all assessments of a plan, by organisation and year: the order in which `assessmentsOf` gives them. */
export function* codesOf(
	plan: SynthPlan
): Generator<{ id: string; org: Organization; year: number }> {
	const organizations = [...plan.organizations].sort((a, b) => compareCodes(a.org_id, b.org_id));
	for (const org of organizations) {
		for (let year = plan.from; year <= plan.to; year++) {
			const id = assessmentId(org.org_id, year, 'self');
			if (plan.skip?.has(id)) continue;
			if (randomOf(plan.seed, 'missing', org.org_id, year)() < MISSING) continue;
			yield { id, org, year };
		}
	}
}

/** One assessment after the other; never more than one organisation is held. */
export function* assessmentsOf(plan: SynthPlan): Generator<SynthAssessment> {
	const form = formOf(plan.framework, plan.indicators, plan.seed);
	const alone = plan.indicators
		.filter(({ indicator_id }) => !FOLLOWERS.has(indicator_id))
		.map((indicator) => ({ indicator, profile: profileOf(indicator, form) }));
	let traits: Traits | undefined;
	let standings: Standing[] = [];
	for (const { id, org, year } of codesOf(plan)) {
		if (traits?.org_id !== org.org_id) {
			const own = traitsOf(org, form);
			traits = own;
			standings = alone.map((one) => standingOf(own, one.indicator, one.profile, form));
		}
		yield assessmentOf(id, traits, year, standings, form);
	}
}

function assessmentOf(
	assessment_id: string,
	traits: Traits,
	year: number,
	standings: readonly Standing[],
	form: Form
): SynthAssessment {
	const answers = answersOf(traits, year, form);
	const observations = figuresOf(assessment_id, traits, year, answers, standings, form);
	return {
		assessment: {
			assessment_id,
			org_id: traits.org_id,
			year_be: year,
			framework_id: form.framework_id,
			assessor: 'self',
			provenance: 'synthetic',
			source_name: `ข้อมูลจำลอง / synthetic data (seed ${form.seed})`,
			source_sha256: null,
			source_lines: null
		},
		responses: responsesOf(assessment_id, answers, observations, form),
		item_status: statusOf(assessment_id, answers, form),
		observations
	};
}

function responsesOf(
	assessment_id: string,
	answers: Answers,
	observations: readonly Observation[],
	form: Form
): Response[] {
	const figures = new Map<string, number>();
	for (const { statement_no } of observations) {
		figures.set(statement_no, (figures.get(statement_no) ?? 0) + 1);
	}
	return form.statements.map(({ statement_no }, place): Response => {
		const { mark, chars, links } = answers.statements[place]!;
		const figure_count = figures.get(statement_no) ?? 0;
		return {
			assessment_id,
			statement_no,
			option_no: null,
			mark,
			evidence: null,
			summary_th: null,
			summary_en: null,
			evidence_chars: Math.max(chars, figure_count * CHARS_A_FIGURE),
			figure_count,
			link_count: links,
			line_from: null,
			line_to: null,
			number_recovered: false
		};
	});
}
