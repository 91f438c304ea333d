/** Made-up figures of two assessments for the tests: moved, new, no longer cited and unchanged. */
import type { CompareFiguresExtra, FigureChangeRow } from './rows';

export const TWO_YEARS: CompareFiguresExtra = {
	org_th: 'จังหวัดตัวอย่างหนึ่ง',
	org_en: 'Sample One',
	before_year: 2563,
	after_year: 2564,
	synthetic: true
};

const numberOf = (raw: string) => Number(raw.replaceAll(',', ''));

/** A figure on both sides or one, as printed; null where it is not cited. */
export function change(
	before: string | null,
	after: string | null,
	rest: Partial<FigureChangeRow> = {}
): FigureChangeRow {
	const [b, a] = [before, after].map((raw) => {
		const value = raw === null ? null : numberOf(raw);
		return value !== null && Number.isFinite(value) ? value : null;
	}) as [number | null, number | null];
	const kind = before === null ? 'new' : after === null ? 'vanished' : b === a ? 'same' : 'moved';
	const difference = a === null || b === null ? null : a - b;
	return {
		kind,
		indicator_id: null,
		indicator_th: null,
		indicator_en: null,
		better: null,
		topic: null,
		subject: null,
		subject_org_id: null,
		what_th: 'กระดาษที่ลดได้',
		what_en: 'Sheets of paper saved',
		unit: 'แผ่น',
		role: 'actual',
		statement_before: before === null ? null : '1.3.1',
		statement_after: after === null ? null : '1.3.1',
		line_before: before === null ? null : 235,
		line_after: after === null ? null : 240,
		period_before: before === null ? null : '2562',
		period_after: after === null ? null : '2563',
		raw_before: before,
		raw_after: after,
		value_before: b,
		value_after: a,
		difference,
		percent: difference === null || b === 0 ? null : (100 * difference) / Math.abs(b!),
		...rest
	};
}

export const FIGURES: readonly FigureChangeRow[] = [
	change('452,250', '543,839'),
	change('75.4', '80', {
		unit: '%',
		what_th: 'ร้อยละของเรื่องร้องเรียนที่ได้รับการแก้ไขแล้วเสร็จภายในเวลาที่กำหนด',
		what_en: 'Complaints that were settled within the time that was set'
	}),
	change('120', '45', {
		unit: 'นาที',
		what_th: 'เวลารอรับบริการ',
		what_en: 'Waiting time',
		period_before: null,
		period_after: null
	}),
	change('0', '14', { unit: 'แห่ง', what_th: 'จุดบริการใหม่', what_en: 'New service points' }),
	change('85', '90', {
		unit: 'คน',
		role: 'target',
		what_th: 'ผู้เข้าอบรม',
		what_en: 'People trained'
	}),
	change('๑๒?', '5', { unit: 'เรื่อง', what_th: 'เรื่องที่รับไว้', what_en: 'Cases taken in' }),
	change(null, '1,250', { unit: 'ครัวเรือน', what_th: 'ครัวเรือนยากจน', what_en: 'Poor households' }),
	change('19', null, { unit: 'ทีม', what_th: 'ทีมนวัตกรรม', what_en: 'Innovation teams' }),
	change('26', '26', { unit: 'อำเภอ', what_th: 'อำเภอที่เข้าร่วม', what_en: 'Districts taking part' })
];
