/**
 * The assessment table to fill in: a row for every item (its status), statement and option of the form. Whose and
 * which year's it is needs to be written in the first row only (`matchColumns` takes it for all rows).
 */
import type { Framework } from '$lib/form3/types';
import type { Lang } from '$lib/i18n/locale';
import { FIELD_TITLES, HELP_COLUMNS } from './columns';
import { FIELDS, type Field } from './types';

/** What is known beforehand; it is written into the first row. */
export type TemplateGiven = Partial<Record<'org_id' | 'org_name_th' | 'year_be', string>>;

/** What a row asks for: a mark, or the status of an item. */
export type TemplateAsks = 'mark' | 'status';

export interface TemplateRow {
	readonly asks: TemplateAsks;
	/** One cell a column of `Template.columns`. */
	readonly cells: readonly string[];
}

export interface Template {
	/** The field of each column; null for the label, which is for reading only. */
	readonly columns: readonly (Field | null)[];
	readonly header: readonly string[];
	readonly rows: readonly TemplateRow[];
}

/** The words of the drop-down lists; each is read back without complaint. */
export const TEMPLATE_WORDS = {
	th: {
		mark: ['ใช่', 'ไม่ใช่', 'อ่านไม่ได้'],
		status: ['อยู่ระหว่างดำเนินการ', 'ยังไม่มีการดำเนินการ', 'ไม่ได้เลือก'],
		assessor: ['ประเมินตนเอง', 'ตรวจสอบแล้ว', 'ตรวจเยี่ยม']
	},
	en: {
		mark: ['marked', 'unmarked', 'unreadable'],
		status: ['in_progress', 'not_started', 'none'],
		assessor: ['self', 'validated', 'site-visit']
	}
} as const satisfies Record<Lang, Record<'mark' | 'status' | 'assessor', readonly string[]>>;

const COLUMNS: readonly (Field | null)[] = [
	...FIELDS.slice(0, FIELDS.indexOf('mark')),
	null,
	...FIELDS.slice(FIELDS.indexOf('mark'))
];

/**
 * @param lang of headers and labels: the Thai names, or the fields themselves
 * @param codes `plain` for a format that keeps text as it is; `worded` ("ข้อ 1.1.1") for CSV, where a spreadsheet
 * would take 1.1.1 for a date and 1.1 for a number
 */
export function assessmentTemplate(
	framework: Framework,
	lang: Lang,
	{ given = {}, codes = 'plain' }: { given?: TemplateGiven; codes?: 'plain' | 'worded' } = {}
): Template {
	const rows: TemplateRow[] = [];
	const add = (asks: TemplateAsks, code: string, option: string, label: string) => {
		const first: TemplateGiven = rows.length === 0 ? given : {};
		const known: Partial<Record<Field, string>> = {
			...first,
			statement_no: code,
			option_no: option
		};
		rows.push({
			asks,
			cells: COLUMNS.map((field) => (field === null ? label : (known[field] ?? '')))
		});
	};
	const worded = (th: string, en: string, code: string) =>
		codes === 'plain' ? code : `${lang === 'th' ? th : en} ${code}`;
	const named = (row: { label_th: string; label_en: string }) =>
		lang === 'th' ? row.label_th : row.label_en;
	for (const item of framework.items) {
		const short = lang === 'th' ? item.short_th : item.short_en;
		add('status', worded('หัวข้อ', 'item', item.item_no), '', short);
		for (const statement of framework.statements) {
			if (statement.item_no !== item.item_no) continue;
			const code = worded('ข้อ', 'statement', statement.statement_no);
			add('mark', code, '', named(statement));
			for (const option of framework.options) {
				if (option.statement_no !== statement.statement_no) continue;
				add('mark', code, String(option.option_no), `– ${named(option)}`);
			}
		}
	}
	const header = COLUMNS.map((field) => {
		if (field === null) return HELP_COLUMNS.label[lang];
		return lang === 'th' ? FIELD_TITLES[field].th : field;
	});
	return { columns: COLUMNS, header, rows };
}
