import { formatNumber } from '$lib/i18n/format';
import type { Text } from '$lib/i18n/messages';

const text = (th: string, en: string): Text => ({ th, en });
const n = (count: number) => formatNumber(count, 0);

const TIMES: Readonly<Record<number, Text>> = {
	1000: text('พัน', '1,000'),
	1_000_000: text('ล้าน', '1,000,000')
};

/** Words of one indicator on the tile map and on the map with outlines. */
export const W = {
	byProvince: text('รายจังหวัด', 'by province'),
	shades: (low: string, high: string) => text(`สี ${low}–${high}`, `shades from ${low} to ${high}`),
	/** What the numbers in the tiles are: so many times a unit of measure, or percent. */
	numbers: (by: number, unit: string | null) => {
		const times = TIMES[by];
		if (unit === '%') return text('ตัวเลขในช่องคือร้อยละ', 'Numbers are percent');
		const th = [times?.th, unit].filter(Boolean).join(' ') || 'ค่าตามที่อ้าง';
		const en = [times?.en, unit].filter(Boolean).join(' ') || 'as cited';
		return text(`ตัวเลขในช่อง: ${th}`, `Numbers: ${en}`);
	},
	key: {
		'other-period': (c: number) => text(`ผลช่วงอื่น ${n(c)} จังหวัด`, `Another period: ${n(c)}`),
		'target-only': (c: number) => text(`มีแต่เป้าหมาย ${n(c)} จังหวัด`, `Only a target: ${n(c)}`),
		/** Another unit of measure, not readable, or no result. */
		unreadable: (c: number) => text(`อ้างแต่แสดงไม่ได้ ${n(c)} จังหวัด`, `Cited, not drawn: ${n(c)}`),
		missing: (c: number) => text(`ไม่ได้อ้าง ${n(c)} จังหวัด`, `Not cited: ${n(c)}`),
		absent: (c: number) => text(`ไม่มีแบบประเมิน ${n(c)} จังหวัด`, `No assessment: ${n(c)}`)
	}
};
