import { formatNumber } from '$lib/i18n/format';
import type { Text } from '$lib/i18n/messages';
import { openThai } from '../compare';
import { plural } from '../format';

const text = (th: string, en: string): Text => ({ th, en });
const number = (count: number) => formatNumber(count, 0);
const units = (count: number) => `${number(count)} ${plural(count, 'unit')}`;

export const W = {
	/** In the drawing itself and in every row of the table: no ranking travels without it. */
	caution: text(
		'ข้อควรระวัง: เรียงตามค่าจากการประเมินตนเอง ไม่ใช่คะแนน ไม่ใช่คุณภาพของงาน และไม่ใช่ผลอย่างเป็นทางการ ต่างกันเล็กน้อยไม่ถือว่าต่างกัน',
		'Caution: ordered by values of self-assessments. No score, no quality of work, no official result. Small differences are not differences.'
	),
	subtitle: text('จากมากไปน้อย', 'from the highest value'),
	place: (place: string) => text(`อันดับ ${place}`, `place ${place}`),
	found: (name: string, place: number, shared: boolean, all: number, value: string) =>
		text(
			`${openThai(name)}อยู่อันดับ${shared ? 'ร่วมที่' : ''} ${place} จาก ${number(all)} หน่วยงานที่มีค่า (${value.trimStart()})`,
			`${name}: ${shared ? 'shared ' : ''}place ${place} of ${units(all)} with a value (${value})`
		),
	without: (name: string, why: Text, all: number) =>
		text(
			`${name} ${why.th} จึงไม่มีอันดับใน ${number(all)} หน่วยงาน`,
			`${name}: ${why.en}, so no place among ${units(all)}`
		),
	nobody: (all: number) =>
		text(
			`${number(all)} หน่วยงาน เรียงจากค่ามากไปน้อย`,
			`${units(all)} ordered from the highest value`
		),
	none: text('ไม่มีหน่วยงานใดมีค่าให้จัดอันดับ', 'No unit has a value to be ranked'),
	mixed: text(
		'ไม่จัดอันดับข้อมูลจริงปนกับข้อมูลจำลอง โปรดเลือกข้อมูลชนิดเดียว',
		'Real and synthetic assessments are not ranked together: choose one of them'
	),
	unchosen: (all: number) =>
		text(
			`มี ${number(all)} หน่วยงานที่มีค่า เกินกว่าจะแสดงทั้งหมด และหน่วยงานที่เลือกไม่มีค่า`,
			`${units(all)} have a value, too many to show, and no chosen one is among them`
		),
	tied: (others: number) =>
		text(`ร่วมกับอีก ${number(others)} หน่วยงาน`, `shared with ${number(others)} more`),
	byOne: (best: number, worst: number, items: boolean) =>
		text(
			`หากนับได้ต่างไปเพียง 1 ${items ? 'ข้อย่อย' : 'ข้อ'} จะอยู่ได้ตั้งแต่อันดับ ${number(best)} ถึง ${number(worst)}`,
			`with one ${items ? 'item' : 'statement'} more or less it would stand anywhere from place ${number(best)} to ${number(worst)}`
		),
	also: (name: string, place: string) => text(`${name} อันดับ ${place}`, `${name} place ${place}`),
	more: (count: number) =>
		text(`อีก ${number(count)} หน่วยงานที่เลือกอยู่ในตาราง`, `${number(count)} more chosen in the table`),
	mean: (name: string) => text(`${name} (เฉลี่ย)`, `${name} (mean)`),
	ties: text(
		'= คือค่าที่เขียนเท่ากัน อยู่อันดับเดียวกัน อันดับถัดไปข้ามไปตามจำนวน',
		'= marks values that are written the same: they share a place, and the places after it are skipped'
	),
	partly: (all: number) =>
		text(
			`มี ${number(all)} หน่วยงานที่มีค่า แสดงเฉพาะที่เลือกกับหน่วยงานข้างเคียง`,
			`${units(all)} have a value; shown are the chosen ones and those beside them`
		),
	leftOut: (count: number) => text(`อีก ${number(count)} หน่วยงาน`, `${number(count)} more`),
	missing: (count: number, names: string) =>
		text(
			`ไม่มีข้อมูล ${number(count)} หน่วยงาน ไม่จัดอันดับ${names && `: ${names}`}`,
			`No data, not ranked: ${number(count)}${names && ` (${names})`}`
		),
	unknown: (count: number, names: string) =>
		text(
			`บอกค่าไม่ได้ ${number(count)} หน่วยงาน ไม่จัดอันดับ${names && `: ${names}`}`,
			`Cannot be told, not ranked: ${number(count)}${names && ` (${names})`}`
		),
	complete: text('ทุกหน่วยงานมีค่า', 'Every unit has a value'),
	columns: {
		place: text('อันดับ', 'Place'),
		unit: text('หน่วยงานหรือกลุ่ม', 'Unit or group'),
		year: text('ปี', 'Year'),
		count: text('นับได้', 'Count'),
		of: text('จาก', 'Of'),
		chosen: text('ที่เลือก', 'Chosen'),
		note: text('หมายเหตุ', 'Note'),
		caution: text('ข้อควรระวัง', 'Caution')
	},
	groupNote: text('ค่าเฉลี่ย ไม่จัดอันดับ', 'mean, not ranked')
};
