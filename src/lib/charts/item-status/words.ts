import { M, type Text } from '$lib/i18n/messages';
import { plural } from '../format';
import type { ItemState } from './rows';

const text = (th: string, en: string): Text => ({ th, en });

export const STATE_NAMES: Readonly<Record<ItemState, Text>> = {
	in_progress: M.inProgress,
	not_started: M.notStarted,
	unreadable: text('อ่านเครื่องหมายไม่ได้', 'Mark unreadable'),
	none: text('ไม่ได้เลือกทั้งสองช่อง', 'Neither box ticked'),
	both: text('เลือกทั้งสองช่อง', 'Both boxes ticked'),
	absent: text('ไม่มีช่องให้เลือก', 'No box printed')
};

export const W = {
	subtitle: text(
		'สถานะของแต่ละข้อย่อยตามช่อง “ยังไม่ดำเนินการ” และ “อยู่ระหว่างดำเนินการ” ในแบบฟอร์ม',
		'Status of each item from the form’s boxes “not started” and “in progress”'
	),
	allUnreadable: (n: number) =>
		text(`อ่านสถานะไม่ได้ทั้ง ${n} ข้อย่อย`, `The status of all ${n} ${plural(n, 'item')} is unreadable`),
	notTold: text('ข้อมูลนี้ไม่ได้ระบุสถานะของข้อย่อย', 'These data do not tell the status of items'),
	noneUnderWay: (n: number) =>
		text(
			`ไม่มีข้อย่อยใดใน ${n} ข้อย่อยที่อยู่ระหว่างดำเนินการหรือยังไม่ดำเนินการ`,
			`None of the ${n} ${plural(n, 'item')} is in progress or not started`
		),
	noneKnown: (n: number) =>
		text(
			`ไม่มีข้อย่อยที่อ่านได้ว่าอยู่ระหว่างดำเนินการหรือยังไม่ดำเนินการ อ่านไม่ได้ ${n} ข้อย่อย`,
			`No item is readably in progress or not started; ${n} ${plural(n, 'is', 'are')} unreadable`
		),
	underWay: (inProgress: number, notStarted: number, all: number) =>
		text(
			`อยู่ระหว่างดำเนินการ ${inProgress} และยังไม่ดำเนินการ ${notStarted} จาก ${all} ข้อย่อย`,
			`${inProgress} in progress and ${notStarted} not started of ${all} ${plural(all, 'item')}`
		),
	unreadableToo: (n: number) => text(`อ่านไม่ได้ ${n} ข้อย่อย`, `${n} unreadable`),
	notMeansNo: text(
		'อ่านไม่ได้หมายความว่าไม่ทราบสถานะ ไม่ใช่ว่าไม่ได้เลือก',
		'Unreadable means the status is not known, not that the box was left empty'
	),
	confirmed: text('ผู้ตรวจทานยืนยันแล้ว', 'Confirmed by a person'),
	/** In the key, beside the sign and the number. */
	confirmedKey: text('ยืนยันแล้ว', 'Confirmed'),
	confirmedOf: (n: number, all: number) =>
		text(`ผู้ตรวจทานยืนยันแล้ว ${n} จาก ${all} ข้อย่อย`, `Confirmed by a person: ${n} of ${all}`),
	basis: text('ที่มาของสถานะ', 'Basis'),
	asRead: text('อ่านจากเอกสาร', 'Read from the document'),
	notRead: text('อ่านไม่ได้ ยังไม่มีผู้ตรวจทาน', 'Unreadable, not reviewed'),
	item: text('ข้อย่อย', 'Item'),
	name: text('ชื่อ', 'Name'),
	state: text('สถานะ', 'Status')
};
