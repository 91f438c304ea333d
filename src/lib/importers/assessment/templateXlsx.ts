/** The template as a workbook: drop-down lists, codes as text, a frozen header, a sheet of instructions. */
import type { Feature, Row, SheetData } from 'write-excel-file/universal';
import type { Framework } from '$lib/form3/types';
import type { Lang } from '$lib/i18n/locale';
import {
	assessmentTemplate,
	TEMPLATE_WORDS,
	type Template,
	type TemplateAsks,
	type TemplateGiven
} from './template';
import { TEMPLATE_HELP } from './templateHelp.data';
import type { Field } from './types';

/** Column widths in characters. */
const WIDTHS: Readonly<Record<Field | 'label', number>> = {
	org_id: 13,
	org_name_th: 22,
	year_be: 12,
	assessor: 14,
	statement_no: 9,
	option_no: 9,
	label: 48,
	mark: 14,
	evidence: 70,
	status: 24
};
const HEADER_FILL = '#e6eef5';
const ITEM_FILL = '#f3f6f9';
const SHEETS = {
	th: ['แบบตาราง', 'คำอธิบาย'],
	en: ['Assessment', 'Instructions']
} as const;

/** The workbook's bytes. The libraries that write it load only when it is asked for. */
export async function templateXlsx(
	framework: Framework,
	lang: Lang,
	given: TemplateGiven = {}
): Promise<Uint8Array> {
	const [{ default: writeXlsxFile }, utility] = await Promise.all([
		import('write-excel-file/universal'),
		import('write-excel-file/utility')
	]);
	const template = assessmentTemplate(framework, lang, { given });
	const lists = validations(template, lang, utility.getCellAddress);
	const feature: Feature<Blob> = {
		files: {
			transform: {
				'xl/worksheets/sheet{id}.xml': {
					transform: (xml, _, { sheetIndex }) =>
						sheetIndex === 0
							? utility.insertElementMarkupAccordingToOrderOfSiblings(
									xml,
									lists,
									ORDER_OF_SHEET,
									'worksheet'
								)
							: xml
				}
			}
		}
	};
	const file = writeXlsxFile(
		[
			{
				data: sheetOf(template),
				sheet: SHEETS[lang][0],
				columns: template.columns.map((field) => ({ width: WIDTHS[field ?? 'label'] })),
				stickyRowsCount: 1
			},
			{
				data: TEMPLATE_HELP.map((words, i) => words.map((value) => help(value, i === 0))),
				sheet: SHEETS[lang][1],
				columns: [{ width: 80 }, { width: 80 }]
			}
		],
		{ features: [feature] }
	);
	return new Uint8Array(await (await file.toBlob()).arrayBuffer());
}

/** Elements of a worksheet in the order the format asks for, as far as they may stand here. */
const ORDER_OF_SHEET = [
	'sheetPr',
	'dimension',
	'sheetViews',
	'sheetFormatPr',
	'cols',
	'sheetData',
	'autoFilter',
	'mergeCells',
	'conditionalFormatting',
	'dataValidations',
	'hyperlinks',
	'pageMargins',
	'pageSetup',
	'headerFooter',
	'drawing'
];

const help = (value: string, heading: boolean) => ({
	value,
	wrap: true,
	alignVertical: 'top' as const,
	...(heading ? { fontWeight: 'bold' as const } : {})
});

/** Every cell is formatted as text: a spreadsheet leaves 1.1.1 and what is typed beside it alone. */
function sheetOf({ header, rows, columns }: Template): SheetData {
	const heading: Row = header.map((value) => ({
		value,
		type: String,
		fontWeight: 'bold',
		backgroundColor: HEADER_FILL,
		wrap: true
	}));
	const body = rows.map(({ asks, cells }): Row =>
		cells.map((value, i) => ({
			...(value === '' ? {} : { value }),
			type: String,
			format: '@',
			alignVertical: 'top',
			...(columns[i] === 'evidence' || columns[i] === null ? { wrap: true } : {}),
			...(asks === 'status' ? { backgroundColor: ITEM_FILL } : {})
		}))
	);
	return [heading, ...body];
}

const MESSAGE = {
	th: ['ค่านี้ไม่อยู่ในรายการ', 'เลือกจากรายการ หรือเว้นว่าง'],
	en: ['Not in the list', 'Choose from the list, or leave the cell empty']
} as const;

/** The drop-down lists: marks on rows of statements, statuses on rows of items, assessors on all. */
function validations(
	{ columns, rows }: Template,
	lang: Lang,
	address: (row: number, column: number) => string
): string {
	const [title, text] = MESSAGE[lang];
	const list = (field: 'mark' | 'status' | 'assessor', asks: TemplateAsks | null) => {
		const column = columns.indexOf(field);
		const ranges = runs(rows.map((row) => asks === null || row.asks === asks)).map(
			// Row 0 is the header.
			([from, to]) => `${address(from + 1, column)}:${address(to + 1, column)}`
		);
		return (
			`<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="${title}" ` +
			`error="${text}" sqref="${ranges.join(' ')}">` +
			`<formula1>"${TEMPLATE_WORDS[lang][field].join(',')}"</formula1></dataValidation>`
		);
	};
	const all = [list('mark', 'mark'), list('status', 'status'), list('assessor', null)];
	return `<dataValidations count="${all.length}">${all.join('')}</dataValidations>`;
}

/** First and last place of every run of true. */
function runs(flags: readonly boolean[]): [number, number][] {
	const found: [number, number][] = [];
	flags.forEach((flag, at) => {
		if (!flag) return;
		const last = found.at(-1);
		if (last && last[1] === at - 1) last[1] = at;
		else found.push([at, at]);
	});
	return found;
}
