import type { Text } from '$lib/i18n/messages';

const text = (th: string, en: string): Text => ({ th, en });

export const W = {
	subtitle: (what: string, unit: string, era: Text) =>
		text(
			`${what} รายปี (${era.th})${unit ? ` หน่วย: ${unit}` : ''}`,
			`${what} by year (${era.en})${unit ? `, in ${unit}` : ''}`
		),
	subtitleBare: text('ตัวเลขรายปีที่อ้างในเอกสาร', 'Yearly figures cited in the document'),
	eras: { be: text('พ.ศ.', 'Buddhist Era'), ce: text('ค.ศ.', 'Common Era') },
	only: (what: string, year: string, value: string) =>
		text(`${what} ${value} ใน ${year}`, `${what}: ${value} in ${year}`),
	stated: (what: string, value: string) => text(`${what} ${value}`, `${what}: ${value}`),
	higher: (year: string, percent: Text | null) =>
		text(
			`สูงกว่า ${year}${percent ? ` ${percent.th}` : ''}`,
			percent ? `${percent.en} above ${year}` : `above ${year}`
		),
	lower: (year: string, percent: Text | null) =>
		text(
			`ต่ำกว่า ${year}${percent ? ` ${percent.th}` : ''}`,
			percent ? `${percent.en} below ${year}` : `below ${year}`
		),
	equal: (year: string) => text(`เท่ากับ ${year}`, `the same as in ${year}`),
	missing: (years: string) => text(`ไม่มีข้อมูล ${years}`, `no figure for ${years}`),
	noValue: text('ไม่มีข้อมูล', 'no figure'),
	target: text('เป้าหมาย', 'Target'),
	limit: text('เกณฑ์', 'Limit'),
	baseline: text('ค่าเริ่มต้น', 'Baseline'),
	comparator: text('ค่าเทียบเคียง', 'Compared with'),
	alsoCited: text('ตัวเลขอื่นที่อ้าง', 'Also cited'),
	alsoCitedFor: (when: string) => text(`ตัวเลขอื่นที่อ้าง ${when}`, `Also cited for ${when}`),
	year: text('ปี', 'Year'),
	what: text('รายการ', 'What'),
	kind: text('ประเภท', 'Kind'),
	value: text('ค่า', 'Value'),
	unit: text('หน่วย', 'Unit'),
	statement: text('ข้อ', 'Statement'),
	line: text('บรรทัดที่', 'Line')
};
