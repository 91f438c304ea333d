import type { ObservationRole } from '$lib/form3/types';

/** What stands around a figure, for judging its role. */
export interface RoleContext {
	/** Text from the figure before (or the start of the answer) up to the figure. */
	readonly lead: string;
	/** Text from the start of the answer up to the figure, at most a few hundred characters. */
	readonly answer: string;
	/** Text after the figure and its unit. */
	readonly tail: string;
	readonly unit: string | null;
	/** The figure is another organisation's. */
	readonly compared: boolean;
	/** The figure before in the same answer, if any: a list goes on in its role. */
	readonly previous?: { readonly role: ObservationRole; readonly unit: string | null } | null;
}

const BEFORE_CHANGE = /(?:จากเดิม|แต่เดิม|เดิม|เริ่มต้น|ปีฐาน|ค่าฐาน|ก่อนดำเนินการ|ก่อนหน้า)[^\d]{0,16}$/;
const FROM = /จาก[^\d]{0,24}$/;
/** "(ปี 2560)", "ในปี 2563": what may stand between a figure and what it became. */
const DATED =
	/^(?:\s?(?:ต่อ|\/)[ก-๎.]{1,12})?\s{0,2}\(?\s?(?:ใน|เมื่อ|ณ)?\s?(?:ปีงบประมาณ|ปีการศึกษา|ปี|พ\.ศ\.)\s?(?:พ\.ศ\.)?\s?\d{2,4}\s?\)?/;
const CHANGED_TO =
	/^(?:\s?(?:ต่อ|\/)[ก-๎]{1,12})?[^\d]{0,6}(?:เหลือ|ลดลงเหลือ|ลดเหลือ|เพิ่มเป็น|เพิ่มขึ้นเป็น|(?<!คิด)เป็น|มาเป็น)/;
/** "เพิ่มขึ้นจากร้อยละ 98.7" names the value before; "ลดลงจากเดิมร้อยละ 5" the change itself. */
const CHANGED_FROM = /(?:เพิ่มขึ้น|สูงขึ้น|ลดลง|ต่ำลง)จาก\s?(?:ร้อยละ|จำนวน)?\s{0,2}$/;
const CHANGED_BY = /(?:เพิ่มขึ้น|สูงขึ้น|ลดลง|ต่ำลง)จาก(?:เดิม|ปี)[^\d]{0,16}ร้อยละ\s{0,2}$/;

/** Units that make one measure together: "2 ชั่วโมง 30 นาที". */
const PARTS: readonly ReadonlySet<string | null>[] = [
	new Set(['ปี', 'เดือน', 'วัน', 'ชั่วโมง', 'นาที', 'วินาที']),
	new Set(['ไร่', 'งาน', 'ตารางวา'])
];
const REST_OF_MEASURE = /^\s{0,3}\d{1,3}\s{0,2}(?:เดือน|วัน|ชั่วโมง|นาที|วินาที|งาน|ตารางวา)/;
/** What carries a list on in one role: a mark or "และ", or the next year. */
const LISTED =
	/^(?=[\s\S]{0,40}(?:[,/]|และ|ปี|พ\.ศ\.))(?:[\s,:;=/–-]|\d|และ|หรือ|ร้อยละ|จำนวน|เท่ากับ|ใน|ปีงบประมาณ|ปีการศึกษา|ปี|พ\.ศ\.|\(\s?(?:ปี|พ\.ศ\.)[^()]{0,12}\)){1,40}$/;
const SAME_THING = /^\s{0,3}(?:อยู่ที่|เท่ากับ|คือ|มี|เป็น)?\s{0,3}(?:ร้อยละ)?\s{0,3}$/;

/** "คิดเป็นร้อยละ 105": computed from what was told, so a result, whatever the aim was. */
const SHARE_OF = /(?<!เป้าหมาย(?:ไว้|ที่)?\s?)คิดเป็น(?:อัตรา|สัดส่วน)?\s?(?:ร้อยละ)?\s{0,3}$/;
/** Compared with something else than a time, an aim or a plan: "เทียบกับการจัดซื้อจากต่างประเทศ …". */
const AGAINST =
	/เทียบ(?:กับ|เคียง)(?!\s?(?:ค่า)?(?:เป้าหมาย|ปี|ช่วง|แผน|เกณฑ์|เดือน|ไตรมาส|จำนวน|งบประมาณ|ก่อน))(?![^\d]{0,36}(?:ทั้งหมด|ทั้งสิ้น))[^\d]{2,40}$/;
const NATIONAL = /(?:ค่าเฉลี่ย(?:ของ|ระดับ)?(?:ทั้ง)?ประเทศ|คู่เทียบ|ค่าเทียบเคียง|benchmark)[^\d]{0,20}$/i;
const AT_LEAST = /(?:ไม่น้อยกว่า|ไม่ต่ำกว่า|อย่างน้อย|≥|>=)[^\d]{0,14}$/;
const AIMED =
	/(?:ค่าเป้าหมาย|ประมาณการ(?:ไว้)?|เป้าหมาย(?:คือ|ที่|ไว้)?|ตั้งเป้า|มุ่งเป้า|จะ(?:ขยาย|ดำเนินการ|เพิ่ม|ลด|จัด|พัฒนา|สร้าง|มี)|คาดว่า(?:จะ)?|ให้ได้)[^\d]{0,22}$/;
