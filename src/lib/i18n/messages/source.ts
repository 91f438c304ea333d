/** Words of the source viewer: the place of a figure, and the document a person opened. */
import type { Text } from '../messages';

const text = (th: string, en: string): Text => ({ th, en });

export const SOURCE = {
	title: text('ที่มาในเอกสาร', 'Place in the source'),
	about: text(
		'ตัวเลข ข้อค้นพบ และข้อประเมินทุกข้ออ้างถึงบรรทัดของเอกสาร หน้านี้แสดงตำแหน่งนั้น',
		'Every figure, finding and statement names its line in the document. This page shows the place.'
	),

	// The document on this device
	notShipped: text(
		'ชุดข้อมูลนี้เก็บเฉพาะข้อเท็จจริงและตำแหน่ง ไม่มีถ้อยคำของเอกสาร หากมีไฟล์เอกสาร เปิดที่นี่เพื่ออ่านข้อความของบรรทัดนั้น',
		'This dataset keeps facts and places, not the document’s own sentences. If you have the file, open it here to read the lines themselves.'
	),
	open: text('เปิดไฟล์เอกสาร', 'Open a document'),
	openAnother: text('เปิดไฟล์อื่น', 'Open another'),
	dropHere: text('หรือลากไฟล์มาวางที่นี่', 'or drop a file here'),
	dropNow: text('วางไฟล์ที่นี่', 'Drop the file here'),
	kind: text('แบบฟอร์มที่ 3 เป็นไฟล์ .docx .pdf หรือ .txt', 'A Form 3 as .docx, .pdf or .txt'),
	staysHere: text(
		'อ่านในเครื่องของท่านเท่านั้น ไม่มีการส่งไฟล์ออกไปที่ใด และไม่เก็บไว้เมื่อปิดหน้านี้',
		'It is read on your device only: the file is sent nowhere, and nothing is kept when the page is closed.'
	),
	needsScript: text('การเปิดเอกสารต้องใช้ JavaScript', 'Opening a document needs JavaScript.'),
	reading: (name: string) => text(`กำลังอ่าน ${name}`, `Reading ${name}`),
	cancel: text('ยกเลิก', 'Cancel'),
	close: text('ปิดเอกสาร', 'Close the document'),
	openedName: (name: string, lines: string) =>
		text(`เอกสารที่เปิด: ${name} จำนวน ${lines} บรรทัด`, `Open: ${name}, ${lines} lines`),
	unknownOrganization: text('ไม่ทราบหน่วยงาน', 'organisation not known'),
	same: text(
		'เป็นฉบับเดียวกับเอกสารที่ข้อมูลชุดนี้อ่านมา (ตรงกันทุกตัวอักษร) เลขบรรทัดจึงใช้ได้ทั้งหมด',
		'This is the very document these data were read from, byte for byte: every line number leads into it.'
	),
	different: text(
		'ไม่ใช่ฉบับเดียวกับเอกสารที่ข้อมูลชุดนี้อ่านมา เลขบรรทัดของหน้าอื่นจึงใช้กับไฟล์นี้ไม่ได้',
		'This is not the document these data were read from: line numbers on the other pages do not apply to it.'
	),
	notComparable: text(
		'เทียบไม่ได้ว่าเป็นฉบับเดียวกับเอกสารที่ข้อมูลชุดนี้อ่านมาหรือไม่ เลขบรรทัดอาจไม่ตรงกัน',
		'Whether this is the document these data were read from cannot be told here: line numbers may not fit.'
	),
	showOpened: text('ดูเอกสารที่เปิด', 'Show the open document'),
	notOpened: text(
		'ที่อยู่นี้ชี้ไปยังเอกสารที่เคยเปิดไว้ ซึ่งปิดไปแล้ว เปิดไฟล์อีกครั้งเพื่ออ่านต่อ',
		'This address points into a document that was open before. Open the file again to read on.'
	),

	// Errors
	notRead: (name: string) =>
		text(
			`เปิดไฟล์ ${name} ไม่ได้ ไฟล์อาจถูกย้ายหรือเป็นโฟลเดอร์`,
			`${name} could not be opened; it may have been moved, or be a folder.`
		),
	readerFailed: text(
		'เครื่องมืออ่านเอกสารทำงานไม่สำเร็จ ลองเปิดไฟล์อีกครั้ง',
		'The reader of documents failed. Try opening the file again.'
	),
	readerMissing: text(
		'โหลดเครื่องมืออ่านเอกสารไม่สำเร็จ ตรวจการเชื่อมต่อแล้วลองอีกครั้ง',
		'The reader of documents did not arrive. Check the connection and try again.'
	),

	// The place
	goToLine: text('ไปที่บรรทัด', 'Go to line'),
	go: text('ไป', 'Go'),
	ofLines: (n: string) => text(`จาก ${n} บรรทัด`, `of ${n} lines`),
	lineIs: (n: string) => text(`บรรทัดที่ ${n}`, `Line ${n}`),
	outside: (n: string) => text(`เอกสารนี้มี ${n} บรรทัด`, `The document has ${n} lines.`),
	inStatement: (no: string) => text(`อยู่ในข้อ ${no}`, `in statement ${no}`),
	inNone: text(
		'ไม่อยู่ในข้อใด: เป็นหัวเรื่อง เลขหน้า หรือบรรทัดว่าง',
		'In no statement: a heading, a page number or an empty line.'
	),
	page: (n: string) => text(`หน้า ${n}`, `page ${n}`),
	outsideStatement: (line: string, no: string) =>
		text(`บรรทัดที่ ${line} ไม่อยู่ในข้อ ${no}`, `Line ${line} is not in statement ${no}.`),
	strip: (line: string, all: string) =>
		text(`บรรทัดที่ ${line} จาก ${all} บรรทัดของเอกสาร`, `Line ${line} of the document’s ${all}`),
	stripWhole: (all: string) => text(`ทั้งเอกสาร ${all} บรรทัด`, `The whole document, ${all} lines`),
	stripKey: text(
		'แถบ: หมวดของแบบประเมิน ขีดบน: บรรทัดที่อ้างตัวเลข',
		'bars: the categories; ticks above: lines that cite figures'
	),
	summary: text('สรุปของข้อนี้ (ถ้อยคำของผู้จัดทำ)', 'Summary of the statement (in our own words)'),
	onLine: (n: string) => text(`ตัวเลขในบรรทัดที่ ${n}`, `Figures on line ${n}`),
	noneOnLine: text('บรรทัดนี้ไม่ได้อ้างตัวเลข', 'This line cites no figure.'),
	restOf: (no: string) => text(`ตัวเลขอื่นในข้อ ${no}`, `Other figures in statement ${no}`),
	findingsHere: text('ผลการตรวจที่เกี่ยวข้อง', 'Findings about this place'),
	statementPage: (no: string) => text(`เปิดหน้าข้อ ${no}`, `Open statement ${no}`),
	previousFigure: text('ตัวเลขก่อนหน้า', 'Previous figure'),
	nextFigure: text('ตัวเลขถัดไป', 'Next figure'),
	noDocument: text(
		'แบบประเมินนี้ไม่ได้อ่านจากเอกสาร จึงไม่มีเลขบรรทัด',
		'This assessment was not read from a document, so it has no lines.'
	),
	allStatements: text('ข้อทั้งหมดตามลำดับเอกสาร', 'All statements, in the order of the document'),

	// The text
	text: text('ข้อความของเอกสาร', 'The document’s text'),
	repaired: text('ข้อความที่ซ่อมแล้ว', 'Repaired text'),
	raw: text('ข้อความเดิม', 'Raw text'),
	textKind: text('แบบข้อความ', 'Text as'),
	statement: text('ไปที่ข้อ', 'Go to statement'),
	chooseStatement: text('เลือกข้อ', 'Choose'),
	figureOf: (n: string, all: string) => text(`ตัวเลขที่ ${n} จาก ${all}`, `figure ${n} of ${all}`),
	noFigures: text('เอกสารนี้ไม่ได้อ้างตัวเลข', 'This document cites no figures.'),
	keys: text(
		'แป้น N และ P ไปยังตัวเลขถัดไปและก่อนหน้า',
		'Keys N and P step to the next and previous figure'
	),
	figuresAll: text('ตัวเลขในเอกสาร', 'figures in the document'),
	noneRead: text('อ่านค่าไม่ได้', 'value not read'),
	findings: text('ผลการตรวจตัวเลข', 'Findings'),
	noFindings: text('ไม่มีผลการตรวจในเอกสารนี้', 'The audit found nothing to compare in this document.'),
	warnings: text('ข้อควรทราบจากการอ่าน', 'What the reader noticed'),
	noWarnings: text('ไม่มี', 'Nothing.'),
	more: (n: string) => text(`และอีก ${n} รายการ`, `and ${n} more`)
} as const;
