/** Rule `impossible`: figures that cannot be, whatever the others say. */
import type { Finding } from '$lib/form3/types';
import type { Cited, Passage } from './passage';
import { finding, sentence, told } from './say';
import { WHOLE_THINGS } from './units.data';

/** Averages, rates and full-time equivalents of counted things may have a fraction. */
const AVERAGE =
	/เฉลี่ย|\/|ต่อ(?:คน|วัน|เดือน|ปี|ครั้ง|แห่ง)|อัตรา|ประมาณการ|สัดส่วน|เทียบเท่า|FTE|ดัชนี|คะแนน|^[^\s\d]*-|^\s?(?:ต่อ|ในทุก)/;
/** A share of a whole, which cannot be more than all of it. */
const OF_A_WHOLE = /ผ่านเกณฑ์|พึงพอใจ|ผู้ตอบ|เห็นด้วย/;
/** The whole is named behind the share. */
const OF_ALL = /^\s{0,2}ของ[ก-๎]{0,30}ทั้งหมด/;
/** Growth, speed, and achievement against something, may pass a hundred. */
const MAY_PASS =
	/เพิ่ม|เติบโต|ขยาย|สูง|มากกว่า|เกิน|เร็ว|เป้า|แผน|เทียบ|เท่า|งบ|กำหนด|ประมาณการ|ค่าเฉลี่ย|แฝง|กรอบ|สัญญา|จาก/;
/** Talk of what is to come. */
const PLANNED = /แผน|จะ|เป้า|ภายใน|คาด|กำหนด|ระยะ|ถัดไป|แบ่งจ่าย|งวด|สิ้นสุด|หมดอายุ|จนถึง/;
/** How far around a figure the words may speak of it. */
const BEFORE = 220;
const AFTER = 60;
/** The fiscal year 2564 ends with September 2564. */
const FISCAL_YEAR_END = '-09-30';

/** Half things, shares of more than everything, fewer than none, results dated after the year assessed. */
export function impossible(passage: Passage, yearBe: number | null): Finding[] {
	return passage.cited.flatMap((cited) => {
		const why = reason(passage, cited, yearBe);
		if (!why) return [];
		return [
			finding({
				rule: 'impossible',
				cited: [cited],
				stated: cited.value,
				unit: cited.figure.unit,
				verdict: why.verdict,
				...sentence([cited], why)
			})
		];
	});
}

function reason(
	passage: Passage,
	cited: Cited,
	yearBe: number | null
): { verdict: 'contradiction' | 'unverifiable'; th: string; en: string } | null {
	const { figure, value, lead } = cited;
	const around = passage.text.slice(Math.max(0, cited.start - BEFORE), cited.unitEnd + AFTER);
	const { th, en } = told(cited);
	const whole = figure.unit !== null && WHOLE_THINGS.has(figure.unit);
	const after = passage.text.slice(cited.unitEnd, cited.unitEnd + 24);
	if (whole && !Number.isInteger(value) && !AVERAGE.test(lead) && !AVERAGE.test(after)) {
		return {
			verdict: 'contradiction',
			th: `${th} มีเศษ ทั้งที่เป็นสิ่งที่นับเป็นจำนวนเต็ม`,
			en: `${en}: a fraction of something that is counted whole.`
		};
	}
	if (whole && value < 0) {
		return {
			verdict: 'contradiction',
			th: `${th} เป็นจำนวนที่น้อยกว่าศูนย์`,
			en: `${en}: fewer than none.`
		};
	}
	if (figure.unit === '%' && value > 100 && !MAY_PASS.test(around)) {
		const sure = OF_A_WHOLE.test(lead) || OF_ALL.test(after);
		return {
			verdict: sure ? 'contradiction' : 'unverifiable',
			th: `${th} เกินหนึ่งร้อย${sure ? ' ทั้งที่เป็นสัดส่วนของทั้งหมด' : ' โดยไม่ได้ระบุว่าเทียบกับอะไร'}`,
			en: `${en} is more than all${sure ? ', though it is a share of a whole.' : '; the text does not say of what.'}`
		};
	}
	// A form may be filled in some months after its year, not more than a year.
	if (yearBe === null || PLANNED.test(around) || !isAfter(figure, yearBe + 1)) return null;
	return {
		verdict: 'contradiction',
		th: `${th} ระบุเป็นผลงาน แต่ลงวันที่หลังปีงบประมาณที่ประเมิน (${yearBe}) เกินหนึ่งปี`,
		en: `${en} is given as a result, but dated more than a year after the fiscal year assessed (${yearBe} B.E.).`
	};
}

/** A result dated after a fiscal year, at a day or month; a plain year may be a plan's. */
function isAfter({ period_be, role }: Cited['figure'], yearBe: number): boolean {
	if (period_be === null || role !== 'actual') return false;
	if (!/^\d{4}-\d{2}/.test(period_be) || period_be.includes('/')) return false;
	const end = `${yearBe}${FISCAL_YEAR_END}`;
	return period_be.slice(0, 10) > end.slice(0, period_be.length);
}
