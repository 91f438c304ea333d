/** The tables of one edition of the form (`data/framework/`). */
import { boolean, integer, optional, table, text } from './column';
import { CATEGORY_MAX, ITEM_NO, OPTION_MAX, STATEMENT_NO } from '$lib/form3/codes';

export const framework = table({
	name: 'framework',
	title: { th: 'แบบประเมินฉบับหนึ่ง', en: 'One edition of the form' },
	group: 'framework',
	key: ['framework_id'],
	columns: {
		framework_id: text('รหัสแบบประเมิน', 'Framework code', { code: 'framework_id' }),
		edition: text('ฉบับ', 'Edition'),
		name_th: text('ชื่อภาษาไทย', 'Thai name'),
		name_en: text('ชื่อภาษาอังกฤษ', 'English name'),
		source: optional(text('ที่มา', 'Source'))
	}
});

export const categories = table({
	name: 'categories',
	title: { th: 'หมวด', en: 'Categories' },
	group: 'framework',
	key: ['category_no'],
	columns: {
		category_no: integer('หมวด', 'Category', { min: 1, max: CATEGORY_MAX }),
		title_th: text('ชื่อหมวดภาษาไทย', 'Thai title'),
		title_en: text('ชื่อหมวดภาษาอังกฤษ', 'English title')
	}
});

export const items = table({
	name: 'items',
	title: { th: 'หัวข้อย่อยของหมวด', en: 'Items of a category' },
	group: 'framework',
	key: ['item_no'],
	foreignKeys: [{ columns: ['category_no'], table: 'categories', references: ['category_no'] }],
	columns: {
		item_no: text('รหัสหัวข้อ', 'Item code', { code: 'item_no', pattern: ITEM_NO }),
		category_no: integer('หมวด', 'Category', { min: 1, max: CATEGORY_MAX }),
		title_th: text('ชื่อหัวข้อภาษาไทย', 'Thai title'),
		title_en: text('ชื่อหัวข้อภาษาอังกฤษ', 'English title'),
		short_th: text('ชื่อย่อภาษาไทย', 'Short Thai label'),
		short_en: text('ชื่อย่อภาษาอังกฤษ', 'Short English label')
	}
});

export const statements = table({
	name: 'statements',
	title: { th: 'ข้อประเมิน', en: 'Statements' },
	group: 'framework',
	key: ['statement_no'],
	foreignKeys: [{ columns: ['item_no'], table: 'items', references: ['item_no'] }],
	columns: {
		statement_no: text('รหัสข้อ', 'Statement code', {
			code: 'statement_no',
			pattern: STATEMENT_NO
		}),
		item_no: text('รหัสหัวข้อ', 'Item code', { code: 'item_no', pattern: ITEM_NO }),
		label_th: text('ข้อความย่อภาษาไทย', 'Short Thai label'),
		label_en: text('ข้อความย่อภาษาอังกฤษ', 'Short English label'),
		asks_evidence: boolean('ต้องระบุหลักฐาน', 'Asks for evidence'),
		option_count: integer('จำนวนตัวเลือก', 'Options', { max: OPTION_MAX }),
		cue_th: text('คำขึ้นต้นของข้อ', 'Words the statement opens with'),
		prompt_chars: integer('ความยาวข้อความของแบบ', 'Characters of the form’s own wording', {
			max: 65_535
		})
	}
});

export const options = table({
	name: 'options',
	title: { th: 'ตัวเลือกของข้อ', en: 'Options of a statement' },
	group: 'framework',
	key: ['statement_no', 'option_no'],
	foreignKeys: [{ columns: ['statement_no'], table: 'statements', references: ['statement_no'] }],
	columns: {
		statement_no: text('รหัสข้อ', 'Statement code', {
			code: 'statement_no',
			pattern: STATEMENT_NO
		}),
		option_no: integer('ตัวเลือกที่', 'Option', { min: 1, max: OPTION_MAX }),
		label_th: text('ข้อความย่อภาษาไทย', 'Short Thai label'),
		label_en: text('ข้อความย่อภาษาอังกฤษ', 'Short English label')
	}
});
