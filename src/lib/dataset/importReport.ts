/** What a checked table is downloaded as: its problems, the rows that were set aside, the rows that were taken. */
import { HELP_COLUMNS } from '$lib/importers/assessment/columns';
import {
	FIELDS,
	type AssessmentRecord,
	type CheckedTable,
	type CheckReport
} from '$lib/importers/assessment/types';
import type { Lang } from '$lib/i18n/locale';
import { toCsvExport } from './csv';

const PROBLEM_HEADER: Readonly<Record<Lang, readonly string[]>> = {
	th: ['บรรทัด', 'คอลัมน์', 'ระดับ', 'รหัสปัญหา', 'พบ', 'ปัญหา', 'วิธีแก้'],
	en: ['line', 'column', 'severity', 'code', 'found', 'problem', 'what to do']
};
const SEVERITY = {
	th: { error: 'ไม่รับแถวนี้', notice: 'รับแล้ว มีข้อสังเกต' },
	en: { error: 'row set aside', notice: 'row taken' }
} as const;

/** Every problem that was kept, by kind, as CSV for spreadsheets; a last row of a kind says how many more there are. */
export function problemsCsv(report: CheckReport, lang: Lang): string {
	const rows = report.groups.flatMap(({ code, severity, count, first }) => {
		const kept = first.map((problem) => [
			problem.line,
			problem.column,
			SEVERITY[lang][severity],
			code,
			problem.found,
			lang === 'th' ? problem.message_th : problem.message_en,
			lang === 'th' ? problem.fix_th : problem.fix_en
		]);
		const more = count - first.length;
		if (more <= 0) return kept;
		const rest = lang === 'th' ? `และอีก ${more} แถวที่มีปัญหาเดียวกัน` : `and ${more} more of this kind`;
		return [...kept, [null, null, SEVERITY[lang][severity], code, null, rest, null]];
	});
	return toCsvExport(PROBLEM_HEADER[lang], rows);
}

/**
 * The rows that were set aside, with the file's own cells, then their line and what is wrong: put right, the file
 * can be imported as it is (the added columns are known and passed over).
 */
export function rejectedCsv(checked: CheckedTable, lang: Lang): string {
	const help = [HELP_COLUMNS.line[lang], HELP_COLUMNS.problems[lang]];
	const width = checked.columns.length;
	const rows = checked.rejected.map(({ line, cells, codes }) => {
		const own = Array.from({ length: width }, (_, i) => cells[i] ?? '');
		return [...own, line, codes.join(' ')];
	});
	return toCsvExport([...checked.columns, ...help], rows);
}

/** Accepted rows as an assessment table in the codes of the data model; importing it gives the same rows. */
export function acceptedCsv(records: readonly AssessmentRecord[]): string {
	return toCsvExport(
		FIELDS,
		records.map((record) => FIELDS.map((field) => record[field]))
	);
}
