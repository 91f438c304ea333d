import { describe, expect, it } from 'vitest';
import type { ChartContext } from './chart';
import { textBox, type Drawing, type Mark, type TextMark } from './drawing';
import { UNUSUAL, USUAL, type ChartCase } from './cases.test-helper';
import { cssTheme } from './theme';

const CASES = [...USUAL, ...UNUSUAL];
const WIDTHS = [288, 328, 390, 479, 480, 640, 940];
const CONTEXTS: readonly ChartContext[] = WIDTHS.flatMap((width) => [
	{ lang: 'th', era: 'be', width } as const,
	{ lang: 'en', era: 'ce', width } as const
]);

const marksOf = (drawing: Drawing): Mark[] => [
	...drawing.ground,
	...drawing.stops.flatMap(({ marks }) => marks),
	...(drawing.over ?? [])
];
const textsOf = (drawing: Drawing) =>
	marksOf(drawing).filter((mark): mark is TextMark => mark.kind === 'text');

function overlapping(texts: readonly TextMark[]): string[] {
	return texts.flatMap((a, i) =>
		texts
			.slice(i + 1)
			.filter((b) => {
				// Thai at 13 px takes about 18 px from the lowest to the highest mark.
				const [one, other] = [textBox(a, 8.5), textBox(b, 8.5)];
				const beside = one.right <= other.left || other.right <= one.left;
				return !beside && one.top < other.bottom && other.top < one.bottom;
			})
			.map((b) => `${a.text} | ${b.text}`)
	);
}

const each =
	(check: (given: ChartCase, context: ChartContext, drawing: Drawing) => void) =>
	(given: ChartCase) => {
		for (const context of CONTEXTS) check(given, context, given.draw(cssTheme, context));
	};
const named = CASES.map((given) => [given.name, given] as const);

describe.each(named)('%s', (_, given) => {
	it('lets no words touch each other', () =>
		each((_, __, drawing) => expect(overlapping(textsOf(drawing))).toEqual([]))(given));

	it('keeps all words inside the drawing', () =>
		each((_, context, drawing) => {
			for (const text of textsOf(drawing)) {
				const { left, right, top, bottom } = textBox(text, 9);
				expect(left, text.text).toBeGreaterThanOrEqual(-1);
				expect(right, text.text).toBeLessThanOrEqual(context.width + 1);
				expect(top, text.text).toBeGreaterThanOrEqual(0);
				expect(bottom, text.text).toBeLessThanOrEqual(drawing.height);
			}
		})(given));

	it('writes nothing smaller than 13 px and uses no colour but the theme’s', () =>
		each((_, __, drawing) => {
			const colours = new Set([...Object.values(cssTheme), 'transparent', 'none']);
			for (const mark of marksOf(drawing)) {
				if (mark.kind === 'text') expect(mark.size).toBeGreaterThanOrEqual(13);
				if ('fill' in mark) expect(colours).toContain(mark.fill);
				if ('stroke' in mark && mark.stroke) expect(colours).toContain(mark.stroke);
			}
		})(given));

	it('has one height over each form, so that the page does not move', () => {
		for (const lang of ['th', 'en'] as const) {
			const heightAt = (width: number) =>
				given.chart.height(given.rows, { lang, era: 'be', width }, given.extra);
			expect(new Set([328, 360, 390, 430, 479].map(heightAt)).size).toBe(1);
			expect(new Set([480, 560, 640, 760, 940].map(heightAt)).size).toBe(1);
		}
	});

	it('says a finding, a measure and a reading in both languages', () =>
		each((_, context) => {
			const { title, subtitle, reading } = given.chart.text(given.rows, context, given.extra);
			for (const words of [title, subtitle, reading]) {
				expect(words.trim()).not.toBe('');
				expect(words).not.toMatch(/NaN|undefined|null|Infinity/);
			}
			if (context.lang === 'en') expect(reading).toMatch(/[.!?]$/);
		})(given));

	it('has a table as wide as its header', () =>
		each((_, context) => {
			const { columns, rows } = given.chart.table(given.rows, context, given.extra);
			for (const row of rows) {
				expect(row).toHaveLength(columns.length);
				for (const cell of row) expect(Number.isNaN(cell)).toBe(false);
			}
		})(given));

	it('gives every stop a label and a place on the site', () =>
		each((_, context, drawing) => {
			const stops = given.chart.stops(given.rows, context, given.extra);
			expect(stops).toHaveLength(drawing.stops.length);
			for (const { label, path } of stops) {
				expect(label).not.toBe('');
				if (path !== null)
					expect(path).toMatch(/^\/(?:category\/\d+|item\/\d+\.\d+|statement\/\d+\.\d+\.\d+)$/);
			}
		})(given));
});
