import type { Text } from '$lib/i18n/messages';
import type { Lang } from '$lib/i18n/locale';
import { joinList, plural } from '../format';

const text = (th: string, en: string): Text => ({ th, en });

export const W = {
	subtitle: (unit: Unit) =>
		text(
			`ข้อที่มีคำตอบ อ้างตัวเลข และระบุเว็บไซต์หรือระบบ คิดเป็น % ของข้อทั้งหมดในแต่ละ${unit.th}`,
			`Statements answered, citing figures, and naming a website or system, as % of the statements of each ${unit.en}`
		),
	all: (n: number) =>
		text(`มีคำตอบครบทั้ง ${n} ข้อ`, `All ${n} ${plural(n, 'statement is', 'statements are')} answered`),
	none: (n: number) =>
		text(`ยังไม่มีคำตอบในทั้ง ${n} ข้อ`, `None of the ${n} ${plural(n, 'statement')} is answered`),
	some: (answered: number, all: number) =>
		text(`มีคำตอบ ${answered} จาก ${all} ข้อ`, `${answered} of ${all} statements are answered`),
	missingEach: (places: Text, n: number, many: boolean) =>
		text(
			`${places.th} ขาด${many ? `${eachOf(places.th)}ละ` : ''} ${n} ข้อ`,
			`${places.en} ${plural(many ? 2 : 1, 'lacks', 'lack')} ${n}${many ? ' each' : ''}`
		),
	missingMost: (places: Text, n: number, many: boolean) =>
		text(
			`ขาดมากที่สุดใน${places.th} ${many ? `${eachOf(places.th)}ละ` : 'จำนวน'} ${n} ข้อ`,
			`most are missing in ${places.en} (${n}${many ? ' each' : ''})`
		),
	most: (measure: Text, where: Text, share: Text) =>
		text(
			`${measure.th}มากที่สุดใน${where.th} (${share.th})`,
			`${measure.en}: most in ${where.en} (${share.en})`
		),
	least: (where: Text, share: Text) =>
		text(`น้อยที่สุดใน${where.th} (${share.th})`, `least in ${where.en} (${share.en})`),
	same: (measure: Text, share: Text) =>
		text(
			`${measure.th}เท่ากันทุกแห่งที่ ${share.th}`,
			`${measure.en}: the same everywhere (${share.en})`
		),
	code: text('รหัส', 'Code'),
	name: text('ชื่อ', 'Name'),
	statements: text('จำนวนข้อ', 'Statements')
};

/** What one row is: a category of the form or an item of it. */
export interface Unit extends Text {
	readonly many_en: string;
}

export const CATEGORY: Unit = { th: 'หมวด', en: 'category', many_en: 'categories' };
export const ITEM: Unit = { th: 'ข้อย่อย', en: 'item', many_en: 'items' };

/** An item's code has a dot (`1.1`), a category's has none. */
export function unitOf(codes: readonly string[]): Unit {
	return codes.some((code) => code.includes('.')) ? ITEM : CATEGORY;
}

/** `หมวด 2 3 และ 4` / `categories 2, 3 and 4`. */
export function placeNames(codes: readonly string[]): Text {
	const unit = unitOf(codes);
	const list = (lang: Lang) => joinList(codes, lang);
	return text(
		`${unit.th} ${list('th')}`,
		`${plural(codes.length, unit.en, unit.many_en)} ${list('en')}`
	);
}

function eachOf(places: string): string {
	return places.startsWith(ITEM.th) ? ITEM.th : CATEGORY.th;
}
