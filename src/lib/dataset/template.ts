/** The template of the assessment table as CSV for spreadsheets. */
import type { Framework } from '$lib/form3/types';
import type { Lang } from '$lib/i18n/locale';
import { assessmentTemplate, type TemplateGiven } from '$lib/importers/assessment/template';
import { toCsvExport } from './csv';

/** UTF-8 with a byte order mark; codes are worded ("ข้อ 1.1.1") so that no spreadsheet takes them for dates. */
export function templateCsv(framework: Framework, lang: Lang, given: TemplateGiven = {}): string {
	const { header, rows } = assessmentTemplate(framework, lang, { given, codes: 'worded' });
	return toCsvExport(
		header,
		rows.map(({ cells }) => cells)
	);
}
