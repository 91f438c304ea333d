/** Words of the frame around every chart. */
import type { Text } from '$lib/i18n/messages';

export const W = {
	menu: { th: 'ตัวเลือกแผนภูมิ', en: 'Chart options' },
	showTable: { th: 'แสดงตาราง', en: 'Show the table' },
	hideTable: { th: 'ซ่อนตาราง', en: 'Hide the table' },
	table: { th: 'ตารางข้อมูล', en: 'Table' },
	tableOf: { th: 'ตารางข้อมูล: ', en: 'Table: ' },
	csv: { th: 'ดาวน์โหลด CSV', en: 'Download CSV' },
	png: { th: 'ดาวน์โหลดภาพ PNG', en: 'Download PNG' },
	svg: { th: 'ดาวน์โหลดภาพ SVG', en: 'Download SVG' },
	chart: { th: 'แผนภูมิ', en: 'chart' },
	keys: {
		th: 'ใช้ปุ่มลูกศรเพื่อเลื่อนทีละค่า กด Enter เพื่อเปิดหน้าของค่านั้น',
		en: 'Use the arrow keys to go from value to value, Enter to open its page.'
	},
	open: { th: 'คลิกเพื่อเปิด', en: 'Click to open' },
	source: { th: 'ที่มา', en: 'Source' },
	failed: { th: 'ดาวน์โหลดไม่สำเร็จ โปรดลองอีกครั้ง', en: 'The download failed. Please try again.' },
	someRows: (shown: string, all: string): Text => ({
		th: `แสดง ${shown} จาก ${all} แถว`,
		en: `The first ${shown} of ${all} rows.`
	}),
	allRows: { th: 'แสดงทุกแถว', en: 'Show all rows' }
} as const satisfies Record<string, Text | ((...given: string[]) => Text)>;
