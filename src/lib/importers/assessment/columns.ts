/** What the columns of the assessment table are called, and how their cells may be read. */
import type { Words } from '../errors';
import type { ColumnType, Field } from './types';

/** Names for people; the Thai ones head the Thai template, the field itself heads the English one. */
export const FIELD_TITLES: Readonly<Record<Field, Words>> = {
	org_id: { th: 'รหัสหน่วยงาน', en: 'organisation code' },
	org_name_th: { th: 'หน่วยงาน', en: 'organisation' },
	year_be: { th: 'ปีงบประมาณ', en: 'fiscal year' },
	assessor: { th: 'ผู้ประเมิน', en: 'assessor' },
	statement_no: { th: 'ข้อ', en: 'statement' },
	option_no: { th: 'ตัวเลือก', en: 'option' },
	mark: { th: 'เครื่องหมาย', en: 'mark' },
	evidence: { th: 'หลักฐาน', en: 'evidence' },
	status: { th: 'สถานะ', en: 'status' }
};

/** Types a column of each field may have; the first is the usual one. */
export const FIELD_TYPES: Readonly<Record<Field, readonly ColumnType[]>> = {
	org_id: ['code'],
	org_name_th: ['text'],
	year_be: ['year', 'year-be', 'year-ce'],
	assessor: ['text'],
	statement_no: ['code'],
	option_no: ['integer'],
	mark: ['mark'],
	evidence: ['text'],
	status: ['status']
};

/** Fields that a wide table has once for each code, and not once for the table. */
export const CODED_FIELDS: readonly Field[] = ['mark', 'evidence', 'status'];

/** Columns that our own templates and exports add for reading; they are never imported. */
export const HELP_COLUMNS = {
	label: { th: 'ข้อความย่อ (ไม่ต้องแก้)', en: 'label (for reading only)' },
	line: { th: 'บรรทัดในไฟล์เดิม', en: 'line in the file' },
	problems: { th: 'ปัญหาที่พบ', en: 'problems found' }
} as const satisfies Record<string, Words>;
