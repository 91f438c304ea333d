/** Every complaint about an assessment table: what is wrong, and what to do about it. */

const error = (th: string, en: string, fixTh: string, fixEn: string) =>
	({ severity: 'error', th, en, fix: { th: fixTh, en: fixEn } }) as const;
const notice = (th: string, en: string, fixTh: string, fixEn: string) =>
	({ severity: 'notice', th, en, fix: { th: fixTh, en: fixEn } }) as const;

const NOTHING_TO_DO = ['ถ้าอ่านถูกแล้ว ไม่ต้องแก้', 'nothing to do if this is right'] as const;

export const PROBLEM_WORDS = {
	// The table.
	'missing-column': error(
		'ตารางไม่มีคอลัมน์ที่ต้องมี',
		'the table lacks a column it needs',
		'เลือกคอลัมน์ที่ตรงกัน หรือกำหนดค่าเดียวให้ทุกแถว',
		'choose the column that holds it, or give one value for all rows'
	),
	'nothing-filled-in': error(
		'ยังไม่ได้กรอกคำตอบ: ไม่มีเครื่องหมาย หลักฐาน หรือสถานะในแถวใดเลย',
		'nothing is filled in: no row holds a mark, evidence or a status',
		'กรอกคอลัมน์เครื่องหมาย หลักฐาน หรือสถานะ แล้วนำเข้าอีกครั้ง',
		'fill in the columns of marks, evidence or status, and import again'
	),
	'broken-quotes': error(
		'เครื่องหมายคำพูดในแถวนี้ไม่ครบคู่',
		'a quotation mark in this row is not closed',
		'ปิดเครื่องหมายคำพูดให้ครบ หรือบันทึกไฟล์จากโปรแกรมตารางใหม่',
		'close the quotation mark, or save the file again from the spreadsheet'
	),
	'wrong-cell-count': error(
		'จำนวนช่องในแถวไม่ตรงกับหัวตาราง',
		'the row has another number of cells than the header',
		'ตรวจเครื่องหมายคั่นและเครื่องหมายคำพูดในแถวนี้',
		'look at the delimiters and quotation marks of this row'
	),
	'cell-too-long': error(
		'ข้อความในช่องยาวเกินกำหนด',
		'a cell is longer than the limit',
		'ย่อข้อความในช่องให้สั้นลง หรือแบ่งเป็นหลายแถว',
		'shorten the text of the cell'
	),
	'not-text': error(
		'แถวนี้มีข้อมูลที่ไม่ใช่ข้อความ',
		'the row holds something that is not text',
		'บันทึกไฟล์ใหม่เป็น CSV (UTF-8) หรือ .xlsx',
		'save the file again as CSV (UTF-8) or .xlsx'
	),
	// Statement and option.
	'missing-statement': error(
		'ไม่มีรหัสข้อ',
		'the row does not say which statement it is about',
		'ใส่รหัสข้อ เช่น 1.1.1 หรือรหัสหัวข้อ เช่น 1.1',
		'write the code of a statement, such as 1.1.1, or of an item, such as 1.1'
	),
	'not-a-statement': error(
		'อ่านรหัสข้อไม่ได้',
		'not the code of a statement',
		'เขียนรหัสข้อเป็นตัวเลขสามตัวคั่นด้วยจุด เช่น 1.1.1',
		'write the code as three numbers with full stops between them, such as 1.1.1'
	),
	'code-became-date': error(
		'รหัสข้อกลายเป็นวันที่: โปรแกรมตารางแปลงรหัส เช่น 1.1.1 เป็นวันที่เอง และย้อนกลับให้แน่นอนไม่ได้',
		'the code has become a date: the spreadsheet turned a code such as 1.1.1 into one, and what it was cannot be told for certain',
		'กำหนดรูปแบบคอลัมน์เป็นข้อความ (Text) แล้วพิมพ์รหัสข้อใหม่ หรือใช้แบบตารางที่ดาวน์โหลดได้',
		'format the column as Text and type the code again, or use the template'
	),
	'unknown-statement': error(
		'ไม่มีข้อนี้ในแบบประเมิน',
		'the form has no such statement',
		'ตรวจรหัสข้อกับแบบฟอร์มที่ 3',
		'check the code against Form 3'
	),
	'not-an-option': error(
		'อ่านเลขตัวเลือกไม่ได้',
		'not the number of an option',
		'ใส่เลขตัวเลือก 1, 2, 3 … หรือเว้นว่างเมื่อแถวเป็นของทั้งข้อ',
		'write 1, 2, 3 …, or leave the cell empty where the row is about the whole statement'
	),
	'unknown-option': error(
		'ข้อนี้ไม่มีตัวเลือกนี้',
		'the statement has no such option',
		'ตรวจเลขตัวเลือกกับแบบฟอร์มที่ 3',
		'check the option against Form 3'
	),
	'option-conflict': error(
		'รหัสข้อระบุตัวเลือกหนึ่ง แต่คอลัมน์ตัวเลือกระบุอีกตัวหนึ่ง',
		'the code names one option and the option column another',
		'แก้ให้ตรงกัน หรือเว้นคอลัมน์ตัวเลือกว่างไว้',
		'make them agree, or leave the option column empty'
	),
	'item-with-answer': error(
		'แถวของหัวข้อมีได้เฉพาะสถานะ',
		'a row about an item holds nothing but its status',
		'ย้ายเครื่องหมาย ตัวเลือก และหลักฐานไปไว้ในแถวของข้อ',
		'move the mark, option and evidence to the row of a statement'
	),
	// Organisation and year.
	'missing-organization': error(
		'ไม่ทราบว่าเป็นของหน่วยงานใด',
		'the row does not say whose it is',
		'ใส่รหัสหน่วยงาน เช่น TH-40 หรือชื่อจังหวัด หรือกำหนดหน่วยงานเดียวให้ทุกแถว',
		'write the code of the organisation, such as TH-40, or the name of the province; or give one for all rows'
	),
	'not-an-org-code': error(
		'อ่านรหัสหน่วยงานไม่ได้',
		'not the code of an organisation',
		'ใช้รหัสเช่น TH-40 (จังหวัด) D-… (กรม) U-… (มหาวิทยาลัย) L-… (ท้องถิ่น) หรือชื่อจังหวัด',
		'use a code such as TH-40 (province), D-… (department), U-… (university), L-… (local authority), or the name of a province'
	),
	'unknown-organization': error(
		'ไม่รู้จักหน่วยงานนี้',
		'the organisation is not known',
		'ถ้าเป็นจังหวัด ตรวจชื่อหรือรหัส; ถ้าเป็นหน่วยงานอื่น เพิ่มคอลัมน์รหัสหน่วยงาน เช่น D-0101',
		'for a province check the name or code; for another organisation add a column with its code, such as D-0101'
	),
	'org-mismatch': error(
		'รหัสหน่วยงานและชื่อเป็นคนละจังหวัด',
		'the code and the name are of two provinces',
		'แก้รหัสหรือชื่อให้ตรงกัน',
		'correct the code or the name'
	),
	'missing-year': error(
		'ไม่มีปี',
		'the row does not say which year it is of',
		'ใส่ปีงบประมาณ พ.ศ. เช่น 2564 หรือกำหนดปีเดียวให้ทุกแถว',
		'write the fiscal year, such as 2564, or give one for all rows'
	),
	'not-a-year': error(
		'ไม่ใช่ปี',
		'not a year',
		'ใส่ปี พ.ศ. สี่หลัก เช่น 2564',
		'write the Buddhist year in four digits, such as 2564'
	),
	'year-became-date': error(
		'ช่องปีเป็นวันที่ ไม่ใช่ปี',
		'the cell holds a date, not a year',
		'กำหนดรูปแบบคอลัมน์เป็นข้อความหรือตัวเลข แล้วใส่ปีงบประมาณ พ.ศ. สี่หลัก เช่น 2564',
		'format the column as a number or as text, and write the fiscal year in four digits, such as 2564'
	),
	'wrong-era': error(
		'ศักราชไม่ตรงกับที่ระบุ',
		'the year is not of the era it is said to be of',
		'แก้ปี หรือเปลี่ยนชนิดของคอลัมน์ (พ.ศ. หรือ ค.ศ.)',
		'correct the year, or change the type of the column (Buddhist or Common Era)'
	),
	// Answers.
	'not-a-mark': error(
		'ไม่ใช่เครื่องหมายที่อ่านได้',
		'not a mark',
		'ใช้ ✓ หรือ 1 เมื่อทำเครื่องหมาย ✗ หรือ 0 เมื่อไม่ได้ทำ เว้นว่างเมื่อแบบไม่มีช่อง',
		'use ✓ or 1 where it is ticked, ✗ or 0 where it is not, and nothing where the form has no box'
	),
	'not-a-status': error(
		'ไม่ใช่สถานะ',
		'not a status',
		'ใช้ in_progress (อยู่ระหว่างดำเนินการ) not_started (ยังไม่มีการดำเนินการ) none (ไม่ได้เลือกทั้งสอง) หรือเว้นว่าง',
		'use in_progress, not_started, none (neither box is ticked), or leave the cell empty'
	),
	'not-an-assessor': error(
		'ไม่รู้จักผู้ประเมินแบบนี้',
		'not one of the assessors',
		'ใช้ self (ประเมินตนเอง) validated (ตรวจสอบแล้ว) site-visit (ตรวจเยี่ยม) หรือเว้นว่าง',
		'use self, validated or site-visit, or leave the cell empty (self)'
	),
	// Rows against rows (rules.ts).
	'conflicting-rows': error(
		'แถวของข้อเดียวกันตอบไม่ตรงกัน: บรรทัด {lines}',
		'rows about one statement disagree: lines {lines}',
		'เก็บไว้เพียงแถวเดียว หรือแก้ให้เหมือนกัน',
		'keep one of the rows, or make them the same'
	),
	'conflicting-status': error(
		'สถานะของหัวข้อเดียวกันไม่ตรงกัน: บรรทัด {lines}',
		'rows disagree about the status of one item: lines {lines}',
		'ระบุสถานะของหัวข้อให้ตรงกันทุกแถว หรือระบุเพียงแถวเดียว',
		'give one status in all rows of the item, or in one row only'
	),
	// Said of rows that are taken.
	'duplicate-row': notice(
		'ซ้ำกับบรรทัด {lines} ทุกช่อง เก็บไว้แถวเดียว',
		'says the same as line {lines}; one is kept',
		'ลบแถวที่ซ้ำได้ ผลไม่ต่างกัน',
		'the row can be deleted; nothing changes'
	),
	'year-converted': notice(
		'แปลงปี ค.ศ. เป็น พ.ศ.',
		'a Common Era year was converted',
		...NOTHING_TO_DO
	),
	'two-digit-year': notice('ปีมีสองหลัก', 'the year has two digits', ...NOTHING_TO_DO),
	'province-code': notice(
		'รหัสจังหวัดเป็นตัวเลข',
		'the organisation is given as a province number',
		...NOTHING_TO_DO
	),
	'name-repaired': notice(
		'ชื่อหน่วยงานสะกดไม่ครบ',
		'the name of the organisation is damaged',
		'ถ้าไม่ใช่หน่วยงานนี้ ให้ใส่รหัสหน่วยงาน',
		'if it is another one, write its code'
	),
	'no-org-name': notice(
		'ไม่มีชื่อหน่วยงานนี้ ใช้รหัสแทนชื่อ',
		'the organisation has no name here; its code stands for it',
		'เพิ่มคอลัมน์ชื่อหน่วยงาน',
		'add a column with its name'
	),
	'x-is-marked': notice(
		'อ่าน x เป็นเครื่องหมายที่ทำไว้',
		'an x is read as a tick',
		'ถ้า x หมายถึงไม่ใช่ ให้เปลี่ยนเป็น 0',
		'if x means no, write 0 instead'
	),
	'cross-is-unmarked': notice(
		'อ่านเครื่องหมายกากบาทเป็นไม่ได้ทำเครื่องหมาย',
		'a cross is read as not ticked',
		'ถ้ากากบาทหมายถึงเลือก ให้เปลี่ยนเป็น 1',
		'if a cross means chosen, write 1 instead'
	),
	'word-is-mark': notice(
		'อ่านคำนี้เป็นเครื่องหมาย',
		'the word is read as a mark',
		'ถ้าอ่านไม่ถูก ให้ใช้ 1 หรือ 0',
		'if this is not right, write 1 or 0'
	),
	'dash-is-empty': notice(
		'ช่องมีแต่ขีด ถือเป็นช่องว่าง',
		'the cell holds only a dash and counts as empty',
		'ถ้าขีดหมายถึงไม่ได้ทำเครื่องหมาย ให้ใส่ 0',
		'if the dash means not ticked, write 0'
	),
	'control-characters': notice(
		'ตัดอักขระควบคุมที่มองไม่เห็นออก',
		'invisible control characters were taken out',
		...NOTHING_TO_DO
	)
} as const;

export type ProblemCode = keyof typeof PROBLEM_WORDS;
