/**
 * What people call the columns of an assessment table, by field; the first of each list is the strongest. Compared
 * without case, spaces and punctuation (`bare`), so one spelling of each is enough.
 */
import type { Field } from './types';

export const HEADERS: Readonly<Record<Field, readonly string[]>> = {
	org_id: list(
		'org_id|รหัสหน่วยงาน|รหัสส่วนราชการ|รหัสองค์กร|รหัสองค์การ|รหัสจังหวัด|รหัสกรม|organization id|organisation id|organization code|organisation code|org code|agency code|agency id|province code|iso 3166-2|iso code|หน่วยงาน (รหัส)'
	),
	org_name_th: list(
		'org_name_th|ชื่อหน่วยงาน|หน่วยงาน|ชื่อส่วนราชการ|ส่วนราชการ|หน่วยงานที่ประเมิน|หน่วยงานที่รับการประเมิน|ชื่อองค์กร|ชื่อองค์การ|องค์กร|องค์การ|organization|organisation|organization name|organisation name|org name|org|agency|agency name|name_th|จังหวัด|ชื่อจังหวัด|province|province name|changwat'
	),
	year_be: list(
		'year_be|ปีงบประมาณ|ปีงบประมาณ พ.ศ.|ปี พ.ศ.|ปี|พ.ศ.|ปีงบ|ปีที่ประเมิน|ปีประเมิน|ปีของการประเมิน|รอบปี|ประจำปี|ประจำปีงบประมาณ|ประจำปีงบประมาณ พ.ศ.|fiscal year|year|fy|budget year|year_ce|ปี ค.ศ.|ค.ศ.'
	),
	assessor: list(
		'assessor|ผู้ประเมิน|ประเภทผู้ประเมิน|ประเภทการประเมิน|ประเมินโดย|evaluator|assessed by|assessment type'
	),
	statement_no: list(
		'statement_no|รหัสข้อ|เลขข้อ|เลขที่ข้อ|ข้อที่|ข้อ|หมายเลขข้อ|รหัสข้อประเมิน|ข้อประเมิน|ข้อคำถาม|รหัสประเด็น|ประเด็นการประเมิน|ประเด็น|รหัสหัวข้อ|หัวข้อ|เกณฑ์|รหัส|statement|statement code|statement id|statement number|item_no|item|code|question|question no|criterion|no'
	),
	option_no: list(
		'option_no|ตัวเลือก|ตัวเลือกที่|เลขตัวเลือก|รหัสตัวเลือก|ข้อย่อย|ข้อย่อยที่|ทางเลือก|option|option number|choice|sub|sub item'
	),
	mark: list(
		'mark|เครื่องหมาย|การทำเครื่องหมาย|ทำเครื่องหมาย|ช่องทำเครื่องหมาย|เครื่องหมายในช่อง|ผลการประเมิน|ผลประเมิน|ผลการประเมินตนเอง|คำตอบ|ผล|ติ๊ก|tick|ticked|checked|check|checkbox|box|answer|response|result|value'
	),
	evidence: list(
		'evidence|หลักฐาน|ข้อความหลักฐาน|รายละเอียดหลักฐาน|หลักฐานประกอบ|หลักฐานเชิงประจักษ์|เอกสารหลักฐาน|หลักฐานการดำเนินการ|หลักฐาน/รายละเอียด|รายละเอียด|คำอธิบาย|คำอธิบายผลการดำเนินการ|ผลการดำเนินการ|ผลการดำเนินงาน|รายละเอียดการดำเนินการ|การดำเนินการ|evidence text|details|detail|description|explanation'
	),
	status: list(
		'status|สถานะ|สถานะการดำเนินการ|สถานะการดำเนินงาน|สถานะของหัวข้อ|สถานะหัวข้อ|ความก้าวหน้า|item status|progress'
	)
};

/** Names that say the years of the column are of the Common Era. */
export const COMMON_ERA = list('year_ce|ปี ค.ศ.|ค.ศ.|year (ce)|year (ad)');

/** What a header of a wide table says beside its code. */
export const CODED_WORDS: Readonly<Record<'evidence' | 'status', RegExp>> = {
	evidence: /หลักฐาน|รายละเอียด|คำอธิบาย|ผลการดำเนิน|evidence|detail|description|text/i,
	status: /สถานะ|status|progress/i
};

function list(words: string): readonly string[] {
	return words.split('|');
}
