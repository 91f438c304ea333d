import type { Text } from '$lib/i18n/messages';

const text = (th: string, en: string): Text => ({ th, en });

export const W = {
	subtitle: (topic: Text) =>
		text(`ตัวเลขเรื่อง${topic.th}ที่อ้างในเอกสาร`, `Figures on ${topic.en} cited in the document`),
	reading: (n: number, units: number) =>
		text(
			units > 1
				? `ตัวเลข ${n} ค่าใน ${units} หน่วย เทียบความยาวแท่งได้เฉพาะค่าที่มีหน่วยเดียวกัน`
				: `ตัวเลข ${n} ค่าในหน่วยเดียวกัน`,
			units > 1
				? `${n} figures in ${units} units; only bars of one unit can be compared`
				: `${n} figures in one unit`
		),
	name: text('ตัวชี้วัด', 'Indicator'),
	value: text('ค่า', 'Value'),
	unit: text('หน่วย', 'Unit'),
	period: text('ช่วงเวลา', 'Period'),
	line: text('บรรทัดที่', 'Line')
};
