import { afterEach, describe, expect, it } from 'vitest';
import type { ChartContext } from './chart';
import { UNUSUAL, USUAL, type ChartCase } from './cases.test-helper';
import { init } from './registry';
import { renderSvg } from './render';
import { cssTheme } from './theme';

const CONTEXT: ChartContext = { lang: 'th', era: 'be', width: 640 };
const made: (() => void)[] = [];

afterEach(() => {
	for (const undo of made.splice(0)) undo();
});

function start() {
	const element = document.body.appendChild(document.createElement('div'));
	const chart = init(element, null, { renderer: 'svg', width: CONTEXT.width, height: 600 });
	made.push(() => {
		chart.dispose();
		element.remove();
	});
	const draw = ({ chart: own, rows, extra }: ChartCase, options?: object) => {
		chart.setOption(own.option(rows, cssTheme, CONTEXT, extra), { ...options, silent: true });
		chart.getZr().flush();
	};
	return { chart, element, draw };
}

/** What is painted, whatever the nodes are called and however they are grouped. */
function painted(root: ParentNode): string[] {
	return [...root.querySelectorAll('path, text')].map((node) =>
		[
			'd',
			'x',
			'y',
			'transform',
			'fill',
			'fill-opacity',
			'stroke',
			'stroke-width',
			'stroke-dasharray'
		]
			.map((name) => `${name}=${node.getAttribute(name) ?? ''}`)
			.concat(node.textContent ?? '')
			.join(' ')
			.replace(/fill-opacity=1 /, 'fill-opacity= ')
	);
}

/** ECharts applies a highlight with the next frame. */
const nextFrame = () =>
	new Promise<void>((resolve) =>
		requestAnimationFrame(() => requestAnimationFrame(() => resolve()))
	);

function parse(svg: string): Document {
	return new DOMParser().parseFromString(svg, 'image/svg+xml');
}

const named = USUAL.map((given) => [given.name, given] as const);

describe.each(named)('%s in the browser', (_, given) => {
	it('draws the same words and marks as the server did', () => {
		const { element, draw } = start();
		draw(given);
		const texts = (root: ParentNode) =>
			[...root.querySelectorAll('text')].map((node) => node.textContent);
		const server = parse(renderSvg(given.chart, given.rows, CONTEXT, given.extra));
		expect(server.querySelector('parsererror')).toBeNull();
		expect(texts(element)).toEqual(texts(server));
		expect(element.querySelectorAll('path').length).toBe(server.querySelectorAll('path').length);
	});

	it('computes no colour, highlighted or not', async () => {
		const { chart, element, draw } = start();
		draw(given);
		const stops = given.chart.stops(given.rows, CONTEXT, given.extra);
		const colours = () => [
			...new Set(
				[...element.querySelectorAll('path, text')].flatMap((node) => [
					node.getAttribute('fill'),
					node.getAttribute('stroke')
				])
			)
		];
		const isOurs = (colour: string | null) =>
			colour === null || /^(?:none|var\(--[\w-]+\))$/.test(colour);
		const before = painted(element);
		for (const { seriesIndex, dataIndex } of stops) {
			chart.dispatchAction({ type: 'highlight', seriesIndex, dataIndex });
			await nextFrame();
			expect(colours().filter((colour) => !isOurs(colour))).toEqual([]);
			expect(painted(element)).not.toEqual(before);
			chart.dispatchAction({ type: 'downplay', seriesIndex, dataIndex });
		}
		await nextFrame();
		expect(painted(element).sort()).toEqual(before.sort());
	});
});

describe('a change of rows', () => {
	it.each([
		['merged', {}],
		['replaced', { notMerge: true }]
	])('leaves nothing of the rows before (%s)', (_, options) => {
		const { draw, element } = start();
		const fresh = (given: ChartCase) => {
			const other = start();
			other.draw(given);
			return painted(other.element).sort();
		};
		for (const name of [
			'coverage',
			'heatmap',
			'item-status',
			'year-bars',
			'composition',
			'quantities',
			'comparison',
			'compare-heatmap',
			'compare-lines',
			'compare-dumbbell',
			'compare-changes',
			'compare-figures'
		]) {
			for (const given of [...USUAL, ...UNUSUAL].filter((one) => one.name.startsWith(name))) {
				draw(given, options);
				expect(painted(element).sort(), given.name).toEqual(fresh(given));
			}
		}
	});
});
