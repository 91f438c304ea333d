/** The report on an assessment table, for people: counts, columns, then every kind of problem with its first lines. */
import type { RowProblem } from '$lib/importers/assessment/types';
import { inline, plain, print, type Io, type Text } from './io';
import type { TableReport } from './validateTable';

/** Problems of one kind that are printed; `--json` has more. */
const SHOWN = 5;

export async function describeTable(report: TableReport, io: Io): Promise<void> {
	const { rows_read, rows_accepted, rows_rejected, duplicates } = report;
	const verdict: Text = {
		th: `อ่าน ${rows_read} แถว รับ ${rows_accepted} ไม่รับ ${rows_rejected}`,
		en: `${rows_read} rows read, ${rows_accepted} accepted, ${rows_rejected} set aside`
	};
	const twice: Text = { th: `ซ้ำ ${duplicates}`, en: `${duplicates} said twice` };
	const shape = [report.encoding, nameOf(report.delimiter), report.sheet]
		.filter(Boolean)
		.join(', ');
	const parts = [inline(io, verdict), ...(duplicates > 0 ? [inline(io, twice)] : [])];
	await print(io, plain(`${report.path}: ${parts.join('; ')} (${shape || report.format})\n`));
	const mapped = Object.entries(report.columns).map(([field, name]) => `${field} ← ${name}`);
	const wide = Object.keys(report.coded_columns ?? {}).length;
	if (wide > 0) {
		mapped.push(inline(io, { th: `${wide} ข้อในหัวตาราง`, en: `${wide} codes in the header` }));
	}
	const said = Object.entries(report.constants).map(([field, value]) => `${field} = ${value}`);
	await print(io, oneLine(`  ${[...mapped, ...said].join(', ')}`));
	if (report.ignored_columns.length > 0) {
		const names = report.ignored_columns.join(', ');
		await print(
			io,
			oneLine(`  ${inline(io, { th: 'คอลัมน์ที่ไม่ใช้', en: 'columns not used' })}: ${names}`)
		);
	}
	const problems = [...report.errors, ...report.notices];
	for (const { code, severity, count } of report.groups) {
		const first = problems.filter((problem) => problem.code === code);
		describeGroup(io, severity, count, first, report.path);
	}
}

function describeGroup(
	io: Io,
	severity: RowProblem['severity'],
	count: number,
	first: readonly RowProblem[],
	path: string
): void {
	const [example] = first;
	if (example === undefined) return;
	const heading =
		severity === 'error'
			? { th: `ข้อผิดพลาด ${count}`, en: `${count} error${count === 1 ? '' : 's'}` }
			: { th: `ข้อสังเกต ${count}`, en: `${count} notice${count === 1 ? '' : 's'}` };
	const fix = { th: example.fix_th, en: example.fix_en };
	io.stderr.write(oneLine(`${example.code} (${inline(io, heading)}): ${inline(io, fix)}`));
	for (const problem of first.slice(0, SHOWN)) {
		const column = problem.column === null ? '' : ` [${problem.column}]`;
		const text = inline(io, { th: problem.message_th, en: problem.message_en });
		io.stderr.write(oneLine(`  ${path}:${problem.line}${column} ${text}`));
	}
	const rest = count - Math.min(first.length, SHOWN);
	if (rest > 0) {
		io.stderr.write(oneLine(`  ${inline(io, { th: `และอีก ${rest}`, en: `and ${rest} more` })}`));
	}
}

const nameOf = (delimiter: string | null) => (delimiter === '\t' ? 'tab' : delimiter);

/** A terminal must not obey what a file says. */
const oneLine = (text: string) => `${plain(text).replaceAll('\n', ' ')}\n`;
