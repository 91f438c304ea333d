import { describe, expect, it } from 'vitest';
import { hasKhonKaen } from '$lib/form3/fixtures.node';
import { khonKaenReading, readRows } from './fixture.node';
import { readFigures } from './figures';

const LABELS = 'tests/fixtures/khonkaen-figures.csv';

/** Matches figures and labels one to one on (statement, value) and counts what else agrees. */
function score() {
	const figures = readFigures(khonKaenReading());
	const labels = readRows(LABELS);
	const left = [...labels];
	const agree = { value: 0, line: 0, unit: 0, role: 0, period: 0 };
	for (const figure of figures) {
		const same = left.filter(
			(label) => label.statement_no === figure.statement_no && Number(label.value) === figure.value
		);
		const label = same.find((one) => Number(one.line) === figure.line) ?? same[0];
		if (!label) continue;
		left.splice(left.indexOf(label), 1);
		agree.value += 1;
		if (Number(label.line) === figure.line) agree.line += 1;
		if ((label.unit || null) === figure.unit) agree.unit += 1;
		if (label.role === figure.role) agree.role += 1;
		if (label.period_be && label.period_be === figure.period_be) agree.period += 1;
	}
	const dated = labels.filter((label) => label.period_be).length;
	return { figures: figures.length, labels: labels.length, dated, ...agree };
}

describe.skipIf(!hasKhonKaen)(
	'figures of the real document, against labels made by reading it',
	() => {
		it('finds them, and little else', () => {
			const { figures, labels, value } = score();
			expect(labels).toBeGreaterThanOrEqual(110);
			expect(value / labels, 'recall').toBeGreaterThanOrEqual(0.95);
			expect(value / figures, 'precision').toBeGreaterThanOrEqual(0.95);
		});

		it('places them, and knows unit, role and period', () => {
			const { labels, dated, line, unit, role, period } = score();
			expect(line / labels, 'line').toBeGreaterThanOrEqual(0.95);
			expect(unit / labels, 'unit').toBeGreaterThanOrEqual(0.9);
			expect(role / labels, 'role').toBeGreaterThanOrEqual(0.9);
			expect(period / dated, 'period').toBeGreaterThanOrEqual(0.85);
		});
	}
);
