/**
 * Every word of the pages, Thai and English side by side, so that one thing has one name everywhere.
 * Words that belong to one chart live with that chart.
 */
import type { Lang } from './locale';

export interface Text {
	readonly th: string;
	readonly en: string;
}

/** Picks the language: `const t = translator('th'); t(M.overview)`. */
export function translator(lang: Lang): (text: Text) => string {
	return (text) => text[lang];
}

const text = (th: string, en: string): Text => ({ th, en });

export const M = {
	// Site
	siteName: text('PMQA Atlas', 'PMQA Atlas'),
	siteAbout: text(
		'อ่านผลการประเมินระบบราชการ 4.0 จากเอกสารของหน่วยงาน',
		'Government 4.0 self-assessments, read from the documents themselves'
	),
	skipToContent: text('ข้ามไปยังเนื้อหา', 'Skip to content'),
	mainMenu: text('เมนูหลัก', 'Main menu'),
	overview: text('ภาพรวม', 'Overview'),
	compare: text('เปรียบเทียบ', 'Compare'),
	importData: text('นำเข้าข้อมูล', 'Import'),
	aboutData: text('เกี่ยวกับข้อมูล', 'About these data'),
	language: text('ภาษา', 'Language'),
	era: text('ศักราช', 'Calendar era'),
	buddhistEra: text('พ.ศ.', 'BE'),
	commonEra: text('ค.ศ.', 'CE'),
	buddhistEraLong: text('พุทธศักราช', 'Buddhist Era'),
	commonEraLong: text('คริสต์ศักราช', 'Common Era'),
	theme: text('พื้นหลัง', 'Theme'),
	themeSystem: text('ตามเครื่อง', 'System'),
	themeLight: text('สว่าง', 'Light'),
	themeDark: text('มืด', 'Dark'),
	youAreHere: text('ตำแหน่งในแบบประเมิน', 'Place in the form'),
	footer: text(
		'ข้อมูลทั้งหมดอยู่ในเครื่องของท่าน ไม่มีการส่งออกไปที่ใด',
		'Everything stays on your device; nothing is sent anywhere.'
	),
	unofficial: text(
		'โครงการเปิด ไม่ใช่ผลการประเมินอย่างเป็นทางการของสำนักงาน ก.พ.ร.',
		'An open project; not an official result of the OPDC.'
	),

	// The form
	categoryNo: (no: number) => text(`หมวด ${no}`, `Category ${no}`),
	itemNo: (no: string) => text(`ข้อย่อย ${no}`, `Item ${no}`),
	statement: text('ข้อ', 'Statement'),
	statementNo: (no: string) => text(`ข้อ ${no}`, `Statement ${no}`),
	options: text('ตัวเลือกในข้อนี้', 'Options in this statement'),
	mark: text('เครื่องหมาย', 'Mark'),
	marks: {
		marked: text('เลือกไว้', 'Ticked'),
		unmarked: text('ไม่ได้เลือก', 'Not ticked'),
		unreadable: text('อ่านเครื่องหมายไม่ได้', 'Mark unreadable'),
		absent: text('ไม่มีช่องให้เลือก', 'No box printed')
	},
	boxesOnOptions: text('ช่องอยู่ที่ตัวเลือกในข้อนี้', 'Boxes stand on the options'),
	inProgress: text('อยู่ระหว่างดำเนินการ', 'In progress'),
	notStarted: text('ยังไม่ดำเนินการ', 'Not started'),

	// Overview
	fiscalYear: (year: string) => text(`ปีงบประมาณ ${year}`, `Fiscal year ${year}`),
	inFiscalYear: (year: string) => text(`ปีงบประมาณ ${year}`, `fiscal year ${year}`),
	selfAssessment: text(
		'การประเมินสถานะระบบราชการ 4.0 ด้วยตนเอง (แบบฟอร์มที่ 3)',
		'Government 4.0 self-assessment (Form 3)'
	),
	formSource: text('แบบประเมินตนเอง แบบฟอร์มที่ 3', 'Form 3 self-assessment'),
	assessor: {
		self: text('ประเมินตนเอง', 'Self-assessed'),
		validated: text('ผ่านการตรวจรับรอง', 'Validated'),
		'site-visit': text('ผ่านการตรวจเยี่ยม', 'Site visit')
	},
	lead: (n: { answered: number; statements: number; quantified: number; linked: number }) =>
		text(
			`มีคำตอบ ${n.answered} จาก ${n.statements} ข้อ อ้างตัวเลข ${n.quantified} ข้อ และระบุเว็บไซต์หรือระบบ ${n.linked} ข้อ`,
			`${n.answered} of ${n.statements} statements are answered; ${n.quantified} cite figures and ${n.linked} name a website or system.`
		),
	marksLostAll: text(
		'ช่องเครื่องหมายทุกช่องในสำเนานี้อ่านไม่ได้ จึงไม่ทราบว่าหน่วยงานเลือกข้อใด',
		'Every tick box in this copy is unreadable, so which statements were ticked is not known.'
	),
	marksLostSome: (readable: number, boxes: number) =>
		text(
			`อ่านเครื่องหมายได้ ${readable} จาก ${boxes} ช่อง`,
			`${readable} of ${boxes} tick boxes could be read.`
		),
	choose: text('เลือกหมวด', 'Choose a category'),
	allCategories: text('ทุกหมวด', 'All'),
	showing: (name: string) => text(`กำลังแสดง${name}`, `Showing ${name}`),
	preparing: (name: string) => text(`กำลังเตรียมข้อมูล${name}`, `Preparing ${name}`),
	wholeForm: text('ทุกหมวด', 'all categories'),
	openPages: text('เปิดหน้าหมวด', 'Category pages'),
	openCategory: (no: number) => text(`เปิดหน้าหมวด ${no}`, `Open category ${no}`),
	assessment: text('แบบประเมิน', 'Assessment'),
	statusUnreadable: text('อ่านสถานะไม่ได้', 'Status unreadable'),
	keyFigures: text('ตัวเลขสำคัญ', 'Key figures'),
	answered: text('มีคำตอบ', 'Answered'),
	quantified: text('อ้างตัวเลข', 'Cite figures'),
	linked: text('ระบุเว็บไซต์หรือระบบ', 'Name a website or system'),
	ofStatements: (n: number) => text(`จาก ${n} ข้อ`, `of ${n} statements`),
	ofItems: (n: number) => text(`จาก ${n} ข้อย่อย`, `of ${n} items`),
	notKnown: text('ไม่ทราบ', 'Not known'),
	knownOfItems: (known: number, all: number) =>
		text(`อ่านสถานะได้ ${known} จาก ${all} ข้อย่อย`, `status readable in ${known} of ${all} items`),
	notSearched: (n: string) =>
		text(`ยังไม่ได้อ่านหลักฐาน ${n} ข้อ`, `evidence of ${n} statements not searched`),
	trustUnexamined: (n: string) =>
		text(
			`ตารางขนาดใหญ่: ไม่ได้อ่านตัวเลขและลิงก์ในหลักฐาน ${n} ข้อ ค่า 0 จึงไม่ได้แปลว่าไม่มี`,
			`A large table: the evidence of ${n} statements was not searched for figures and links, so 0 does not mean none.`
		),
	statusNotTold: text('ข้อมูลนี้ไม่ได้ระบุสถานะ', 'the data do not tell the status'),
	findAssessment: text('ค้นหาหน่วยงาน', 'Find'),
	foundAssessments: (n: string, all: string) => text(`พบ ${n} จาก ${all} ชุด`, `${n} of ${all}`),
	measure: text('สิ่งที่วัด', 'Measure'),
	indicatorsInBrief: text('ตัวชี้วัดโดยสรุป', 'Indicators in brief'),
	citedIndicators: text('ตัวชี้วัดที่อ้างถึง', 'Indicators cited'),
	trust: text('ข้อมูลนี้เชื่อได้เพียงใด', 'How sure are these data?'),
	trustSource: (name: string, lines: string) =>
		text(
			`อ่านจากข้อความของเอกสาร ${name} จำนวน ${lines} บรรทัด`,
			`Read from the text of ${name}, ${lines} lines.`
		),
	trustTable: (name: string, rows: string) =>
		text(`อ่านจากตาราง ${name} จำนวน ${rows} แถว`, `Read from the table ${name}, ${rows} rows.`),
	trustOwn: text(
		'อ่านจากไฟล์ของท่านในเครื่องนี้ ผู้จัดทำเว็บไซต์ไม่ได้เห็นและไม่ได้ตรวจ',
		'Read from your own file on this device; nobody behind this site has seen or checked it.'
	),
	trustSynthetic: text(
		'ข้อมูลจำลอง ไม่ใช่ผลการประเมินของหน่วยงานใด',
		'Synthetic data: not the assessment of any agency.'
	),
	trustMarks: text(
		'ช่องเครื่องหมายในสำเนานี้เสียหายทุกช่อง จึงนับเป็น “อ่านไม่ได้” ไม่นับว่าเลือกหรือไม่เลือก',
		'Every tick box of this copy is damaged. They count as “unreadable”, neither ticked nor unticked.'
	),
	trustRecovered: (n: number) =>
		text(
			`เลขข้อหายไป ${n} ข้อ ระบบกู้คืนจากถ้อยคำของแบบฟอร์มและทำเครื่องหมายไว้`,
			`${n} statements had lost their number; they were found by the form's wording and are marked as such.`
		),
	trustSummaries: text(
		'ข้อความสรุปเป็นถ้อยคำของผู้จัดทำ ตรวจสอบกลับได้จากเลขบรรทัดของเอกสาร',
		'Summaries are in our own words and can be checked against the line numbers of the document.'
	),
	trustFigures: (n: string) =>
		text(
			`ตัวเลข ${n} รายการคัดจากข้อความโดยอัตโนมัติ ยังไม่ได้ตรวจทานกับหน่วยงาน`,
			`${n} figures were picked out of the text automatically and have not been confirmed by the agency.`
		),
	noneCited: text(
		'หมวดนี้ไม่ได้อ้างตัวชี้วัดสามเรื่องที่หน้านี้แสดง',
		'This category cites none of the three indicators shown here.'
	),
	pm25: text('ฝุ่นละออง PM2.5', 'PM2.5 dust'),
	epam: text('ลดกระดาษด้วย EPAM', 'Paper saved with EPAM'),
	complaints: text('เรื่องร้องเรียน', 'Complaints'),

	// Category, item, statement
	statementsOf: (no: string) => text(`ข้อในข้อย่อย ${no}`, `Statements of item ${no}`),
	noSummary: text('ไม่มีข้อความหลักฐาน', 'No evidence text'),
	figures: text('ตัวเลขที่อ้าง', 'Figures cited'),
	noneOfThese: text('ไม่มี', 'None'),
	noFiguresItem: text('ข้อย่อยนี้ไม่ได้อ้างตัวเลข', 'This item cites no figures.'),
	figuresCount: (n: number) =>
		text(`อ้างตัวเลข ${n} ค่า`, `cites ${n} ${n === 1 ? 'figure' : 'figures'}`),
	linksCount: (n: number) =>
		text(
			`ระบุเว็บไซต์หรือระบบ ${n} แห่ง`,
			`names ${n} ${n === 1 ? 'website or system' : 'websites or systems'}`
		),
	figure: text('ค่า', 'Value'),
	unit: text('หน่วย', 'Unit'),
	noUnit: text('ไม่ระบุหน่วย', 'no unit stated'),
	period: (era: Text) => text(`ช่วงเวลา (${era.th})`, `Period (${era.en})`),
	noPeriod: text('ไม่ระบุ', 'not stated'),
	role: text('ประเภท', 'Kind'),
	roles: {
		actual: text('ผลจริง', 'Actual'),
		target: text('เป้าหมาย', 'Target'),
		baseline: text('ค่าเริ่มต้น', 'Baseline'),
		benchmark: text('ค่าเทียบเคียง', 'Benchmark'),
		limit: text('เกณฑ์', 'Limit')
	},
	indicator: text('ตัวชี้วัด', 'Indicator'),
	noIndicator: text('ยังไม่จัดเข้าตัวชี้วัด', 'not matched to an indicator'),
	line: text('บรรทัดที่', 'Line'),
	lines: (from: string, to: string) =>
		from === to
			? text(`บรรทัดที่ ${from}`, `line ${from}`)
			: text(`บรรทัดที่ ${from}–${to}`, `lines ${from}–${to}`),
	sourcePlace: text('ตำแหน่งในเอกสาร', 'Place in the document'),
	evidenceSize: text('ความยาวหลักฐาน', 'Evidence length'),
	characters: (n: string) => text(`${n} ตัวอักษร`, `${n} characters`),
	linksCited: text('เว็บไซต์หรือระบบที่ระบุ', 'Websites or systems named'),
	numberRecovered: text(
		'เลขข้อนี้หายไปจากเอกสาร กู้คืนจากถ้อยคำของแบบฟอร์ม',
		'This number is missing from the document; the statement was found by the form’s wording.'
	),
	recoveredShort: text('กู้คืนเลขข้อ', 'number recovered'),
	recovered: text('เลขข้อ', 'Number'),
	previous: text('ก่อนหน้า', 'Previous'),
	next: text('ถัดไป', 'Next'),
	linkPlaces: (n: string) => text(`${n} แห่ง`, n),

	// States of a page
	engineLoading: (percent: string | null) =>
		percent === null
			? text('กำลังเตรียมเครื่องมือกรองข้อมูล', 'Getting the query engine ready')
			: text(`กำลังเตรียมเครื่องมือกรองข้อมูล ${percent}`, `Getting the query engine ready: ${percent}`),
	readingData: text('กำลังอ่านข้อมูล', 'Reading the data'),
	engineFailed: text(
		'เครื่องมือกรองข้อมูลเริ่มไม่ได้ในเบราว์เซอร์นี้ หน้านี้ยังแสดงข้อมูลครบทุกหมวด แต่เลือกดูเฉพาะหมวดหรือเปลี่ยนสิ่งที่วัดไม่ได้',
		'The query engine could not start in this browser. The page still shows all categories, but filtering and changing the measure do not work.'
	),
	engineReasons: {
		unsupported: text('เบราว์เซอร์รุ่นนี้ไม่รองรับ', 'this browser is too old for it'),
		blocked: text(
			'ถูกปิดกั้นโดยนโยบายของเครื่องหรือเครือข่าย',
			'it is blocked by a policy of this device or network'
		),
		network: text('โหลดไฟล์ไม่สำเร็จ', 'a file did not arrive'),
		memory: text('หน่วยความจำไม่พอ', 'there is not enough memory'),
		sql: text('ฐานข้อมูลตอบผิดพลาด', 'the database answered with an error'),
		closed: text('เครื่องมือถูกปิด', 'it was closed')
	},
	tryAgain: text('ลองอีกครั้ง', 'Try again'),
	wentWrong: text('เปิดหน้านี้ไม่สำเร็จ', 'This page could not be opened'),
	notFound: text('ไม่พบหน้านี้', 'This page does not exist'),
	notFoundNote: text(
		'ที่อยู่อาจพิมพ์ผิด หรือรหัสข้อไม่มีในแบบฟอร์มนี้ เริ่มใหม่จากหน้าภาพรวมได้',
		'The address may be mistyped, or this code is not in the form. You can start again from the overview.'
	)
} as const;
