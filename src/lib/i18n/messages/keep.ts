/** Words of keeping what a person brought: storage and failures. */
import { formatNumber } from '../format';
import type { Text } from '../messages';

const text = (th: string, en: string): Text => ({ th, en });

const MB = 1024 * 1024;
const size = (bytes: number) =>
	bytes < MB / 10 ? `${formatNumber(bytes / 1024, 0)} KB` : `${formatNumber(bytes / MB, 1)} MB`;

export const KEEP = {
	full: (needed: number | null, free: number | null) =>
		text(
			'พื้นที่เก็บของเบราว์เซอร์เต็ม ' +
				(needed === null ? '' : `ต้องการ ${size(needed)} `) +
				(free === null ? '' : `เหลือ ${size(free)} `) +
				'ไฟล์นี้ยังไม่ได้เก็บ ลบไฟล์ที่ไม่ใช้แล้วลองอีกครั้ง',
			'The browser has no room left. ' +
				(needed === null ? '' : `Needed: ${size(needed)}. `) +
				(free === null ? '' : `Free: ${size(free)}. `) +
				'This was not kept. Delete files you no longer use, then try again.'
		),
	missing: text(
		'ไม่พบไฟล์นี้ในเครื่องแล้ว อาจถูกลบจากแท็บอื่น หรือเบราว์เซอร์ล้างข้อมูล',
		'This file is no longer kept here. Another tab may have deleted it, or the browser cleared its data.'
	),
	blocked: text(
		'เบราว์เซอร์ไม่อนุญาตให้เก็บข้อมูล ตรวจการตั้งค่าของเว็บไซต์นี้แล้วลองอีกครั้ง',
		'The browser does not allow keeping data. Check its settings for this site, then try again.'
	),
	failed: text('เก็บข้อมูลในเบราว์เซอร์ไม่สำเร็จ ลองอีกครั้ง', 'The browser could not keep this. Try again.'),
	memory: text(
		'เบราว์เซอร์นี้ไม่เก็บข้อมูลไว้ (อาจเป็นโหมดส่วนตัว) เมื่อปิดหน้านี้ ไฟล์ที่นำเข้าจะหายไป',
		'This browser keeps nothing (private mode, perhaps): what you import is gone when this page is closed.'
	),

	otherVersion: text(
		'บันทึกโดยโปรแกรมรุ่นอื่น อ่านไม่ได้ ลบแล้วนำเข้าใหม่',
		'Written by another version of this site; it cannot be read. Delete it and import the file again.'
	),
	damaged: text(
		'รายการนี้เสียหาย อ่านไม่ได้ ลบแล้วนำเข้าใหม่',
		'This entry is damaged and cannot be read. Delete it and import the file again.'
	),
	noBytes: text(
		'ตัวไฟล์หายไปแล้ว เหลือแต่รายการ ลบแล้วนำเข้าใหม่',
		'The file itself is gone; only its entry is left. Delete it and import the file again.'
	),

	tooMany: (count: number, limit: number) =>
		text(
			`มี ${formatNumber(count)} ไฟล์ รับได้ครั้งละ ${formatNumber(limit)} ไฟล์ จึงยังไม่ได้เพิ่มไฟล์ใด`,
			`There are ${formatNumber(count)} files; at most ${formatNumber(limit)} can be added at once, so none was.`
		),
	notRead: (name: string) =>
		text(
			`เปิดไฟล์ ${name} ไม่ได้ ไฟล์อาจถูกย้าย ถูกแก้ไข หรือเป็นโฟลเดอร์`,
			`${name} could not be opened; it may have been moved or changed, or be a folder.`
		),
	workerFailed: text(
		'เครื่องมืออ่านไฟล์ทำงานไม่สำเร็จ ไฟล์อาจใหญ่เกินหน่วยความจำของเครื่อง ลองอีกครั้ง',
		'The reader of files failed; the file may be too large for this device’s memory. Try again.'
	),
	readerMissing: text(
		'โหลดเครื่องมืออ่านไฟล์ไม่สำเร็จ ตรวจการเชื่อมต่อแล้วลองอีกครั้ง',
		'The reader of files did not arrive. Check the connection and try again.'
	),
	engineFailed: (why: string) =>
		text(
			`นำข้อมูลเข้าฐานข้อมูลของหน้านี้ไม่สำเร็จ (${why}) ลองอีกครั้ง`,
			`Loading it into this page’s database failed (${why}). Try again.`
		),
	nothingAccepted: text(
		'ยังไม่มีแถวใดใช้ได้ แก้การจับคู่คอลัมน์หรือแก้ไฟล์ก่อน',
		'No row can be used yet. Change how the columns are matched, or mend the file first.'
	)
};
