/** The tables of a dataset: who assessed itself, what was answered, which figures were cited. */
import { VERDICTS } from '$lib/form3/types';
import { boolean, integer, number, optional, table, text, words } from './column';
import {
	ASSESSMENT_ID,
	ITEM_NO,
	OPTION_MAX,
	ORG_ID,
	PERIOD_BE,
	STATEMENT_NO,
	TARGET,
	YEAR_MAX,
	YEAR_MIN
} from '$lib/form3/codes';

const MARK_WORDS = ['marked', 'unmarked', 'unreadable', 'absent'] as const;
const LINE_MAX = 4_294_967_295;

const assessmentIdColumn = text('รหัสการประเมิน', 'Assessment code', {
	code: 'assessment_id',
	pattern: ASSESSMENT_ID
});
const statementNoColumn = text('รหัสข้อ', 'Statement code', {
	code: 'statement_no',
	pattern: STATEMENT_NO
});
const orgIdColumn = text('รหัสหน่วยงาน', 'Organisation code', { code: 'org_id', pattern: ORG_ID });
const indicatorIdColumn = text('รหัสตัวชี้วัด', 'Indicator code', { code: 'indicator_id' });
const unitColumn = text('หน่วยนับ', 'Unit', { code: 'unit' });
const lineColumn = integer('บรรทัดในต้นฉบับ', 'Source line', { min: 1, max: LINE_MAX });

const toAssessment = {
	columns: ['assessment_id'],
	table: 'assessments',
	references: ['assessment_id']
} as const;
const toStatement = {
	columns: ['statement_no'],
	table: 'statements',
	references: ['statement_no']
} as const;
const toOption = {
	columns: ['statement_no', 'option_no'],
	table: 'options',
	references: ['statement_no', 'option_no']
} as const;

export const organizations = table({
	name: 'organizations',
	title: { th: 'หน่วยงาน', en: 'Organisations' },
	group: 'dataset',
	key: ['org_id'],
	columns: {
		org_id: orgIdColumn,
		kind: words('ประเภทหน่วยงาน', 'Kind', ['province', 'department', 'university', 'local']),
		name_th: text('ชื่อภาษาไทย', 'Thai name'),
		name_en: optional(text('ชื่อภาษาอังกฤษ', 'English name')),
		region: optional(text('ภูมิภาค', 'Region', { code: 'region' })),
		province_code: optional(integer('รหัสจังหวัด', 'Province code', { min: 10, max: 99 }))
	}
});

export const assessments = table({
	name: 'assessments',
	title: { th: 'การประเมิน', en: 'Assessments' },
	group: 'dataset',
	key: ['assessment_id'],
	foreignKeys: [
		{ columns: ['org_id'], table: 'organizations', references: ['org_id'] },
		{ columns: ['framework_id'], table: 'framework', references: ['framework_id'] }
	],
	columns: {
		assessment_id: assessmentIdColumn,
		org_id: orgIdColumn,
		year_be: integer('ปีงบประมาณ พ.ศ.', 'Fiscal year (Buddhist era)', {
			min: YEAR_MIN,
			max: YEAR_MAX
		}),
		framework_id: text('รหัสแบบประเมิน', 'Framework code', { code: 'framework_id' }),
		assessor: words('ผู้ประเมิน', 'Assessor', ['self', 'validated', 'site-visit']),
		provenance: words('ที่มาของข้อมูล', 'Provenance', ['document', 'table', 'synthetic']),
		source_name: optional(text('ชื่อไฟล์ต้นฉบับ', 'Source file name')),
		source_sha256: optional(text('ค่าแฮชของต้นฉบับ', 'Source SHA-256', { pattern: '[0-9a-f]{64}' })),
		source_lines: optional(integer('จำนวนบรรทัดต้นฉบับ', 'Lines of the source', { max: LINE_MAX }))
	}
});

