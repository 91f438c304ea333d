/** `pmqa synth`: made-up assessments, marked as such, as a dataset folder or as a database. */
import { writeFolder } from '$lib/dataset/folder.node';
import { indicatorRows } from '$lib/dataset/document';
import type { Row } from '$lib/dataset/schema';
import { readDataset } from '$lib/dataset/read';
import { writeDataset } from '$lib/dataset/write';
import { streamDatabase, type Part } from '$lib/engine/buildStream.node';
import { dictionaries, type Dictionaries } from '$lib/engine/load';
import { sortCodes } from '$lib/form3/codes';
import { AGGREGATES_FROM } from '$lib/queries/compare/ahead/made';
import { makeAggregates } from '$lib/queries/compare/ahead/make';
import { assessmentsOf, type SynthPlan } from '$lib/synth/assessments';
import { synthDataset, synthInfo, synthWords } from '$lib/synth/dataset';
import { provincesOf, sampleAuthorities } from '$lib/synth/organisations';
import { readArgs } from './args';
import { fileError, frameworkDir, isFolder, openFolder, openFramework } from './folders';
import { DONE, InputError, printJson, progress, say, type ExitCode, type Io } from './io';
import { readingContext } from './readContext';
import { orgCount, skipped, synthOut, yearSpan } from './synthArgs';

/** A folder is made in memory: more assessments than this are for a database. */
const FOLDER_MAX = 10_000;
/** Rows between two words on the terminal. */
const SAY_EVERY = 100_000;

export async function synth(argv: readonly string[], io: Io): Promise<ExitCode> {
	const args = readArgs(argv, {
		orgs: { type: 'string' },
		years: { type: 'string' },
		seed: { type: 'string' },
		out: { type: 'string' },
		skip: { type: 'string', multiple: true },
		json: { type: 'boolean' }
	});
	const count = orgCount(args);
	const { from, to } = yearSpan(args);
	const out = synthOut(args);
	const skip = skipped(args);
	const framework = frameworkDir(io, args.value('framework'));
	const context = await readingContext(io, framework);
	const provinces = provincesOf(context.organizations);
	const plan: SynthPlan = {
		seed: args.value('seed') ?? '',
		organizations: count === 'provinces' ? provinces : sampleAuthorities(count, provinces),
		...{ from, to, skip },
		framework: context.framework,
		indicators: indicatorRows(context.catalogue)
	};
	const report = out.endsWith('.duckdb')
		? await writeFile(plan, out, framework, io)
		: await writeDir(plan, out);
	if (args.has('json')) await printJson(io, { out, seed: plan.seed, ...report });
	const { assessments = 0, responses = 0, observations = 0 } = report.rows;
	say(io, {
		th: `เขียน ${out} แล้ว: ข้อมูลจำลอง การประเมิน ${assessments} ชุด คำตอบ ${responses} ข้อ ตัวเลข ${observations} ค่า`,
		en: `wrote ${out}: synthetic data, ${assessments} assessment(s), ${responses} answers, ${observations} figures`
	});
	return DONE;
}

interface Report {
	readonly rows: Readonly<Record<string, number>>;
	readonly bytes?: number;
}

async function writeDir(plan: SynthPlan, dir: string): Promise<Report> {
	const most = plan.organizations.length * (plan.to - plan.from + 1);
	if (most > FOLDER_MAX) {
		throw new InputError(
			`${dir}: การประเมินมากกว่า ${FOLDER_MAX} ชุดใหญ่เกินไปสำหรับโฟลเดอร์ ให้เขียนเป็นไฟล์ .duckdb`,
			`${dir}: more than ${FOLDER_MAX} assessments are too much for a folder; write a .duckdb file`
		);
	}
	await refuseReal(dir);
	const dataset = synthDataset(plan);
	await writeFolder(dir, writeDataset(dataset, synthInfo(plan))).catch((cause: unknown) => {
		throw fileError(dir, cause);
	});
	const counts = Object.entries(dataset).map(([name, rows]) => [name, (rows ?? []).length]);
	return { rows: Object.fromEntries(counts) };
}

/** A folder that holds anything but made-up assessments is left alone. */
async function refuseReal(dir: string): Promise<void> {
	if (!(await isFolder(dir))) return;
	const { files } = await openFolder(dir);
	if (files.size === 0) return;
	const { assessments, reviews } = readDataset(files).dataset;
	const synthetic = assessments.every(({ provenance }) => provenance === 'synthetic');
	if (assessments.length > 0 && synthetic && reviews.length === 0) return;
	throw new InputError(
		`${dir}: โฟลเดอร์นี้มีข้อมูลที่ไม่ใช่ข้อมูลจำลองอยู่แล้ว โปรดใช้โฟลเดอร์อื่น`,
		`${dir}: this folder already holds data that are not synthetic; choose another folder`
	);
}

async function writeFile(
	plan: SynthPlan,
	file: string,
	framework: string,
	io: Io
): Promise<Report> {
	const tables = new Map<string, readonly Row[]>([
		['organizations', plan.organizations as readonly object[] as readonly Row[]],
		['indicators', plan.indicators as readonly object[] as readonly Row[]]
	]);
	for (const [name, { rows }] of (await openFramework(framework)).tables) tables.set(name, rows);
	const words = synthWords(plan);
	const units = words.get('assessment_id')!.length;
	const dictionary = withWords(dictionaries(tables), words);
	let said = 0;
	const large = units >= AGGREGATES_FROM;
	try {
		return await streamDatabase(file, tables, partsOf(plan), dictionary, {
			onProgress: (rows) => {
				if (rows < said + SAY_EVERY) return;
				said = rows;
				progress(io, `${rows.toLocaleString('en')} rows`);
			},
			large,
			finish: async (connection, catalogue) => {
				if (large) await makeAggregates(connection, catalogue);
			}
		});
	} catch (cause) {
		throw fileError(file, cause);
	} finally {
		progress(io);
	}
}

/** Dictionaries of the small tables with the words that the rows to come will use. */
function withWords(
	small: Dictionaries,
	words: ReadonlyMap<string, readonly string[]>
): Dictionaries {
	const all = new Map(small);
	for (const [code, more] of words) {
		all.set(code, sortCodes(new Set([...(small.get(code) ?? []), ...more])));
	}
	return all;
}

function* partsOf(plan: SynthPlan): Generator<Part> {
	for (const { assessment, ...rows } of assessmentsOf(plan)) {
		yield { assessments: [assessment], ...rows } as object as Part;
	}
}
