import { formatNumber, formatYear } from '$lib/i18n/format';
import { M, type Text } from '$lib/i18n/messages';
import type { ChartContext } from '../chart';
import { spaced } from '../compare-dumbbell/words';
import { formatValue, percentWords } from '../format';
import {
	isValued,
	periodOf,
	subjectOf,
	valueOf,
	whatOf,
	type ObservationRow
} from '../observation';
import { pick } from '../words';
import { changeOf, figureOf, toldOf, type CompareFiguresExtra, type FigureChangeRow } from './rows';

const text = (th: string, en: string): Text => ({ th, en });

export const W = {
	subtitle: text(
		'ตัวเลขที่อ้างในการประเมินสองครั้ง เรียงตามขนาดของการเปลี่ยนแปลง',
		'Figures cited in two assessments, largest change first'
	),
	between: (name: string, before: string, after: string) =>
		text(`${name} จาก ${before} ถึง ${after}`, `${name}, from ${before} to ${after}`),
	moved: (n: string) => text(`ตัวเลขที่เปลี่ยน ${n} รายการ`, `Changed: ${n}`),
	fresh: (n: string) => text(`ตัวเลขใหม่ ${n} รายการ`, `New: ${n}`),
	vanished: (n: string) => text(`ตัวเลขที่ไม่อ้างแล้ว ${n} รายการ`, `No longer cited: ${n}`),
	same: (n: string) => text(`ตัวเลขที่คงเดิม ${n} รายการ`, `Unchanged: ${n}`),
	more: (n: string) => text(`และอีก ${n} รายการในตาราง`, `and ${n} more in the table`),
	rose: (what: string, from: string, to: string, by: Text) =>
		text(
			`${what} เพิ่มขึ้นมากที่สุด จาก ${from} เป็น ${to} (เพิ่มขึ้น${spaced(by.th)})`,
			`${what} rose most, from ${from} to ${to} (${by.en} more)`
		),
	fell: (what: string, from: string, to: string, by: Text) =>
		text(
			`${what} ลดลงมากที่สุด จาก ${from} เหลือ ${to} (ลดลง${spaced(by.th)})`,
			`${what} fell most, from ${from} to ${to} (${by.en} less)`
		),
	nothingMoved: text('ไม่มีตัวเลขที่เปลี่ยน', 'no figure has changed'),
	/** Where figures came or went: of those cited in both years, and beside them how many came and went. */
	sharedStayed: text('ตัวเลขที่อ้างทั้งสองปีไม่เปลี่ยน', 'no figure cited in both years has changed'),
	noneShared: text('ไม่มีตัวเลขรายการเดียวกันให้เทียบระหว่างสองปี', 'no figure is cited in both years'),
	cameAndWent: ({ vanished, fresh }: { vanished: number; fresh: number }) => {
		const [went, came] = [formatNumber(vanished, 0), formatNumber(fresh, 0)];
		const th = [
			...(vanished > 0 ? [`ไม่อ้างแล้ว ${went} รายการ`] : []),
			...(fresh > 0 ? [`อ้างใหม่ ${came} รายการ`] : [])
		];
		const en = [
			...(vanished > 0 ? [`${went} no longer cited`] : []),
			...(fresh > 0 ? [`${came} new`] : [])
		];
		return text(th.join(' '), en.join(', '));
	},
	newNamed: (names: string) => text(`ใหม่: ${names}`, `new: ${names}`),
	vanishedNamed: (names: string) => text(`ไม่อ้างแล้ว: ${names}`, `no longer cited: ${names}`),
	fromTo: (from: string, to: string) => text(`จาก ${from} เป็น ${to}`, `from ${from} to ${to}`),
	fromZero: text('จากศูนย์', 'from zero'),
	unreadable: text('อ่านตัวเลขไม่ได้', 'unreadable'),
	points: (n: string) => text(`${n} จุดร้อยละ`, `${n} ${/^[+−]?1$/.test(n) ? 'point' : 'points'}`),
	periods: (before: string, after: string) =>
		text(`${before} และ ${after}`, `${before} and ${after}`),
	notStated: text('ไม่ระบุช่วงเวลา', 'no period stated'),
	kinds: {
		moved: text('เปลี่ยน', 'changed'),
		new: text('ใหม่', 'new'),
		vanished: text('ไม่อ้างแล้ว', 'no longer cited'),
		same: text('คงเดิม', 'unchanged')
	},
	kind: text('การเปลี่ยนแปลง', 'Change'),
	what: text('รายการ', 'What'),
	role: text('ประเภท', 'Kind'),
	unit: text('หน่วย', 'Unit'),
	difference: text('ต่าง', 'Difference'),
	percent: text('ต่าง (%)', 'Difference (%)'),
	of: (column: Text, year: string) => text(`${column.th} ${year}`, `${column.en}, ${year}`),
	sides: { before: text('ครั้งก่อน', 'earlier'), after: text('ครั้งหลัง', 'later') },
	value: text('ค่า', 'Value'),
	period: text('ช่วงเวลา', 'Period'),
	statement: text('ข้อ', 'Statement'),
	line: text('บรรทัดที่', 'Line')
};

