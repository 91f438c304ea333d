import type { Quantity } from './figures';
import type { Governs } from './govern';
import { zipInOrder, type Dated } from './in-order';
import type { PeriodMention } from './periods';
import { answerStart, lastAtMost, type StatementText } from './statement-text';
import { trailingMentions, type Trailing } from './trailing-dates';

/** How far, in characters, a mention dates what follows it. */
const REACH: Record<Governs, number> = {
	frame: 600,
	point: 160,
	event: 90,
	name: 40,
	compared: 40,
	document: 0,
	other: 0
};
/** How far a dated figure hands its period on to the next one. */
const HAND_ON: Record<Governs, number> = {
	frame: 170,
	point: 170,
	event: 40,
	name: 40,
	compared: 0,
	document: 0,
	other: 0
};
const TOGETHER = 40;
/** The same thing said once more: "1,200 กิโลกรัม (1.2 ตัน)", "… หรือประมาณ 1.2 ตัน". */
const SAID_AGAIN = /^\s{0,2}(?:\(|หรือ(?:ประมาณ|เท่ากับ)?|เท่ากับ|คิดเป็น(?:ร้อยละ)?)\s{0,3}$/;
/** Words that speak of another time than the one that ran so far. */
const ANOTHER_TIME = /ย้อนหลัง|ปีแรก|ปีถัดไป|ปีต่อไป|ปีต่อ\s?ๆ/;
/** What is in a plan is not of the plan's years. */
const CONTENTS = /ประกอบด้วย|กำหนด/;
/** After the time that is compared with: "ซึ่งมี 1.9 ล้านบาท", "ที่เกิด 45 ครั้ง", "(1.9 ล้านบาท)". */
const WHICH_HAD = /^\s{0,2}(?:\(|ซึ่ง|ที่|อยู่ที่)[^\d]{0,30}$/;
const CHANGED = /^\s{0,3}(?:เหลือ|เป็น|เพิ่มเป็น|ลดลงเหลือ)/;
/** What still tells of the series of years: the change within it, what the last one is a share of. */
const OF_CHANGE = /(?:เพิ่ม|ลด|ขยายตัว|หดตัว|สูงขึ้น|ต่ำลง|คิดเป็น|หรือ)[^\d]{0,16}$/;
const OF_LAST = /(?:\(|จากผู้|จากทั้งหมด|ผู้ตอบ|กลุ่มตัวอย่าง|เต็ม)[^\d]{0,16}$/;

/**
 * The period of each quantity: the last mention before it that reaches it within the same answer; a run
 * of figures keeps the period of its first. Where the text dates its figures afterwards ("12 แห่ง
 * (ปี 2562) 15 แห่ง (ปี 2563)"), the mention right after a figure is its own; so is that of numbers told in the
 * order of years. `before` says which quantities are what was before a change: no running time is theirs.
 */
export function assignPeriods(
	statement: StatementText,
	text: string,
	quantities: readonly Quantity[],
	mentions: readonly PeriodMention[],
	before: readonly boolean[]
): (string | null)[] {
	const dating = mentions.filter(
		(mention) => mention.period !== null && REACH[mention.governs] > 0
	);
	const dated: Dated = { text, quantities, dating, starts: dating.map(({ start }) => start) };
	const others = mentions.filter(({ governs }) => governs === 'other').map(({ start }) => start);
	const trailing = trailingMentions(
		dated,
		(mention, offset) => offset - mention.end <= REACH[mention.governs]
	);
	const used = new Set(trailing.flatMap((one) => (one && !one.goesOn ? [one.mention] : [])));
	const inOrder = zipInOrder(dated);
	let running: PeriodMention | null = null;
	let runningEnd = 0;
	/** Mentions before this offset date nothing any more. */
	let deadline = 0;
	let afterCompared = false;
	const tally: Dates[] = [];
	const periods = quantities.map((quantity, index) => {
		const own = inOrder.get(index) ?? trailing[index]?.mention.period;
		if (own) {
			running = trailing[index]?.goesOn ? trailing[index].mention : null;
			runningEnd = quantity.unitEnd;
			return own;
		}
		if (inOrder.has(index)) {
			running = null;
			return null;
		}
		const opening = answerStart(statement, quantity.start);
		const since = Math.max(opening, quantities[index - 1]?.unitEnd ?? 0);
		const other = others[lastAtMost(others, quantity.start)] ?? -1;
		const turn = text.slice(Math.max(since, quantity.start - 120), quantity.start);
		const turned = turn.search(ANOTHER_TIME);
		if (turned >= 0) deadline = Math.max(deadline, quantity.start - turn.length + turned);
		const found = lastReaching(dated, quantity, Math.max(opening, deadline), other, used);
		if (found?.governs === 'compared') {
			runningEnd = quantity.unitEnd;
			afterCompared = true;
			return found.period;
		}
		// "… ปี 2563 ที่เกิด 45 ครั้ง บาดเจ็บ 12 ราย": of which of the two years is not said.
		const unsaid = afterCompared && quantity.unit !== '%' && !OF_CHANGE.test(turn);
		afterCompared = false;
		if (unsaid && (found === null || found === running)) deadline = quantity.start;
		if (
			running &&
			(running.start < Math.max(opening, deadline) ||
				(running.start < other && running.governs !== 'frame') ||
				quantity.start - runningEnd > HAND_ON[running.governs])
		) {
			running = null;
		}
		if (found && found.start >= deadline && (running === null || found.start > running.start))
			running = found;
		runningEnd = quantity.unitEnd;
		if (running && endsSeries(tally, running, quantity, turn)) {
			deadline = quantity.start;
			running = null;
		}
		if (before[index] && (running === null || running.start < since)) return null;
		if (running) count(tally, running, quantity);
		return running?.period ?? null;
	});
	return dateTogether(dated, periods, trailing);
}

/** A mention and how many figures it dates, with the unit of the first. */
interface Dates {
	readonly mention: PeriodMention;
	readonly unit: string | null;
	count: number;
}

function count(tally: Dates[], mention: PeriodMention, { unit }: Quantity): void {
	const last = tally.at(-1);
	if (last?.mention === mention) last.count += 1;
	else tally.push({ mention, unit, count: 1 });
}

/** "ปี 2562 ร้อยละ 75 ปี 2563 ร้อยละ 82 เงินเดือน 17,250 บาท": one figure a year, and then something else. */
function endsSeries(
	tally: readonly Dates[],
	running: PeriodMention,
	{ unit }: Quantity,
	lead: string
): boolean {
	const [earlier, last] = tally.slice(-2);
	if (!earlier || last?.mention !== running || running.governs !== 'point') return false;
	if (earlier.count > 1 || earlier.unit !== last.unit) return false;
	if (!/^\d{4}$/.test(running.period ?? '') || !/^\d{4}$/.test(earlier.mention.period ?? ''))
		return false;
	if (OF_LAST.test(lead)) return false;
	return !((unit === '%' || unit === last.unit) && OF_CHANGE.test(lead));
}

/**
 * "รักษาหาย 20 ราย เสียชีวิต 2 ราย (ข้อมูล ณ 30 ก.ย. 2564)": the source's date is that of both; so is any date of
 * what is said twice, "1,200 กิโลกรัม (1.2 ตัน) ในปี 2564".
 */
function dateTogether(
	{ text, quantities }: Dated,
	periods: readonly (string | null)[],
	trailing: readonly (Trailing | null)[]
): (string | null)[] {
	const dated = [...periods];
	const together = new Set<Quantity>();
	for (let index = quantities.length - 2; index >= 0; index -= 1) {
		const quantity = quantities[index] as Quantity;
		const next = quantities[index + 1] as Quantity;
		const between = text.slice(quantity.unitEnd, next.start);
		const carried =
			trailing[index + 1]?.ofSource === true ||
			together.has(next) ||
			(trailing[index + 1] != null && SAID_AGAIN.test(between));
		if (!carried || dated[index] !== null || between.length > TOGETHER || between.includes('\n'))
			continue;
		dated[index] = dated[index + 1] ?? null;
		if (trailing[index + 1]?.ofSource || together.has(next)) together.add(quantity);
	}
	return dated;
}

/** The latest mention before a quantity that reaches it; looks back over a few mentions only. */
function lastReaching(
	{ text, dating, starts }: Dated,
	quantity: Quantity,
	opening: number,
	other: number,
	used: ReadonlySet<PeriodMention>
): PeriodMention | null {
	const last = lastAtMost(starts, quantity.start - 1);
	for (let back = last; back >= 0 && back > last - 6; back -= 1) {
		const mention = dating[back] as PeriodMention;
		if (mention.start < opening) return null;
		if (used.has(mention) || quantity.start - mention.end > REACH[mention.governs]) continue;
		if (mention.start < other && mention.governs !== 'frame') continue;
		const between = text.slice(mention.end, quantity.start);
		if (mention.governs === 'name' && CONTENTS.test(between)) continue;
		const changed = CHANGED.test(text.slice(quantity.unitEnd, quantity.unitEnd + 24));
		if (mention.governs === 'compared' && !changed && !WHICH_HAD.test(between)) continue;
		return mention;
	}
	return null;
}
