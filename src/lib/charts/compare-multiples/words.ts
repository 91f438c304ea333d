import { formatNumber } from '$lib/i18n/format';
import type { Text } from '$lib/i18n/messages';
import { plural } from '../format';

const text = (th: string, en: string): Text => ({ th, en });
const number = (count: number) => formatNumber(count, 0);

export const W = {
	subtitle: (measured: string, era: Text, low: string, high: string) =>
		text(
			`${measured} รายปี (${era.th}) ทุกภาพใช้แกนตั้งเดียวกัน ${low}–${high}`,
			`${measured} by year (${era.en}); every panel on one axis from ${low} to ${high}`
		),
	found: (counts: { all: number; rose: number; fell: number; same: number }) => {
		const { all, rose, fell, same } = counts;
		return text(
			`จาก ${number(all)} หน่วยงาน เพิ่มขึ้น ${number(rose)} ลดลง ${number(fell)}${same > 0 ? ` เท่าเดิม ${number(same)}` : ''} ระหว่างปีแรกกับปีสุดท้ายที่มีค่า`,
			`Of ${number(all)} ${plural(all, 'unit')}, ${number(rose)} rose${same > 0 ? `, ${number(fell)} fell and ${number(same)} stayed the same` : ` and ${number(fell)} fell`} between their first and last year with a value`
		);
	},
	nothing: text('ไม่มีหน่วยงานใดมีค่าในปีที่เลือก', 'No unit has a value in the chosen years'),
	moved: (name: string, from: string, first: string, to: string, last: string) =>
		text(
			`${name} ${from} ใน ${first} ${to} ใน ${last}`,
			`${name} ${from} in ${first}, ${to} in ${last}`
		),
	told: (name: string, to: string, last: string) =>
		text(`${name} ${to} ใน ${last}`, `${name} ${to} in ${last}`),
	without: (names: string) => text(`ไม่มีค่าให้แสดง: ${names}`, `No value to show: ${names}`),
	mean: (name: string) => text(`${name} (เฉลี่ย)`, `${name} (mean)`),
	unit: text('หน่วยงาน', 'The unit')
};
