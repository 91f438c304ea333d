import { formatNumber } from '$lib/i18n/format';
import type { Text } from '$lib/i18n/messages';
import type { ChartContext } from '../chart';
import { formatValue, withUnit } from '../format';
import { unitName } from '../observation';
import { pick } from '../words';
import type { CompositionRow } from './rows';

const text = (th: string, en: string): Text => ({ th, en });

export const W = {
	subtitle: (unit: string) =>
		text(
			`จำนวนทั้งหมดและส่วนประกอบ${unit ? ` หน่วย: ${unit}` : ''}`,
			`The whole and its parts${unit ? `, in ${unit}` : ''}`
		),
	partOf: (part: string, value: string, whole: string, share: Text | null) =>
		text(
			`${part} ${value} จาก ${whole}${share ? ` (${share.th})` : ''}`,
			`${part}: ${value} of ${whole}${share ? ` (${share.en})` : ''}`
		),
	split: (whole: string, parts: number) =>
		text(`${whole} แบ่งเป็น ${parts} ส่วน`, `${whole} in ${parts} parts`),
	consists: (whole: string, parts: string, further: boolean) =>
		text(`${further ? 'โดย' : ''}${whole} ประกอบด้วย ${parts}`, `${whole}: ${parts}`),
	total: text('รวม', 'Total'),
	mismatch: text('ส่วนย่อยรวมกันไม่เท่ากับยอดรวม', 'The parts do not add up to the total'),
	level: text('ระดับ', 'Level'),
	part: text('ส่วน', 'Part'),
	value: text('จำนวน', 'Count'),
	unit: text('หน่วย', 'Unit'),
	share: text('ร้อยละตามเอกสาร', 'Per cent as stated'),
	statement: text('ข้อ', 'Statement'),
	line: text('บรรทัดที่', 'Line')
};

export function partName(row: CompositionRow, { lang }: ChartContext): string {
	return pick(lang, row.part_th, row.part_en);
}

export function partValue(row: CompositionRow, context: ChartContext): string {
	return withUnit(formatValue(row.value, row.raw), unitName(row.unit, context));
}

/** `เรื่องที่ยุติ 1,952 เรื่อง (98.24%)`; no share where the document states none. */
export function partLabel(row: CompositionRow, context: ChartContext): string {
	const share = row.share === null ? '' : ` (${formatNumber(row.share, 2)}%)`;
	return `${partName(row, context)} ${partValue(row, context)}${share}`;
}
