/** `pmqa build`: datasets → one database file. */
import { DatasetError } from '$lib/dataset/problems';
import { buildDatabase } from '$lib/engine/build.node';
import { AGGREGATES_FROM } from '$lib/queries/compare/ahead/made';
import { makeAggregates } from '$lib/queries/compare/ahead/make';
import { readArgs } from './args';
import { fileError, frameworkDir, needFolder, problemLine } from './folders';
import {
	DONE,
	InputError,
	printJson,
	progress,
	say,
	UsageError,
	type ExitCode,
	type Io
} from './io';

const SHOWN = 20;

export async function build(argv: readonly string[], io: Io): Promise<ExitCode> {
	const args = readArgs(argv, {
		output: { type: 'string', short: 'o' },
		json: { type: 'boolean' }
	});
	const out = args.value('output');
	if (out === undefined || out === '') {
		throw new UsageError('ต้องระบุไฟล์ปลายทางด้วย -o', 'an output file is needed: -o FILE.duckdb');
	}
	if (args.positionals.length === 0) {
		throw new UsageError('ต้องระบุโฟลเดอร์ชุดข้อมูล', 'the folder of a dataset is needed');
	}
	const framework = frameworkDir(io, args.value('framework'));
	for (const dir of [framework, ...args.positionals]) await needFolder(dir);
	const report = await buildDatabase(args.positionals, framework, out, {
		onProgress: (what, line) => progress(io, line > 0 ? `${what}:${line}` : what),
		aggregates: { fromAssessments: AGGREGATES_FROM, make: makeAggregates }
	}).catch((cause: unknown) => {
		progress(io);
		throw cause instanceof DatasetError ? explained(cause, io) : fileError(out, cause);
	});
	progress(io);
	if (args.has('json')) await printJson(io, { file: out, ...report });
	const kb = Math.ceil(report.bytes / 1024);
	const assessments = report.rows.assessments ?? 0;
	say(io, {
		th: `เขียน ${out} แล้ว: การประเมิน ${assessments} ชุด ${kb} KB`,
		en: `wrote ${out}: ${assessments} assessment(s), ${kb} KB`
	});
	return DONE;
}

function explained(error: DatasetError, io: Io): InputError {
	for (const problem of error.problems.slice(0, SHOWN)) {
		io.stderr.write(`${problemLine(io, problem)}\n`);
	}
	const { count } = error;
	return new InputError(
		`ชุดข้อมูลมีปัญหา ${count} แห่ง จึงไม่ได้เขียนฐานข้อมูล`,
		`${count} problem(s) in the datasets; no database was written`,
		{ cause: error }
	);
}
