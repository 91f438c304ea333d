/** What may be wrong with a row of the table of targets, and what to do about it. */

const problem = (
	severity: 'error' | 'notice',
	th: string,
	en: string,
	fixTh: string,
	fixEn: string
) => ({ severity, th, en, fix: { th: fixTh, en: fixEn } }) as const;

const RIGHT = ['ถ้าอ่านถูกแล้ว ไม่ต้องแก้', 'nothing to do if this is right'] as const;

export const TARGET_PROBLEMS = {
	'missing-column': problem(
		'error',
		'ตารางไม่มีคอลัมน์ที่ต้องมี',
		'the table lacks a column it needs',
		'ใส่แถวชื่อคอลัมน์ตามแม่แบบ',
		'give the columns the names of the template'
	),
	'no-rows': problem(
		'error',
		'ตารางไม่มีแถวข้อมูล',
		'the table has no rows',
		'ใส่ค่าเป้าหมายอย่างน้อยหนึ่งแถวใต้ชื่อคอลัมน์',
		'write at least one target under the names of the columns'
	),
	'too-many-rows': problem(
		'error',
		'ตารางมีแถวมากเกินกำหนด',
		'the table has too many rows',
		'แบ่งไฟล์ หรือใช้ * แทนค่าเป้าหมายที่เหมือนกันทุกหน่วยงาน',
		'split the file, or write * once where every organisation has the same target'
	),
	'missing-org': problem(
		'error',
		'ไม่ได้ระบุหน่วยงาน',
		'the row does not say whose target it is',
		'ใส่ชื่อหรือรหัสหน่วยงาน หรือ * สำหรับทุกหน่วยงาน',
		'write the code or name of the organisation, or * for all'
	),
	'missing-measure': problem(
		'error',
		'ไม่ได้ระบุสิ่งที่วัด',
		'the row does not say what is measured',
		'ใส่ชื่อสิ่งที่วัด เช่น answered หรือ indicator: ตามด้วยรหัสตัวชี้วัด',
		'write a measure such as answered, or indicator: and the code of an indicator'
	),
	'not-a-measure': problem(
		'error',
		'ไม่รู้จักสิ่งที่วัดนี้',
		'not a measure',
		'ใช้ชื่อตามแม่แบบ หรือ indicator: ตามด้วยรหัสตัวชี้วัด',
		'use a name of the template, or indicator: and the code of an indicator'
	),
	'not-a-part': problem(
		'error',
		'ไม่มีส่วนนี้ในแบบประเมิน',
		'the form has no such part',
		'ใช้ all, categories, items เลขหมวด หรือเลขข้อย่อย เช่น 1.2',
		'use all, categories, items, the number of a category or of an item such as 1.2'
	),
	'part-of-indicator': problem(
		'error',
		'ตัวชี้วัดไม่แบ่งตามส่วนของแบบประเมิน',
		'an indicator has no parts of the form',
		'เว้นว่าง หรือใช้ all',
		'leave it empty, or write all'
	),
	'not-a-number': problem(
		'error',
		'ค่าเป้าหมายไม่ใช่ตัวเลข',
		'the target is not a number',
		'ใส่ตัวเลขอย่างเดียว เช่น 95 หรือ 95%',
		'write a number alone, such as 95 or 95%'
	),
	'out-of-range': problem(
		'error',
		'ค่าเป้าหมายอยู่นอกช่วงที่เป็นไปได้',
		'the target is not a possible value',
		'ร้อยละต้องอยู่ระหว่าง 0 ถึง 100 จำนวนตัวอักษรต้องไม่ติดลบ',
		'a percentage is from 0 to 100, a number of characters is not negative'
	),
	'wrong-unit': problem(
		'error',
		'หน่วยไม่ตรงกับสิ่งที่วัด',
		'the unit does not fit the measure',
		'ใช้ % กับสัดส่วน ใช้ characters กับความยาวหลักฐาน หรือเว้นว่าง',
		'use % for a share and characters for the length of evidence, or leave it empty'
	),
	'targets-disagree': problem(
		'error',
		'มีค่าเป้าหมายของสิ่งเดียวกันต่างกันในบรรทัด {lines}',
		'lines {lines} give different targets for the same thing',
		'เก็บไว้เพียงบรรทัดเดียว',
		'keep one of them'
	),
	'same-target': problem(
		'notice',
		'ค่าเป้าหมายซ้ำกับบรรทัด {lines} นับครั้งเดียว',
		'the same target as line {lines}; it counts once',
		...RIGHT
	),
	'no-value': problem(
		'notice',
		'ไม่มีค่าเป้าหมาย จะแสดงว่าบอกไม่ได้',
		'there is no value: the target is shown as one that cannot be told',
		'ใส่ตัวเลข ถ้าทราบค่าเป้าหมาย',
		'write the number if it is known'
	),
	'share-not-percent': problem(
		'notice',
		'ค่าเป้าหมายไม่เกินร้อยละ 1',
		'a target of no more than 1 %',
		'ถ้าหมายถึงสัดส่วน เช่น 0.95 ให้เขียน 95',
		'if a share such as 0.95 is meant, write 95'
	)
} as const;

export type TargetProblemCode = keyof typeof TARGET_PROBLEMS;
