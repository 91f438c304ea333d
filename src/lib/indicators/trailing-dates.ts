import type { Quantity } from './figures';
import type { Dated } from './in-order';
import type { PeriodMention } from './periods';
import { lastAtMost } from './statement-text';

/** A mention that stands after the figure it dates. */
export interface Trailing {
	readonly mention: PeriodMention;
	/** It dates the source: "(ข้อมูล ณ …)". */
	readonly ofSource: boolean;
	/** The sentence goes on ("… ในปี 2562 โดยมี…"): what follows may be of the same time. */
	readonly goesOn: boolean;
}

/** A mention printed this close after a figure may belong to it: "250 คน (ข้อมูล ณ 31 ธ.ค. 2563)". */
const NEAR = 20;
const FAR = 64;
/** "ตัน/วัน", "บาทต่อเดือน": still of the unit. */
const PER = /^\s?(?:\/|ต่อ)\s?[ก-๎.]{1,14}/;
const BRACKETED = /^\s{0,2}\((?:ข้อมูล|ใน|ณ|เมื่อ|ช่วง|ประจำ)?[^\d()]{0,12}$/;
const OF_SOURCE = /ข้อมูล/;
/** The source in brackets a few words on: "ร้อยละ 63 ของประชากร (ข้อมูล ณ วันที่ …)". */
const SOURCED = /^[^\d()]{0,36}\(\s?(?:ที่มา)?[\s:]{0,2}(?:ข้อมูล|ณ)[^\d()]{0,16}$/;
const TRAILS = /^\)?\s{0,3}(?:ข้อมูล)?\s?(?:ใน|เมื่อ|ณ)?\s{0,2}(?:วันที่)?\s{0,2}$/;
const CHANGES_TO = /^\s{0,3}\)?\s{0,2}(?:เพิ่ม|ลด|ขยาย|เป็น|เหลือ)/;
const CHANGED_TO =
	/^\s{0,3}\)?\s{0,2}(?:(?:ก็)?(?:เพิ่ม|ลด|ขยาย)(?:ขึ้น|ลง)?)?(?:มา)?(?:เป็น|เหลือ)(?:เพียง)?\s?(?:ร้อยละ|จำนวน|ประมาณ)?\s{0,3}$/;
const FROM = /จาก(?:เดิม)?\s?(?:ร้อยละ|จำนวน|ประมาณ)?\s{0,3}$/;
const NEXT_ANSWER = /^[ \t]{0,3}\n\s{0,12}[-–•●▪◦*\uFFFD]/;
const CLOSES = /^\s{0,3}(?:และ|,|;|\)|\.|$)/;
/** Words that go on with what was said: the mention before them opened nothing new. */
const GOES_ON = /^\s{0,3}(?:โดย|ซึ่ง|หรือ|จาก|คิดเป็น|ทำให้|ส่งผล|เพื่อ|ผ่าน|แต่|ทั้งนี้)/;
const DUE = /^[^\d()]{0,12}ภายใน\s{0,2}$/;

/**
 * For each quantity the mention that trails it, or null. Without brackets, a mention after a figure is its own
 * where nothing dated it before and the clause ends there ("48 แห่ง ในปี 2562 และ 53 แห่ง ในปี 2563"), and in a
 * change whose two sides are dated ("จาก 48 แห่ง ในปี 2562 เป็น 53 แห่ง ในปี 2563"); else it opens what follows.
 * `reaches` says whether a mention dates what stands at an offset after it.
 */
export function trailingMentions(
	dated: Dated,
	reaches: (mention: PeriodMention, offset: number) => boolean
): (Trailing | null)[] {
	const { text, quantities, dating, starts } = dated;
	const ends = chainEnds(dated);
	let previous: PeriodMention | null = null;
	return quantities.map((quantity, index) => {
		const end = unitEnd(text, quantity);
		const at = lastAtMost(starts, quantity.unitEnd - 1) + 1;
		const mention = dating[at];
		const next = quantities[index + 1];
		const earlier = previous;
		previous = null;
		if (!mention || mention.governs === 'compared') return null;
		if (mention.start - end > FAR || (next && next.start < mention.start)) return null;
		const between = text.slice(end, mention.start);
		const ofSource = OF_SOURCE.test(between);
		const found = (goesOn = false) => {
			previous = mention;
			return { mention, ofSource, goesOn };
		};
		if (SOURCED.test(between)) return found();
		if (between.length > NEAR) return null;
		if (BRACKETED.test(between) || DUE.test(between)) return found();
		if (!TRAILS.test(between)) return null;
		const rest = text.slice(mention.end, mention.end + 24);
		const lead = text.slice(Math.max(0, quantity.start - 30), quantity.start);
		const changes = FROM.test(lead) && CHANGES_TO.test(rest);
		const changed =
			earlier !== null && CHANGED_TO.test(text.slice(earlier.end, quantity.start).slice(0, 40));
		if (changes || changed) return found();
		const before = dating[at - 1];
		if (before && before !== earlier && reaches(before, quantity.start)) return null;
		const closes =
			!next ||
			CLOSES.test(rest) ||
			NEXT_ANSWER.test(rest) ||
			ends[index] === true ||
			(CHANGES_TO.test(rest) && isTrailed(dated, next, at + 1));
		if (closes) return found();
		return GOES_ON.test(rest) ? found(true) : null;
	});
}

/**
 * Which quantities are in a chain of figure and date whose last date closes the clause: "ใช้ 20 ล้านบาท ในปี 2562
 * และใช้จริง 18 ล้านบาท ในปี 2563". Told the other way round, a figure would follow the last date.
 */
function chainEnds(dated: Dated): boolean[] {
	const { text, quantities, dating, starts } = dated;
	const ends: boolean[] = quantities.map(() => false);
	for (let index = quantities.length - 1; index >= 0; index -= 1) {
		const quantity = quantities[index] as Quantity;
		const next = quantities[index + 1];
		const at = lastAtMost(starts, quantity.unitEnd - 1) + 1;
		const mention = dating[at];
		if (!mention || (next && next.start < mention.start) || !isTrailed(dated, quantity, at))
			continue;
		const rest = text.slice(mention.end, mention.end + 24);
		const linked = next !== undefined && lastAtMost(starts, next.start) === at && ends[index + 1];
		ends[index] = CLOSES.test(rest) || NEXT_ANSWER.test(rest) || linked === true;
	}
	return ends;
}

function unitEnd(text: string, { unitEnd }: Quantity): number {
	return unitEnd + (PER.exec(text.slice(unitEnd, unitEnd + 18))?.[0].length ?? 0);
}

/** "48 แห่ง ในปี 2562 เพิ่มเป็น 53 แห่ง ในปี 2563": the second date says that the first one closed its clause. */
function isTrailed({ text, dating }: Dated, quantity: Quantity, at: number): boolean {
	const mention = dating[at];
	const end = unitEnd(text, quantity);
	if (!mention || mention.start < end) return false;
	return TRAILS.test(text.slice(end, Math.min(mention.start, end + 24)));
}
