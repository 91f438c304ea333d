/** The sheet of instructions that goes with the template: how to fill it in, Thai and English side by side. */
export const TEMPLATE_HELP: readonly (readonly [th: string, en: string])[] = [
	['วิธีกรอก', 'How to fill it in'],
	[
		'รหัสหน่วยงาน (เช่น TH-40) หรือชื่อจังหวัด และปีงบประมาณ พ.ศ. กรอกเฉพาะแถวแรกก็พอ ใช้กับทุกแถว',
		'The organisation’s code (such as TH-40) or the name of the province, and the fiscal year, in the first row only: they hold for all rows.'
	],
	[
		'ข้อและตัวเลือก: เลือก ใช่ เมื่อทำเครื่องหมายในแบบ ไม่ใช่ เมื่อไม่ได้ทำ อ่านไม่ได้ เมื่อต้นฉบับอ่านไม่ออก เว้นว่างเมื่อแบบไม่มีช่อง',
		'Statements and options: marked where the form is ticked, unmarked where it is not, unreadable where the original cannot be read; empty where the form has no box.'
	],
	[
		'หลักฐาน: พิมพ์หรือวางข้อความได้หลายบรรทัด ตัวเลข หน่วย และปีในข้อความจะถูกอ่านให้',
		'Evidence: type or paste text of any length; figures, units and years in it are read.'
	],
	[
		'แถวของหัวข้อ (เช่น 1.1) กรอกเฉพาะสถานะ เว้นว่างเมื่อไม่ทราบ',
		'Rows of items (such as 1.1) take a status and nothing else; empty where it is not known.'
	],
	['ผู้ประเมิน: ไม่ต้องกรอกเมื่อหน่วยงานประเมินตนเอง', 'Assessor: leave it empty for a self-assessment.'],
	[
		'อย่าเปลี่ยนหัวตารางและรหัสข้อ ลบแถวที่ไม่ใช้ได้',
		'Keep the header and the codes as they are; rows that are not needed may be deleted.'
	]
];
