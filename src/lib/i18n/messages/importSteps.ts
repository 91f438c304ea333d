/** Words of the steps one file goes through on the import page. */
import type { Text } from '../messages';

const text = (th: string, en: string): Text => ({ th, en });

export const STEP = {
	steps: text('ขั้นตอน', 'Steps'),
	names: {
		file: text('ไฟล์', 'The file'),
		columns: text('คอลัมน์', 'Columns'),
		check: text('ตรวจ', 'Check'),
		document: text('สิ่งที่อ่านได้', 'What was read'),
		done: text('เสร็จ', 'Done')
	},
	doneAlready: text('ทำแล้ว', 'done'),
	back: text('ย้อนกลับ', 'Back'),
	toList: text('กลับไปที่รายการไฟล์', 'Back to your files'),
	unknown: text(
		'ไม่พบไฟล์นี้ในเครื่อง อาจถูกลบไปแล้ว หรือนำเข้าไว้ในเบราว์เซอร์อื่น',
		'This file is not on this device. It may have been deleted, or imported in another browser.'
	),

	// What it is
	file: text('ไฟล์นี้เป็นแบบใด', 'What this file is'),
	fileAbout: text(
		'ดูว่าตัวอย่างด้านล่างอ่านออกและแบ่งช่องถูกต้อง หากไม่ถูก เปลี่ยนค่าได้ ตัวอย่างจะปรับตามทันที',
		'See that the preview reads well and its cells are split rightly. If not, change a setting; the preview follows at once.'
	),
	encoding: text('รหัสอักขระ', 'Encoding'),
	encodings: {
		'utf-8': text('UTF-8', 'UTF-8'),
		'utf-16le': text('UTF-16 LE', 'UTF-16 LE'),
		'utf-16be': text('UTF-16 BE', 'UTF-16 BE'),
		'windows-874': text('ภาษาไทย windows-874 (TIS-620)', 'Thai, windows-874 (TIS-620)')
	},
	delimiter: text('ตัวคั่นช่อง', 'Cells are split by'),
	delimiters: {
		',': text('จุลภาค ( , )', 'comma ( , )'),
		';': text('อัฒภาค ( ; )', 'semicolon ( ; )'),
		'\t': text('แท็บ', 'tab'),
		'|': text('ขีดตั้ง ( | )', 'bar ( | )')
	},
	quote: text('เครื่องหมายครอบข้อความ', 'Text is quoted with'),
	quotes: {
		'"': text('" อัญประกาศคู่', '" double quotes'),
		"'": text("' อัญประกาศเดี่ยว", "' single quotes"),
		'': text('ไม่มี', 'nothing')
	},
	headerRow: text('แถวที่เป็นชื่อคอลัมน์', 'Row of column names'),
	readAs: text('อ่านเป็น:', 'Read as:'),
	changeShape: text('เปลี่ยนวิธีอ่าน', 'Change how it is read'),
	headerAt: (n: string) => text(`ชื่อคอลัมน์อยู่แถวที่ ${n}`, `column names in row ${n}`),
	headerAbsent: text('ไม่มีชื่อคอลัมน์', 'no column names'),
	headerNone: text('ไม่มี', 'none'),
	rowNo: (n: string) => text(`แถวที่ ${n}`, `row ${n}`),
	sheet: text('แผ่นงาน', 'Sheet'),
	other: (what: string) => text(`อื่น ๆ: ${what}`, `other: ${what}`),
	preview: text('ตัวอย่าง', 'Preview'),
	previewOf: (rows: string, columns: string) =>
		text(`${rows} แถวแรก ${columns} คอลัมน์`, `First ${rows} rows, ${columns} columns`),
	previewEmpty: text('ไม่มีแถวข้อมูลใต้ชื่อคอลัมน์', 'There are no rows below the column names.'),
	brokenSome: (count: string) =>
		text(
			`${count} แถวแบ่งช่องไม่ได้ หากมีมาก ลองเปลี่ยนตัวคั่นหรือเครื่องหมายครอบข้อความ`,
			`${count} rows could not be split. If there are many, try another delimiter or quote.`
		),
	line: text('บรรทัด', 'Line'),
	toColumns: text('ต่อไป: คอลัมน์', 'Next: columns'),

	// Columns
	columns: text('คอลัมน์แต่ละช่องคืออะไร', 'What each column is'),
	columnsAbout: text(
		'จับคู่ให้แล้วเท่าที่ทำได้ ตรวจดูและแก้ได้ทุกช่อง',
		'Matched as far as possible. Look through it; everything can be changed.'
	),
	remembered: text(
		'ใช้การจับคู่ที่ท่านกำหนดไว้กับไฟล์ก่อนหน้าที่มีคอลัมน์เหมือนกัน',
		'Taken from an earlier file of yours with the same columns.'
	),
	forget: text('จับคู่ใหม่', 'Match again'),
	missing: (fields: string) => text(`ยังขาด: ${fields}`, `Still missing: ${fields}`),
	missingHelp: text(
		'เลือกคอลัมน์ของช่องนั้นในตาราง หรือกรอกค่าที่ใช้กับทุกแถวด้านล่าง',
		'Choose its column in the table, or fill in one value for every row below.'
	),
	complete: text('ครบทุกช่องที่ต้องมี', 'All that is needed is there.'),
	constants: text('ค่าที่ใช้กับทุกแถว', 'Holds for every row'),
	constantOrganization: text('หน่วยงาน', 'Organisation'),
	constantYear: text('ปีงบประมาณ', 'Fiscal year'),
	constantAssessor: text('ผู้ประเมิน', 'Assessed by'),
	yearHelp: text(
		'พ.ศ. หรือ ค.ศ. ก็ได้ เช่น 2567 หรือ 2024',
		'Buddhist or Common Era, e.g. 2567 or 2024'
	),
	yearAs: (year: string) => text(`ใช้เป็น ${year}`, `Taken as ${year}`),
	yearWrong: text('ปีต้องเป็นตัวเลขสี่หลัก เช่น 2567', 'A year has four digits, e.g. 2567.'),
	choose: text('เลือก', 'Choose'),
	column: text('คอลัมน์ในไฟล์', 'Column of the file'),
	samples: text('ตัวอย่าง', 'Samples'),
	noSample: text('(ว่าง)', '(empty)'),
	takenFor: text('ใช้เป็น', 'Taken for'),
	by: {
		name: text('ชื่อคอลัมน์ตรงกัน', 'its name says so'),
		content: text('ดูจากสิ่งที่อยู่ในช่อง', 'its cells look like it'),
		person: text('ท่านเลือก', 'you chose it'),
		none: text('ไม่รู้จัก', 'not recognised')
	},
	fields: {
		org_id: text('รหัสหน่วยงาน', 'Organisation code'),
		org_name_th: text('ชื่อหน่วยงาน', 'Organisation name'),
		year_be: text('ปีงบประมาณ', 'Fiscal year'),
		assessor: text('ผู้ประเมิน', 'Assessed by'),
		statement_no: text('ข้อ', 'Statement'),
		option_no: text('ตัวเลือก', 'Option'),
		mark: text('เครื่องหมาย', 'Mark'),
		evidence: text('หลักฐาน', 'Evidence'),
		status: text('สถานะ', 'Status')
	},
	types: {
		text: text('ข้อความ', 'text'),
		code: text('รหัส', 'code'),
		integer: text('จำนวนเต็ม', 'whole number'),
		year: text('ปี (ดูศักราชจากค่า)', 'year (era by its size)'),
		'year-be': text('ปี พ.ศ.', 'year, Buddhist Era'),
		'year-ce': text('ปี ค.ศ.', 'year, Common Era'),
		mark: text('เครื่องหมาย', 'mark'),
		status: text('สถานะ', 'status')
	},
	skip: text('ไม่ใช้คอลัมน์นี้', 'Skip this column'),
	fieldFor: (column: string) => text(`คอลัมน์ ${column} ใช้เป็น`, `Column ${column} is taken for`),
	typeFor: (column: string) => text(`ชนิดของคอลัมน์ ${column}`, `Type of column ${column}`),
	codeFor: (column: string) =>
		text(`รหัสข้อของคอลัมน์ ${column}`, `Statement code of column ${column}`),
	namesNone: (n: string) => text(`คอลัมน์ที่ ${n}`, `Column ${n}`),
	wide: (count: string) =>
		text(
			`ตารางนี้มีหนึ่งคอลัมน์ต่อหนึ่งข้อ (${count} ข้อ) แต่ละแถวเป็นการประเมินหนึ่งครั้ง จะแปลงเป็นหนึ่งแถวต่อหนึ่งข้อให้`,
			`This table has one column a statement (${count} of them) and one row an assessment. It is turned into one row a statement.`
		),
	wideColumns: (count: string) =>
		text(`คอลัมน์ของแต่ละข้อ (${count})`, `The columns of statements (${count})`),
	ceFound: text(
		'ปีที่เป็นคริสต์ศักราชจะแปลงเป็นพุทธศักราชให้ (บวก 543)',
		'Years of the Common Era are converted to the Buddhist Era (plus 543).'
	),
	/** What a table cannot do without; one column of a pair is enough. */
	needed: {
		org_id: text('หน่วยงาน', 'organisation'),
		year_be: text('ปีงบประมาณ', 'fiscal year'),
		statement_no: text('ข้อ', 'statement'),
		mark: text('เครื่องหมาย หลักฐาน หรือสถานะ', 'mark, evidence or status')
	},
	ofOne: text('หนึ่งคอลัมน์ต่อหนึ่งข้อ', 'One column a statement'),
	ofOneField: (field: string) => text(`${field}ของข้อ …`, `${field} of statement …`),
	codeNeeded: text('พิมพ์รหัสข้อ เช่น 1.1.1', 'Type the statement’s code, e.g. 1.1.1'),
	toCheck: text('ตรวจตาราง', 'Check the table'),

	// Check
	check: text('ผลการตรวจ', 'What the check found'),
	checkingNow: text('กำลังตรวจ', 'Checking'),
	headOnly: text(
		'ไฟล์ใหญ่ จึงตรวจเฉพาะส่วนต้น ส่วนที่เหลือตรวจขณะโหลด แล้วแสดงจำนวนครบที่หน้านี้',
		'The file is large: only its beginning was checked. The rest is checked while it loads, and this page then shows the full counts.'
	),
	loadAll: text('โหลดและตรวจทั้งไฟล์', 'Load and check the whole file'),
	toDone: text('ไปที่ผลการนำเข้า', 'To the result'),
	toColumnsBack: text('กลับไปที่คอลัมน์', 'Back to the columns'),
	problem: text('พบอะไร ที่ควรเป็นอะไร', 'What was found, what was expected'),
	rowsRead: text('แถวที่อ่าน', 'Rows read'),
	rowsAccepted: text('แถวที่รับได้', 'Rows accepted'),
	rowsRejected: text('แถวที่พักไว้', 'Rows set aside'),
	duplicates: (count: string) =>
		text(`ในจำนวนนี้ ${count} แถวซ้ำกันทุกช่อง`, `${count} of them repeat another word for word`),
	blank: (count: string) => text(`แถวว่าง ${count} แถว ไม่นับ`, `${count} blank rows, not counted`),
	rows: text('แถว', 'rows'),
	allWell: text('ไม่พบสิ่งที่ต้องแก้', 'Nothing to fix.'),
	noneAccepted: text(
		'ไม่มีแถวที่รับได้ แก้ตามรายการด้านล่าง หรือย้อนกลับไปดูการจับคู่คอลัมน์',
		'No row was accepted. Fix what is listed below, or go back and look at the columns.'
	),
	errors: text('ต้องแก้ (แถวถูกพักไว้)', 'To be fixed (rows set aside)'),
	notices: text('ข้อควรทราบ (รับแถวแล้ว)', 'Worth knowing (rows accepted)'),
	places: (count: string) => text(`${count} แห่ง`, `${count}`),
	firstOnly: (shown: string, count: string) =>
		text(
			`แสดง ${shown} จาก ${count} แห่ง ทั้งหมดอยู่ในไฟล์ที่ดาวน์โหลด`,
			`Showing ${shown} of ${count}; the download holds them all.`
		),
	showMore: (count: string) => text(`แสดงอีก ${count}`, `Show ${count} more`),
	columnName: text('คอลัมน์', 'Column'),
	fix: text('วิธีแก้', 'How to fix it'),
	ignored: (columns: string) => text(`คอลัมน์ที่ไม่ได้ใช้: ${columns}`, `Columns not used: ${columns}`),
	problemsCsv: text('ดาวน์โหลดรายการที่ต้องแก้ (CSV)', 'Download the problems (CSV)'),
	rejectedCsv: text('ดาวน์โหลดแถวที่พักไว้ (CSV)', 'Download the rows set aside (CSV)'),
	load: (count: string) => text(`ใช้ ${count} แถวที่รับได้`, `Load the ${count} accepted rows`),
	loadKept: (count: string) =>
		text(
			`อีก ${count} แถวพักไว้ ไม่หาย: ดาวน์โหลดได้ทุกเมื่อ แก้แล้วนำเข้าใหม่ได้`,
			`The other ${count} are set aside, not lost: download them at any time, fix them and import again.`
		),

	// Documents
	document: text('สิ่งที่อ่านได้จากเอกสาร', 'What was read from the document'),
	organization: text('หน่วยงาน', 'Organisation'),
	year: text('ปีงบประมาณ', 'Fiscal year'),
	notSaid: text('เอกสารไม่ได้ระบุ', 'The document does not say'),
	given: text('ท่านระบุ', 'given by you'),
	statementsFound: text('ข้อที่พบ', 'Statements found'),
	answered: text('ข้อที่ตอบ', 'Answered'),
	readable: text('เครื่องหมายที่อ่านได้', 'Marks readable'),
	figures: text('ตัวเลขที่อ้าง', 'Figures cited'),
	lines: text('บรรทัด', 'Lines'),
	outOf: (whole: string, unit: string) => text(`จาก ${whole} ${unit}`, `of ${whole} ${unit}`),
	unitStatements: text('ข้อ', 'statements'),
	unitMarks: text('ช่องของข้อและตัวเลือก', 'boxes of statements and options'),
	unitFigures: text('จำนวน', 'numbers'),
	warnings: text('ข้อควรทราบจากการอ่าน', 'What the reader noticed'),
	atLine: (n: string) => text(`บรรทัดที่ ${n}`, `line ${n}`),
	alike: (count: string) => text(`และอีก ${count} แห่ง`, `and ${count} more`),
	noWarnings: text('ไม่มีข้อสังเกต', 'Nothing to note.'),
	give: text('ระบุหน่วยงานและปี', 'Whose assessment, and of which year'),
	giveHelp: text(
		'เอกสารไม่ได้บอกครบ ระบุให้ครบเพื่อให้เลือกดูแบบประเมินนี้ได้',
		'The document does not say it all. Fill it in so that the assessment can be chosen.'
	),
	otherOrganization: text('หน่วยงานอื่น', 'Another organisation'),
	organizationKind: text('ประเภท', 'Kind'),
	organizationKinds: {
		D: text('กรมหรือเทียบเท่า', 'Department'),
		U: text('มหาวิทยาลัย', 'University'),
		L: text('องค์กรปกครองส่วนท้องถิ่น', 'Local authority'),
		TH: text('จังหวัด', 'Province')
	},
	organizationName: text('ชื่อหน่วยงาน', 'Name'),
	organizationCode: text('รหัส (อักษรโรมันหรือตัวเลข)', 'Code (Latin letters or digits)'),
	use: text('ใช้ค่านี้', 'Use these'),
	deciding: text('มีการประเมินเดียวกันอยู่แล้ว', 'This assessment is here already'),
	heldBy: (what: string, file: string) =>
		text(`${what} มาจากไฟล์ ${file}`, `${what} comes from the file ${file}.`),
	heldBySite: (what: string) => text(`${what} มีอยู่แล้วในเว็บนี้`, `${what} is one of the site’s own.`),
	decideHelp: text(
		'ไฟล์นี้จะแสดงแทนก็ได้ ไฟล์เดิมยังเก็บไว้ และกลับมาแสดงเมื่อท่านลบไฟล์นี้',
		'This file can be shown instead. The other one is kept, and shown again when you delete this file.'
	),
	takePlace: text('แสดงไฟล์นี้แทน', 'Show this file instead'),
	leaveIt: text('ไม่ใช้ไฟล์นี้', 'Leave this file out'),
	replaces: (what: string) =>
		text(
			`มี ${what} อยู่แล้วในเว็บนี้ ข้อมูลของท่านจะแสดงแทนเฉพาะในเครื่องนี้`,
			`The site holds ${what} already. Yours is shown in its place, on this device only.`
		),

	// Done
	done: text('พร้อมใช้แล้ว', 'Ready'),
	readInShort: (found: string, whole: string, figures: string) =>
		text(
			`พบ ${found} จาก ${whole} ข้อ อ้างตัวเลข ${figures} จำนวน`,
			`${found} of ${whole} statements found, ${figures} figures cited.`
		),
	dashboard: text('ดูแดชบอร์ดของการประเมินนี้', 'See the dashboard of this assessment'),
	review: text('ทบทวนจุดที่อ่านไม่แน่ชัด', 'Review the doubtful readings'),
	doubtful: (marks: string, numbers: string) =>
		text(
			`อ่านเครื่องหมายของข้อและตัวเลือกไม่ได้ ${marks} ช่อง กู้คืนเลขข้อ ${numbers} ข้อ เทียบกับต้นฉบับแล้วยืนยันได้`,
			`${marks} marks of statements and options could not be read; ${numbers} statement numbers were recovered. Compare them with the document and confirm.`
		),
	reopen: text('ดูสิ่งที่อ่านได้ หรือเปลี่ยนวิธีอ่าน', 'See what was read, or change how it is read'),
	another: text('นำเข้าไฟล์อื่น', 'Import another'),
	alsoHolds: text('การประเมินอื่นในไฟล์นี้', 'Other assessments in this file'),
	moreAssessments: (count: string) =>
		text(`และอีก ${count} การประเมิน`, `and ${count} more assessments`),
	downloadFailed: text('สร้างไฟล์ไม่สำเร็จ ลองอีกครั้ง', 'The file could not be made. Try again.')
} as const;