const AT_MOST = /(?:ภายใน|ไม่เกิน|ไม่มากกว่า|ไม่สูงกว่า|ต่ำกว่า|น้อยกว่า|ตั้งแต่|<|≤)[^\d]{0,8}$/;
const STANDARD =
	/(?:เกิน(?:ค่า)?(?:มาตรฐาน|เกณฑ์)|เกณฑ์มาตรฐาน)\s?\(\s?$|\(\s?(?:ค่า)?(?:มาตรฐาน|เกณฑ์)[^\d()]{0,10}$/;
const YEARS =
	/(?:ปีงบประมาณ|ปีการศึกษา|ปี|พ\.ศ\.)\s?(?:พ\.ศ\.)?\s?\d{2,4}(?:\s?[-–]\s?\d{2,4})?\s?[:=]?/g;
const DUE_AFTER = /^[^\d]{0,12}ภายใน\s?(?:ปี|พ\.ศ\.|เดือน|วันที่)/;
const THRESHOLD_AFTER = /^\s{0,2}(?:ขึ้นไป|ลงมา|เป็นอย่างน้อย)/;

/** "ตัวชี้วัด" and "เป้าหมาย" head a list of targets; "กลุ่มเป้าหมาย" and its like do not. */
const HEADING =
	/(?:ตัวชี้วัด|ตัววัด|(?<!กลุ่ม|ตำบล|อำเภอ|จังหวัด|ครัวเรือน|พื้นที่|หมู่บ้าน|โรงเรียน|ประชากร|เกษตรกร|ประชาชน|ยากจน)เป้าหมาย)/g;
const COUNTED = /^[^\d]{0,40}\d{1,3}\s{0,2}ตัวชี้วัด/;
const FULFILLED =
	/^\s{0,2}(?:ไม่น้อยกว่า|ไม่ต่ำกว่า|[<>≤≥=])?\s{0,2}ร้อยละ\s{0,2}[<>≤≥=]?\s{0,2}\d{1,3}(?:\.\d{1,4})?\s?[ก-๎(]/;
const ACHIEVED = /(?:ผลการ|ผลงาน|พบว่า|ปรากฏ|ได้รับ|สามารถลด|ทำได้|แล้วเสร็จ|ในปี|ดำเนินการแล้ว|ส่งผลให้)/;
const CHANGE = /(?:เพิ่มขึ้น|ลดลง|ลด|เพิ่ม)[^\d]{0,12}$/;
const OPERATOR = /[<>≤≥]\s{0,3}$/;

/** The role of a figure by cue words; `actual` where nothing says otherwise. */
export function roleOf(context: RoleContext): ObservationRole {
	const lead = context.lead.slice(-60);
	if (isBaseline(context.lead, context.tail)) return 'baseline';
	if (context.compared || NATIONAL.test(lead)) return 'benchmark';
	if (SHARE_OF.test(lead)) return 'actual';
	if (AT_LEAST.test(lead) || AIMED.test(withoutTargetGroups(lead).replace(YEARS, '')))
		return 'target';
	if (DUE_AFTER.test(context.tail)) return 'target';
	const listed = listedRole(context);
	if (listed) return listed;
	if (isHeaded(context, lead)) return 'target';
	if (AT_MOST.test(lead) || THRESHOLD_AFTER.test(context.tail) || STANDARD.test(lead))
		return 'limit';
	return AGAINST.test(lead) ? 'benchmark' : 'actual';
}

/** The role of a figure that only carries on the list, the comparison or the measure before it, else null. */
function listedRole({ lead, unit, previous }: RoleContext): ObservationRole | null {
	if (!previous) return null;
	if (lead.trim() === '' && isMeasure(previous.unit, unit)) return previous.role;
	if (previous.role === 'benchmark' && unit !== previous.unit && SAME_THING.test(lead))
		return 'benchmark';
	const listed = previous.role === 'target' || previous.role === 'benchmark';
	return listed && unit === previous.unit && LISTED.test(lead) ? previous.role : null;
}

function isMeasure(first: string | null, second: string | null): boolean {
	return first !== second && PARTS.some((parts) => parts.has(first) && parts.has(second));
}

function isHeaded({ answer, unit }: RoleContext, lead: string): boolean {
	return (unit === '%' || OPERATOR.test(lead) || CHANGE.test(lead)) && underTargetHeading(answer);
}

/** Whether a figure is what was before a change; `words` end where it starts, `tail` follows its unit. */
export function isBaseline(words: string, tail: string): boolean {
	const lead = words.slice(-60);
	const to = tail.replace(REST_OF_MEASURE, '').replace(DATED, '');
	if (CHANGED_BY.test(lead) && !CHANGED_TO.test(to)) return false;
	if (CHANGED_FROM.test(lead)) return true;
	return BEFORE_CHANGE.test(lead) || (FROM.test(lead) && CHANGED_TO.test(to));
}

function withoutTargetGroups(lead: string): string {
	return lead.replace(
		/(?:กลุ่ม|ตำบล|อำเภอ|จังหวัด|ครัวเรือน|พื้นที่|หมู่บ้าน|โรงเรียน|ประชากร|เกษตรกร|ประชาชน|ยากจน)เป้าหมาย/g,
		' '
	);
}

/**
 * Whether the last heading before the figure announces targets and no result was told since. "ตัวชี้วัดตามคำรับรอง
 * 5 ตัวชี้วัด" counts indicators and heads nothing; "เป้าหมายร้อยละ 90" has its figure and heads nothing more.
 */
function underTargetHeading(answer: string): boolean {
	let last = -1;
	for (const match of answer.matchAll(HEADING)) {
		const end = match.index + match[0].length;
		if (/\d\s{0,2}$/.test(answer.slice(Math.max(0, match.index - 3), match.index))) continue;
		const after = answer.slice(end, end + 60);
		if (!COUNTED.test(after) && !(match[0] === 'เป้าหมาย' && FULFILLED.test(after))) last = end;
		else last = -1;
	}
	return last >= 0 && !ACHIEVED.test(answer.slice(last));
}