export const responses = table({
	name: 'responses',
	title: { th: 'คำตอบรายข้อและรายตัวเลือก', en: 'Answers to statements and options' },
	group: 'dataset',
	key: ['assessment_id', 'statement_no', 'option_no'],
	foreignKeys: [toAssessment, toStatement, toOption],
	columns: {
		assessment_id: assessmentIdColumn,
		statement_no: statementNoColumn,
		option_no: optional(
			integer('ตัวเลือกที่ (ว่าง = ทั้งข้อ)', 'Option (empty: the whole statement)', {
				min: 1,
				max: OPTION_MAX
			})
		),
		mark: words('เครื่องหมายในช่อง', 'Mark', MARK_WORDS),
		evidence: optional(text('ข้อความหลักฐาน', 'Evidence text')),
		summary_th: optional(text('สรุปภาษาไทย', 'Thai summary')),
		summary_en: optional(text('สรุปภาษาอังกฤษ', 'English summary')),
		evidence_chars: integer('จำนวนอักขระของหลักฐาน', 'Characters of evidence', { max: LINE_MAX }),
		figure_count: integer('จำนวนตัวเลขที่อ้าง', 'Figures cited', { max: 65_535 }),
		link_count: integer('จำนวนลิงก์และระบบที่อ้าง', 'Links and systems named', { max: 65_535 }),
		line_from: optional(lineColumn),
		line_to: optional(lineColumn),
		number_recovered: boolean('เลขข้อหายและกู้คืนแล้ว', 'Number was lost and recovered')
	}
});

export const item_status = table({
	name: 'item_status',
	title: { th: 'สถานะของหัวข้อ', en: 'Status boxes of items' },
	group: 'dataset',
	key: ['assessment_id', 'item_no'],
	foreignKeys: [toAssessment, { columns: ['item_no'], table: 'items', references: ['item_no'] }],
	columns: {
		assessment_id: assessmentIdColumn,
		item_no: text('รหัสหัวข้อ', 'Item code', { code: 'item_no', pattern: ITEM_NO }),
		not_started: words('ยังไม่มีการดำเนินการ', 'Not started', MARK_WORDS),
		in_progress: words('อยู่ระหว่างดำเนินการ', 'In progress', MARK_WORDS)
	}
});

export const indicators = table({
	name: 'indicators',
	title: { th: 'ตัวชี้วัด', en: 'Indicators' },
	group: 'dataset',
	key: ['indicator_id'],
	columns: {
		indicator_id: indicatorIdColumn,
		name_th: text('ชื่อภาษาไทย', 'Thai name'),
		name_en: text('ชื่อภาษาอังกฤษ', 'English name'),
		unit: optional(unitColumn),
		better: words('ทิศทางที่ดี', 'Which way is better', ['higher', 'lower', 'none']),
		topic: optional(text('เรื่อง', 'Topic', { code: 'topic' }))
	}
});

export const observations = table({
	name: 'observations',
	title: { th: 'ตัวเลขที่อ้างในหลักฐาน', en: 'Figures cited in the evidence' },
	group: 'dataset',
	// Text may cite one figure twice on a line, so a row has no name of its own.
	key: [],
	foreignKeys: [
		toAssessment,
		{ columns: ['indicator_id'], table: 'indicators', references: ['indicator_id'] },
		{ columns: ['subject_org_id'], table: 'organizations', references: ['org_id'] },
		toStatement
	],
	columns: {
		assessment_id: assessmentIdColumn,
		indicator_id: optional(indicatorIdColumn),
		subject_org_id: optional(orgIdColumn),
		subject: optional(text('เรื่องย่อยหรือพื้นที่', 'Subject', { code: 'subject' })),
		statement_no: statementNoColumn,
		line: lineColumn,
		raw: text('ตามที่พิมพ์', 'As printed'),
		value: optional(number('ค่า', 'Value')),
		unit: optional(unitColumn),
		period_be: optional(
			text('ช่วงเวลา พ.ศ.', 'Period (Buddhist era)', { code: 'period_be', pattern: PERIOD_BE })
		),
		role: words('บทบาทของตัวเลข', 'Role', ['actual', 'target', 'baseline', 'benchmark', 'limit']),
		what_th: optional(text('คำอธิบายภาษาไทย', 'What it counts (Thai)')),
		what_en: optional(text('คำอธิบายภาษาอังกฤษ', 'What it counts (English)'))
	}
});

