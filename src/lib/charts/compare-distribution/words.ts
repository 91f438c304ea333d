import { formatNumber } from '$lib/i18n/format';
import type { Text } from '$lib/i18n/messages';
import { plural } from '../format';

const text = (th: string, en: string): Text => ({ th, en });
const number = (count: number) => formatNumber(count, 0);

export const W = {
	each: text('ของทุกหน่วยงาน', 'of every unit'),
	missing: (count: number) =>
		text(
			`ไม่มีข้อมูล ${number(count)} หน่วยงาน`,
			`${number(count)} ${plural(count, 'unit has', 'units have')} no data`
		),
	unknown: (count: number) =>
		text(
			`บอกไม่ได้ ${number(count)} หน่วยงาน`,
			`${number(count)} ${plural(count, 'unit', 'units')} cannot be told`
		),
	complete: text('ทุกหน่วยงานมีค่า', 'every unit has a value'),
	unmarked: (count: number) =>
		text(
			`อีก ${number(count)} รายการที่เลือกอยู่ในตาราง`,
			`${number(count)} more chosen ${plural(count, 'one is', 'ones are')} in the table`
		),
	square: text('หนึ่งช่องคือหนึ่งหน่วยงาน', 'One square is one unit'),
	tallest: (count: number) =>
		text(`แท่งสูงสุด ${number(count)} หน่วยงาน`, `The tallest bar is ${number(count)} units`),
	bin: (from: string, to: string, count: number) =>
		text(
			`${from} ถึง ${to}: ${number(count)} หน่วยงาน`,
			`${from} to ${to}: ${number(count)} ${plural(count, 'unit')}`
		),
	mean: (name: string, units: number) =>
		text(`${name} (เฉลี่ย ${number(units)} หน่วยงาน)`, `${name} (mean of ${number(units)})`),
	/** In the drawing; how many units is said with the stop and in the reading. */
	meanShort: (name: string) => text(`${name} (เฉลี่ย)`, `${name} (mean)`),
	low: text('ต่ำสุด', 'Lowest'),
	quarter: text('ควอร์ไทล์ 1', 'Quartile 1'),
	median: text('มัธยฐาน', 'Median'),
	threeQuarters: text('ควอร์ไทล์ 3', 'Quartile 3'),
	high: text('สูงสุด', 'Highest'),
	kind: text('รายการ', 'What'),
	name: text('ชื่อหรือช่วงค่า', 'Name or range'),
	value: text('ค่า', 'Value'),
	units: text('จำนวนหน่วยงาน', 'Units'),
	kinds: {
		bin: text('ช่วงค่า', 'Range of values'),
		spread: text('ค่ากลางและการกระจาย', 'Middle and spread'),
		chosen: text('ที่เลือก', 'Chosen'),
		group: text('ค่าเฉลี่ยของกลุ่ม', 'Mean of a group'),
		without: text('ไม่มีค่า', 'Without a value')
	}
};
