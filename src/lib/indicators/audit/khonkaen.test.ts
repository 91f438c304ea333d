import { describe, expect, it } from 'vitest';
import { hasKhonKaen } from '$lib/form3/fixtures.node';
import type { Finding, Form3Reading } from '$lib/form3/types';
import { matchObservations } from '../catalogue';
import { readFigures } from '../figures';
import { khonKaenReading, readCatalogue } from '../fixture.node';
import { auditFindings } from '.';

/** The facts that the issue of this audit names; checked by hand against the document. */
function audit(reading: Form3Reading): Finding[] {
	const figures = readFigures(reading);
	const matched = matchObservations(figures, reading, readCatalogue());
	return auditFindings(
		reading,
		figures.map((figure, i) => ({ ...figure, ...matched[i]! }))
	);
}

describe.skipIf(!hasKhonKaen)('the audit of the Khon Kaen document', () => {
	const reading = khonKaenReading();
	const findings = audit(reading);
	const of = (rule: string) =>
		findings
			.filter((one) => one.rule === rule)
			.map(({ verdict, lines, arithmetic }) => [verdict, lines.join(' '), arithmetic].join(' | '));

	it('adds up what the document adds up', () => {
		expect(of('sum')).toEqual([
			'holds | 151 152 | 846 + 7,014 = 7,860',
			'holds | 626 630 | 6 + 3 = 9',
			'holds | 766 767 | 35 + 1,952 = 1,987'
		]);
		expect(of('difference')).toEqual(['holds | 765 766 | 2,316 − 329 = 1,987']);
	});

	it('follows shares and units to their last printed digit', () => {
		expect(of('share')).toEqual([
			'rounding | 766 767 | 35 ÷ 1,987 × 100 = 1.7614',
			'rounding | 766 767 | 1,952 ÷ 1,987 × 100 = 98.2386'
		]);
		expect(of('conversion')).toEqual(['rounding | 368 369 | 2,900,989 ÷ 1,000 = 2,900.989']);
		expect(of('factor')).toContain('holds | 957 958 | 226,125 ÷ 452,250 = 0.5');
	});

	it('says contradiction of nothing but what is one', () => {
		const contradictions = findings.filter(({ verdict }) => verdict === 'contradiction');
		expect(contradictions.map(({ rule, lines }) => `${rule} ${lines.join(' ')}`)).toEqual([
			'repeated 310 336',
			'impossible 960'
		]);
	});

	it('counts the lists that follow their counts', () => {
		expect(of('count').every((one) => one.startsWith('holds'))).toBe(true);
		expect(of('count').length).toBeGreaterThanOrEqual(9);
	});

	it('names targets that have no result, each once', () => {
		const targets = findings.filter(({ rule }) => rule === 'target-only');
		expect(targets.map(({ stated, lines }) => `${stated} ${lines.join(' ')}`)).toEqual(
			expect.arrayContaining(['3 469 479', '70 470 479', '8 1371', '20 1372', '7 1443', '85 1443'])
		);
	});

	it.each([
		['a total', '7,860', '7,680', 'sum 151 152'],
		['a remainder', '1,987', '1,978', 'difference 765 766'],
		['a share', '1.76', '1.67', 'share 766 767'],
		['a unit', '2,901 ตัน', '2,091 ตัน', 'conversion 368 369'],
		['a count', 'จำนวน 6 รางวัล', 'จำนวน 5 รางวัล', 'count 1090']
	])('would notice a slip in %s', (_what, right, wrong, expected) => {
		const text = reading.text.map((line) => line.replace(right, wrong));
		expect(text).not.toEqual(reading.text);
		const slips = audit({ ...reading, text }).filter(({ verdict }) => verdict === 'contradiction');
		expect(slips.map(({ rule, lines }) => `${rule} ${lines.join(' ')}`)).toContain(expected);
	});
});
