import { describe, expect, it } from 'vitest';
import type { ChartContext } from './chart';
import { UNUSUAL, USUAL, type ChartCase } from './cases.test-helper';
import { HOSTILE } from './fixtures.test-helper';
import { renderSvg } from './render';
import { plainTheme } from './theme';

const TH: ChartContext = { lang: 'th', era: 'be', width: 328 };
const EN_WIDE: ChartContext = { lang: 'en', era: 'ce', width: 640 };
const render = ({ chart, rows, extra }: ChartCase, context: ChartContext, options?: object) =>
	renderSvg(chart, rows, context, extra, options);

describe.each(USUAL.map((given) => [given.name, given] as const))('%s', (name, given) => {
	it('is drawn as stored', async () => {
		const folder = `./snapshots/${name}`;
		await expect(`${render(given, TH)}\n`).toMatchFileSnapshot(`${folder}-th-328.svg`);
		await expect(`${render(given, EN_WIDE)}\n`).toMatchFileSnapshot(`${folder}-en-640.svg`);
	});

	it('is drawn one pixel to one at its width and height', () => {
		const height = given.chart.height(given.rows, TH, given.extra);
		expect(render(given, TH)).toMatch(
			new RegExp(`^<svg width="328" height="${height}"[^>]* viewBox="0 0 328 ${height}">`)
		);
	});

	it('marks every stop, so that it can be found without ECharts', () => {
		const marked = new Set(
			[...render(given, TH).matchAll(/data-stop="(\d+)"/g)].map(([, stop]) => Number(stop))
		);
		const stops = given.chart.stops(given.rows, TH, given.extra);
		expect([...marked].sort((a, b) => a - b)).toEqual(stops.map(({ dataIndex }) => dataIndex));
	});
});

describe('renderSvg', () => {
	it('gives the same text for the same rows', () => {
		for (const given of USUAL) expect(render(given, TH)).toBe(render(given, TH));
	});

	it('passes custom properties through and computes no colour', () => {
		for (const given of USUAL) {
			const svg = render(given, TH);
			expect(svg).toContain('var(--ink)');
			for (const [, colour] of svg.matchAll(/(?:fill|stroke)="([^"]*)"/g))
				expect(colour).toMatch(/^(?:none|var\(--[\w-]+\))$/);
		}
	});

	it('writes values where the drawing has to stand alone', () => {
		for (const given of USUAL) {
			const svg = render(given, TH, { theme: plainTheme });
			expect(svg).not.toContain('var(');
			expect(svg).toContain(plainTheme.ink);
		}
	});

	it('holds no script, style sheet, handler, link, shadow, gradient or id', () => {
		for (const given of [...USUAL, ...UNUSUAL]) {
			const tags = render(given, TH).replace(/>[^<]*</g, '><');
			expect(tags).not.toMatch(/<(?:script|style|a|image|foreignObject|filter|\w+Gradient)\b/);
			expect(tags).not.toMatch(/\s(?:on\w+|id|class|(?:xlink:)?href)=/);
		}
	});

	it('shows names from documents as text, whatever they hold', () => {
		const hostile = UNUSUAL.filter(({ name }) => name.includes('hostile'));
		expect(hostile.length).toBeGreaterThan(0);
		for (const given of hostile) {
			const svg = render(given, EN_WIDE);
			expect(svg).toContain('&lt;/text&gt;');
			expect(svg).not.toMatch(/<(?:script|b)\b/);
			// eslint-disable-next-line no-control-regex -- such characters are what is looked for
			expect(svg).not.toMatch(/[\u0000-\u0008]/);
			const shown = svg.replace(/<[^>]*>/g, '');
			// Only tags are tidied; the same letters in a name stay.
			expect(shown.replace(/\s/g, '')).toContain('zr0-c1');
		}
		expect(HOSTILE).toContain('zr0-c1');
	});
});
