/** `pmqa read`: a Form 3 document → a summary, JSON, or a dataset folder. */
import { basename, extname, join } from 'node:path';
import { orgKind, YEAR_MAX, YEAR_MIN } from '$lib/form3/codes';
import { factsOf, type DocumentRead, type ReadingContext } from '$lib/dataset/document';
import type { Form3Document } from '$lib/form3/types';
import { readArgs, type Args } from './args';
import { readDocumentFile, reportFile } from './documentFile';
import { frameworkDir, openFramework } from './folders';
import {
	DONE,
	print,
	printJson,
	progress,
	say,
	UsageError,
	WRONG_INPUT,
	type ExitCode,
	type Io
} from './io';
import { readingContext } from './readContext';
import { writeDocument } from './readOut';
import { summaryOf } from './readSummary';

/** Where a document does not say whose or which year's it is. */
interface Given {
	readonly org_id: string | undefined;
	readonly year_be: number | undefined;
}

export async function read(argv: readonly string[], io: Io): Promise<ExitCode> {
	const args = readArgs(argv, {
		json: { type: 'boolean' },
		out: { type: 'string', short: 'o' },
		'facts-only': { type: 'boolean' },
		org: { type: 'string' },
		year: { type: 'string' }
	});
	const files = args.positionals;
	if (files.length === 0) throw new UsageError('ต้องระบุไฟล์', 'a file is needed');
	const given = givenBy(args);
	const outDirs = outFolders(files, args.value('out'));
	const framework = frameworkDir(io, args.value('framework'));
	const context = await readingContext(io, framework);
	const factsOnly = args.has('facts-only');
	const documents: Form3Document[] = [];
	let failed = false;
	for (const [i, file] of files.entries()) {
		progress(io, `${i + 1}/${files.length} ${basename(file)}`);
		try {
			const found = await readFileAs(file, context, given);
			progress(io);
			const out = outDirs[i];
			if (out !== undefined) {
				const { tables } = await openFramework(framework);
				await writeDocument(io, out, found, context, tables, factsOnly);
				say(io, { th: `เขียน ${out} แล้ว`, en: `wrote ${out}` });
			}
			if (args.has('json')) documents.push(factsOnly ? factsOf(found.document) : found.document);
			else if (out === undefined) await print(io, summaryOf(found, io));
		} catch (cause) {
			progress(io);
			reportFile(file, cause, io);
			failed = true;
		}
	}
	if (args.has('json') && files.length > 1) await printJson(io, documents);
	else if (documents[0]) await printJson(io, documents[0]);
	return failed ? WRONG_INPUT : DONE;
}

async function readFileAs(
	file: string,
	context: ReadingContext,
	given: Given
): Promise<DocumentRead> {
	const found = await readDocumentFile(file, context);
	const { organization, year_be } = found.document;
	const known = context.organizations.find((row) => row.org_id === given.org_id);
	const document: Form3Document = {
		...found.document,
		organization:
			given.org_id === undefined
				? organization
				: { org_id: given.org_id, name_th: known?.name_th ?? organization.name_th ?? given.org_id },
		year_be: given.year_be ?? year_be
	};
	return { ...found, document };
}

function givenBy(args: Args): Given {
	const org_id = args.value('org');
	if (org_id !== undefined && orgKind(org_id) === null) {
		throw new UsageError(
			`--org ต้องเป็นรหัสหน่วยงาน เช่น TH-40: ${org_id}`,
			`--org must be the code of an organisation, such as TH-40: ${org_id}`
		);
	}
	const year = args.value('year');
	const year_be = year === undefined ? undefined : Number(year);
	if (
		year_be !== undefined &&
		!(year_be >= YEAR_MIN && year_be <= YEAR_MAX && /^\d{4}$/.test(year!))
	) {
		throw new UsageError(
			`--year ต้องเป็นปี พ.ศ. เช่น 2564: ${year}`,
			`--year must be a Buddhist year, such as 2564: ${year}`
		);
	}
	return { org_id, year_be };
}

/** One file: DIR itself; several: DIR/<name>, each name once. */
function outFolders(files: readonly string[], dir: string | undefined): readonly string[] {
	if (dir === undefined) return [];
	if (dir === '') throw new UsageError('--out ต้องมีค่า', '--out needs a value');
	if (files.length === 1) return [dir];
	const names = files.map((file) => basename(file, extname(file)));
	const twice = names.find((name, i) => names.indexOf(name) !== i);
	if (twice === undefined) return names.map((name) => join(dir, name));
	throw new UsageError(
		`มีสองไฟล์ชื่อ ${twice} จะเขียนทับกันใน ${dir}`,
		`two files are named ${twice}; in ${dir} one would overwrite the other`
	);
}
