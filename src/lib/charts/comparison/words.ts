import { M, type Text } from '$lib/i18n/messages';
import type { ChartContext } from '../chart';
import { periodOf, subjectOf, type Valued } from '../observation';
import type { ComparedRow, Part } from './rows';

const text = (th: string, en: string): Text => ({ th, en });

export const W = {
	subtitle: (unit: string) =>
		text(
			`ค่าที่อ้างในเอกสาร${unit ? ` หน่วย: ${unit}` : ''}`,
			`Values cited in the document${unit ? `, in ${unit}` : ''}`
		),
	said: (what: string, value: string) => text(`${what} ${value}`, `${what}: ${value}`),
	fell: (what: string, from: string, to: string, by: Text | null) =>
		text(
			`${what} ลดจาก ${from} เหลือ ${to}${by ? ` (ลดลง${by.th})` : ''}`,
			`${what}: down from ${from} to ${to}${by ? ` (${by.en} less)` : ''}`
		),
	rose: (what: string, from: string, to: string, by: Text | null) =>
		text(
			`${what} เพิ่มจาก ${from} เป็น ${to}${by ? ` (เพิ่มขึ้น${by.th})` : ''}`,
			`${what}: up from ${from} to ${to}${by ? ` (${by.en} more)` : ''}`
		),
	unchanged: (what: string, value: string) =>
		text(`${what} คงที่ที่ ${value}`, `${what}: unchanged at ${value}`),
	above: (what: string, value: string, other: string) =>
		text(`${what} ${value} สูงกว่า${other}`, `${what}: ${value}, above ${other}`),
	below: (what: string, value: string, other: string) =>
		text(`${what} ${value} ต่ำกว่า${other}`, `${what}: ${value}, below ${other}`),
	equal: (what: string, value: string, other: string) =>
		text(`${what} ${value} เท่ากับ${other}`, `${what}: ${value}, the same as ${other}`),
	beside: (what: string, value: string, other: string) =>
		text(`${what} ${value} เทียบกับ${other}`, `${what}: ${value}, beside ${other}`),
	range: (what: string, count: number, from: string, to: string) =>
		text(
			`${what} อ้างไว้ ${count} ค่า ตั้งแต่ ${from} ถึง ${to}`,
			`${what}: ${count} values cited, from ${from} to ${to}`
		),
	more: (count: number) =>
		text(
			`และอีก ${count} ค่าในรายการตัวเลข`,
			`and ${count} more ${count === 1 ? 'value' : 'values'} in the list of figures`
		),
	this: text('หน่วยงานนี้', 'This organisation'),
	who: text('ของ', 'Whose'),
	value: text('ค่า', 'Value'),
	unit: text('หน่วย', 'Unit'),
	period: text('ช่วงเวลา', 'Period'),
	kind: text('ประเภท', 'Kind'),
	statement: text('ข้อ', 'Statement'),
	line: text('บรรทัดที่', 'Line')
};

/** Whose a comparator's value is; a comparator without a name goes by its role. */
export function otherName(row: Valued, context: ChartContext): string {
	return subjectOf(row, context) || M.roles.benchmark[context.lang];
}

/** What a value is, without its period. */
function partName({ part, row }: ComparedRow, others: boolean, context: ChartContext): string {
	const names: Record<Part, () => string> = {
		baseline: () => M.roles.baseline[context.lang],
		own: () => (others ? W.this : M.roles.actual)[context.lang],
		other: () => otherName(row, context),
		goal: () => M.roles[row.role][context.lang]
	};
	return names[part]();
}

/**
 * A label for every value, each its own: what it is and when; where that would not tell two apart, the
 * statement too, and the line where even that would not.
 */
export function labelsOf(rows: readonly ComparedRow[], context: ChartContext): string[] {
	const { lang } = context;
	const others = rows.some(({ part }) => part === 'other');
	const named = rows.map((compared) => {
		const when = periodOf(compared.row, context);
		const name = partName(compared, others, context);
		return when ? `${name} (${when})` : name;
	});
	const placed = apart(named, rows, ({ row }) => M.statementNo(row.statement_no)[lang]);
	return apart(placed, rows, ({ row }) => M.lines(String(row.line), String(row.line))[lang]);
}

/** Adds the place to the names that stand more than once. */
function apart(
	names: readonly string[],
	rows: readonly ComparedRow[],
	place: (row: ComparedRow) => string
): string[] {
	return names.map((name, index) =>
		names.indexOf(name) === names.lastIndexOf(name) ? name : `${name} ${place(rows[index]!)}`
	);
}
