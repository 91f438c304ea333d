import type { Text } from '$lib/i18n/messages';
import { joinList, plural } from '../format';
import type { Measure } from '../words';

const text = (th: string, en: string): Text => ({ th, en });

/** A measure as it is said of statements: Thai predicate, English verb for one and for many. */
export const SAID: Readonly<Record<Measure, { th: string; one: string; many: string }>> = {
	answered: { th: 'มีคำตอบ', one: 'is answered', many: 'are answered' },
	quantified: { th: 'อ้างตัวเลข', one: 'cites figures', many: 'cite figures' },
	linked: {
		th: 'ระบุเว็บไซต์หรือระบบ',
		one: 'names a website or system',
		many: 'name a website or system'
	}
};

export const W = {
	subtitle: (measure: Measure) =>
		text(
			`จำนวนข้อที่${SAID[measure].th} จากจำนวนข้อของแต่ละข้อย่อย สีเข้มคือสัดส่วนสูง`,
			`Statements of each item that ${SAID[measure].many}; darker means a larger share`
		),
	allFull: (measure: Measure, items: number) =>
		text(
			`${SAID[measure].th}ครบทุกข้อ ทั้ง ${items} ข้อย่อย`,
			`Every statement of all ${items} ${plural(items, 'item')} ${SAID[measure].one}`
		),
	allEmpty: (measure: Measure, items: number) =>
		text(
			`ทั้ง ${items} ข้อย่อยไม่มีข้อที่${SAID[measure].th}`,
			`In none of the ${items} ${plural(items, 'item')} does a statement ${infinitive(measure)}`
		),
	full: (measure: Measure, full: number, items: number) =>
		text(
			`${SAID[measure].th}ครบทุกข้อ ${full} จาก ${items} ข้อย่อย`,
			`Every statement ${SAID[measure].one} in ${full} of ${items} items`
		),
	notFull: (items: Text) => text(`ยังไม่ครบใน${spaced(items.th)}`, `not yet in ${items.en}`),
	empty: (count: number) => text(`และไม่มีเลยใน ${count} ข้อย่อย`, `none in ${count}`),
	same: (measure: Measure, share: Text) =>
		text(
			`ทุกข้อย่อย${SAID[measure].th}เท่ากัน (${share.th})`,
			`The same share of statements ${SAID[measure].many} in every item (${share.en})`
		),
	most: (measure: Measure, items: Text, share: Text) =>
		text(
			`${SAID[measure].th}มากที่สุดใน${spaced(items.th)} (${share.th})`,
			`Statements ${most(measure)} in ${items.en} (${share.en})`
		),
	total: (measure: Measure, count: number, all: number, share: Text) =>
		text(
			`รวมทุกข้อย่อย ${SAID[measure].th} ${count} จาก ${all} ข้อ (${share.th})`,
			`In all, ${count} of ${all} statements ${SAID[measure].many} (${share.en})`
		),
	least: (items: Text) => text(`ต่ำสุดใน${spaced(items.th)}`, `lowest in ${items.en}`),
	item: text('ข้อย่อย', 'Item'),
	name: text('ชื่อ', 'Name'),
	statements: text('จำนวนข้อ', 'Statements'),
	category: (no: number) => text(`หมวด ${no}`, `Category ${no}`)
};

function infinitive(measure: Measure): string {
	return {
		answered: 'hold an answer',
		quantified: 'cite figures',
		linked: 'name a website or system'
	}[measure];
}

function most(measure: Measure): string {
	return {
		answered: 'are most often answered',
		quantified: 'most often cite figures',
		linked: 'most often name a website or system'
	}[measure];
}

/** Thai keeps a space between a word and a number. */
function spaced(words: string): string {
	return /^\d/.test(words) ? ` ${words}` : words;
}

/** `ข้อย่อย 2.3 และ 3.4`; beyond four only how many. */
export function itemNames(codes: readonly string[]): Text {
	const n = codes.length;
	if (n > 4) return text(`${n} ข้อย่อย`, `${n} items`);
	return text(`ข้อย่อย ${joinList(codes, 'th')}`, `${plural(n, 'item')} ${joinList(codes, 'en')}`);
}
