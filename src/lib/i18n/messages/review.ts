/** Words of reviewing: what a person is asked, and how a decision of theirs is told from what was read. */
import type { Text } from '../messages';
import { unitName } from '../units';

const text = (th: string, en: string): Text => ({ th, en });

export const REVIEW = {
	title: text('ตรวจทานสิ่งที่อ่านได้ไม่แน่ชัด', 'Review what was read in doubt'),
	about: text(
		'เทียบสิ่งที่ระบบอ่านกับเอกสารต้นฉบับทีละรายการ เริ่มจากรายการที่มีผลต่อแผนภูมิมากที่สุด หยุดเมื่อใดก็ได้',
		'Compare what was read with the original, one item at a time. What changes the charts most comes first; stop whenever you like.'
	),
	kept: text(
		'คำตัดสินของท่านเก็บไว้ในเครื่องนี้ แยกจากสิ่งที่ระบบอ่านได้ แก้หรือถอนได้ทุกเมื่อ',
		'Your decisions are kept on this device, apart from what was read. Each can be changed or withdrawn.'
	),

	// A decision beside what was read
	confirmed: text('ผู้ตรวจทานยืนยันแล้ว', 'confirmed by a person'),
	confirmedShort: text('ยืนยันแล้ว', 'confirmed'),
	unitBasis: text('ที่มาของหน่วย', 'Basis of the unit'),
	asRead: text('อ่านจากเอกสาร', 'read from the document'),
	readAs: (name: Text) => text(`ระบบอ่านว่า: ${name.th}`, `read as: ${name.en.toLowerCase()}`),
	unitReadAs: (unit: string | null) =>
		unit === null
			? text('ระบบอ่านว่าไม่มีหน่วย', 'read without a unit')
			: text(`ระบบอ่านว่า ${unitName(unit, 'th')}`, `read as ${unitName(unit, 'en')}`),
	numberConfirmed: text('ผู้ตรวจทานยืนยันว่าเป็นข้อนี้', 'A person confirmed that it is this statement.'),
	numberChanged: (no: string | null) =>
		no === null
			? text(
					'ผู้ตรวจทานเห็นว่าข้อความนี้ไม่ใช่ข้อใดในแบบฟอร์ม (จำนวนที่นับยังเป็นไปตามที่อ่าน)',
					'A person says this text is no statement of the form. Counts are still as read.'
				)
			: text(
					`ผู้ตรวจทานเห็นว่าเป็นข้อ ${no} (จำนวนที่นับยังเป็นไปตามที่อ่าน)`,
					`A person says this is statement ${no}. Counts are still as read.`
				),
	reviewMarks: (n: string) =>
		text(`อ่านไม่ได้ ${n} ช่อง: ตรวจทานจากต้นฉบับ`, `${n} boxes cannot be read: review them`),
	reviewStatus: text('ตรวจทานสถานะจากต้นฉบับ', 'Review the status boxes'),
	reviewStatement: text('ตรวจทานข้อนี้', 'Review this statement'),
	reviewMore: text('ตรวจทานต่อ', 'Go on reviewing'),
	trustConfirmed: (n: { status: number; items: number; marks: number; statements: number }) =>
		text(
			`ผู้ตรวจทานยืนยันสถานะแล้ว ${n.status} จาก ${n.items} ข้อย่อย และเครื่องหมาย ${n.marks} จาก ${n.statements} ข้อ`,
			`A person confirmed the status of ${n.status} of ${n.items} items and the marks of ${n.marks} of ${n.statements} statements.`
		),
	confirmedOfItems: (n: number, all: number) =>
		text(`ผู้ตรวจทานยืนยันแล้ว ${n} จาก ${all} ข้อย่อย`, `confirmed by a person: ${n} of ${all} items`),

	// Kinds
	kinds: {
		status: text('สถานะข้อย่อย', 'Status of items'),
		number: text('เลขข้อที่กู้คืน', 'Recovered numbers'),
		unit: text('หน่วยนับ', 'Units'),
		figure: text('ตัวเลขที่อ่านค่าไม่ได้', 'Figures without a value'),
		mark: text('เครื่องหมายรายข้อ', 'Marks of statements'),
		spelling: text('คำที่อาจสะกดผิด', 'Doubtful spellings')
	},
	allKinds: text('ทุกประเภท', 'All kinds'),
	kind: text('ประเภท', 'Kind'),

	// The questions
	askStatus: (no: string) =>
		text(`ข้อย่อย ${no} เลือกสถานะช่องใด`, `Which status box is ticked for item ${no}?`),
	askMark: (no: string) => text(`ช่องหน้าข้อ ${no} เป็นอย่างไร`, `What does the box of ${no} show?`),
	askOptions: (no: string) =>
		text(`ข้อ ${no} เลือกตัวเลือกใดบ้าง`, `Which options of ${no} are ticked?`),
	askNumber: (no: string) =>
		text(
			`เลขข้อหายไปจากเอกสาร ข้อความนี้คือข้อ ${no} ใช่หรือไม่`,
			`The number is missing here. Is this statement ${no}?`
		),
	askUnit: (raw: string) => text(`หน่วยของ ${raw} คืออะไร`, `What is the unit of ${raw}?`),
	askFigure: (raw: string) =>
		text(`ตัวเลข “${raw}” พิมพ์ถูกต้องหรือไม่`, `Is the number “${raw}” right as printed?`),
	askSpelling: (found: string) =>
		text(`คำว่า “${found}” ในต้นฉบับเขียนอย่างไร`, `How does the original write “${found}”?`),
	everywhere: (n: number) =>
		text(`พบ ${n} แห่ง คำตัดสินใช้กับทุกแห่ง`, `It stands in ${n} places; the decision holds for all.`),
	otherUnit: (unit: string) =>
		text(
			`ตัวชี้วัดของตัวเลขนี้นับเป็น ${unitName(unit, 'th')}`,
			`Its indicator is counted in ${unitName(unit, 'en')}.`
		),
	unknownUnit: text('หน่วยนี้ไม่มีในรายการที่ระบบรู้จัก', 'This unit is in no list the reader knows.'),
	figureStays: text(
		'การตัดสินนี้เก็บไว้และส่งออกได้ แต่ยังไม่เปลี่ยนค่าในแผนภูมิ',
		'The decision is kept and exported; values in charts are not changed by it yet.'
	),

	// The answers
	onlyInProgress: text('อยู่ระหว่างดำเนินการ', 'In progress'),
	onlyNotStarted: text('ยังไม่ดำเนินการ', 'Not started'),
	neither: text('ไม่ได้เลือกทั้งสองช่อง', 'Neither box'),
	both: text('เลือกทั้งสองช่อง', 'Both boxes'),
	unseen: text('มองไม่เห็นในต้นฉบับ', 'Cannot be seen'),
	ticked: text('เลือกไว้', 'Ticked'),
	notTicked: text('ไม่ได้เลือก', 'Not ticked'),
	noneTicked: text('ไม่ได้เลือกทุกช่อง', 'No box is ticked'),
	noneSeen: text('มองไม่เห็นทุกช่อง', 'None can be seen'),
	ownBox: text('ช่องหน้าข้อ:', 'The statement’s own box:'),
	option: (no: number) => text(`ตัวเลือกที่ ${no}:`, `Option ${no}:`),
	saveBoxes: text('บันทึกตามที่เลือก', 'Save as ticked here'),
	numberRight: (no: string) => text(`ใช่ ข้อ ${no}`, `Yes, ${no}`),
	numberNone: text('ไม่ใช่ข้อใดในแบบฟอร์ม', 'No statement of the form'),
	unitIs: (unit: string) =>
		text(`เปลี่ยนเป็น ${unitName(unit, 'th')}`, `Change to ${unitName(unit, 'en')}`),
	unitRight: (unit: string) =>
		text(`ถูกต้อง: ${unitName(unit, 'th')}`, `Right: ${unitName(unit, 'en')}`),
	unitNone: text('ไม่มีหน่วย', 'No unit'),
	shouldRead: (word: string) => text(`ควรเป็น “${word}”`, `Should read “${word}”`),
	printRight: text('ถูกต้องตามที่พิมพ์', 'Right as printed'),
	another: {
		number: text('เป็นข้ออื่น', 'Another statement'),
		unit: text('หน่วยอื่น', 'Another unit'),
		print: text('เขียนอย่างอื่น', 'Something else')
	},
	save: text('บันทึก', 'Save'),
	note: text('หมายเหตุ (ถ้ามี)', 'Note (optional)'),
	decidedAs: (name: Text) => text(`ตัดสินแล้ว: ${name.th}`, `Decided: ${name.en}`),
	decidedOther: text('ตัดสินแล้ว', 'Decided'),
	withdraw: text('ถอนคำตัดสิน', 'Withdraw'),

	// Getting about
	skip: text('ข้ามไปก่อน', 'Skip'),
	undo: text('เลิกทำ', 'Undo'),
	previous: text('ก่อนหน้า', 'Previous'),
	next: text('ถัดไป', 'Next'),
	progress: (done: string, all: string) => text(`${done} จาก ${all} รายการ`, `${done} of ${all}`),
	position: (at: string, all: string) => text(`รายการที่ ${at} จาก ${all}`, `Item ${at} of ${all}`),
	keys: text('แป้นพิมพ์', 'Keyboard'),
	keyList: [
		[['1–9'], text('เลือกคำตอบตามลำดับ', 'the answer of that place')],
		[['Y', 'N', 'X'], text('เลือกไว้ / ไม่ได้เลือก / มองไม่เห็น', 'ticked / not ticked / cannot be seen')],
		[['Enter'], text('ยืนยันตามที่อ่านหรือตามที่เลือก', 'confirm as read, or as ticked')],
		[['S'], text('ข้ามไปก่อน', 'skip')],
		[['U', 'Ctrl Z'], text('เลิกทำ', 'undo')],
		[['←', '→'], text('ก่อนหน้า / ถัดไป', 'previous / next')],
		[['?'], text('แสดงหรือซ่อนรายการนี้', 'show or hide this list')]
	] as readonly (readonly [readonly string[], Text])[],
	keysOn: text('ใช้แป้นพิมพ์ในการตรวจทาน', 'Answer with these keys'),
	saved: (what: Text) => text(`บันทึกแล้ว: ${what.th}`, `Saved: ${what.en}`),
	withdrawn: text('ถอนคำตัดสินแล้ว', 'Withdrawn'),
	undone: text('เลิกทำแล้ว', 'Undone'),
	nothingToUndo: text('ไม่มีสิ่งที่จะเลิกทำ', 'Nothing to undo'),
	finished: text('ตรวจทานครบทุกรายการในรายการนี้แล้ว', 'Everything in this list is reviewed.'),
	nothing: text(
		'ไม่มีรายการที่ต้องตรวจทาน อ่านได้ชัดเจนทั้งหมด',
		'Nothing needs review: all of it was read without doubt.'
	),
	nothingHere: text('ไม่มีรายการประเภทนี้', 'Nothing of this kind.'),
	seeDashboard: text('ดูภาพรวม', 'See the overview'),

	// The source beside it
	source: text('ในเอกสาร', 'In the document'),
	atLine: (n: string) => text(`บรรทัดที่ ${n}`, `Line ${n}`),
	moreLines: text('แสดงบรรทัดเพิ่ม', 'Show more lines'),
	noPlace: text('ไม่ทราบตำแหน่งในเอกสาร', 'The place in the document is not known.'),
	needsDocument: text(
		'เมื่อเปิดเอกสารแล้ว ข้อความจะแสดงที่นี่ และตรวจทานคำที่อาจสะกดผิดได้ด้วย',
		'Once the document is open its text stands here, and doubtful spellings can be reviewed too.'
	),
	fromLine: (n: string) => text(`ตั้งแต่บรรทัดที่ ${n}`, `from line ${n} on`),
	lookAtOriginal: text(
		'ดูเครื่องหมายจากต้นฉบับ (กระดาษหรือ PDF) เพราะข้อความที่แปลงแล้วไม่มีเครื่องหมายเหลืออยู่',
		'Look at the original, on paper or PDF: the converted text has lost the marks.'
	),

	// The decisions
	decisions: (n: string) => text(`คำตัดสินที่บันทึกไว้ (${n})`, `Decisions made (${n})`),
	showDecisions: text('แสดงรายการ', 'Show them'),
	atFileLine: (n: number) => text(`บรรทัดที่ ${n} ของไฟล์`, `line ${n} of the file`),
	what: text('รายการ', 'What'),
	decision: text('คำตัดสิน', 'Decision'),
	exportCsv: text('ดาวน์โหลดคำตัดสิน (CSV)', 'Download the decisions (CSV)'),
	importCsv: text('นำเข้าคำตัดสิน (CSV)', 'Bring in decisions (CSV)'),
	imported: (taken: number, older: number, wrong: number) =>
		text(
			`นำเข้า ${taken} รายการ เก่ากว่าที่มีอยู่ ${older} รายการ ผิดรูปแบบ ${wrong} รายการ`,
			`${taken} taken in, ${older} older than those here, ${wrong} not understood.`
		),
	notKept: (why: Text) =>
		text(`คำตัดสินยังไม่ได้บันทึก: ${why.th}`, `The decision is not saved. ${why.en}`),
	notKeptHere: text(
		'เบราว์เซอร์นี้ไม่เก็บข้อมูลไว้ (อาจเป็นโหมดส่วนตัว) ดาวน์โหลดคำตัดสินก่อนปิดหน้านี้',
		'This browser keeps nothing (private mode, perhaps): download your decisions before you close this page.'
	),
	confirmedAsRead: text('ยืนยันตามที่อ่าน', 'confirmed as read'),
	changedTo: (value: string) => text(`แก้เป็น ${value}`, `changed to ${value}`),
	changedToNothing: text('แก้เป็นไม่มี', 'changed to none'),
	corrections: text('คำที่ผู้ตรวจทานตัดสิน', 'Wording a person decided on')
} as const;
