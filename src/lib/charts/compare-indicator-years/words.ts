import { formatNumber } from '$lib/i18n/format';
import type { Text } from '$lib/i18n/messages';
import { closeThai, openThai } from '../compare';
import { plural } from '../format';

const text = (th: string, en: string): Text => ({ th, en });

export interface MoveWords {
	readonly name: string;
	readonly from: string;
	readonly to: string;
	readonly first: string;
	readonly last: string;
}

export const W = {
	byYear: (era: Text) => text(`รายปี (${era.th})`, `by year (${era.en})`),
	eras: { be: text('พ.ศ.', 'Buddhist Era'), ce: text('ค.ศ.', 'Common Era') },
	rose: (w: MoveWords) =>
		text(
			`${openThai(w.name)}เพิ่มขึ้นจาก${closeThai(w.from)} ใน ${w.first} เป็น${closeThai(w.to)} ใน ${w.last}`,
			`${w.name} rose from ${w.from} in ${w.first} to ${w.to} in ${w.last}`
		),
	fell: (w: MoveWords) =>
		text(
			`${openThai(w.name)}ลดลงจาก${closeThai(w.from)} ใน ${w.first} เหลือ${closeThai(w.to)} ใน ${w.last}`,
			`${w.name} fell from ${w.from} in ${w.first} to ${w.to} in ${w.last}`
		),
	steady: (w: MoveWords) =>
		text(
			`${openThai(w.name)}เท่าเดิมที่${closeThai(w.to)} ใน ${w.first} และ ${w.last}`,
			`${w.name} was the same in ${w.first} and ${w.last}: ${w.to}`
		),
	once: (name: string, value: string, year: string) =>
		text(
			`${name} ${value} ใน ${year} ปีเดียวที่มีผลของปีนั้น`,
			`${name}: ${value} in ${year}, the only year with a result of its own`
		),
	nothing: (name: string) =>
		text(`${openThai(name)}ไม่มีผลของปีที่เลือก`, `${name} has no result of the chosen years`),
	/** What there is instead of a result of the chosen years. */
	instead: (name: string, value: string, year: string, state: Text) =>
		text(
			`${openThai(name)}ไม่มีผลของปีที่เลือก มี ${value} ใน ${year} (${state.th})`,
			`${name} has no result of the chosen years, but ${value} in ${year} (${state.en})`
		),
	above: (name: string, value: string, by: string, year: string) =>
		text(
			`ใน ${year} สูงกว่า${name} (${value}) อยู่ ${by}`,
			`in ${year} it is ${by} above ${name} (${value})`
		),
	below: (name: string, value: string, by: string, year: string) =>
		text(
			`ใน ${year} ต่ำกว่า${name} (${value}) อยู่ ${by}`,
			`in ${year} it is ${by} below ${name} (${value})`
		),
	level: (name: string, year: string) =>
		text(`ใน ${year} เท่ากับ${name}`, `in ${year} it is level with ${name}`),
	moved: (w: MoveWords) =>
		text(
			`${w.name} จาก${closeThai(w.from)} ใน ${w.first} เป็น${closeThai(w.to)} ใน ${w.last}`,
			`${w.name} from ${w.from} in ${w.first} to ${w.to} in ${w.last}`
		),
	told: (name: string, value: string, year: string) =>
		text(`${name} ${value} ใน ${year}`, `${name} ${value} in ${year}`),
	base: (organizations: number, years: number, counts: Text) =>
		text(
			`จาก ${formatNumber(organizations, 0)} หน่วยงาน ${formatNumber(years, 0)} ปี: ${counts.th}`,
			`of ${formatNumber(organizations, 0)} ${plural(organizations, 'organisation')} in ${formatNumber(years, 0)} ${plural(years, 'year')}: ${counts.en}`
		),
	without: (names: string) => text(`ไม่มีค่าให้แสดง: ${names}`, `No value to show: ${names}`),
	far: (count: number) =>
		text(
			`ผลของช่วงเวลาที่ไกลเกินไป ${formatNumber(count, 0)} ค่าอยู่ในตาราง`,
			`${formatNumber(count, 0)} ${plural(count, 'figure')} of periods too far away ${plural(count, 'is', 'are')} in the table`
		)
};
