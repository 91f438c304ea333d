/** Fixed rows for the tests of the charts: the real shape, ties, gaps, nothing at all, and hostile names. */
import type { Chart, ChartContext, ChartTheme } from './chart';
import { composition, type CompositionRow } from './composition';
import { draw as drawComposition } from './composition/option';
import { coverage, type CoverageRow } from './coverage';
import { draw as drawCoverage } from './coverage/option';
import type { Drawing } from './drawing';
import { heatmap, type HeatmapRow } from './heatmap';
import { draw as drawHeatmap } from './heatmap/option';
import { itemStatus, type ItemState, type ItemStatusRow } from './item-status';
import { draw as drawItemStatus } from './item-status/option';
import type { ObservationRow } from './observation';
import { quantities } from './quantities';
import { draw as drawQuantities } from './quantities/option';
import { yearBars } from './year-bars';
import { draw as drawYearBars } from './year-bars/option';

export const HOSTILE =
	'</text><script>alert(1)</script><b onclick="x">&\u0000\u2028 zr0-c1 ecmeta_x="1"';

const CATEGORIES: readonly (readonly [string, string, number, number, number, number])[] = [
	['การนำองค์การ', 'Leadership', 19, 19, 11, 7],
	['การวางแผนเชิงยุทธศาสตร์', 'Strategic Planning', 12, 11, 4, 3],
	['การให้ความสำคัญกับผู้รับบริการและผู้มีส่วนได้ส่วนเสีย', 'Customer and Stakeholder Focus', 13, 12, 6, 0],
	['การวัด วิเคราะห์ และจัดการความรู้', 'Measurement, Analysis and Knowledge Management', 17, 16, 6, 4],
	['การมุ่งเน้นบุคลากร', 'Workforce Focus', 18, 18, 3, 5],
	['การมุ่งเน้นระบบการปฏิบัติการ', 'Operations Focus', 15, 15, 8, 2]
];

export const COVERAGE: readonly CoverageRow[] = CATEGORIES.map(
	([name_th, name_en, statements, answered, quantified, linked], i) => ({
		code: String(i + 1),
		name_th,
		name_en,
		statements,
		answered,
		quantified,
		linked
	})
);

const cells = (of: (category: number, item: number) => Partial<HeatmapRow>): HeatmapRow[] =>
	Array.from({ length: 24 }, (_, i) => {
		const [category, item] = [Math.floor(i / 4) + 1, (i % 4) + 1];
		return {
			item_no: `${category}.${item}`,
			category_no: category,
			short_th: 'ป้องกันทุจริตและโปร่งใส',
			short_en: 'Participation & networks',
			statements: 4,
			answered: 4,
			quantified: 0,
			linked: 0,
			...of(category, item)
		};
	});

export const HEATMAP: readonly HeatmapRow[] = cells((category, item) => ({
	quantified: (category + item) % 5,
	linked: category % 3
}));

export const ALL_STATES: readonly ItemState[] = [
	'in_progress',
	'not_started',
	'unreadable',
	'none',
	'both',
	'absent'
];

export const statusRows = (state: (index: number) => ItemState): ItemStatusRow[] =>
	HEATMAP.map(({ item_no, short_th, short_en }, i) => ({
		item_no,
		short_th,
		short_en,
		not_started: 'unreadable',
		in_progress: 'unreadable',
		state: state(i)
	}));

export function observation(rest: Partial<ObservationRow>): ObservationRow {
	return {
		statement_no: '4.4.3',
		line: 957,
		raw: String(rest.value ?? ''),
		value: 0,
		unit: 'แผ่น',
		period_be: null,
		role: 'actual',
		what_th: 'กระดาษที่ลดได้',
		what_en: 'Sheets of paper saved',
		indicator_id: 'epam-sheets',
		...rest
	};
}

export const PAPER: readonly ObservationRow[] = [
	observation({ value: 452250, raw: '452,250', period_be: '2561' }),
	observation({
		value: 226125,
		raw: '226,125',
		unit: 'บาท',
		period_be: '2561',
		line: 958,
		what_th: 'ค่าถ่ายเอกสารที่ลดได้',
		what_en: 'Copying cost saved',
		indicator_id: 'epam-copy-cost'
	}),
	observation({ value: 543839, raw: '543,839', period_be: '2562', line: 959 }),
	observation({ value: 409141.5, raw: '409,141.50', period_be: '2563', line: 960 })
];

const haze = (
	value: number,
	raw: string,
	unit: string,
	period_be: string,
	th: string,
	en: string
) =>
	observation({
		value,
		raw,
		unit,
		period_be,
		statement_no: '1.4.4',
		what_th: th,
		what_en: en,
		indicator_id: en
	});

export const HAZE: readonly ObservationRow[] = [
	haze(114, '114', 'จุด', '2564-01-13', 'จุดความร้อน', 'Hotspots'),
	haze(32900, '32,900', 'เสวียน', '2563-12-26', 'เสวียนเก็บใบไม้', 'Leaf enclosures'),
	haze(2900989, '2,900,989', 'กิโลกรัม', '2563-12-26', 'ใบไม้ที่จัดเก็บ', 'Leaves collected'),
	haze(40614, '40,614', 'กิโลกรัม', '2563-12-26', 'ฝุ่นละอองที่ลดได้', 'Dust cut')
];

const part = (
	level: number,
	th: string,
	en: string,
	value: number,
	share: number | null = null,
	rest: Partial<CompositionRow> = {}
): CompositionRow => ({
	part_th: th,
	part_en: en,
	value,
	unit: 'เรื่อง',
	share,
	level,
	statement_no: '3.4.3',
	line: 765,
	...rest
});

