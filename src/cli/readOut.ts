/** `pmqa read --out`: a document's dataset into a folder, keeping what people wrote there. */
import type { DocumentRead, ReadingContext } from '$lib/dataset/document';
import { indicatorRows } from '$lib/dataset/document';
import { packageInfo, type PackageInfo } from '$lib/dataset/datapackage';
import { writeFolder } from '$lib/dataset/folder.node';
import { datasetFromDocument, UnknownAssessmentError } from '$lib/dataset/fromReading';
import type { Problem } from '$lib/dataset/problems';
import { readDataset } from '$lib/dataset/read';
import { fileOf, TABLES, type Dataset } from '$lib/dataset/schema';
import { validateDataset, type TableMap } from '$lib/dataset/validate';
import { writeDataset, type Files } from '$lib/dataset/write';
import { fileError, isFolder, labelOf, openFolder, problemLine } from './folders';
import { InputError, type Io } from './io';

const SUMMARIES = fileOf(TABLES.summaries);
/** A dataset of an older or newer version may lack or have these; what people wrote can still be read. */
const HARMLESS: readonly Problem['code'][] = ['missing-file', 'missing-column', 'unknown-column'];

/** Writes DIR; returns the dataset. `InputError` when DIR holds something that would be lost. */
export async function writeDocument(
	io: Io,
	dir: string,
	read: DocumentRead,
	context: ReadingContext,
	framework: TableMap,
	factsOnly: boolean
): Promise<Dataset> {
	const before = (await isFolder(dir)) ? await openFolder(dir) : { files: new Map(), problems: [] };
	const previous = previousDataset(io, dir, before.files, before.problems);
	const dataset = makeDataset(dir, read, context, factsOnly, previous);
	const files = writeDataset(dataset, infoOf(dataset, before.files.get('datapackage.json')));
	// The hand-written file is its author's: it is checked with the others and left as it is.
	const given = before.files.get(SUMMARIES);
	if (given !== undefined) files.set(SUMMARIES, given);
	const { problems } = validateDataset(files, { folder: labelOf(dir), framework });
	if (problems.length > 0) throw refused(io, dir, problems);
	files.delete(SUMMARIES);
	try {
		await writeFolder(dir, files);
	} catch (cause) {
		throw fileError(dir, cause);
	}
	return dataset;
}

/** What stands in the folder; `undefined` when it holds no dataset yet. */
function previousDataset(
	io: Io,
	dir: string,
	files: Files,
	found: readonly Problem[]
): Dataset | undefined {
	if (files.size === 0) return undefined;
	const { dataset, problems } = readDataset(files, labelOf(dir));
	const broken = [...found, ...problems].filter(({ code }) => !HARMLESS.includes(code));
	if (broken.length > 0) throw refused(io, dir, broken);
	return dataset;
}

function makeDataset(
	dir: string,
	{ document, observations }: DocumentRead,
	context: ReadingContext,
	factsOnly: boolean,
	previous: Dataset | undefined
): Dataset {
	try {
		const dataset = datasetFromDocument(document, context.framework, {
			factsOnly,
			organizations: context.organizations,
			indicators: indicatorRows(context.catalogue),
			observations,
			summaries: previous?.summaries,
			previous
		});
		refuseOthers(dir, dataset, previous);
		return dataset;
	} catch (cause) {
		if (!(cause instanceof UnknownAssessmentError)) throw cause;
		const { name } = document.source;
		throw cause.missing === 'year'
			? new InputError(
					`${name}: เอกสารไม่ระบุปี ให้ระบุด้วย --year 2564`,
					`${name}: the document does not say which year; give --year 2564`
				)
			: new InputError(
					`${name}: ไม่ทราบว่าเป็นหน่วยงานใด ให้ระบุด้วย --org TH-40`,
					`${name}: the organisation is not known; give --org TH-40`
				);
	}
}

/** Another assessment in the folder would be lost. */
function refuseOthers(dir: string, dataset: Dataset, previous: Dataset | undefined): void {
	const [own] = dataset.assessments;
	const other = previous?.assessments.find((row) => row.assessment_id !== own?.assessment_id);
	if (other === undefined) return;
	throw new InputError(
		`${dir}: โฟลเดอร์นี้มีการประเมิน ${other.assessment_id} อยู่แล้ว โปรดใช้โฟลเดอร์อื่น`,
		`${dir}: this folder already holds the assessment ${other.assessment_id}; choose another folder`
	);
}

function refused(io: Io, dir: string, problems: readonly Problem[]): InputError {
	for (const problem of problems.slice(0, 20)) io.stderr.write(`${problemLine(io, problem)}\n`);
	return new InputError(
		`${dir}: ไม่ได้เขียน เพราะพบปัญหา ${problems.length} แห่งในโฟลเดอร์`,
		`${dir}: nothing was written; ${problems.length} problem(s) in the folder`
	);
}

/** Title and sources of the package; what a person wrote into `datapackage.json` comes first. */
function infoOf(dataset: Dataset, descriptor: string | undefined): PackageInfo {
	const [assessment] = dataset.assessments;
	const organization = dataset.organizations.find((row) => row.org_id === assessment?.org_id);
	const { assessment_id = '', year_be = 0, source_name } = assessment ?? {};
	const name = [organization?.name_th, organization?.name_en].filter(Boolean).join(' / ');
	return {
		name: assessment_id,
		title: `PMQA 4.0 แบบฟอร์มที่ 3 (Form 3) ${year_be}: ${name}`,
		...(source_name ? { sources: [{ title: source_name }] } : {}),
		...packageInfo(descriptor)
	};
}
