import type { Quantity } from './figures';
import type { PeriodMention } from './periods';
import { answerStart, lastAtMost, type StatementText } from './statement-text';

/** How far, in characters, a mention dates what follows it. */
const REACH: Record<PeriodMention['governs'], number> = {
	frame: 600,
	point: 160,
	name: 40,
	document: 0
};
/** How far a dated figure hands its period on to the next one. */
const HAND_ON: Record<PeriodMention['governs'], number> = {
	frame: 170,
	point: 170,
	name: 40,
	document: 0
};
/** A mention printed this close after a figure may belong to it: "250 คน (ข้อมูล ณ 31 ธ.ค. 2563)". */
const TRAILING = 20;
const BRACKETED = /^\s{0,2}\((?:ข้อมูล|ใน|ณ|เมื่อ|ช่วง|ประจำ)?[^\d()]{0,12}$/;
const TRAILS = /^\)?\s{0,3}(?:ข้อมูล)?\s?(?:ใน|เมื่อ|ณ)?\s{0,2}(?:วันที่)?\s{0,2}$/;
/** The date of a source, "(ข้อมูล ณ …)", dates the figures told together with the last one too. */
const OF_SOURCE = /ข้อมูล/;
const TOGETHER = 40;
const CHANGES_TO = /^\s{0,3}(?:เพิ่ม|ลด|ขยาย|เป็น|เหลือ)/;
const NEXT_ANSWER = /^[ \t]{0,3}\n\s{0,12}[-–•●▪◦*\uFFFD]/;
const DUE = /^[^\d()]{0,12}ภายใน\s{0,2}$/;

/**
 * The period of each quantity: the last mention before it that reaches it within the same answer; a run
 * of figures keeps the period of its first. Where the text dates its figures afterwards ("12 แห่ง
 * (ปี 2562) 15 แห่ง (ปี 2563)"), the mention right after a figure is its own.
 */
export function assignPeriods(
	statement: StatementText,
	text: string,
	quantities: readonly Quantity[],
	mentions: readonly PeriodMention[]
): (string | null)[] {
	const dating = mentions.filter(
		(mention) => mention.period !== null && REACH[mention.governs] > 0
	);
	const starts = dating.map((mention) => mention.start);
	const trailing = trailingMentions(text, quantities, dating, starts);
	const used = new Set(trailing.filter((mention) => mention !== null));
	const inOrder = zipInOrder(text, quantities, dating, starts);
	let running: PeriodMention | null = null;
	let runningEnd = 0;
	const periods = quantities.map((quantity, index) => {
		const own = inOrder.get(index) ?? trailing[index]?.period;
		if (own) {
			running = null;
			return own;
		}
		const opening = answerStart(statement, quantity.start);
		const found = lastReaching(quantity, opening, dating, starts, used);
		if (
			running &&
			(running.start < opening || quantity.start - runningEnd > HAND_ON[running.governs])
		) {
			running = null;
		}
		if (found && (running === null || found.start > running.start)) running = found;
		runningEnd = quantity.unitEnd;
		return running?.period ?? null;
	});
	return dateTogether(text, quantities, periods, trailing);
}

/** "รักษาหาย 20 ราย เสียชีวิต 2 ราย (ข้อมูล ณ 30 ก.ย. 2564)": the source's date is that of both. */
function dateTogether(
	text: string,
	quantities: readonly Quantity[],
	periods: readonly (string | null)[],
	trailing: readonly (PeriodMention | null)[]
): (string | null)[] {
	const dated = [...periods];
	const together = new Set<Quantity>();
	for (let index = quantities.length - 2; index >= 0; index -= 1) {
		const quantity = quantities[index] as Quantity;
		const next = quantities[index + 1] as Quantity;
		const between = text.slice(quantity.unitEnd, next.start);
		const mention = trailing[index + 1];
		const ofSource = mention && OF_SOURCE.test(text.slice(next.unitEnd, mention.start));
		const carried: boolean = ofSource === true || together.has(next);
		if (!carried || dated[index] !== null || between.length > TOGETHER || between.includes('\n'))
			continue;
		dated[index] = dated[index + 1] ?? null;
		together.add(quantity);
	}
	return dated;
}

/** The latest mention before a quantity that reaches it; looks back over a few mentions only. */
function lastReaching(
	quantity: Quantity,
	opening: number,
	dating: readonly PeriodMention[],
	starts: readonly number[],
	used: ReadonlySet<PeriodMention>
): PeriodMention | null {
	const last = lastAtMost(starts, quantity.start - 1);
	for (let back = last; back >= 0 && back > last - 6; back -= 1) {
		const mention = dating[back] as PeriodMention;
		if (mention.start < opening) return null;
		if (!used.has(mention) && quantity.start - mention.end <= REACH[mention.governs])
			return mention;
	}
	return null;
}