export const COMPLAINT_ROWS: readonly CompositionRow[] = [
	part(0, 'เรื่องร้องทุกข์ทั้งหมด', 'Complaints received', 2316),
	part(1, 'เรื่องร้องทุกข์ที่ซ้ำ', 'Duplicate complaints', 329, null, { tone: 'comparator' }),
	part(1, 'เรื่องร้องทุกข์สุทธิ', 'Net complaints', 1987, null, { tone: 'soft' }),
	part(2, 'เรื่องที่อยู่ระหว่างดำเนินการ', 'Complaints in progress', 35, 1.76, {
		tone: 'in_progress'
	}),
	part(2, 'เรื่องที่ยุติ', 'Complaints closed', 1952, 98.24, { tone: 'accent' })
];

export interface ChartCase {
	readonly name: string;
	readonly chart: Chart<object, unknown>;
	draw(theme: ChartTheme, context: ChartContext): Drawing;
	readonly rows: readonly object[];
	readonly extra?: unknown;
}

function chartCase<Row extends object, Extra>(
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

/** One fixed case a chart: stored as pictures. */
export const USUAL: readonly ChartCase[] = [
	chartCase('coverage', coverage, drawCoverage, COVERAGE),
	chartCase('heatmap', heatmap, drawHeatmap, HEATMAP, 'quantified'),
	chartCase(
		'item-status',
		itemStatus,
		drawItemStatus,
		statusRows((i) => ALL_STATES[i % 6]!)
	),
	chartCase('year-bars', yearBars, drawYearBars, PAPER),
	chartCase('composition', composition, drawComposition, COMPLAINT_ROWS),
	chartCase('quantities', quantities, drawQuantities, HAZE)
];

const years = (count: number, step = 1) =>
	Array.from({ length: count }, (_, i) =>
		observation({ value: 300000 + ((i * 7919) % 13) * 20000, period_be: String(2540 + i * step) })
	);

/** Rows a page may meet one day. */
export const UNUSUAL: readonly ChartCase[] = [
	chartCase('coverage, nothing', coverage, drawCoverage, []),
	chartCase('coverage, one', coverage, drawCoverage, COVERAGE.slice(0, 1)),
	chartCase(
		'coverage, all zero',
		coverage,
		drawCoverage,
		COVERAGE.map((row) => ({ ...row, answered: 0, quantified: 0, linked: 0 }))
	),
	chartCase(
		'coverage, no statements',
		coverage,
		drawCoverage,
		COVERAGE.map((row) => ({ ...row, statements: 0, answered: 0, quantified: 0, linked: 0 }))
	),
	chartCase(
		'coverage, hostile names',
		coverage,
		drawCoverage,
		COVERAGE.map((row) => ({ ...row, name_th: HOSTILE, name_en: HOSTILE }))
	),
	chartCase('heatmap, nothing', heatmap, drawHeatmap, [], 'linked'),
	chartCase('heatmap, one category', heatmap, drawHeatmap, HEATMAP.slice(4, 8), 'linked'),
	chartCase('heatmap, an item missing', heatmap, drawHeatmap, HEATMAP.slice(1, 23), 'answered'),
	chartCase(
		'heatmap, titled',
		heatmap,
		drawHeatmap,
		HEATMAP.map((row) => ({
			...row,
			category_th: CATEGORIES[row.category_no - 1]![0],
			category_en: CATEGORIES[row.category_no - 1]![1]
		})),
		'quantified'
	),
	chartCase('item-status, nothing', itemStatus, drawItemStatus, []),
	chartCase(
		'item-status, all unreadable',
		itemStatus,
		drawItemStatus,
		statusRows(() => 'unreadable')
	),
	chartCase('year-bars, nothing', yearBars, drawYearBars, []),
	chartCase('year-bars, 22 years', yearBars, drawYearBars, years(22)),
	chartCase('year-bars, every fifth year', yearBars, drawYearBars, years(12, 5)),
	chartCase('year-bars, zero', yearBars, drawYearBars, [
		observation({ value: 0, period_be: '2561' })
	]),
	chartCase('year-bars, below zero, target, comparator', yearBars, drawYearBars, [
		observation({ value: 100, period_be: '2560' }),
		observation({ value: 140, period_be: '2562' }),
		observation({ value: 90, period_be: '2562', role: 'benchmark' }),
		observation({ value: -20, period_be: '2563' }),
		observation({ value: 120, role: 'limit' })
	]),
	chartCase('year-bars, no year stated', yearBars, drawYearBars, [observation({ value: 7 })]),
	chartCase('composition, nothing', composition, drawComposition, []),
	chartCase('composition, many small parts', composition, drawComposition, [
		part(0, 'ทั้งหมด', 'All', 1000),
		...[500, 3, 2, 1, 494].map((value, i) =>
			part(
				1,
				`ส่วนที่มีชื่อค่อนข้างยาวมาก ส่วนที่ ${i}`,
				`A part with a rather long name ${i}`,
				value,
				value / 10
			)
		)
	]),
	chartCase('composition, long hostile name', composition, drawComposition, [
		part(1, HOSTILE, HOSTILE, 1),
		part(1, HOSTILE, HOSTILE, 2)
	]),
	chartCase('quantities, nothing', quantities, drawQuantities, []),
	chartCase('quantities, one', quantities, drawQuantities, HAZE.slice(0, 1)),
	chartCase('quantities, unreadable and zero', quantities, drawQuantities, [
		observation({ value: null, raw: '๑๒?' }),
		observation({ value: 0 }),
		observation({ value: 12, indicator_id: 'b' })
	])
];
