import { THAI_MONTH } from '$lib/thai/era';
import { PROVINCES } from './subjects.data';

/** How far apart two figures of one list may stand, in characters. */
const REACH = 80;

const NAMES = [...PROVINCES.map(([, name]) => name)].sort((a, b) => b.length - a.length).join('|');

/** Words that carry on a list and name nothing new; the longer first where one begins another. */
const WORDS = new RegExp(
	[
		'[\\s,;/()%–-]|\\d|พ\\.ศ\\.|ค\\.ศ\\.',
		'ร้อยละ|จำนวน|เท่ากับ|คิดเป็น|อยู่ที่|เหลือเพียง|เหลือ|ประมาณ|เพียง|รวม(?!ทั้ง)',
		'เพิ่มขึ้นเป็น|เพิ่มเป็น|ลดลงเหลือ|ลดลงเป็น|ลดเหลือ|เป็น|ได้|มี|ที่',
		'ใน(?:ขณะที่)?|ขณะที่|เทียบ(?:กับ|เคียง)?|คู่เทียบ|ใกล้เคียง(?:กับ)?|ส่วน|และ|หรือ|กับ|ต่อมา',
		`(?:จังหวัด|จ\\.)?(?:${NAMES})|จังหวัด`,
		'(?:ค่า)?เฉลี่ย(?:ของ|ระดับ)?(?:ทั้ง)?ประเทศ|เป้าหมาย|ปีงบประมาณ|ปี|เมื่อ|ณ|รอบ|วันที่|เดือน',
		THAI_MONTH
	].join('|'),
	'g'
);
/** "2)", but no year in brackets: "(ปี 63)", "(2563)". */
const LIST_NUMBER = /(?<!\d|(?:ปี|ศ\.)\s{0,2})\d{1,2}\)/;
const WORD = /[ก-๎\d]/;

/**
 * Whether the words between two figures (the first one's unit left out) only carry on a list, so that both
 * are of the same thing: "ปี 2561 120 เรื่อง [ปี 2562] 98 เรื่อง", "85 [และ] 90".
 */
export function carriesOn(words: string): boolean {
	return words.length <= REACH && !LIST_NUMBER.test(words) && words.replace(WORDS, '') === '';
}

/** As `carriesOn`, and something is said: numbers with no word between them may be anything. */
export function carriesOnInWords(words: string): boolean {
	return WORD.test(words) && carriesOn(words);
}
