/** `pmqa validate`: is a dataset what the schema says? */
import { frameworkFromFiles } from '$lib/dataset/framework';
import type { Problem } from '$lib/dataset/problems';
import { groupOf, validateDataset, validateFramework, type TableMap } from '$lib/dataset/validate';
import { Form3Error } from '$lib/form3/errors';
import { readArgs } from './args';
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
	const args = readArgs(argv, { json: { type: 'boolean' } });
	if (args.positionals.length === 0) {
		throw new UsageError('ต้องระบุโฟลเดอร์', 'a folder is needed');
	}
	const reports: Report[] = [];
	for (const path of args.positionals) {
		reports.push(await check(path, frameworkDir(io, args.value('framework'))));
	}
	if (args.has('json')) await printJson(io, reports.length === 1 ? reports[0] : reports);
	else for (const report of reports) await describe(report, io);
	return reports.every(({ valid }) => valid) ? DONE : WRONG_INPUT;
}

async function check(path: string, framework: string): Promise<Report> {
	if (/\.(csv|tsv|xlsx|parquet)$/i.test(path) && !(await isFolder(path))) {
		throw new UsageError(
			'การนำเข้าตารางการประเมิน (ไฟล์เดียว) ยังไม่มีในรุ่นนี้ ใช้ได้กับโฟลเดอร์ชุดข้อมูล',
			'table import (a single file) is not part of this version; give the folder of a dataset'
		);
	}
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
