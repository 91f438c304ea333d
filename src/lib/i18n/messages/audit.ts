/** Words of the audit: its verdicts, its rules, its page. */
import type { Text } from '../messages';

const text = (th: string, en: string): Text => ({ th, en });
const findings = (n: number) => (n === 1 ? 'finding' : 'findings');

export const AUDIT = {
	title: text('ตรวจสอบตัวเลข', 'Audit of the figures'),
	what: text(
		'ตัวเลขในเอกสารสอดคล้องกันเองหรือไม่: ผลรวม ผลต่าง ร้อยละ การแปลงหน่วย และสิ่งเดียวกันที่กล่าวถึงหลายแห่ง',
		'Do the figures agree with each other: sums, differences, shares, unit conversions, and one thing told in several places?'
	),
	whatNot: text(
		'ตรวจเฉพาะภายในเอกสารฉบับเดียวกัน ไม่ได้เทียบกับข้อเท็จจริงภายนอก ข้อที่ถูกต้องตรงกันจึงไม่ได้ยืนยันว่าตัวเลขเป็นจริง',
		'It checks the figures against each other within the document, not against the world: figures that agree are not thereby true.'
	),

	verdicts: {
		contradiction: text('ขัดแย้งกัน', 'Contradiction'),
		rounding: text('ต่างกันเพราะปัดเศษ', 'Rounding'),
		unverifiable: text('ตรวจสอบไม่ได้', 'Cannot be checked'),
		holds: text('ตรงกัน', 'Holds')
	},
	verdictMeans: {
		contradiction: text(
			'ตามที่พิมพ์ไว้ ตัวเลขเหล่านี้เป็นจริงพร้อมกันไม่ได้',
			'As printed, these figures cannot all be true.'
		),
		rounding: text(
			'ต่างกันเพียงการปัดหรือตัดทศนิยม',
			'They differ only by rounding or by decimals cut off.'
		),
		unverifiable: text(
			'เอกสารไม่ได้ให้ข้อมูลที่จำเป็นสำหรับการตรวจ',
			'The document lacks what it would take to check.'
		),
		holds: text('คำนวณแล้วตรงกันพอดี', 'Worked out again, they agree exactly.')
	},
	noneOf: {
		contradiction: text('ไม่พบตัวเลขที่ขัดแย้งกัน', 'No figures contradict each other.'),
		rounding: text('ไม่พบตัวเลขที่ต่างกันเพราะปัดเศษ', 'No figures differ by rounding.'),
		unverifiable: text('ไม่มีข้อที่ตรวจสอบไม่ได้', 'Nothing had to be left unchecked.'),
		holds: text('ไม่มีข้อที่ตรวจแล้วตรงกัน', 'No check came out exact.')
	},
	noneShown: text('ไม่มีในรายการที่เลือก', 'None in this selection.'),

	rules: {
		sum: text('ผลรวม', 'Sum'),
		difference: text('ผลต่าง', 'Difference'),
		share: text('ร้อยละ', 'Share'),
		conversion: text('การแปลงหน่วย', 'Unit conversion'),
		factor: text('อัตราต่อหน่วย', 'Unit price or factor'),
		repeated: text('สิ่งเดียวกันในหลายแห่ง', 'One thing in several places'),
		count: text('จำนวนกับรายการ', 'Count against its list'),
		impossible: text('ค่าที่เป็นไปไม่ได้', 'Impossible value'),
		'target-only': text('เป้าหมายที่ไม่มีผล', 'Target without a result'),
		'no-period': text('ผลที่ไม่ระบุช่วงเวลา', 'Result without a period')
	} as Readonly<Record<string, Text>>,

	counts: (n: Record<'contradiction' | 'rounding' | 'unverifiable' | 'holds', number>) =>
		text(
			`ตรวจ ${n.contradiction + n.rounding + n.unverifiable + n.holds} ข้อ: ขัดแย้งกัน ${n.contradiction} ต่างกันเพราะปัดเศษ ${n.rounding} ตรวจสอบไม่ได้ ${n.unverifiable} และตรงกัน ${n.holds}`,
			`${n.contradiction + n.rounding + n.unverifiable + n.holds} checks: ${n.contradiction} ${n.contradiction === 1 ? 'contradiction' : 'contradictions'}, ${n.rounding} differing by rounding, ${n.unverifiable} that cannot be checked, and ${n.holds} that ${n.holds === 1 ? 'holds' : 'hold'}.`
		),
	shown: (n: number, all: number) =>
		text(`แสดง ${n} จาก ${all} ข้อ`, `Showing ${n} of ${all} ${findings(all)}.`),
	nothing: text(
		'ยังไม่มีผลการตรวจของแบบประเมินนี้: เอกสารไม่ได้อ้างตัวเลขที่เทียบกันได้ หรือชุดข้อมูลนี้จัดทำก่อนมีการตรวจตัวเลข',
		'There are no findings for this assessment: its document cites no figures that can be compared, or its dataset was made before figures were checked.'
	),
	rule: text('กฎที่ใช้ตรวจ', 'Rule'),
	everyRule: text('ทุกกฎ', 'All rules'),
	verdict: text('ผลการตรวจ', 'Verdict'),
	message: text('คำอธิบาย', 'Explanation'),
	arithmetic: text('การคำนวณ', 'Calculation'),
	stated: text('เอกสารระบุ', 'Stated'),
	computed: text('คำนวณได้', 'Computed'),
	/** What the second value of a rule is, where nothing is computed. */
	elsewhere: text('อีกแห่งระบุ', 'Elsewhere'),
	counted: text('นับรายการได้', 'Counted in the list'),
	statements: text('ข้อ', 'Statements'),
	linesOf: text('บรรทัด', 'Lines'),
	indicators: text('ตัวชี้วัด', 'Indicators'),
	openLine: (line: string, statement: string | null) =>
		statement === null
			? text(`เปิดบรรทัดที่ ${line}`, `Open line ${line}`)
			: text(`เปิดบรรทัดที่ ${line} ของข้อ ${statement}`, `Open line ${line} of statement ${statement}`),
	table: text('ตารางผลการตรวจทั้งหมด', 'All findings as a table'),
	download: text('ดาวน์โหลด CSV', 'Download CSV'),
	downloadFailed: text('ดาวน์โหลดไม่สำเร็จ', 'The file could not be saved'),
	toGroup: (name: string, n: number) => text(`${name} ${n} ข้อ`, `${name}: ${n}`),

	// The overview
	top: text('ตัวเลขที่ไม่ลงตัว', 'What does not add up'),
	allHold: (n: number) =>
		text(`ตรวจ ${n} รายการ ตรงกันทั้งหมด`, `${n} ${n === 1 ? 'check' : 'checks'} made; all hold.`),
	noneWrong: (checked: number, open: number) =>
		text(
			`ไม่พบตัวเลขที่ขัดแย้งกัน: ตรงกัน ${checked} รายการ ตรวจสอบไม่ได้ ${open} รายการ`,
			`No figures contradict each other: ${checked} ${checked === 1 ? 'check holds' : 'checks hold'}, ${open} could not be made.`
		),
	seeAll: (n: number) => text(`ดูผลการตรวจทั้ง ${n} ข้อ`, `All ${n} ${findings(n)}`)
} as const;

/** What the value beside the stated one is called. */
export function computedName(rule: string): Text {
	if (rule === 'repeated') return AUDIT.elsewhere;
	return rule === 'count' ? AUDIT.counted : AUDIT.computed;
}

/** The name of a rule; one that is not listed here is shown by its code. */
export function ruleName(rule: string): Text {
	return AUDIT.rules[rule] ?? { th: rule, en: rule };
}
