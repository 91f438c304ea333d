/** Made-up rows of a comparison for the tests of its charts: no unit or value in them is real. */
import type { ComparedValue } from '$lib/queries/compare/types';
import { HOSTILE } from './fixtures.test-helper';

/** A value of a chosen unit in a year, unless the rest says otherwise. */
export function compared(rest: Partial<ComparedValue> = {}): ComparedValue {
	return {
		key: 'T-1',
		kind: 'unit',
		name_th: 'จังหวัดตัวอย่างหนึ่ง',
		name_en: 'Sample One',
		province_code: null,
		region: 'Northeast',
		year_be: 2564,
		code: 'all',
		code_th: 'ทุกหมวด',
		code_en: 'All categories',
		value: 0.5,
		count: 47,
		of: 94,
		units: 1,
		synthetic: true,
		chosen: true,
		...rest
	};
}

export const REGION: Partial<ComparedValue> = {
	key: 'region:Northeast',
	kind: 'region',
	name_th: 'ภาคตะวันออกเฉียงเหนือ',
	name_en: 'Northeast',
	chosen: false,
	count: null,
	of: null,
	units: 20
};

export const COUNTRY: Partial<ComparedValue> = {
	...REGION,
	key: 'country',
	kind: 'country',
	name_th: 'ทั้งประเทศ',
	name_en: 'Whole country',
	region: null,
	units: 77
};

/** Names of the usual lengths, shortest to longest. */
const NAMES: readonly (readonly [string, string])[] = [
	['จังหวัดตาก', 'Tak'],
	['จังหวัดขอนแก่น', 'Khon Kaen'],
	['จังหวัดร้อยเอ็ด', 'Roi Et'],
	['จังหวัดกาฬสินธุ์', 'Kalasin'],
	['จังหวัดนครราชสีมา', 'Nakhon Ratchasima'],
	['จังหวัดพระนครศรีอยุธยา', 'Phra Nakhon Si Ayutthaya']
];

/** So many units, the first `chosen` of them chosen. */
export function units(count: number, chosen = 1): Partial<ComparedValue>[] {
	return Array.from({ length: count }, (_, i) => ({
		key: `T-${i + 1}`,
		name_th: NAMES[i % NAMES.length]![0],
		name_en: NAMES[i % NAMES.length]![1],
		chosen: i < chosen
	}));
}

const CATEGORY_NAMES = [
	['การนำองค์การ', 'Leadership'],
	['การวางแผนเชิงยุทธศาสตร์', 'Strategic Planning'],
	['การให้ความสำคัญกับผู้รับบริการและผู้มีส่วนได้ส่วนเสีย', 'Customer and Stakeholder Focus'],
	['การวัด วิเคราะห์ และจัดการความรู้', 'Measurement, Analysis and Knowledge Management'],
	['การมุ่งเน้นบุคลากร', 'Workforce Focus'],
	['การมุ่งเน้นระบบการปฏิบัติการ', 'Operations Focus']
] as const;

export const SIX: readonly Partial<ComparedValue>[] = CATEGORY_NAMES.map(
	([code_th, code_en], i) => ({
		code: String(i + 1),
		code_th,
		code_en
	})
);

export const ITEMS: readonly Partial<ComparedValue>[] = Array.from({ length: 24 }, (_, i) => ({
	code: `${Math.floor(i / 4) + 1}.${(i % 4) + 1}`,
	code_th: 'ป้องกันทุจริตและโปร่งใส',
	code_en: 'Participation & networks'
}));

export const WHOLE: readonly Partial<ComparedValue>[] = [{}];

/** Every series in every year and part; values vary, some are 0 or 1, and a few cannot be told. */
export function crossed(
	series: readonly Partial<ComparedValue>[],
	years: readonly number[],
	parts: readonly Partial<ComparedValue>[] = WHOLE
): ComparedValue[] {
	return series.flatMap((head, s) =>
		years.flatMap((year_be, y) =>
			parts.map((part, p) => {
				const steps = (s * 5 + y * 2 + p * 3) % 17;
				const value = steps === 16 ? null : Math.min(1, steps / 14);
				const unit = (head.kind ?? 'unit') === 'unit';
				return compared({
					...head,
					...part,
					year_be,
					value,
					count: unit && value !== null ? Math.round(14 * value) : null,
					of: unit && value !== null ? 14 : null
				});
			})
		)
	);
}

export const hostile = (rows: readonly ComparedValue[]): ComparedValue[] =>
	rows.map((row) => ({
		...row,
		name_th: HOSTILE,
		name_en: HOSTILE,
		code_th: HOSTILE,
		code_en: HOSTILE
	}));
