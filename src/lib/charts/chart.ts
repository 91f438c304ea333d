/**
 * What every chart folder exports. A chart is pure: rows, theme and context in, ECharts option, words and
 * table out; no clock, no randomness, no DOM, no SQL.
 */
import type { EChartsOption } from 'echarts';
import type { Era, Lang } from '$lib/i18n/locale';

export interface ChartContext {
	readonly lang: Lang;
	readonly era: Era;
	/** Drawing width in CSS pixels; a chart changes its form below about 480. */
	readonly width: number;
}

/** Colours and type as CSS values; on the page they are `var(--…)`, so one SVG serves both themes. */
export interface ChartTheme {
	readonly ink: string;
	readonly muted: string;
	readonly faint: string;
	readonly paper: string;
	readonly accent: string;
	readonly accentSoft: string;
	readonly accentFaint: string;
	readonly comparator: string;
	readonly inProgress: string;
	readonly notStarted: string;
	readonly unreadable: string;
	readonly font: string;
}

/** The text alternative: a title that says the finding, what is measured, and one sentence of reading. */
export interface ChartText {
	readonly title: string;
	readonly subtitle: string;
	readonly reading: string;
}

export interface TableColumn {
	readonly key: string;
	readonly label: string;
	readonly numeric?: boolean;
}

/** The table twin holds exactly what is drawn; cells are raw values, formatted by the table component. */
export interface TableTwin {
	readonly columns: readonly TableColumn[];
	readonly rows: readonly (readonly (string | number | null)[])[];
}

export interface Chart<Row extends object, Extra = unknown> {
	readonly name: string;
	text(rows: readonly Row[], context: ChartContext, extra?: Extra): ChartText;
	table(rows: readonly Row[], context: ChartContext, extra?: Extra): TableTwin;
	/** Height in CSS pixels for a width, so that the page never jumps. */
	height(rows: readonly Row[], context: ChartContext, extra?: Extra): number;
	option(
		rows: readonly Row[],
		theme: ChartTheme,
		context: ChartContext,
		extra?: Extra
	): EChartsOption;
	/** The keyboard's and the pointer's stops, in reading order: what is said and where a click leads. */
	stops(rows: readonly Row[], context: ChartContext, extra?: Extra): readonly ChartStop[];
}

export interface ChartStop {
	/** Where ECharts finds it. */
	readonly seriesIndex: number;
	readonly dataIndex: number;
	/** Said aloud and shown in the tooltip; plain text, never HTML. */
	readonly label: string;
	/**
	 * Site path without language prefix, e.g. `/category/1`, or what changes in the address of this page, e.g.
	 * `?item=1.4`; null when there is nothing to open.
	 */
	readonly path: string | null;
}
