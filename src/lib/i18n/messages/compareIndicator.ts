/** Words around one indicator on the page Compare. The charts' own words stand with the charts. */
import { formatNumber } from '../format';
import type { Text } from '../messages';

const text = (th: string, en: string): Text => ({ th, en });
const n = (count: number) => formatNumber(count, 0);
const many = (count: number, one: string, more: string) =>
	`${n(count)} ${count === 1 ? one : more}`;

export const CI = {
	choose: text('เลือกตัวชี้วัด', 'Choose an indicator'),
	chosen: (name: string) => text(`ตัวชี้วัด: ${name}`, `Indicator: ${name}`),
	find: text('ค้นหาชื่อตัวชี้วัด', 'Find by name'),
	found: (found: number, all: number) =>
		text(`พบ ${n(found)} จาก ${n(all)} ตัวชี้วัด`, `${n(found)} of ${n(all)} indicators`),
	organizations: (count: number) =>
		text(`${n(count)} หน่วยงาน`, many(count, 'organisation', 'organisations')),
	counting: text('กำลังนับหน่วยงานที่อ้างแต่ละตัวชี้วัด', 'Counting who cites each indicator'),
	notCounted: text('นับไม่สำเร็จ', 'The counts did not arrive.'),
	noneCited: text('ข้อมูลชุดนี้ไม่ได้อ้างตัวชี้วัดใดที่มีชื่อ', 'These data cite no named indicator.'),
	backToMeasure: text('กลับไปดูตามสิ่งที่วัดของแบบประเมิน', 'Back to a measure of the form'),
	unknown: (code: string) =>
		text(
			`ไม่พบตัวชี้วัด “${code}” ในข้อมูลชุดนี้ จึงแสดงสิ่งที่วัดของแบบประเมินแทน`,
			`There is no indicator “${code}” in these data. A measure of the form is shown instead.`
		),
	cannotTake: (asked: Text, shown: Text) =>
		text(
			`ตัวชี้วัดแสดงเป็น${asked.th}ไม่ได้ จึงแสดงเป็น${shown.th}แทน`,
			`An indicator cannot be shown as: ${asked.en.toLowerCase()}. It is shown as: ${shown.en.toLowerCase()}.`
		),
	wholeOnly: text(
		'ตัวชี้วัดเป็นค่าของหน่วยงานทั้งหน่วย จึงไม่แบ่งตามส่วนของแบบประเมิน และไม่มีค่าเฉลี่ยของภาคให้เทียบ',
		'An indicator belongs to an organisation as a whole: no part of the form to choose, no mean of a region to compare with.'
	),
	measured: (name: string, data: Text, count: number, kind: Text) =>
		text(
			`ตัวชี้วัด “${name}” ${data.th}ของ${kind.th} ${n(count)} แห่ง`,
			`Indicator: “${name}”; ${data.en.toLowerCase()} of ${n(count)} ${kind.en.toLowerCase()}.`
		),
	several: (count: number, kind: Text) =>
		text(`${kind.th} ${n(count)} แห่ง`, `${n(count)} ${kind.en.toLowerCase()}`),
	among: (count: number, kind: Text) =>
		text(`${kind.th}ทั้ง ${n(count)} แห่ง`, `all ${n(count)} ${kind.en.toLowerCase()}`),
	inUnit: (unit: string | null) =>
		unit === null
			? text('ตัวเลขที่ไม่ระบุหน่วยนับ', 'Figures without a unit of measure')
			: text(`ตัวเลขที่มีหน่วยเป็น${unit}`, `Figures in ${unit}`),
	moreUnits: (units: string) =>
		text(
			`มีตัวเลขในหน่วยนับอื่นอีก ดูได้ในตารางของภาพแรก: ${units}`,
			`There are figures in more units of measure, in the table of the first picture: ${units}`
		),
	nothing: text(
		'ไม่มีหน่วยงานที่แสดงอ้างตัวชี้วัดนี้เป็นตัวเลข เลือกตัวชี้วัดหรือปีอื่น',
		'None of the organisations shown cites a figure of this indicator. Choose another indicator or other years.'
	),
	newestOnly: (year: string) =>
		text(
			`ภาพนี้แสดงปีเดียว คือ ${year} หากต้องการหลายปี เลือกเส้นรายปี`,
			`This picture shows one year, ${year}. For several years, choose lines over years.`
		),
	sources: text('แหล่งที่มาของตัวเลขจริง', 'Where the real figures stand'),
	sourceOf: (name: string, year: string, value: string) =>
		text(`${name} ${year}: ${value}`, `${name}, ${year}: ${value}`),
	line: (line: string, statement: string) =>
		text(`ข้อ ${statement} บรรทัดที่ ${line}`, `statement ${statement}, line ${line}`),
	moreSources: (count: number) =>
		text(`และอีก ${n(count)} ค่าในตาราง`, `and ${n(count)} more in the table`)
} as const;
