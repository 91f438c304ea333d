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
}

const BEFORE_CHANGE = /(?:จากเดิม|แต่เดิม|เดิม|เริ่มต้น|ปีฐาน|ค่าฐาน|ก่อนดำเนินการ|ก่อนหน้า)[^\d]{0,16}$/;
const FROM = /จาก[^\d]{0,24}$/;
const CHANGED_TO =
	/^(?:\s?(?:ต่อ|\/)[ก-๎]{1,12})?[^\d]{0,6}(?:เหลือ|ลดลงเหลือ|ลดเหลือ|เพิ่มเป็น|เพิ่มขึ้นเป็น|(?<!คิด)เป็น|มาเป็น)/;
/** "เพิ่มขึ้นจากร้อยละ 98.7" names the value before; "ลดลงจากเดิมร้อยละ 5" the change itself. */
const CHANGED_FROM = /(?:เพิ่มขึ้น|สูงขึ้น|ลดลง|ต่ำลง)จาก\s?(?:ร้อยละ|จำนวน)?\s{0,2}$/;
const CHANGED_BY = /(?:เพิ่มขึ้น|สูงขึ้น|ลดลง|ต่ำลง)จาก(?:เดิม|ปี)[^\d]{0,16}ร้อยละ\s{0,2}$/;

const NATIONAL = /(?:ค่าเฉลี่ย(?:ของ|ระดับ)?(?:ทั้ง)?ประเทศ|คู่เทียบ|ค่าเทียบเคียง|benchmark)[^\d]{0,20}$/i;
const AT_LEAST = /(?:ไม่น้อยกว่า|ไม่ต่ำกว่า|อย่างน้อย|≥|>=)[^\d]{0,14}$/;
const AIMED =
	/(?:ค่าเป้าหมาย|เป้าหมาย(?:คือ|ที่|ไว้)?|ตั้งเป้า|มุ่งเป้า|จะ(?:ขยาย|ดำเนินการ|เพิ่ม|ลด|จัด|พัฒนา|สร้าง|มี)|คาดว่า(?:จะ)?|ให้ได้)[^\d]{0,22}$/;
const AT_MOST = /(?:ภายใน|ไม่เกิน|ไม่มากกว่า|ไม่สูงกว่า|ต่ำกว่า|น้อยกว่า|ตั้งแต่|<|≤)[^\d]{0,8}$/;
const DUE_AFTER = /^[^\d]{0,12}ภายใน\s?(?:ปี|พ\.ศ\.|เดือน|วันที่)/;
const THRESHOLD_AFTER = /^\s{0,2}(?:ขึ้นไป|ลงมา|เป็นอย่างน้อย)/;

/** "ตัวชี้วัด" and "เป้าหมาย" head a list of targets; "กลุ่มเป้าหมาย" and its like do not. */
const HEADING =
	/(?:ตัวชี้วัด|ตัววัด|(?<!กลุ่ม|ตำบล|อำเภอ|จังหวัด|ครัวเรือน|พื้นที่|หมู่บ้าน|โรงเรียน|ประชากร|เกษตรกร|ประชาชน|ยากจน)เป้าหมาย)/g;
const ACHIEVED = /(?:ผลการ|ผลงาน|พบว่า|ปรากฏ|ได้รับ|สามารถลด|ทำได้|แล้วเสร็จ|ในปี|ดำเนินการแล้ว|ส่งผลให้)/;
const CHANGE = /(?:เพิ่มขึ้น|ลดลง|ลด|เพิ่ม)[^\d]{0,12}$/;
const OPERATOR = /[<>≤≥]\s{0,3}$/;

/** The role of a figure by cue words; `actual` where nothing says otherwise. */
export function roleOf(context: RoleContext): ObservationRole {
	const lead = context.lead.slice(-60);
	if (isBaseline(lead, context.tail)) return 'baseline';
	if (context.compared || NATIONAL.test(lead)) return 'benchmark';
	if (AT_LEAST.test(lead) || AIMED.test(withoutTargetGroups(lead))) return 'target';
	if (DUE_AFTER.test(context.tail)) return 'target';
	const headed =
		underTargetHeading(context.answer) &&
		(context.unit === '%' || OPERATOR.test(lead) || CHANGE.test(lead));
	if (headed) return 'target';
	if (AT_MOST.test(lead) || THRESHOLD_AFTER.test(context.tail)) return 'limit';
	return 'actual';
}

function isBaseline(lead: string, tail: string): boolean {
	if (CHANGED_BY.test(lead) && !CHANGED_TO.test(tail)) return false;
	if (CHANGED_FROM.test(lead)) return true;
	return BEFORE_CHANGE.test(lead) || (FROM.test(lead) && CHANGED_TO.test(tail));
}

function withoutTargetGroups(lead: string): string {
	return lead.replace(
		/(?:กลุ่ม|ตำบล|อำเภอ|จังหวัด|ครัวเรือน|พื้นที่|หมู่บ้าน|โรงเรียน|ประชากร|เกษตรกร|ประชาชน|ยากจน)เป้าหมาย/g,
		' '
	);
}

/** Whether the last heading before the figure announces targets and no result was told since. */
function underTargetHeading(answer: string): boolean {
	let last = -1;
	for (const match of answer.matchAll(HEADING)) last = match.index + match[0].length;
	return last >= 0 && !ACHIEVED.test(answer.slice(last));
}
