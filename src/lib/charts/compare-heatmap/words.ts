import { M, type Text } from '$lib/i18n/messages';
import type { ChartContext } from '../chart';
import { closeThai, openThai } from '../compare';
import { plural } from '../format';

const text = (th: string, en: string): Text => ({ th, en });

export interface GapWords {
	readonly main: string;
	readonly other: string;
	readonly part: string;
	readonly value: string;
	readonly against: string;
	readonly by: string;
	readonly above: boolean;
	readonly year: string;
}

export interface ChangeWords {
	readonly main: string;
	readonly part: string;
	readonly from: string;
	readonly to: string;
	readonly by: string;
	readonly rose: boolean;
	readonly first: string;
	readonly last: string;
}

export const W = {
	subtitle: (measure: string, scale: string) =>
		text(`${measure} ${scale} สีเข้มคือค่าสูง`, `${measure}, ${scale}; darker means higher`),
	percent: text('หน่วยเป็นร้อยละ', 'in percent'),
	characters: text('ตามจำนวนตัวอักษร', 'as counted'),
	/** Over the years that stand in the heads. */
	eras: { be: text('ปี พ.ศ.', 'years BE'), ce: text('ปี ค.ศ.', 'years CE') },
	gap: (w: GapWords) =>
		text(
			`${openThai(w.main)}${w.above ? 'สูงกว่า' : 'ต่ำกว่า'}${openThai(w.other)}มากที่สุดที่${w.part}: ${w.value} เทียบกับ${closeThai(w.against)} (ต่างกัน ${w.by}) ใน ${w.year}`,
			`${w.main} is furthest ${w.above ? 'above' : 'below'} ${w.other} in ${w.part}: ${w.value} against ${w.against}, ${w.by} apart, in ${w.year}`
		),
	onlyGap: (w: GapWords) =>
		text(
			`${w.main} ${w.value} ${w.above ? 'สูงกว่า' : 'ต่ำกว่า'}${w.other} ${w.against} (ต่างกัน ${w.by}) ใน ${w.year}`,
			`${w.main}: ${w.value}, ${w.by} ${w.above ? 'above' : 'below'} ${w.other} at ${w.against}, in ${w.year}`
		),
	same: (main: string, other: string, parts: number, year: string) =>
		text(
			`${openThai(main)}เท่ากับ${openThai(other)}ทุกส่วนที่เทียบได้ (${parts} ส่วน) ใน ${year}`,
			`${main} and ${other} are equal in ${parts === 1 ? 'the one part' : `all ${parts} parts`} that can be compared, in ${year}`
		),
	change: (w: ChangeWords) =>
		text(
			`${openThai(w.main)}${w.rose ? 'เพิ่มขึ้น' : 'ลดลง'}มากที่สุดที่${w.part}: จาก${closeThai(w.from)} ใน ${w.first} เป็น${closeThai(w.to)} ใน ${w.last} (${w.by})`,
			`${w.main} ${w.rose ? 'rose' : 'fell'} most in ${w.part}: from ${w.from} in ${w.first} to ${w.to} in ${w.last} (${w.by})`
		),
	onlyChange: (w: ChangeWords) =>
		text(
			`${openThai(w.main)}${w.rose ? 'เพิ่มขึ้น' : 'ลดลง'}จาก${closeThai(w.from)} ใน ${w.first} เป็น${closeThai(w.to)} ใน ${w.last} (${w.by})`,
			`${w.main} ${w.rose ? 'rose' : 'fell'} from ${w.from} in ${w.first} to ${w.to} in ${w.last} (${w.by})`
		),
	unchanged: (main: string, first: string, last: string) =>
		text(
			`${openThai(main)}ไม่เปลี่ยนแปลงระหว่าง ${first} กับ ${last}`,
			`${main} did not change between ${first} and ${last}`
		),
	range: (main: string, low: string, least: string, high: string, most: string, year: string) =>
		text(
			`${openThai(main)}ต่ำสุดที่${low} ${least} และสูงสุดที่${high} ${most} ใน ${year}`,
			`${main} is lowest in ${low} (${least}) and highest in ${high} (${most}), in ${year}`
		),
	level: (main: string, value: string, year: string) =>
		text(`${main} ${value} ใน ${year}`, `${main}: ${value} in ${year}`),
	nothing: (main: string) =>
		text(`ไม่มีค่าของ${openThai(main)}ให้เทียบ`, `There is no value of ${main} to compare`),
	tied: (count: number) =>
		text(
			`มีอีก ${count} ส่วนที่ต่างกันเท่านี้`,
			`${count} more ${plural(count, 'part')} ${plural(count, 'differs', 'differ')} as much`
		),
	base: (name: string, base: string) => text(`${name}: ${base}`, `${name}: ${base}`)
};

/** The code as it stands alone beside a row. */
export function codeLabel(code: string, { lang }: Pick<ChartContext, 'lang'>): string {
	return code === 'all' ? M.allCategories[lang] : code;
}
