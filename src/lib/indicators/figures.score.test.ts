import { describe, expect, it } from 'vitest';
import { hasKhonKaen } from '$lib/form3/fixtures.node';
import { matchObservations } from './catalogue';
import { readCatalogue } from './fixture.node';
import { readFigures } from './figures';
import {
	khonKaenSample,
	madeUpSamples,
	pairFigures,
	scoreSamples,
	type Sample
} from './labelled.node';

const SAMPLES: [string, boolean, number, () => readonly Sample[]][] = [
	[
		'the real document, against labels made by reading it',
		hasKhonKaen,
		112,
		() => [khonKaenSample()]
	],
	['made-up answers of other provinces, with traps', true, 95, madeUpSamples]
];

describe.each(SAMPLES)('figures of %s', (_name, there, quantities, samplesOf) => {
	it.skipIf(!there)('are found, and little else', () => {
		const { labels, found, value } = scoreSamples(samplesOf());
		expect(labels).toBe(quantities);
		expect(value / labels, 'recall').toBeGreaterThanOrEqual(0.98);
		expect(value / found, 'precision').toBeGreaterThanOrEqual(0.98);
	});

	it.skipIf(!there)('have their place, unit, role and period', () => {
		const { labels, dated, line, unit, role, period } = scoreSamples(samplesOf());
		expect(line / labels, 'line').toBeGreaterThanOrEqual(0.98);
		expect(unit / labels, 'unit').toBeGreaterThanOrEqual(0.98);
		expect(role / labels, 'role').toBeGreaterThanOrEqual(0.95);
		expect(period / dated, 'period').toBeGreaterThanOrEqual(0.95);
	});
});

describe('the made-up answers', () => {
	const catalogue = readCatalogue();

	it('say whose figure it is, and of which indicator', () => {
		for (const { reading, labels } of madeUpSamples()) {
			const figures = readFigures(reading);
			const observations = matchObservations(figures, reading, catalogue);
			const pairs = pairFigures(figures, labels);
			const found = labels.map(({ raw }, index) => {
				const observation = observations[figures.indexOf(pairs[index]!)];
				return [raw, observation?.subject ?? null, observation?.indicator_id ?? null];
			});
			expect(found).toEqual(
				labels.map(({ raw, subject, indicator_id }) => [raw, subject, indicator_id])
			);
		}
	});
});
