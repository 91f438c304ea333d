import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChartContext } from '../chart';
import { COMPLAINT_ROWS, observation } from '../fixtures.test-helper';
import { COMPLAINTS, composition, compositionRows } from '.';
import { placeLabels, TEXT_INSET } from './labels';
import { compose } from './rows';

const TH: ChartContext = { lang: 'th', era: 'be', width: 640 };
const EN: ChartContext = { lang: 'en', era: 'ce', width: 640 };

describe('compose', () => {
	it('places the second level under the part it adds up to', () => {
		const { levels, extent } = compose(COMPLAINT_ROWS);
		expect(extent).toBe(2316);
		expect(levels[1]!.parent?.part_en).toBe('Net complaints');
		expect(levels[1]!.segments.map(({ from, to }) => [from, to])).toEqual([
			[329, 364],
			[364, 2316]
		]);
		expect(levels.map(({ mismatch }) => mismatch)).toEqual([false, false]);
	});

	it('keeps and says a mismatch', () => {
		const rows = COMPLAINT_ROWS.map((row) => (row.value === 35 ? { ...row, value: 30 } : row));
		expect(compose(rows).levels[1]!.mismatch).toBe(true);
		expect(composition.text(rows, EN).reading).toContain('do not add up');
		expect(composition.text(COMPLAINT_ROWS, EN).reading).not.toContain('do not add up');
	});
});

describe('the words of a composition', () => {
	it('say the largest last part and its stated share', () => {
		expect(composition.text(COMPLAINT_ROWS, TH).title).toBe(
			'เรื่องที่ยุติ 1,952 จาก 1,987 เรื่อง (ร้อยละ 98.24)'
		);
		expect(composition.text(COMPLAINT_ROWS, EN).title).toBe(
			'Complaints closed: 1,952 of 1,987 cases (98.24%)'
		);
	});

	it('state no share that the document does not', () => {
		const rows = COMPLAINT_ROWS.map((row) => ({ ...row, share: null }));
		const { title, reading } = composition.text(rows, EN);
		expect(title + reading).not.toContain('%');
	});

	it('prefer no part where several are equally large', () => {
		const rows = COMPLAINT_ROWS.filter(({ level }) => level < 2).map((row) =>
			row.level === 1 ? { ...row, value: 1158 } : row
		);
		expect(composition.text(rows, EN).title).toBe('Complaints received 2,316 cases in 2 parts');
	});
});

describe('compositionRows', () => {
	it('puts the indicators of a plan in its order with their stated shares', () => {
		const row = (indicator_id: string, value: number, unit = 'เรื่อง') =>
			observation({ indicator_id, value, unit, raw: String(value), what_th: null, what_en: null });
		const rows = compositionRows(
			[
				row('complaints-closing-rate', 98.24, '%'),
				row('complaints-closed', 1952),
				row('complaints-net', 1987)
			],
			COMPLAINTS
		);
		expect(rows.map(({ part_en, level, share }) => [part_en, level, share])).toEqual([
			['complaints-net', 1, null],
			['complaints-closed', 2, 98.24]
		]);
	});

	it('leaves out a part in another unit: it would not add up', () => {
		const row = (indicator_id: string, value: number, unit: string) =>
			observation({ indicator_id, value, unit, what_en: indicator_id });
		const rows = compositionRows(
			[row('complaints-received', 2316, 'เรื่อง'), row('complaints-net', 1987, 'คน')],
			COMPLAINTS
		);
		expect(rows.map(({ part_en }) => part_en)).toEqual(['complaints-received']);
	});
});

describe('placeLabels', () => {
	const parts = fc
		.array(
			fc.record({
				size: fc.integer({ min: 1, max: 1000 }),
				text: fc.constantFrom(
					'ก',
					'เรื่องที่ยุติ 1,952 เรื่อง (98.24%)',
					'A rather long name of a part 12%'
				)
			}),
			{ minLength: 1, maxLength: 7 }
		)
		.map((list) => {
			const sum = list.reduce((total, { size }) => total + size, 0);
			let at = 0;
			return list.map(({ size, text }) => {
				const left = (at / sum) * 328;
				at += size;
				return { left, right: (at / sum) * 328, text };
			});
		});

	it('never lets two labels share a place', () => {
		fc.assert(
			fc.property(parts, (given) => {
				const taken = new Set<string>();
				placeLabels(given, 328).forEach(({ row, lines, x }) => {
					expect(x).toBeGreaterThanOrEqual(0);
					expect(x + TEXT_INSET).toBeLessThan(328);
					for (let i = 0; i < lines.length; i++) {
						const key = `${row + i} ${Math.round(x)}`;
						expect(taken.has(key)).toBe(false);
						taken.add(key);
					}
				});
			}),
			{ seed: 2564, numRuns: 300 }
		);
	});

	it('draws no leader through another label', () => {
		const [first] = placeLabels(
			[
				{ left: 0, right: 300, text: 'A part that is named at some length' },
				{ left: 300, right: 328, text: 'Another part that is named at some length' }
			],
			328
		);
		expect(first).toMatchObject({ row: 1, leader: 0.5 });
		const [, second] = placeLabels(
			[
				{ left: 0, right: 290, text: 'x' },
				{ left: 290, right: 300, text: 'A part that is named at some length' },
				{ left: 300, right: 328, text: 'Another part that is named at some length' }
			],
			328
		);
		expect(second).toMatchObject({ row: 1, leader: null });
	});
});
