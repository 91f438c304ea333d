/** Columns of the table of targets, what they are called in files, and the words their cells may hold. */
import type { ComparedMeasure } from '../measures';

export const TARGET_COLUMNS = ['org_id', 'measure', 'part', 'year_be', 'value', 'unit'] as const;
export type TargetColumn = (typeof TARGET_COLUMNS)[number];

/** The Thai names head the Thai template, the column itself heads the English one. */
export const COLUMN_TITLES: Readonly<Record<TargetColumn, { th: string; en: string }>> = {
	org_id: { th: 'หน่วยงาน', en: 'organisation' },
	measure: { th: 'สิ่งที่วัด', en: 'measure' },
	part: { th: 'ส่วนของแบบประเมิน', en: 'part of the form' },
	year_be: { th: 'ปีงบประมาณ', en: 'fiscal year' },
	value: { th: 'ค่าเป้าหมาย', en: 'target' },
	unit: { th: 'หน่วย', en: 'unit' }
};

/** Columns without which nothing can be told. */
export const NEEDED_COLUMNS: readonly TargetColumn[] = ['org_id', 'measure', 'value'];

export const COLUMN_NAMES: Readonly<Record<TargetColumn, readonly string[]>> = {
	org_id: [
		'org_id',
		'org',
		'organisation',
		'organization',
		'unit of government',
		'หน่วยงาน',
		'รหัสหน่วยงาน',
		'จังหวัด',
		'province'
	],
	measure: ['measure', 'indicator', 'สิ่งที่วัด', 'เรื่องที่วัด', 'มาตรวัด', 'ตัวชี้วัด', 'what'],
	part: ['part', 'code', 'part of the form', 'ส่วนของแบบประเมิน', 'ส่วน', 'หมวด', 'ข้อย่อย', 'item'],
	year_be: ['year_be', 'year', 'fiscal year', 'ปี', 'ปีงบประมาณ', 'พ.ศ.', 'ปี พ.ศ.'],
	value: ['value', 'target', 'ค่าเป้าหมาย', 'เป้าหมาย', 'ค่า'],
	unit: ['unit', 'หน่วย', 'หน่วยนับ']
};

/** Words of a cell and what they stand for; the first of each language is what exports write. */
export const MEASURE_CELLS: Readonly<Record<ComparedMeasure, readonly string[]>> = {
	answered: ['answered', 'มีคำตอบ', 'ตอบแล้ว'],
	quantified: ['quantified', 'cite figures', 'cites figures', 'อ้างตัวเลข'],
	linked: ['linked', 'ระบุเว็บไซต์หรือระบบ', 'ระบุเว็บหรือระบบ'],
	marked: ['marked', 'ticked', 'ทำเครื่องหมาย', 'เลือกไว้'],
	in_progress: ['in_progress', 'in progress', 'อยู่ระหว่างดำเนินการ'],
	not_started: ['not_started', 'not started', 'ยังไม่ดำเนินการ'],
	depth: ['depth', 'evidence', 'characters', 'ความยาวหลักฐาน', 'หลักฐาน']
};

export const WHOSE_CELLS: Readonly<Record<string, readonly string[]>> = {
	'*': ['*', 'all', 'every', 'everyone', 'all organisations', 'ทุกหน่วยงาน', 'ทั้งหมด'],
	province: ['province', 'provinces', 'all provinces', 'ทุกจังหวัด'],
	department: ['department', 'departments', 'ทุกกรม', 'ทุกส่วนราชการ'],
	university: ['university', 'universities', 'ทุกมหาวิทยาลัย'],
	local: ['local', 'local authorities', 'ทุก อปท.', 'ทุกองค์กรปกครองส่วนท้องถิ่น']
};

export const PART_CELLS: Readonly<Record<string, readonly string[]>> = {
	all: ['all', 'whole form', 'ทั้งฉบับ', 'ทั้งหมด', 'ทุกหมวด'],
	categories: ['categories', 'each category', 'แต่ละหมวด'],
	items: ['items', 'each item', 'แต่ละข้อย่อย', 'ทุกข้อย่อย']
};

/** What may stand in the column `unit` beside a share, and beside characters. */
export const PERCENT_CELLS = ['%', 'percent', 'per cent', 'ร้อยละ', 'เปอร์เซ็นต์'];
export const CHARACTER_CELLS = ['characters', 'character', 'ตัวอักษร'];
