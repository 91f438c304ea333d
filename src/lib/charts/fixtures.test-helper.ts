/** Fixed rows for the tests of the charts: the real shape, ties, gaps, nothing at all, and hostile names. */
import type { CompositionRow } from './composition';
import type { CoverageRow } from './coverage';
import type { HeatmapRow } from './heatmap';
import type { ItemState, ItemStatusRow } from './item-status';
import type { ObservationRow } from './observation';

export const HOSTILE =
	'</text><script>alert(1)</script><b onclick="x">&\u0000\u2028 zr0-c1 ecmeta_x="1"';

export const CATEGORIES: readonly (readonly [string, string, number, number, number, number])[] = [
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

export const statusRows = (
	state: (index: number) => ItemState,
	confirmed: (index: number) => boolean = () => false
): ItemStatusRow[] =>
	HEATMAP.map(({ item_no, short_th, short_en }, i) => ({
		item_no,
		short_th,
		short_en,
		not_started: 'unreadable',
		in_progress: 'unreadable',
		state: state(i),
		confirmed: confirmed(i)
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

export const cost = (value: number, raw: string, rest: Partial<ObservationRow> = {}) =>
	observation({
		value,
		raw,
		unit: 'บาท',
		statement_no: '1.3.1',
		what_th: 'ราคามือเทียม',
		what_en: 'Cost of a prosthetic hand',
		indicator_id: 'prosthetic-hand-cost',
		...rest
	});

export const BEFORE_AFTER: readonly ObservationRow[] = [
	cost(70000, '70,000', { role: 'baseline', line: 235 }),
	cost(1000, '1,000', { line: 236 })
];

export const COMPARED: readonly ObservationRow[] = [
	cost(111, '111', { unit: 'แปลง', period_be: '2563' }),
	cost(14, '14', {
		unit: 'แปลง',
		period_be: '2563',
		role: 'benchmark',
		subject: 'เชียงใหม่',
		subject_th: 'จังหวัดเชียงใหม่',
		subject_en: 'Chiang Mai'
	}),
	cost(85, '85', { unit: 'แปลง', role: 'target', period_be: '2565' })
];

export const part = (
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
