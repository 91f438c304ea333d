/** A chart with fixed rows, as the tests that all charts run through take it. */
import type { Chart, ChartContext, ChartTheme } from './chart';
import type { Drawing } from './drawing';

export interface ChartCase {
	readonly name: string;
	readonly chart: Chart<object, unknown>;
	draw(theme: ChartTheme, context: ChartContext): Drawing;
	readonly rows: readonly object[];
	readonly extra?: unknown;
}

export function chartCase<Row extends object, Extra>(
	name: string,
	chart: Chart<Row, Extra>,
	draw: (rows: readonly Row[], theme: ChartTheme, context: ChartContext, extra?: Extra) => Drawing,
	rows: readonly Row[],
	extra?: Extra
): ChartCase {
	return {
		name,
		chart: chart as unknown as Chart<object, unknown>,
		draw: (theme, context) => draw(rows, theme, context, extra),
		rows,
		extra
	};
}
