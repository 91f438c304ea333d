/** What `pmqa read` says of a document to a person. */
import type { DocumentRead } from '$lib/dataset/document';
import { MARKS, type Mark, type Warning } from '$lib/form3/types';
import { inline, plain, type Io, type Text } from './io';

/** How many lines of a group of warnings are named. */
const LINES_SHOWN = 8;

export function summaryOf({ document, observations }: DocumentRead, io: Io): string {
	const { source, organization, statements, items, figures, links, warnings } = document;
	const options = statements.flatMap((statement) => statement.options);
	const t = (th: string, en: string) => inline(io, { th, en });
	const matched = observations.filter((row) => row.indicator_id !== null).length;
	const count = (th: string, en: string, value: string | number) => `  ${t(th, en)}: ${value}`;
	return [
		`${source.name} (${source.lines} ${t('บรรทัด', 'lines')})`,
		count('หน่วยงาน', 'organisation', organizationText(organization, t)),
		count('ปี', 'year (BE)', document.year_be ?? t('ไม่ระบุ', 'not stated')),
		count('หัวข้อ', 'items', items.length),
		count('ข้อ', 'statements', `${statements.length} ${marksText(statements.map((s) => s.mark))}`),
		count('ตัวเลือก', 'options', `${options.length} ${marksText(options.map((o) => o.mark))}`),
		count('ยังไม่ดำเนินการ', 'not started', marksText(items.map((item) => item.not_started))),
		count('อยู่ระหว่างดำเนินการ', 'in progress', marksText(items.map((item) => item.in_progress))),
		count('ข้อที่มีหลักฐาน', 'with evidence', statements.filter((s) => s.evidence_chars > 0).length),
		count('ตัวเลข', 'figures', `${figures.length} (${t('ตามตัวชี้วัด', 'of indicators')} ${matched})`),
		count('ลิงก์และระบบ', 'links and systems', links.length),
		count('คำเตือน', 'warnings', warnings.length),
		...warningLines(warnings, io)
	]
		.map((line) => `${plain(line)}\n`)
		.join('');
}

function organizationText(
	{ org_id, name_th }: DocumentRead['document']['organization'],
	t: (th: string, en: string) => string
): string {
	if (name_th === null && org_id === null) return t('ไม่ระบุ', 'not stated');
	return [name_th, org_id === null ? null : `(${org_id})`].filter(Boolean).join(' ');
}

/** `(unreadable 69, absent 25)`; words of the data, not translated: the JSON has the same ones. */
function marksText(marks: readonly Mark[]): string {
	const parts = MARKS.map((mark) => [mark, marks.filter((m) => m === mark).length] as const)
		.filter(([, count]) => count > 0)
		.map(([mark, count]) => `${mark} ${count}`);
	return `(${parts.join(', ') || '0'})`;
}

/** One line for each sort of warning: how many, where, and what the first of them says. */
function warningLines(warnings: readonly Warning[], io: Io): string[] {
	const groups = new Map<string, Warning[]>();
	for (const warning of warnings) {
		groups.set(warning.code, [...(groups.get(warning.code) ?? []), warning]);
	}
	return [...groups].flatMap(([code, group]) => {
		const lines = group.flatMap(({ line }) => (line === null ? [] : [line]));
		const more = lines.length > LINES_SHOWN ? ' …' : '';
		const word: Text = { th: 'บรรทัด', en: 'line' };
		const place =
			lines.length === 0
				? ''
				: ` (${inline(io, word)} ${lines.slice(0, LINES_SHOWN).join(', ')}${more})`;
		const first = group[0]!;
		const texts =
			io.lang === 'both' ? [first.message_th, first.message_en] : [first[`message_${io.lang}`]];
		return [`    ${code} ${group.length}${place}`, ...texts.map((text) => `      ${text}`)];
	});
}
