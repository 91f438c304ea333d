/** A zip of a dataset → its files, once they are sound. Runs in a worker. */
import { readDataset } from '$lib/dataset/read';
import { fileOf, tablesOf } from '$lib/dataset/schema';
import { validateDataset, validateFramework } from '$lib/dataset/validate';
import { ImportError } from '$lib/importers/errors';
import { unzip } from '$lib/importers/zip';
import type { ReadingTexts } from '../openedDocument';
import { madeOf } from './documentJob';
import type { Made } from './jobs';

/** Problems named in the sentence that refuses a dataset. */
const NAMED = 3;

/** @throws ImportError `not-a-dataset` with the first problems, or what the zip itself is wrong with */
export async function readDatasetJob(file: Blob, name: string, texts: ReadingTexts): Promise<Made> {
	const bytes = new Uint8Array(await file.arrayBuffer());
	const files = textsOf(unzip(bytes, name, isOurs), name);
	const framework = validateFramework(new Map(Object.entries(texts.framework))).tables;
	const { problems } = validateDataset(files, { framework });
	if (problems.length > 0) {
		const sentences = (lang: 'th' | 'en') =>
			problems
				.slice(0, NAMED)
				.map(
					(one) => `${one.file}${one.line === null ? '' : `:${one.line}`} ${one[`message_${lang}`]}`
				)
				.join(' · ');
		throw new ImportError('not-a-dataset', name, {
			th: `ชุดข้อมูล ${name} มีปัญหา ${problems.length} แห่ง แก้แล้วลองอีกครั้ง: ${sentences('th')}`,
			en: `${name} has ${problems.length} problems; put them right and try again: ${sentences('en')}`
		});
	}
	return madeOf(readDataset(files).dataset);
}

const NAMES: ReadonlySet<string> = new Set([
	'datapackage.json',
	...tablesOf('dataset').map(fileOf)
]);
const baseOf = (path: string) => path.split('/').at(-1)!;
const isOurs = (path: string) => NAMES.has(baseOf(path));

/** The files of the one folder that holds a dataset, by their own names. */
function textsOf(parts: ReadonlyMap<string, Uint8Array>, name: string): Map<string, string> {
	const paths = [...parts.keys()];
	const folders = paths
		.filter((path) => baseOf(path) === 'assessments.csv')
		.map((path) => path.slice(0, -'assessments.csv'.length));
	if (folders.length !== 1) {
		throw new ImportError('not-a-dataset', name, {
			th: `ไฟล์ ${name} มีชุดข้อมูล ${folders.length} ชุด ต้องมีชุดเดียว (โฟลเดอร์ที่มี assessments.csv และ datapackage.json)`,
			en: `${name} holds ${folders.length} datasets; it must hold one (a folder with assessments.csv and datapackage.json)`
		});
	}
	const decoder = new TextDecoder('utf-8');
	const own = [...parts].filter(([path]) => path === folders[0] + baseOf(path));
	return new Map(own.map(([path, bytes]) => [baseOf(path), decoder.decode(bytes)]));
}
