import type { ComponentProps } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { C } from '$lib/i18n/messages/compare';
import { defaultComparison, type Form } from '$lib/state/comparison';
import { standOf } from '$lib/state/comparisonStand';
import Outcome from './Outcome.svelte';
import Spoken from './testing/Spoken.svelte';

const rows = ['TH-40', 'TH-41'].map((org_id) => ({
	assessment_id: `${org_id}/2564/self`,
	assessor: 'self' as const,
	org_id,
	org_kind: 'province',
	org_name_th: org_id,
	org_name_en: org_id,
	region: null,
	province_code: null,
	year_be: 2564,
	provenance: 'synthetic' as const
}));

/** What is shown where the data hold nothing of the organisation asked about. */
function absent(form: Form): string {
	const start = defaultComparison({ unit: 'TH-40', kind: 'province', measure: 'quantified' });
	const comparison = { ...start, data: 'samples' as const, units: ['TH-99'], form };
	const stand = standOf(comparison, rows);
	expect([stand.first, stand.onHand.length]).toEqual([null, 2]);
	const props = {
		comparison,
		stand,
		form,
		part: 'all',
		shown: { units: [], years: [], groups: [] },
		parts: [],
		hasPages: () => false,
		targets: [],
		ahead: false,
		onChoose: () => undefined
	} satisfies ComponentProps<typeof Outcome>;
	return render(Spoken, { props: { lang: 'en', of: Outcome, props } }).body;
}

describe('an organisation that the data hold nothing of', () => {
	it.each(['heatmap', 'rank'] as const)(
		'is told so; no ranking is offered or said (%s)',
		(form) => {
			const body = absent(form);
			expect(body).toContain(C.firstHasNothing.en);
			expect(body).toContain(C.noMeaning.en);
			expect(body).not.toContain('data-testid="rank-');
		}
	);
});
