import { describe, expect, it } from 'vitest';
import type { Form } from './comparison';
import { indicatorForms, indicatorShown, MOST_INDICATOR_LINES } from './comparisonIndicator';
import type { UnitOnHand } from './comparisonStand';

const unit = (i: number): UnitOnHand => ({
	org_id: `TH-${i}`,
	name_th: `จังหวัดที่ ${i}`,
	name_en: `Number ${i}`,
	region: 'North',
	province_code: null,
	years: [2564, 2565, 2566],
	assessments: []
});
const onHand = Array.from({ length: 12 }, (_, i) => unit(10 + i));
const shown = (form: Form | null, asked: readonly number[], chosen: number, there = onHand) =>
	indicatorShown(
		{ form, years: asked },
		{
			units: there.slice(0, chosen),
			years: asked.length > 0 ? asked : [2566],
			allYears: [2564, 2565, 2566],
			onHand: there
		}
	);

describe('the form of an indicator', () => {
	it('one organisation stands among all of the newest year, which is one year', () => {
		expect(shown(null, [], 1)).toMatchObject({ form: 'distribution', units: null, years: [2566] });
		expect(shown('distribution', [2564, 2566], 3).years).toEqual([2566]);
	});

	it('several organisations, or several years, are lines; those over every year unless asked', () => {
		expect(shown(null, [], 3)).toMatchObject({
			form: 'lines',
			units: ['TH-10', 'TH-11', 'TH-12'],
			years: [2564, 2565, 2566]
		});
		expect(shown(null, [2564, 2565], 1)).toMatchObject({ form: 'lines', years: [2564, 2565] });
		expect(shown(null, [2565], 3).form).toBe('distribution');
		expect(shown(null, [], 1, onHand.slice(0, 1)).form).toBe('lines');
	});

	it('a form that an indicator cannot take is none that was asked for', () => {
		expect(shown('heatmap', [], 1)).toMatchObject({ form: 'distribution', instead: 'heatmap' });
		expect(shown('lines', [], 1)).toMatchObject({ form: 'lines', instead: null });
		expect(shown(null, [], 1).instead).toBeNull();
	});

	it('maps are of all provinces in one year, and of provinces alone', () => {
		for (const form of ['tiles', 'map'] as const) {
			expect(shown(form, [2564, 2566], 3)).toMatchObject({ form, units: null, years: [2566] });
			expect(indicatorForms('province')).toContain(form);
			expect(indicatorForms('local')).not.toContain(form);
		}
	});

	it('more lines than can be told apart are too many; all organisations never are', () => {
		expect(shown('lines', [], MOST_INDICATOR_LINES).tooMany).toBe(false);
		expect(shown('lines', [], MOST_INDICATOR_LINES + 1).tooMany).toBe(true);
		expect(shown('distribution', [], 12).tooMany).toBe(false);
	});
});
