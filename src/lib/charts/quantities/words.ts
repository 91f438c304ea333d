import type { Text } from '$lib/i18n/messages';
import { joinList } from '../format';

const text = (th: string, en: string): Text => ({ th, en });

export const W = {
	subtitle: (units: readonly string[]) =>
		units.length > 0
			? text(
					`ตัวเลขที่อ้างในเอกสาร แท่งเทียบกันเฉพาะหน่วยเดียวกัน (${joinList(units, 'th')})`,
					`Figures cited in the document; bars compare one unit only (${joinList(units, 'en')})`
				)
			: text('ตัวเลขที่อ้างในเอกสาร', 'Figures cited in the document'),
	said: (what: string, value: string) => text(`${what} ${value}`, `${what}: ${value}`),
	what: text('รายการ', 'What'),
	value: text('ค่า', 'Value'),
	unit: text('หน่วย', 'Unit'),
	period: text('ช่วงเวลา', 'Period'),
	kind: text('ประเภท', 'Kind'),
	statement: text('ข้อ', 'Statement'),
	line: text('บรรทัดที่', 'Line')
};