export const findings = table({
	name: 'findings',
	title: { th: 'ข้อสังเกตจากการตรวจสอบ', en: 'Findings of the audit' },
	group: 'dataset',
	key: [],
	foreignKeys: [
		toAssessment,
		{ columns: ['statement_nos'], table: 'statements', references: ['statement_no'] },
		{ columns: ['indicator_ids'], table: 'indicators', references: ['indicator_id'] }
	],
	columns: {
		assessment_id: assessmentIdColumn,
		rule: text('กฎ', 'Rule', { code: 'rule' }),
		statement_nos: text('รหัสข้อ (เว้นวรรคคั่น)', 'Statement codes, space separated', {
			list: true,
			pattern: STATEMENT_NO
		}),
		lines: text('บรรทัด (เว้นวรรคคั่น)', 'Source lines, space separated', {
			list: true,
			pattern: '[1-9]\\d*'
		}),
		indicator_ids: optional(
			text('รหัสตัวชี้วัด (เว้นวรรคคั่น)', 'Indicator codes, space separated', { list: true })
		),
		stated: optional(number('ค่าที่เอกสารระบุ', 'As stated')),
		computed: optional(number('ค่าที่คำนวณได้', 'As computed')),
		unit: optional(unitColumn),
		arithmetic: optional(text('การคำนวณ', 'Calculation')),
		verdict: words('ผลการตรวจ', 'Verdict', VERDICTS),
		message_th: optional(text('คำอธิบายภาษาไทย', 'Message (Thai)')),
		message_en: optional(text('คำอธิบายภาษาอังกฤษ', 'Message (English)'))
	}
});

export const reviews = table({
	name: 'reviews',
	title: { th: 'การยืนยันโดยผู้ใช้', en: 'What a person confirmed' },
	group: 'dataset',
	key: ['assessment_id', 'target'],
	foreignKeys: [toAssessment],
	columns: {
		assessment_id: assessmentIdColumn,
		target: text('รหัสสิ่งที่ยืนยัน', 'What was decided on', {
			code: 'target',
			pattern: TARGET
		}),
		mark: optional(words('เครื่องหมายที่ยืนยัน', 'Confirmed mark', MARK_WORDS)),
		decision: optional(words('ผลการตรวจทาน', 'Decision', ['confirmed', 'changed'])),
		value: optional(
			text('ค่าที่แก้เป็น (หน่วยนับ คำ หรือเลขข้อ)', 'What it was changed to (unit, word, number)')
		),
		note: optional(text('หมายเหตุ', 'Note')),
		reviewed_at: text('เวลาที่ยืนยัน', 'Confirmed at (ISO 8601)', {
			pattern: '\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})?)?'
		})
	}
});

export const summaries = table({
	name: 'summaries',
	title: {
		th: 'สรุปที่เขียนเอง (นำไปใส่ในตาราง responses)',
		en: 'Summaries written by hand, carried into responses'
	},
	group: 'dataset',
	optional: true,
	key: ['statement_no', 'option_no'],
	foreignKeys: [toStatement, toOption],
	columns: {
		statement_no: statementNoColumn,
		option_no: optional(integer('ตัวเลือกที่', 'Option', { min: 1, max: OPTION_MAX })),
		summary_th: optional(text('สรุปภาษาไทย', 'Thai summary')),
		summary_en: optional(text('สรุปภาษาอังกฤษ', 'English summary'))
	}
});
