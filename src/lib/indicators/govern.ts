/**
 * How a printed time governs the figures around it: `frame` sets the time of the text after it (ในปี…,
 * ณ วันที่…), `point` dates what stands close to it, `name` is part of a plan's name or a deadline and dates
 * only what touches it (so does เมื่อวันที่…, which closes its clause), `event` is เมื่อวันที่… at the start of
 * an answer, which opens it, `compared` is the time that another one is compared with (เทียบกับปี…, ปีฐาน…),
 * `document` dates a paper (ลงวันที่…, an Act's พ.ศ.) and no figure, `other` dates something else (when work
 * is due, a day that does not exist) and ends what a point before it says.
 */
export type Governs = 'frame' | 'point' | 'name' | 'event' | 'compared' | 'document' | 'other';

/** A printed time, as far as its governing is judged. */
export interface Printed {
	readonly start: number;
	readonly end: number;
	/** First and last point of it; null without a year. */
	readonly from: string | null;
	readonly to: string | null;
	/** With a day or a month. */
	readonly dated: boolean;
	/** Names a day that does not exist. */
	readonly impossible: boolean;
}

const DOCUMENT =
	/(?:ลงวันที่|ลงวัน|สั่ง\s?ณ\s?วันที่|ประกาศ\s?ณ\s?วันที่|พ\.ร\.[บกฎ]\.|พระราชบัญญัติ|พระราชกฤษฎีกา|ระเบียบ|มติ\s?ครม\.)[^\d]{0,40}$/;
/** The name of a law goes on until its พ.ศ., however long: "พระราชบัญญัติ… (ฉบับที่ 2) พ.ศ. 2562". */
const LAW =
	/(?:พ\.ร\.[บกฎ]\.|พระราชบัญญัติ|พระราชกำหนด|พระราชกฤษฎีกา|กฎกระทรวง|รัฐธรรมนูญ|ระเบียบ|ข้อบังคับ|ข้อกำหนด|เทศบัญญัติ|ประกาศ)[^\d]{0,110}(?:\(ฉบับที่\s?\d{1,2}\)\s{0,3})?$/;
const ERA_HEAD = /^[พค]\.\s?ศ\./;
const NAME = /(?:แผน|ยุทธศาสตร์|วิสัยทัศน์|ฉบับ|โครงการ|ภายใน|รุ่น)[^\d]{0,50}$/;
const FRAME =
	/(?:ใน(?:ช่วง|รอบ|ห้วง)?(?:เดือน)?|ณ(?:\s?วันที่|\s?เดือน|\s?สิ้น)?|ระหว่าง(?:วันที่|เดือน)?|ช่วง(?:เดือน)?|ข้อมูล|ประจำ|รอบ|ตั้งแต่(?:วันที่)?|ผล(?:การดำเนินงาน|การประเมิน|งาน)?)\s{0,2}(?:ปี|วันที่)?\s{0,3}$/;
const IN_YEAR = /ใน\s{0,2}$/;
/** When work is to be done: "กำหนดแล้วเสร็จวันที่…", "สัญญาสิ้นสุด…". */
const DUE =
	/(?:(?:กำหนด|คาดว่า|จะ|ต้อง|ให้)[^\d]{0,16}(?:แล้วเสร็จ|เสร็จสิ้น|สิ้นสุด)|สัญญาสิ้นสุด|สิ้นสุด(?:สัญญา|อายุ|โครงการ)|ครบกำหนด|หมดอายุ|หมดเขต)[^\d]{0,16}$/;
/** "เทียบกับช่วงเดียวกันของปี 2562", "เพิ่มขึ้นจากปี 2562", "สูงกว่าปี 2562". */
const COMPARED =
	/(?:เทียบ(?:กับ|เคียง)?|กว่า|(?:เพิ่ม|ลด|สูง|ต่ำ|ขยายตัว|หดตัว)[^\d]{0,8}จาก)\s?(?:ใน)?(?:ช่วง(?:เวลา)?เดียวกัน(?:ของ|กับ|ใน)?)?\s{0,3}$/;
const BASE_YEAR = /^ปีฐาน/;
const WHEN = /เมื่อ\s?(?:วันที่)?\s{0,3}$/;
const OPENS = /(?:^|\n[ \t]{0,12}[-–•●▪◦*\uFFFD]\s{0,3}|\d\)\s{0,3})เมื่อ\s?(?:วันที่)?\s{0,3}$/;

/** How a printed time of a text governs. */
export function governs(text: string, mention: Printed): Governs {
	if (mention.impossible) return 'other';
	const lead = text.slice(Math.max(0, mention.start - 70), mention.start);
	const own = text.slice(mention.start, mention.start + 12);
	if (!(IN_YEAR.test(lead) && !mention.dated)) {
		const name = text.slice(Math.max(0, mention.start - 140), mention.start);
		if (DOCUMENT.test(lead) || (ERA_HEAD.test(own) && LAW.test(name))) return 'document';
	}
	if (DUE.test(lead.slice(-50))) return 'other';
	if (BASE_YEAR.test(own) || COMPARED.test(lead.slice(-40))) return 'compared';
	if (FRAME.test(lead.slice(-24)) && !/ภายใน\s{0,3}$/.test(lead)) return 'frame';
	if (WHEN.test(lead)) return OPENS.test(lead) ? 'event' : 'name';
	if (mention.dated) return mention.from !== mention.to ? 'frame' : 'point';
	return NAME.test(lead) ? 'name' : 'point';
}
