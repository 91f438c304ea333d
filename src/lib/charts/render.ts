/** A chart as SVG text, without a browser: what stands in the HTML before any script has run. */
import type { Chart, ChartContext, ChartTheme } from './chart';
import { init } from './registry';
import { cssTheme } from './theme';

/**
 * Draws a chart at `context.width`, one pixel of the drawing to one of the page. The same rows always give
 * the same text. Ids inside begin with `idPrefix`, so that several drawings can stand in one page.
 * @param theme colours; custom properties unless the drawing has to stand alone
 * @returns one `<svg>` element without scripts, styles or handlers; all text is escaped
 */
export function renderSvg<Row extends object, Extra>(
	chart: Chart<Row, Extra>,
	rows: readonly Row[],
	context: ChartContext,
	extra?: Extra,
	{ theme = cssTheme, idPrefix = chart.name }: { theme?: ChartTheme; idPrefix?: string } = {}
): string {
	const height = chart.height(rows, context, extra);
	const instance = init(null, null, {
		renderer: 'svg',
		ssr: true,
		width: context.width,
		height
	});
	try {
		instance.setOption(chart.option(rows, theme, context, extra));
		return tidy(rawSvg(instance), idPrefix, `${context.width}`);
	} finally {
		instance.dispose();
	}
}

interface SvgPainter {
	renderToString(options: object): string;
}

/**
 * ECharts' own `renderToSVGString` adds a style sheet with hover colours it computes itself; those rules
 * would apply to the whole page, so the painter is asked directly, without them.
 */
function rawSvg(instance: ReturnType<typeof init>): string {
	const painter = (instance.getZr() as unknown as { painter: SvgPainter }).painter;
	return painter.renderToString({ cssAnimation: false, cssEmphasis: false, useViewBox: true });
}

/**
 * Counted ids become the chart's own, and marks that belong to a stop say which (`data-stop`). Attributes
 * that repeat the default and ECharts' own bookkeeping go. Text is left alone.
 */
function tidy(svg: string, idPrefix: string, idSuffix: string): string {
	return svg.replace(/\n/g, '').replace(/<[^>]*>/g, (tag) => {
		const stop = /ecmeta_series_index="1"/.test(tag)
			? / ecmeta_data_index="(\d+)"/.exec(tag)?.[1]
			: undefined;
		return tag
			.replace(/\bzr\d+-/g, `${idPrefix}-${idSuffix}-`)
			.replace(/ ecmeta_\w+="[^"]*"/g, '')
			.replace(/ (?:version|baseProfile|xmlns:xlink)="[^"]*"/g, '')
			.replace('font-weight:400;', '')
			.replace(/(\/?>)$/, stop === undefined ? '$1' : ` data-stop="${stop}"$1`);
	});
}
