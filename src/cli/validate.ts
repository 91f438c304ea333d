/** `pmqa validate`: is a dataset, or a table of assessments, what it should be? */
import { stat } from 'node:fs/promises';
import { frameworkFromFiles } from '$lib/dataset/framework';
import type { Problem } from '$lib/dataset/problems';
import { groupOf, validateDataset, validateFramework, type TableMap } from '$lib/dataset/validate';
import { Form3Error } from '$lib/form3/errors';
import { readArgs } from './args';
import { reportFile } from './documentFile';
import { frameworkDir, isFolder, labelOf, openFolder, openFramework, problemLine } from './folders';
import {
	DONE,
	inline,
	InputError,
	print,
	printJson,
	UsageError,
	WRONG_INPUT,
	type ExitCode,
	type Io
} from './io';
import { checkTableFile, TABLE_FLAGS, tableChoices, type TableReport } from './validateTable';
import { describeTable } from './validateWords';

interface Report {
	readonly path: string;
	readonly kind: 'dataset' | 'framework';
	readonly valid: boolean;
	/** Rows that could be read, by table. */
	readonly rows: Readonly<Record<string, number>>;
	readonly errors: readonly Problem[];
}

/** How many problems are printed for people; `--json` has all of them. */
const SHOWN = 50;

export async function validate(argv: readonly string[], io: Io): Promise<ExitCode> {
	const args = readArgs(argv, { json: { type: 'boolean' }, ...TABLE_FLAGS });
	if (args.positionals.length === 0) {
		throw new UsageError('ต้องระบุไฟล์หรือโฟลเดอร์', 'a file or folder is needed');
	}
	const choices = tableChoices(args);
	const framework = frameworkDir(io, args.value('framework'));
	const reports: (Report | TableReport)[] = [];
	let failed = false;
	for (const path of args.positionals) {
		try {
			const isTable = !(await isFolder(path)) && (await isFile(path));
			const report = isTable
				? await checkTableFile(path, choices, framework, io)
				: await check(path, framework);
			reports.push(report);
			failed ||= !report.valid;
			if (args.has('json')) continue;
			if (report.kind === 'table') await describeTable(report, io);
			else await describe(report, io);
		} catch (cause) {
			// One file that cannot be read does not stop the others.
			reportFile(path, cause, io);
			failed = true;
		}
	}
	if (args.has('json') && args.positionals.length > 1) await printJson(io, reports);
	else if (args.has('json') && reports[0]) await printJson(io, reports[0]);
	return failed ? WRONG_INPUT : DONE;
}

function isFile(path: string): Promise<boolean> {
	return stat(path).then(
		(found) => found.isFile(),
		() => false
	);
}

async function check(path: string, framework: string): Promise<Report> {
	const { files, problems } = await openFolder(path);
	const kind = groupOf(files.keys());
	if (kind === null) {
		throw new InputError(
			`${path}: โฟลเดอร์นี้ไม่มีชุดข้อมูล (ไม่พบ datapackage.json หรือ assessments.csv)`,
			`${path}: no dataset in this folder (neither datapackage.json nor assessments.csv)`
		);
	}
	const folder = labelOf(path);
	const result =
		kind === 'framework'
			? validateFramework(files, { folder })
			: validateDataset(files, { folder, framework: (await openFramework(framework)).tables });
	const errors = [...problems, ...result.problems];
	if (kind === 'framework' && errors.length === 0) checkFramework(path, files);
	return { path, kind, valid: errors.length === 0, rows: rowsOf(result.tables), errors };
}

/** What only the reader of documents knows about a framework, e.g. that options are numbered from 1. */
function checkFramework(path: string, files: ReadonlyMap<string, string>): void {
	try {
		frameworkFromFiles(files);
	} catch (cause) {
		if (!(cause instanceof Form3Error)) throw cause;
		const place = `${path}:${cause.line ?? ''}`;
		throw new InputError(`${place} ${cause.message_th}`, `${place} ${cause.message_en}`, { cause });
	}
}

function rowsOf(tables: TableMap): Record<string, number> {
	return Object.fromEntries([...tables].map(([name, { rows }]) => [name, rows.length]));
}

async function describe(report: Report, io: Io): Promise<void> {
	const { path, valid, rows, errors } = report;
	const counts = Object.entries(rows).map(([name, count]) => `${name} ${count}`);
	const verdict = valid
		? { th: 'ถูกต้อง', en: 'valid' }
		: { th: `พบปัญหา ${errors.length} แห่ง`, en: `${errors.length} problem(s)` };
	await print(io, `${path}: ${inline(io, verdict)} (${counts.join(', ')})\n`);
	for (const problem of errors.slice(0, SHOWN)) io.stderr.write(`${problemLine(io, problem)}\n`);
	if (errors.length > SHOWN) {
		const rest = errors.length - SHOWN;
		const more = {
			th: `และอีก ${rest} แห่ง (ดูทั้งหมดด้วย --json)`,
			en: `and ${rest} more (--json has all)`
		};
		io.stderr.write(`${inline(io, more)}\n`);
	}
}
