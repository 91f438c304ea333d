import { PROVINCES } from './subjects.data';

/** Whose figure it is where it is not the organisation's own. */
export interface Subject {
	readonly subject_org_id: string;
	readonly subject: string;
}

export interface SubjectMention {
	readonly start: number;
	readonly end: number;
	/** Null where the text comes back to the organisation itself. */
	readonly subject: Subject | null;
}

const NAMES = [...PROVINCES.map(([, name]) => name)].sort((a, b) => b.length - a.length).join('|');
// Some names are also words or ends of words (เลย, แพร่, ตาก, น่าน): bare, they are not trusted.
const MENTION = new RegExp(`(จังหวัด|จ\\.)?\\s?(${NAMES})`, 'g');
const ID_OF = new Map(PROVINCES.map(([id, name]) => [name, id]));
const COMPARED =
	/(?:ในขณะที่|ขณะที่|เทียบ(?:กับ|เคียง)?|คู่เทียบ|ใกล้เคียง(?:กับ)?|กว่า|(?<!องค์การบริหาร)ส่วน|เช่นเดียวกับ|เท่ากับ|คู่แข่ง|รองลงมา)[^\d]{0,16}$/;
/** One more that is compared with: "เทียบกับค่าเฉลี่ยประเทศ 76 และจังหวัดลำพูน 70". */
const COMPARED_TOO =
	/(?:เทียบ(?:กับ|เคียง)|ใกล้เคียง|คู่เทียบ|ค่าเฉลี่ย(?:ของ|ระดับ)?(?:ทั้ง)?ประเทศ)[^\n]{0,70}(?:และ|,)\s{0,2}$/;
const LONG_NAME = 6;
/** The country's own figure is nobody's in particular: it ends what was said of another province. */
const COUNTRY = /(?:ค่าเฉลี่ย|เฉลี่ย|ระดับ|ภาพรวม)(?:ของ|ระดับ)?(?:ทั้ง)?ประเทศ/g;

/** The code of the province a name ends with (จังหวัดขอนแก่น), or null. */
export function provinceOf(name: string): string | null {
	return ID_OF.get(name.replace(/^(?:จังหวัด|จ\.)\s?/, '').trim()) ?? null;
}

function isCompared(text: string, at: number): boolean {
	if (COMPARED.test(text.slice(Math.max(0, at - 40), at))) return true;
	return COMPARED_TOO.test(text.slice(Math.max(0, at - 100), at));
}

/**
 * Mentions of provinces that say whose figures follow. Another province counts only where it is
 * compared with (a visit to it is no comparison).
 */
export function scanSubjects(text: string, ownOrgId: string | null): SubjectMention[] {
	const mentions: SubjectMention[] = [];
	for (const match of text.matchAll(MENTION)) {
		const [whole, prefix, name = ''] = match;
		if (prefix === undefined && name.length < LONG_NAME) continue;
		const org_id = ID_OF.get(name) ?? '';
		const place = { start: match.index, end: match.index + whole.length };
		if (org_id === ownOrgId) {
			mentions.push({ ...place, subject: null });
		} else if (isCompared(text, match.index)) {
			mentions.push({ ...place, subject: { subject_org_id: org_id, subject: name } });
		}
	}
	for (const { 0: whole, index } of text.matchAll(COUNTRY)) {
		mentions.push({ start: index, end: index + whole.length, subject: null });
	}
	return mentions.sort((a, b) => a.start - b.start);
}