/** "48 แห่ง ในปี 2562 เพิ่มเป็น 53 แห่ง ในปี 2563": the second date says that the first one closed its clause. */
function isTrailed(
	text: string,
	quantity: Quantity,
	dating: readonly PeriodMention[],
	at: number
): boolean {
	const mention = dating[at];
	if (!mention || mention.start < quantity.unitEnd) return false;
	return TRAILS.test(text.slice(quantity.unitEnd, Math.min(mention.start, quantity.unitEnd + 24)));
}

/** For each quantity the mention that trails it, or null. */
function trailingMentions(
	text: string,
	quantities: readonly Quantity[],
	dating: readonly PeriodMention[],
	starts: readonly number[]
): (PeriodMention | null)[] {
	let previous: PeriodMention | null = null;
	return quantities.map((quantity, index) => {
		const at = lastAtMost(starts, quantity.unitEnd - 1) + 1;
		const mention = dating[at];
		const between = mention ? text.slice(quantity.unitEnd, mention.start) : '';
		const next = quantities[index + 1];
		if (!mention || between.length > TRAILING || (next && next.start < mention.start)) {
			previous = null;
			return null;
		}
		const before = dating[at - 1];
		const opens =
			before === undefined ||
			before === previous ||
			quantity.start - before.end > REACH[before.governs];
		// Unbracketed, the mention must end its clause or answer: else it opens the next one ("… ต้น ในปี 2562 ลด…").
		const rest = text.slice(mention.end, mention.end + 24);
		const closes =
			/^\s{0,3}(?:และ|,|;|\)|\.|$)/.test(rest) ||
			NEXT_ANSWER.test(rest) ||
			(next !== undefined && CHANGES_TO.test(rest) && isTrailed(text, next, dating, at + 1));
		const plain = TRAILS.test(between) && opens && (closes || !next);
		previous = plain || BRACKETED.test(between) || DUE.test(between) ? mention : null;
		return previous;
	});
}

/**
 * "ปี 2561 2562 และ 2563 จำนวน 120, 98 และ 75 เรื่อง ตามลำดับ": as many years as numbers, told in order.
 * A range of years ("ปี 2561-2563") counts as all of its years.
 */
function zipInOrder(
	text: string,
	quantities: readonly Quantity[],
	dating: readonly PeriodMention[],
	starts: readonly number[]
): Map<number, string> {
	const zipped = new Map<number, string>();
	quantities.forEach((quantity, last) => {
		const after = yearsAfter(text, quantity.unitEnd, dating, starts);
		const told = text.slice(quantity.unitEnd, quantity.unitEnd + 24);
		if (after.length === 0 && !/^[^\d]{0,12}ตามลำดับ/.test(told)) return;
		let first = last;
		while (
			first > 0 &&
			quantity.start - (quantities[first - 1] as Quantity).start < 60 &&
			last - first < 11
		) {
			const gap =
				(quantities[first] as Quantity).start - (quantities[first - 1] as Quantity).unitEnd;
			if (gap > 12) break;
			first -= 1;
		}
		const years =
			after.length > 0 ? after : yearsBefore((quantities[first] as Quantity).start, dating, starts);
		const count = last - first + 1;
		if (years.length !== count) return;
		years.forEach((year, index) => zipped.set(first + index, year));
	});
	return zipped;
}

/** The list of years that follows an offset and is told "ตามลำดับ"; empty when there is none. */
function yearsAfter(
	text: string,
	offset: number,
	dating: readonly PeriodMention[],
	starts: readonly number[]
): string[] {
	const years: string[] = [];
	let end = offset;
	for (let at = lastAtMost(starts, offset - 1) + 1; years.length < 12; at += 1) {
		const mention = dating[at];
		if (!mention || mention.start - end > 12 || !/^\d{4}$/.test(mention.period ?? '')) break;
		years.push(mention.period ?? '');
		end = mention.end;
	}
	return /^[^\d]{0,12}ตามลำดับ/.test(text.slice(end, end + 24)) ? years : [];
}

/** The list of years that ends last before an offset. */
function yearsBefore(
	offset: number,
	dating: readonly PeriodMention[],
	starts: readonly number[]
): string[] {
	const years: string[] = [];
	let next = offset;
	for (let at = lastAtMost(starts, offset - 1); at >= 0 && years.length < 12; at -= 1) {
		const mention = dating[at] as PeriodMention;
		const gap = next - mention.end;
		if (gap > (years.length === 0 ? 120 : 12) || !/^\d{4}(?:\/\d{4})?$/.test(mention.period ?? ''))
			break;
		const [from = 0, to = from] = (mention.period ?? '').split('/').map(Number);
		if (to - from > 11) break;
		for (let year = to; year >= from; year -= 1) years.unshift(String(year));
		next = mention.start;
	}
	return years;
}
