/** Empty assessment tables to fill in, made on the device. */
import { frameworkFromFiles } from '$lib/dataset/framework';
import type { Lang } from '$lib/i18n/locale';
import { assessmentTemplate } from '$lib/importers/assessment/template';
import type { ReadingTexts } from '$lib/state/openedDocument';
import { save } from '../chart/exports';

export type TemplateKind = 'csv' | 'xlsx';

const MIME = {
	csv: 'text/csv;charset=utf-8',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
} as const;

/**
 * Makes a template and hands it to the browser to save. Rejects when a part of the site did not arrive.
 * @param textsAddress where the texts are that files are read with; the form is among them
 */
export async function saveTemplate(
	kind: TemplateKind,
	lang: Lang,
	textsAddress: string
): Promise<void> {
	const answer = await fetch(textsAddress);
	if (!answer.ok) throw new Error(`${textsAddress}: ${answer.status}`);
	const texts = (await answer.json()) as ReadingTexts;
	const framework = frameworkFromFiles(new Map(Object.entries(texts.framework)));
	const name = lang === 'th' ? 'แม่แบบ-pmqa' : 'pmqa-template';
	if (kind === 'xlsx') {
		const { templateXlsx } = await import('$lib/importers/assessment/templateXlsx');
		const bytes = await templateXlsx(framework, lang);
		return save(new Blob([new Uint8Array(bytes)], { type: MIME.xlsx }), `${name}.xlsx`);
	}
	const { toCsvExport } = await import('$lib/dataset/csv');
	const { header, rows } = assessmentTemplate(framework, lang, { codes: 'worded' });
	const text = toCsvExport(
		header,
		rows.map(({ cells }) => cells)
	);
	save(new Blob([text], { type: MIME.csv }), `${name}.csv`);
}
