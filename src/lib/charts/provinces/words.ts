import type { Text } from '$lib/i18n/messages';
import { plural } from '../format';

const text = (th: string, en: string): Text => ({ th, en });

/** Words of the tile map and of the map with outlines: they say the same. */
export const W = {
	byProvince: text('รายจังหวัด', 'by province'),
	missing: (none: number, all: number) =>
		none === 0
			? text('มีข้อมูลครบทุกจังหวัด', `all ${all} provinces have data`)
			: text(
					`ไม่มีข้อมูล ${none} จังหวัด`,
					`${none} ${plural(none, 'province has', 'provinces have')} no data`
				),
	unknown: (count: number) => text(`บอกไม่ได้ ${count} จังหวัด`, `${count} cannot be told`),
	means: (units: number) =>
		text(
			`จังหวัดที่มีหลายหน่วยงานแสดงค่าเฉลี่ย รวม ${units} หน่วยงาน`,
			`where a province has several units, their mean is shown; ${units} units in all`
		),
	elsewhere: (units: number) =>
		text(
			`อีก ${units} หน่วยงานไม่ได้ระบุจังหวัด จึงไม่อยู่ในแผนที่`,
			`${units} more ${plural(units, 'unit names', 'units name')} no province and ${plural(units, 'is', 'are')} not on the map`
		),
	keyNone: (count: number) => text(`ไม่มีข้อมูล ${count} จังหวัด`, `No data: ${count}`),
	keyUnknown: (count: number) => text(`บอกไม่ได้ ${count} จังหวัด`, `Cannot be told: ${count}`),
	keyChosen: (count: number) => text(`ที่เลือก ${count} จังหวัด`, `Chosen: ${count}`),
	keyMore: (count: number) => text(`และอีก ${count} จังหวัด`, `and ${count} more`),
	noOutline: (names: string) =>
		text(`แผนที่นี้ไม่มีเส้นเขตของ${names}`, `This map has no outline of ${names}`),
	percent: text('ตัวเลขในช่องคือร้อยละ', 'Numbers are percent'),
	thousands: text('ตัวเลขในช่องคือพันตัวอักษร', 'Numbers: 1,000 characters'),
	mean: (units: number) => text(`ค่าเฉลี่ยของ ${units} หน่วยงาน`, `mean of ${units} units`),
	code: text('รหัสจังหวัด', 'Province code'),
	name: text('จังหวัด', 'Province'),
	state: text('ข้อมูล', 'Data'),
	told: text('มีค่า', 'value'),
	units: text('จำนวนหน่วยงาน', 'Units'),
	chosen: text('ที่เลือก', 'Chosen')
};
