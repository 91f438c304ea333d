import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessmentsOf, codesOf, type SynthAssessment, type SynthPlan } from './assessments';
import { synthDataset, synthInfo, synthWords } from './dataset';
import { planOf, PROVINCES } from './fixture.node';
import { sampleAuthorities } from './organisations';

const few = (given: Partial<SynthPlan> = {}) =>
	planOf({ organizations: PROVINCES.slice(0, 4), ...given });
const byId = (plan: SynthPlan) =>
	new Map([...assessmentsOf(plan)].map((one) => [one.assessment.assessment_id, one]));

const whole = synthDataset(planOf());

describe('made-up assessments', () => {
	it('are the same for the same seed, and others for another', () => {
		fc.assert(
			fc.property(fc.string({ minLength: 1 }), (seed) => {
				const one = few({ seed, from: 2564, to: 2565 });
				expect(synthDataset(one)).toEqual(synthDataset(one));
				const other = synthDataset({ ...one, seed: `${seed}!` });
				expect(other.responses).not.toEqual(synthDataset(one).responses);
			}),
			{ numRuns: 10 }
		);
	});

	it('depend on nothing but seed, organisation and year', () => {
		const all = byId(few({ from: 2560, to: 2569 }));
		fc.assert(
			fc.property(
				fc.subarray(PROVINCES.slice(0, 4), { minLength: 1 }),
				fc.integer({ min: 2560, max: 2569 }),
				fc.integer({ min: 0, max: 9 }),
				(organizations, from, more) => {
					const to = Math.min(2569, from + more);
					for (const [id, one] of byId(few({ organizations, from, to }))) {
						expect(one).toEqual(all.get(id));
					}
				}
			),
			{ numRuns: 20 }
		);
	});

	it('leave out what they are told to, and nothing else', () => {
		const plan = few();
		const [first, ...others] = [...codesOf(plan)].map(({ id }) => id);
		const skip = new Set([first!, 'TH-99/2564/self']);
		expect([...codesOf({ ...plan, skip })].map(({ id }) => id)).toEqual(others);
	});

	it('say that they are synthetic and have no document', () => {
		for (const row of whole.assessments) {
			expect(row).toMatchObject({
				provenance: 'synthetic',
				assessor: 'self',
				source_name: expect.stringMatching(/ข้อมูลจำลอง.*synthetic/),
				source_sha256: null,
				source_lines: null
			});
		}
		expect(whole.responses.every((row) => row.line_from === null && row.evidence === null)).toBe(
			true
		);
		expect(synthInfo(planOf())).toMatchObject({ title: expect.stringMatching(/ข้อมูลจำลอง/) });
	});

	it('answer every statement of the form once', () => {
		for (const one of assessmentsOf(few())) {
			const numbers = one.responses.map((row) => row.statement_no);
			expect(numbers).toHaveLength(94);
			expect(new Set(numbers).size).toBe(94);
			expect(new Set(one.item_status.map((row) => row.item_no)).size).toBe(24);
		}
	});

	it('count the figures that they cite, in statements with evidence', () => {
		for (const { responses, observations } of assessmentsOf(planOf())) {
			for (const { statement_no, figure_count, link_count, evidence_chars } of responses) {
				const cited = observations.filter((row) => row.statement_no === statement_no);
				expect(figure_count).toBe(cited.length);
				if (evidence_chars === 0) expect([figure_count, link_count]).toEqual([0, 0]);
			}
			expect(observations.map((row) => row.line)).toEqual(observations.map((_, i) => i + 1));
		}
	});

	it('use only the words that are told beforehand', () => {
		const plan = few({ from: 2555, to: 2567 });
		const words = synthWords(plan);
		const units = new Set([...words.get('unit')!, ...plan.indicators.map(({ unit }) => unit)]);
		const dataset = synthDataset(plan);
		expect(dataset.assessments.map((row) => row.assessment_id)).toEqual(words.get('assessment_id'));
		for (const { period_be, unit } of dataset.observations) {
			if (period_be !== null) expect(words.get('period_be')).toContain(period_be);
			expect(units).toContain(unit);
		}
	});
});

describe('what they look like', () => {
	const answered = ({ responses }: Pick<SynthAssessment, 'responses'>) =>
		responses.filter((row) => row.evidence_chars > 0 || row.mark === 'marked').length / 94;
	const all = [...assessmentsOf(planOf())];

	it('some units miss a year', () => {
		const many = planOf({ organizations: sampleAuthorities(1000, PROVINCES) });
		const share = 1 - [...codesOf(many)].length / 6000;
		expect(share).toBeGreaterThan(0.03);
		expect(share).toBeLessThan(0.05);
	});

	it('neither empty nor full, growing from year to year', () => {
		const mean = (year: number) => average(all.filter((a) => a.assessment.year_be === year));
		const average = (list: SynthAssessment[]) =>
			list.reduce((sum, one) => sum + answered(one), 0) / list.length;
		expect(average(all)).toBeGreaterThan(0.5);
		expect(average(all)).toBeLessThan(0.9);
		expect(mean(2567) - mean(2562)).toBeGreaterThan(0.02);
	});

	it('what was answered in one year mostly is in the next', () => {
		const of = new Map(all.map((one) => [one.assessment.assessment_id, one]));
		let [same, compared] = [0, 0];
		for (const { assessment, responses } of all) {
			const next = of.get(`${assessment.org_id}/${assessment.year_be + 1}/self`);
			next?.responses.forEach((row, i) => {
				compared++;
				if (row.evidence_chars > 0 === responses[i]!.evidence_chars > 0) same++;
			});
		}
		expect(compared).toBeGreaterThan(20_000);
		expect(same / compared).toBeGreaterThan(0.8);
		expect(same / compared).toBeLessThan(1);
	});

	it('regions differ', () => {
		const regionOf = new Map(PROVINCES.map((row) => [row.org_id, row.region]));
		const shares = new Map<string | null, number[]>();
		for (const one of all) {
			const region = regionOf.get(one.assessment.org_id) ?? null;
			shares.set(region, [...(shares.get(region) ?? []), answered(one)]);
		}
		const means = [...shares.values()].map((list) => list.reduce((a, b) => a + b) / list.length);
		expect(means.length).toBeGreaterThan(4);
		expect(Math.max(...means) - Math.min(...means)).toBeGreaterThan(0.05);
	});

	it('every mark and status occurs, and whole copies without ticks', () => {
		const marks = new Set(whole.responses.map((row) => row.mark));
		expect([...marks].sort()).toEqual(['absent', 'marked', 'unmarked', 'unreadable']);
		expect(whole.item_status.some((row) => row.in_progress === 'marked')).toBe(true);
		expect(whole.item_status.some((row) => row.not_started === 'marked')).toBe(true);
		const both = whole.item_status.filter(
			(row) => row.in_progress === 'marked' && row.not_started === 'marked'
		);
		expect(both).toEqual([]);
		expect(all.some(({ responses }) => responses.every((row) => row.mark === 'unreadable'))).toBe(
			true
		);
	});
});

describe('sample authorities', () => {
	it('are recognised as made up, and spread over the country', () => {
		const rows = sampleAuthorities(160, PROVINCES);
		for (const [i, row] of rows.entries()) {
			expect(row).toMatchObject({
				org_id: `L-sample-${i + 1}`,
				kind: 'local',
				name_th: expect.stringContaining('จำลอง'),
				name_en: expect.stringContaining('Sample')
			});
		}
		expect(new Set(rows.map((row) => row.province_code)).size).toBe(77);
		expect(sampleAuthorities(20, PROVINCES)).toEqual(rows.slice(0, 20));
	});
});
