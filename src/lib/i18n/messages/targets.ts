/** Words of setting targets on the page Compare. */
import { formatNumber } from '../format';
import type { Text } from '../messages';

const text = (th: string, en: string): Text => ({ th, en });
const many = (n: number, one: string, more: string) => `${formatNumber(n)} ${n === 1 ? one : more}`;

export const TARGETS = {
	title: (n: number) =>
		n === 0
			? text('ตั้งค่าเป้าหมาย', 'Set targets')
			: text(`ค่าเป้าหมาย (${formatNumber(n)})`, `Targets (${formatNumber(n)})`),
	about: text(
		'ค่าเป้าหมายเก็บไว้ในเครื่องนี้เท่านั้น ไม่อยู่ในลิงก์ที่คัดลอก',
		'Targets are kept on this device only; a copied link does not hold them.'
	),
	memory: text(
		'เบราว์เซอร์นี้ไม่เก็บข้อมูลไว้ เมื่อปิดหน้านี้ ค่าเป้าหมายจะหายไป ดาวน์โหลดไว้ก่อน',
		'This browser keeps nothing: targets are gone when this page is closed. Export them first.'
	),
	rule: text(
		'ร้อยละของเป้าหมาย = ค่าที่ได้ ÷ ค่าเป้าหมาย เรื่องที่น้อยกว่าดีกว่าหรือบอกทิศทางไม่ได้ บอกเพียงระยะห่าง',
		'Percent to target is the value divided by the target. Where less is better, or neither is, only the distance is given.'
	),

	// The form
	form: text('เพิ่มหรือแก้ค่าเป้าหมาย', 'Set or change a target'),
	whose: text('หน่วยงาน', 'Organisation'),
	everyone: text('ทุกหน่วยงาน', 'Every organisation'),
	kinds: {
		province: text('ทุกจังหวัด', 'Every province'),
		department: text('ทุกกรมและส่วนราชการ', 'Every department'),
		university: text('ทุกมหาวิทยาลัย', 'Every university'),
		local: text('ทุกองค์กรปกครองส่วนท้องถิ่น', 'Every local authority')
	},
	moreUnits: text(
		'หน่วยงานอื่น: เลือกไว้ด้านบนก่อน หรือนำเข้าเป็นตาราง',
		'For another organisation, choose it above first, or import a table.'
	),
	measure: text('สิ่งที่วัด', 'Measure'),
	part: text('ส่วนของแบบประเมิน', 'Part of the form'),
	eachCategory: text('แต่ละหมวด', 'Each category'),
	eachItem: text('แต่ละข้อย่อย', 'Each item'),
	year: text('ปี', 'Year'),
	everyYear: text('ทุกปี', 'Every year'),
	value: text('ค่าเป้าหมาย', 'Target'),
	percent: text('%', '%'),
	characters: text('ตัวอักษร', 'characters'),
	set: text('ตั้งค่าเป้าหมาย', 'Set target'),
	save: text('บันทึก', 'Save'),
	cancel: text('ยกเลิก', 'Cancel'),
	needsNumber: text('ใส่ตัวเลขค่าเป้าหมาย', 'Type the number of the target.'),
	needsShare: text('ใส่ร้อยละตั้งแต่ 0 ถึง 100 เช่น 95', 'Type a percentage from 0 to 100, such as 95.'),
	needsCount: text('ใส่จำนวนตัวอักษรที่ไม่ติดลบ', 'Type a number of characters that is not negative.'),
	smallShare: (n: string) =>
		text(
			`ตั้งไว้ที่ร้อยละ ${n} ถ้าหมายถึงสัดส่วน ให้เขียนเป็นร้อยละ เช่น 95`,
			`The target is ${n} %. If a share was meant, write it in percent, such as 95.`
		),

	// The list
	list: text('ค่าเป้าหมายที่ตั้งไว้', 'Targets that are set'),
	none: text('ยังไม่มีค่าเป้าหมาย', 'No target is set.'),
	unknown: text('บอกไม่ได้', 'cannot be told'),
	indicator: (id: string) => text(`ตัวชี้วัด ${id}`, `Indicator ${id}`),
	change: text('แก้', 'Change'),
	remove: text('ลบ', 'Remove'),
	of: (action: string, what: string) => text(`${action} ${what}`, `${action}: ${what}`),
	was: {
		set: (what: string) => text(`ตั้งค่าเป้าหมายแล้ว: ${what}`, `Target set: ${what}`),
		removed: (what: string) => text(`ลบค่าเป้าหมายแล้ว: ${what}`, `Target removed: ${what}`),
		cleared: text('ลบค่าเป้าหมายทั้งหมดแล้ว', 'All targets were removed.')
	},
	more: (n: number) => text(`แสดงอีก ${formatNumber(n)}`, `Show ${formatNumber(n)} more`),
	clear: text('ลบทั้งหมด', 'Remove all'),
	clearAsk: (n: number) =>
		text(
			`ลบค่าเป้าหมายทั้งหมด ${formatNumber(n)} รายการหรือไม่ เรียกคืนไม่ได้`,
			`Remove ${n === 1 ? 'the target' : `all ${formatNumber(n)} targets`}? This cannot be undone.`
		),
	clearNo: text('ไม่ลบ', 'Keep them'),

	// Tables
	file: text('นำเข้าตาราง', 'Import a table'),
	paste: text('วางตาราง', 'Paste a table'),
	template: text('แม่แบบ CSV', 'CSV template'),
	export: text('ดาวน์โหลด CSV', 'Export as CSV'),
	fileName: 'pmqa-targets',
	templateName: 'pmqa-targets-template',
	reading: text('กำลังอ่านตาราง', 'Reading the table'),
	taken: (read: number, accepted: number, rejected: number, replaced: number) =>
		text(
			`อ่าน ${formatNumber(read)} แถว ใช้ได้ ${formatNumber(accepted)} แถว ใช้ไม่ได้ ${formatNumber(rejected)} แถว` +
				(replaced > 0 ? ` แทนค่าเดิม ${formatNumber(replaced)} รายการ` : ''),
			`${many(read, 'row', 'rows')} read: ${formatNumber(accepted)} taken, ${formatNumber(rejected)} set aside` +
				(replaced > 0 ? `; ${many(replaced, 'target was', 'targets were')} replaced` : '')
		),
	ignored: (names: string) => text(`ไม่ได้ใช้คอลัมน์ ${names}`, `Columns that were not used: ${names}`),
	problems: text('สิ่งที่พบในตาราง', 'What was found in the table'),
	firstOnly: (shown: number, all: number) =>
		text(
			`แสดง ${formatNumber(shown)} จาก ${formatNumber(all)} รายการ`,
			`The first ${formatNumber(shown)} of ${formatNumber(all)}`
		),
	line: text('บรรทัด', 'Line'),
	column: text('คอลัมน์', 'Column'),
	problem: text('สิ่งที่พบ', 'What was found'),
	fix: text('ควรทำอย่างไร', 'What to do'),
	notice: text('รับไว้แล้ว', 'taken')
} as const;
