/** Words of the import page: bringing files, the list of what was brought, what is kept. */
import type { Text } from '../messages';

const text = (th: string, en: string): Text => ({ th, en });

export const IMPORT = {
	title: text('นำเข้าข้อมูล', 'Import'),
	about: text(
		'นำแบบประเมิน (แบบฟอร์มที่ 3) หรือตารางผลการประเมินของหน่วยงานมาเปิดดูเป็นแดชบอร์ด',
		'Bring a self-assessment (Form 3) or a table of results, and see it as a dashboard.'
	),
	staysHere: text(
		'ไฟล์อ่านและเก็บไว้ในเครื่องของท่านเท่านั้น ไม่มีการส่งออกไปที่ใด',
		'Files are read and kept on your device only. Nothing is sent anywhere.'
	),
	needsScript: text(
		'การนำเข้าไฟล์ทำในเครื่องของท่านด้วย JavaScript เปิดใช้ JavaScript แล้วโหลดหน้านี้อีกครั้ง',
		'Files are imported on your device by scripts. Turn JavaScript on and load this page again.'
	),

	// Bringing
	bring: text('เพิ่มไฟล์', 'Add files'),
	dropHere: text(
		'ลากไฟล์หรือโฟลเดอร์มาวางที่ใดก็ได้ในหน้านี้',
		'Drop files or a folder anywhere on this page'
	),
	dropNow: text('ปล่อยเพื่อเพิ่มไฟล์', 'Let go to add the files'),
	chooseFiles: text('เลือกไฟล์', 'Choose files'),
	chooseFolder: text('เลือกโฟลเดอร์', 'Choose a folder'),
	pasteTable: text('วางตาราง', 'Paste a table'),
	pasteKeys: text(
		'หรือกด Ctrl+V (บน Mac: ⌘V) เพื่อวางตารางหรือไฟล์ที่คัดลอกไว้',
		'or press Ctrl+V (⌘V on a Mac) to paste a table or files you copied'
	),
	pasteLabel: text('ตารางที่คัดลอกจาก Excel หรือโปรแกรมอื่น', 'A table copied from Excel or elsewhere'),
	pasteHelp: text(
		'แถวแรกเป็นชื่อคอลัมน์ คั่นด้วยแท็บหรือจุลภาค',
		'The first row holds the column names; tabs or commas stand between cells.'
	),
	pasteUse: text('ใช้ตารางนี้', 'Use this table'),
	pasteName: (when: string) => text(`ตารางที่วาง ${when}`, `Pasted table ${when}`),
	pasteEmpty: text('ยังไม่มีข้อความในช่อง วางตารางก่อน', 'The box is empty. Paste a table first.'),
	cancel: text('ยกเลิก', 'Cancel'),
	formats: (document: string, table: string) =>
		text(
			`อ่านได้: เอกสาร .txt .docx .pdf (ไม่เกิน ${document}) · ตาราง .csv .tsv (ไม่เกิน ${table}) .xlsx .json .parquet · ชุดข้อมูล .zip หรือโฟลเดอร์ · ฐานข้อมูล .duckdb`,
			`Reads documents .txt .docx .pdf (up to ${document}) · tables .csv .tsv (up to ${table}) .xlsx .json .parquet · datasets as .zip or folder · databases .duckdb`
		),
	templates: text('แม่แบบตาราง:', 'Table templates:'),
	templateCsv: text('CSV', 'CSV'),
	templateExcel: text('Excel', 'Excel'),
	templateAbout: text(
		'มีครบ 94 ข้อ พร้อมรายการให้เลือกในไฟล์ Excel',
		'with all 94 statements; drop-down lists in Excel'
	),
	templateFailed: text('สร้างแม่แบบไม่สำเร็จ ลองอีกครั้ง', 'The template could not be made. Try again.'),
	noFiles: text(
		'ไม่พบไฟล์ในสิ่งที่วาง ลองใช้ปุ่มเลือกไฟล์',
		'There was no file in what was dropped. Try the button “Choose files”.'
	),
	tooMany: (count: string, limit: string) =>
		text(
			`มี ${count} ไฟล์ รับได้ครั้งละ ${limit} ไฟล์ จึงยังไม่ได้เพิ่มไฟล์ใด แบ่งเป็นหลายครั้งแล้วลองอีกครั้ง`,
			`There are ${count} files; at most ${limit} can be added at once, so none was. Add them in parts.`
		),
	added: (count: string) => text(`เพิ่มแล้ว ${count} ไฟล์`, `${count} added`),
	adding: text('กำลังเก็บไฟล์ไว้ในเครื่อง', 'Keeping the files on this device'),

	// The list
	list: text('ไฟล์ที่นำเข้าไว้', 'Your files'),
	listCount: (count: string) => text(`${count} ไฟล์`, `${count} files`),
	listEmpty: text(
		'ยังไม่มีไฟล์ เพิ่มไฟล์ด้านบน หรือเริ่มจากแม่แบบตาราง',
		'No files yet. Add one above, or start from a table template.'
	),
	listLoading: text('กำลังดูไฟล์ที่เก็บไว้ในเครื่องนี้', 'Looking for files kept on this device'),
	kinds: {
		txt: text('ข้อความ', 'Text'),
		docx: text('Word', 'Word'),
		pdf: text('PDF', 'PDF'),
		csv: text('ตาราง CSV', 'CSV table'),
		tsv: text('ตาราง TSV', 'TSV table'),
		xlsx: text('Excel', 'Excel'),
		json: text('ตาราง JSON', 'JSON table'),
		parquet: text('ตาราง Parquet', 'Parquet table'),
		dataset: text('ชุดข้อมูล', 'Dataset'),
		duckdb: text('ฐานข้อมูล DuckDB', 'DuckDB database')
	},
	states: {
		waiting: text('รอคิว', 'Waiting'),
		reading: text('กำลังอ่าน', 'Being read'),
		asking: text('รอระบุหน่วยงานหรือปี', 'Organisation or year to be given'),
		mapping: text('รอจับคู่คอลัมน์', 'Columns to be matched'),
		checked: text('ตรวจแล้ว รอยืนยัน', 'Checked, to be confirmed'),
		opened: text('เปิดดูอีกครั้ง', 'Opened again'),
		nothing: text('ตรวจแล้ว ไม่มีแถวที่รับได้', 'Checked: no row accepted'),
		deciding: text('รอเลือกว่าจะใช้ไฟล์ใด', 'Held by another file too'),
		loading: text('กำลังโหลด', 'Being loaded'),
		ready: text('พร้อมใช้', 'Ready'),
		left: text('ยังทำไม่เสร็จ', 'Not finished'),
		refused: text('รับไม่ได้', 'Cannot be taken in')
	},
	/** A draft that was there before this visit. */
	draftFound: (count: number) =>
		text(
			`มี ${count} ไฟล์ที่ยังทำไม่เสร็จจากครั้งก่อน ทำต่อได้จากจุดเดิม`,
			`${count === 1 ? 'One file was' : `${count} files were`} left unfinished. You can go on where you stopped.`
		),
	progress: (name: string) => text(`ความคืบหน้าของ ${name}`, `Progress of ${name}`),
	continue: text('ทำต่อ', 'Continue'),
	dashboard: text('ดูแดชบอร์ด', 'See the dashboard'),
	review: text('ทบทวน', 'Review'),
	details: text('รายละเอียด', 'Details'),
	rename: text('เปลี่ยนชื่อ', 'Rename'),
	newName: text('ชื่อใหม่', 'New name'),
	save: text('บันทึก', 'Save'),
	export: text('ดาวน์โหลด', 'Export'),
	remove: text('ลบ', 'Delete'),
	keepIt: text('ใช้ตามเดิม', 'Keep it as it is'),
	/** Said to a screen reader, where the button itself says only what it does. */
	of: (action: string, name: string) => text(`${action} ${name}`, `${action}: ${name}`),
	removeAsk: (name: string) =>
		text(
			`ลบ ${name} ออกจากเครื่องนี้หรือไม่ ไฟล์ต้นฉบับของท่านไม่ถูกแตะต้อง`,
			`Delete ${name} from this device? Your own copy of the file is not touched.`
		),
	dismiss: text('นำออกจากรายการ', 'Take off the list'),
	rowsSoFar: (rows: string) => text(`${rows} แถว`, `${rows} rows`),
	duplicateOf: (name: string) =>
		text(`เป็นไฟล์เดียวกับ ${name} ทุกตัวอักษร`, `The same file as ${name}, byte for byte.`),
	overruled: text('แสดงจากไฟล์ที่ใหม่กว่า', 'shown from a newer file'),
	exportAll: text('ดาวน์โหลดทั้งหมด (zip)', 'Export everything (zip)'),
	removeYes: text('ลบ', 'Delete'),
	keep: text('ไม่ลบ', 'Keep it'),
	removed: (name: string) => text(`ลบ ${name} แล้ว`, `${name} was deleted.`),
	renamed: (name: string) => text(`เปลี่ยนชื่อเป็น ${name} แล้ว`, `Renamed to ${name}.`),
	failed: text('ทำไม่สำเร็จ ลองอีกครั้ง', 'That did not work. Try again.'),

	// Keeping
	keeping: text('การเก็บข้อมูลในเครื่องนี้', 'Kept on this device'),
	used: (used: string, quota: string) =>
		text(
			`ใช้ไป ${used} จากที่เบราว์เซอร์ให้ได้ ${quota}`,
			`${used} used of the ${quota} this browser allows`
		),
	usedOnly: (used: string) => text(`ใช้ไป ${used}`, `${used} used`),
	notSaid: text(
		'เบราว์เซอร์นี้ไม่บอกว่าใช้พื้นที่ไปเท่าใด',
		'This browser does not say how much space is used.'
	),
	memory: text(
		'เบราว์เซอร์ไม่ให้เก็บไฟล์ (เช่น โหมดส่วนตัว) สิ่งที่นำเข้าใช้ได้จนกว่าจะปิดหน้านี้ หากต้องการเก็บไว้ ให้เปิดในหน้าต่างปกติ',
		'This browser keeps no files here (private mode, perhaps). What you import lasts until this page is closed. Open the site in an ordinary window to keep it.'
	),
	clear: text('ลบทั้งหมด', 'Delete everything'),
	clearAsk: text(
		'ลบไฟล์ การจับคู่คอลัมน์ ผลการทบทวน และค่าเป้าหมายทั้งหมดออกจากเครื่องนี้หรือไม่ เรียกคืนไม่ได้ ไฟล์ต้นฉบับของท่านไม่ถูกแตะต้อง',
		'Delete all files, column matches, reviews and targets from this device? This cannot be undone. Your own copies of the files are not touched.'
	),
	clearYes: text('ลบทั้งหมด', 'Delete everything'),
	cleared: text('ลบทุกอย่างออกจากเครื่องนี้แล้ว', 'Everything was deleted from this device.')
} as const;