/** What a figure counts, whose it is where it is not the organisation's own, and its role unless a result. */
export function nameOfFigure(row: FigureChangeRow, context: ChartContext): string {
	const told = toldOf(row);
	const subject = subjectOf(told, context);
	const what = whatOf(told, context);
	// A figure without a name would be called by itself: where it is cited says more.
	const own = what === told.raw ? `${W.statement[context.lang]} ${told.statement_no}` : what;
	const name = subject ? `${own} (${subject})` : own;
	return row.role === 'actual' ? name : `${M.roles[row.role][context.lang]}: ${name}`;
}

/** A figure with its unit; as printed where it could not be read. */
export function figureText(figure: ObservationRow, context: ChartContext): string {
	return isValued(figure) ? valueOf(figure, context) : figure.raw;
}

/** Both figures of a change; the unit stands at the later one, a percent sign at both. */
export function bothTexts(row: FigureChangeRow, context: ChartContext): readonly [string, string] {
	const [before, after] = [figureOf(row, 'before')!, figureOf(row, 'after')!];
	const bare = isValued(before) && row.unit !== '%';
	return [
		bare ? formatValue(before.value!, before.raw) : figureText(before, context),
		figureText(after, context)
	];
}

/** How far it moved with a sign: `+24.8%`, `−5 จุดร้อยละ`; or why that cannot be said. */
export function changeText(row: FigureChangeRow, context: ChartContext): string {
	const change = changeOf(row);
	if (change === null) {
		const read = row.value_before !== null && row.value_after !== null;
		return (read ? W.fromZero : W.unreadable)[context.lang];
	}
	const number = signedNumber(change);
	return row.unit === '%' ? W.points(number)[context.lang] : `${number}%`;
}

/** The same in a sentence: `ร้อยละ 24.8`, `24.8%`. The verb has the sign. */
export function changeWords(row: FigureChangeRow): Text | null {
	const change = changeOf(row);
	if (change === null) return null;
	const size = Math.abs(change);
	if (row.unit === '%') return W.points(formatNumber(size, decimals(size)));
	return {
		th: percentWords(size, 'th', decimals(size)),
		en: percentWords(size, 'en', decimals(size))
	};
}

function signedNumber(change: number): string {
	const size = Math.abs(change);
	return `${change < 0 ? '−' : '+'}${formatNumber(size, decimals(size))}`;
}

/** One decimal, and for a small change as many as show that it is not nothing. */
function decimals(size: number): number {
	return size >= 0.05 || size === 0 ? 1 : Math.min(6, Math.ceil(-Math.log10(size)));
}

/** When the figures are of; empty where neither says. */
export function periodsText(row: FigureChangeRow, context: ChartContext): string {
	const { lang } = context;
	const [before, after] = (['before', 'after'] as const).map((side) => {
		const figure = figureOf(row, side);
		return figure ? periodOf(figure, context) : null;
	}) as [string | null, string | null];
	if (before === null || after === null) {
		return before ?? after ?? '';
	}
	if (before === after) return before;
	return W.periods(before || W.notStated[lang], after || W.notStated[lang])[lang];
}

/** `จังหวัดขอนแก่น จาก พ.ศ. 2563 ถึง พ.ศ. 2564`. */
export function whoAndWhen(extra: CompareFiguresExtra, { lang, era }: ChartContext): string {
	const name = pick(lang, extra.org_th, extra.org_en);
	const year = (yearBe: number) => formatYear(yearBe, era, lang);
	return W.between(name, year(extra.before_year), year(extra.after_year))[lang];
}
