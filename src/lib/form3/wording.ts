/** Wording of the form that does not depend on its edition, and fuzzy comparison by skeleton. */
import { matchPrefix, skeleton } from '$lib/thai/fold';

/** The form's own title, repeated at the head of its pages. */
export const FORM_TITLE = 'แบบประเมินสถานะการเป็นระบบราชการ 4.0 ด้วยตนเอง';
export const FORM_TITLE_SHORT = 'แบบประเมินสถานะการเป็นระบบราชการ 4.0';
export const FORM_TITLE_LONG = 'แบบประเมินสถานะของหน่วยงานภาครัฐในการเป็นระบบราชการ 4.0';
export const FORM_NAME = 'แบบฟอร์มที่ 3';

/** The words beside the two status boxes of an item, with the shorter ways they are also printed. */
export const NOT_STARTED = [
	'ยังไม่มีการดำเนินการในเรื่องดังกล่าว',
	'ยังไม่มีการดำเนินการ',
	'ยังไม่ได้ดำเนินการ'
].map(skeleton);
export const IN_PROGRESS = ['อยู่ในระหว่างดำเนินการ', 'อยู่ระหว่างการดำเนินการ'].map(skeleton);

/** Words that the names of organisations begin with. */
const ORGANIZATION_WORDS = [
	...['จังหวัด', 'กระทรวง', 'กรม', 'สำนัก', 'องค์การ', 'เทศบาล', 'อำเภอ', 'กรุงเทพ', 'เมืองพัทยา'],
	...[
		'การเคหะ',
		'การรถไฟ',
		'การท่าเรือ',
		'การท่องเที่ยวแห่ง',
		'การกีฬาแห่ง',
		'การยางแห่ง',
		'การนิคม',
		'การทางพิเศษ'
	],
	...['ธนาคาร', 'บริษัท', 'กองทัพ', 'กองทุน', 'ราชบัณฑิต', 'องค์กร', 'โรงเรียน', 'กองบัญชาการ', 'สำนักงาน'],
	...['มหาวิทยาลัย', 'วิทยาลัย', 'ราชวิทยาลัย', 'สถาบัน', 'โรงพยาบาล', 'ศูนย์', 'การไฟฟ้า', 'การประปา']
].map(skeleton);

/** Whether a text begins like the name of an organisation ("จังหวัด…", "จ.…", "กรม…"). */
export function opensLikeOrganization(text: string): boolean {
	if (/^(?:จ\s?\.|อบ[จต]\s?\.|ท[ตมน]\s?\.|รพ\s?\.|สภา(?!พ|ว)|ศาล)/.test(text)) return true;
	const bones = skeleton(text.slice(0, 60));
	return ORGANIZATION_WORDS.some((word) => bones.startsWith(word));
}

/** A text that is the first word of an organisation's name and nothing else: its name stands on the next line. */
export function isOrganizationWord(text: string): boolean {
	return ORGANIZATION_WORDS.includes(skeleton(text));
}

/** Edits allowed when a skeleton of this length is compared: one in ten, none for the shortest. */
export function tolerance(length: number): number {
	return Math.floor(length / 10);
}

/**
 * Whether a text opens with a wording, both as skeletons.
 *
 * @returns the length of the part of `subject` that is the wording, or -1
 */
export function opensWith(subject: string, wording: string): number {
	const edits = tolerance(wording.length);
	if (wording === '' || subject.length < wording.length - edits) return -1;
	if (!sharesPiece(subject, wording, edits)) return -1;
	return matchPrefix(subject, wording, edits);
}

/**
 * A quick refusal: cut into one piece more than there may be edits, at least one piece of the wording must
 * stand unharmed near its place.
 */
function sharesPiece(subject: string, wording: string, edits: number): boolean {
	const size = Math.floor(wording.length / (edits + 1));
	for (let piece = 0; piece <= edits; piece++) {
		const from = piece * size;
		const near = subject.slice(Math.max(0, from - edits), from + size + edits);
		if (near.includes(wording.slice(from, from + size))) return true;
	}
	return false;
}

/** Whether two titles are the same but for damage, drift of wording, or one being cut short. */
export function similarTitle(found: string, title: string): boolean {
	const length = Math.min(found.length, title.length);
	if (length < Math.min(6, title.length) || found.length > title.length * 1.6 + 12) return false;
	const prefix = title.slice(0, length);
	return matchPrefix(found, prefix, Math.floor(length / 5)) >= 0;
}

/** Whether a whole skeleton is one of these, give or take damage. */
export function isOneOf(subject: string, wordings: readonly string[]): boolean {
	return wordings.some((wording) => {
		const edits = Math.max(1, Math.floor(wording.length / 7));
		if (Math.abs(subject.length - wording.length) > edits) return false;
		const end = matchPrefix(subject, wording, edits);
		return end >= 0 && subject.length - end <= edits;
	});
}
