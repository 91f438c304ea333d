/** Made-up figures of one indicator for the tests of its charts: no unit or value in them is real. */
import { TILES } from './provinces/tiles';
import type { CompareIndicatorExtra, IndicatorValueRow } from './compare-indicator/figures';

export const EXTRA: CompareIndicatorExtra = {
	indicator: { name_th: 'จุดความร้อน', name_en: 'Hotspots', better: 'lower' },
	unit: 'จุด',
	chosen: ['T-1'],
	years: [2564, 2565, 2566]
};

/** A result of an organisation's own year, unless the rest says otherwise. */
export function figure(rest: Partial<IndicatorValueRow> = {}): IndicatorValueRow {
	const { org_id = 'T-1', year_be = 2566, value = 58 } = rest;
	return {
		org_id,
		org_kind: 'province',
		org_name_th: 'จังหวัดตัวอย่างหนึ่ง',
		org_name_en: 'Sample One',
		region: 'Northeast',
		province_code: null,
		year_be,
		assessment_id: `${org_id}/${year_be}/self`,
		provenance: 'synthetic',
		state: 'actual',
		of_year: true,
		statement_no: '1.4.4',
		line: 9,
		raw: value === null ? 'มาก' : String(value),
		value,
		unit: 'จุด',
		period_be: String(year_be),
		role: 'actual',
		subject: null,
		subject_org_id: null,
		...rest
	};
}

export const target = (rest: Partial<IndicatorValueRow> = {}) =>
	figure({ role: 'target', of_year: false, state: 'target-only', ...rest });

/** A result that an assessment cites of a period before its year. */
export const earlier = (period_be: string, rest: Partial<IndicatorValueRow> = {}) =>
	figure({ of_year: false, state: 'other-period', period_be, ...rest });

/** A year with an assessment that does not cite the indicator, or with none. */
export function nothing(assessed: boolean, rest: Partial<IndicatorValueRow> = {}) {
	const row = figure(rest);
	return {
		...row,
		state: 'missing' as const,
		of_year: false,
		...(assessed ? {} : { assessment_id: null, provenance: null }),
		statement_no: null,
		line: null,
		raw: null,
		value: null,
		unit: null,
		period_be: null,
		role: null
	};
}

const NAMES: readonly (readonly [string, string])[] = [
	['จังหวัดขอนแก่น', 'Khon Kaen'],
	['จังหวัดกาฬสินธุ์', 'Kalasin'],
	['จังหวัดพระนครศรีอยุธยา', 'Phra Nakhon Si Ayutthaya'],
	['จังหวัดตาก', 'Tak'],
	['จังหวัดร้อยเอ็ด', 'Roi Et'],
	['จังหวัดนครราชสีมา', 'Nakhon Ratchasima']
];
const REGIONS = ['North', 'Northeast', 'Central', 'East', 'West', 'South'];

const headOf = (i: number) => ({
	org_id: `T-${i + 1}`,
	org_name_th: NAMES[i % NAMES.length]![0],
	org_name_en: NAMES[i % NAMES.length]![1],
	region: REGIONS[(i * 5 + (i >> 3)) % REGIONS.length]!
});

/** Figures of a place in all the states there are, by turns. */
function placed(i: number, rest: Partial<IndicatorValueRow>): IndicatorValueRow[] {
	const own = { ...headOf(i), ...rest };
	const value = (i * 37 + (rest.year_be ?? 0) * 11) % 240;
	const kind = (i * 7 + (rest.year_be ?? 0)) % 9;
	if (kind === 5) return [target({ ...own, value })];
	if (kind === 6) return [nothing(true, own)];
	if (kind === 7) return [earlier(String((rest.year_be ?? 2566) - 1), { ...own, value })];
	if (kind === 8) return [nothing(i % 2 === 0, own)];
	if (kind === 4) return [figure({ ...own, value }), target({ ...own, value: value + 10 })];
	return [figure({ ...own, value })];
}

/** So many organisations over the years. */
export function overYears(count: number, years = EXTRA.years): IndicatorValueRow[] {
	return Array.from({ length: count }, (_, i) =>
		years.flatMap((year_be) => placed(i, { year_be }))
	).flat();
}

/** So many organisations in one year. */
export function inOneYear(count: number): IndicatorValueRow[] {
	return overYears(count, [2566]);
}

/** All provinces of the map in one year. */
export function inProvinces(): IndicatorValueRow[] {
	const codes = new Map(TILES.map(({ province_code }, i) => [`T-${i + 1}`, province_code]));
	return inOneYear(TILES.length).map((row) => ({
		...row,
		province_code: codes.get(row.org_id) ?? null
	}));
}
