import type { Text } from '$lib/i18n/messages';
import { closeThai, openThai } from '../compare';

const text = (th: string, en: string): Text => ({ th, en });

export interface MoveWords {
	readonly name: string;
	/** Empty where there is only one part. */
	readonly part: string;
	readonly from: string;
	readonly to: string;
	readonly first: string;
	readonly last: string;
	readonly by: string;
}

/** ` ที่ข้อย่อย 1.2 …`, ` in item 1.2 …`. */
const at = (part: string) => text(part ? `ที่${part} ` : '', part ? ` in ${part}` : '');

export const W = {
	subtitle: (measure: string, era: Text, low: string, high: string) =>
		text(
			`${measure} รายปี (${era.th}) แกนตั้ง ${low}–${high}`,
			`${measure} by year (${era.en}), axis from ${low} to ${high}`
		),
	eras: { be: text('พ.ศ.', 'Buddhist Era'), ce: text('ค.ศ.', 'Common Era') },
	rose: (w: MoveWords) =>
		text(
			`${openThai(w.name)}เพิ่มขึ้น${w.part ? 'มากที่สุด' : ''}${at(w.part).th}จาก${closeThai(w.from)} ใน ${w.first} เป็น${closeThai(w.to)} ใน ${w.last}`,
			`${w.name} rose${w.part ? ' most' : ''}${at(w.part).en} from ${w.from} in ${w.first} to ${w.to} in ${w.last}`
		),
	fell: (w: MoveWords) =>
		text(
			`${openThai(w.name)}ลดลง${w.part ? 'มากที่สุด' : ''}${at(w.part).th}จาก${closeThai(w.from)} ใน ${w.first} เหลือ${closeThai(w.to)} ใน ${w.last}`,
			`${w.name} fell${w.part ? ' most' : ''}${at(w.part).en} from ${w.from} in ${w.first} to ${w.to} in ${w.last}`
		),
	steady: (w: MoveWords) =>
		text(
			`${openThai(w.name)}เท่าเดิม${w.part ? 'ทุกส่วน' : `ที่${closeThai(w.to)}`} ใน ${w.first} และ ${w.last}`,
			`${w.name} was the same${w.part ? ' in every part' : `, ${w.to},`} in ${w.first} and ${w.last}`
		),
	once: (w: MoveWords) =>
		text(
			`${w.name}${at(w.part).th.trimEnd()} ${w.to} ใน ${w.last} และไม่มีปีอื่นให้เทียบ`,
			`${w.name}${at(w.part).en}: ${w.to} in ${w.last}, and no other year to compare`
		),
	above: (name: string, value: string, by: string) =>
		text(`สูงกว่า${name} (${value}) อยู่ ${by}`, `${by} above ${name} (${value})`),
	below: (name: string, value: string, by: string) =>
		text(`ต่ำกว่า${name} (${value}) อยู่ ${by}`, `${by} below ${name} (${value})`),
	equal: (name: string) => text(`เท่ากับ${name}`, `the same as ${name}`),
	moved: (w: MoveWords) =>
		text(
			`${w.name} ${w.from} ใน ${w.first} ${w.to} ใน ${w.last}`,
			`${w.name} ${w.from} in ${w.first}, ${w.to} in ${w.last}`
		),
	told: (w: MoveWords) => text(`${w.name} ${w.to} ใน ${w.last}`, `${w.name} ${w.to} in ${w.last}`),
	missing: (name: string, years: string) =>
		text(`${openThai(name)}ไม่มีค่าใน ${years}`, `${name} has no value for ${years}`),
	more: (count: number) => text(`อีก ${count} หน่วยงานอยู่ในตาราง`, `${count} more in the table`),
	without: (names: string) => text(`ไม่มีค่าให้แสดง: ${names}`, `No value to show: ${names}`),
	nothing: (name: string) =>
		text(`ไม่มีค่าของ${openThai(name)}ในปีที่เลือก`, `${name} has no value in the chosen years`)
};
