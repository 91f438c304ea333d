/** A dataset as a zip or as a folder that was dropped → its files as text, as `validateDataset` takes them. */
import { ImportError, type Words } from '../errors';
import { LIMITS } from '../limits';
import { decodeText } from '../text/encoding';
import { unzip } from '../zip';

/** A file of a folder; its path is parted by `/` or `\` and may begin with the folder's name. */
export interface FolderFile {
	readonly path: string;
	readonly bytes: Uint8Array;
}

/** Any of these in a folder makes it a dataset. */
const SIGNS = ['datapackage.json', 'assessments.csv'];
/** Files of a dataset; anything else beside them (a README, a picture) is left out. */
const WANTED = /^(?:datapackage\.json|[\w.-]+\.csv)$/;

/**
 * Unpacks a dataset: its files may stand at the top of the zip or in one folder.
 *
 * @returns text by file name, without a folder
 * @throws ImportError `not-a-dataset`, or as `unzip`
 */
export function readDatasetZip(bytes: Uint8Array, name: string): Map<string, string> {
	const files = unzip(bytes, name, (path) => {
		const steps = path.split('/');
		return steps.length <= 2 && isWanted(path);
	});
	return datasetFiles(
		[...files].map(([path, content]) => ({ path, bytes: content })),
		name
	);
}

/**
 * Takes the dataset out of the files of a folder, wherever in it the dataset stands.
 *
 * @param name of the folder, for messages
 * @returns text by file name, without a folder
 * @throws ImportError `not-a-dataset` for none or several, `unsafe` for paths that leave the folder,
 * `too-large`
 */
export function datasetFiles(files: readonly FolderFile[], name: string): Map<string, string> {
	const folders = new Map<string, FolderFile[]>();
	let total = 0;
	for (const file of files) {
		const path = file.path.replaceAll('\\', '/').replace(/^(?:[A-Za-z]:)?\/+/, '');
		if (path.split('/').includes('..')) throw unsafe(name);
		if (!isWanted(path)) continue;
		const cut = path.lastIndexOf('/') + 1;
		const folder = folders.get(path.slice(0, cut)) ?? [];
		folder.push({ path: path.slice(cut), bytes: file.bytes });
		folders.set(path.slice(0, cut), folder);
	}
	const datasets = [...folders.values()].filter((folder) =>
		folder.some(({ path }) => SIGNS.includes(path))
	);
	const [dataset] = datasets;
	if (dataset === undefined) throw notADataset(name, NONE);
	if (datasets.length > 1) throw notADataset(name, several(datasets.length));
	const texts = new Map<string, string>();
	for (const { path, bytes } of dataset) {
		total += bytes.length;
		if (bytes.length > LIMITS.documentBytes || total > LIMITS.unpackedBytes) throw tooLarge(name);
		texts.set(path, decodeText(bytes).text);
	}
	return texts;
}

/** Hidden files and what macOS adds to a zip are none of ours. */
function isWanted(path: string): boolean {
	const steps = path.split('/');
	if (steps.some((step) => step.startsWith('.') || step === '__MACOSX')) return false;
	return WANTED.test(steps.at(-1) as string);
}

const NONE: Words = {
	th: `ไม่มี ${SIGNS.join(' หรือ ')} โปรดเลือกโฟลเดอร์หรือ .zip ที่สร้างด้วย pmqa`,
	en: `holds no ${SIGNS.join(' or ')}; choose a folder or .zip written by pmqa`
};

function several(count: number): Words {
	return {
		th: `มีชุดข้อมูล ${count} ชุด โปรดนำเข้าครั้งละชุด`,
		en: `holds ${count} datasets; import one at a time`
	};
}

function notADataset(name: string, { th, en }: Words): ImportError {
	return new ImportError('not-a-dataset', name, { th: `${name} ${th}`, en: `${name} ${en}` });
}

function unsafe(name: string): ImportError {
	return new ImportError('unsafe', name, {
		th: `${name} มีไฟล์ที่อยู่นอกโฟลเดอร์ (..) จึงไม่เปิด โปรดเลือกโฟลเดอร์ของชุดข้อมูลโดยตรง`,
		en: `${name} holds a path that leaves the folder (..) and is not opened; choose the dataset's own folder`
	});
}

function tooLarge(name: string): ImportError {
	const limit = `${LIMITS.documentBytes / 1024 / 1024} MB`;
	return new ImportError('too-large', name, {
		th: `${name} มีไฟล์ใหญ่เกินกำหนด ${limit} โปรดแบ่งชุดข้อมูลเป็นหลายชุด`,
		en: `${name} holds a file above the limit of ${limit}; split the dataset`
	});
}
