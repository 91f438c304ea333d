/** Reads a table of targets that was brought as a file or pasted. Loaded when somebody brings one. */
import { readTable as readDatasetTable } from '$lib/dataset/read';
import { TABLES, type Organization } from '$lib/dataset/schema';
import { readTargets, type ReadTargets, type TargetContext } from '$lib/dataset/targets/read';
import { knownOrganizations, type KnownOrganization } from '$lib/importers/assessment/context';
import { ImportError } from '$lib/importers/errors';
import { readPasted } from '$lib/importers/tables/delimited';
import { readTable } from '$lib/importers/tables/read';
import { parseCatalogue } from '$lib/indicators/catalogue-files';
import { readingTexts } from './import/made';

/** A table of targets is small: this is twenty times as much as the most rows take. */
const MOST_BYTES = 10 * 1024 * 1024;

export interface TargetTexts {
	/** Where the texts are that files are read with. */
	readonly textsAddress: string;
	/** Organisations of the page, which the texts may not have. */
	readonly organizations: readonly KnownOrganization[];
	/** Codes of the categories and items of the form. */
	readonly parts: readonly string[];
}

/** Rejects with `ImportError`, or `NotArrivedError` where the texts did not come. */
export async function readTargetFile(file: File, texts: TargetTexts): Promise<ReadTargets> {
	if (file.size > MOST_BYTES) throw tooLarge(file);
	const bytes = new Uint8Array(await file.arrayBuffer());
	const table = await readTable(bytes, file.name);
	return readTargets(table, await contextOf(texts));
}

/** As `readTargetFile`. */
export async function readTargetText(text: string, texts: TargetTexts): Promise<ReadTargets> {
	return readTargets(readPasted(text), await contextOf(texts));
}

async function contextOf({
	textsAddress,
	organizations,
	parts
}: TargetTexts): Promise<TargetContext> {
	const texts = await readingTexts(textsAddress);
	const { rows } = readDatasetTable(TABLES.organizations, texts.organizations, 'organizations.csv');
	const known = rows as unknown as Organization[];
	const codes = new Set(known.map(({ org_id }) => org_id));
	const others = organizations.filter(({ org_id }) => !codes.has(org_id));
	const { indicators } = parseCatalogue(texts.indicators, texts.rules);
	return {
		organizations: knownOrganizations([...known, ...others]),
		parts: new Set(parts),
		indicators: new Set(indicators.map(({ indicator_id }) => indicator_id))
	};
}

function tooLarge({ name, size }: File): ImportError {
	const [found, most] = [size, MOST_BYTES].map((bytes) => (bytes / 1024 / 1024).toFixed(1));
	return new ImportError('too-large', name, {
		th: `ไฟล์ ${name} มีขนาด ${found} MB ตารางค่าเป้าหมายรับได้ไม่เกิน ${most} MB โปรดตรวจว่าเลือกไฟล์ถูกต้อง`,
		en: `${name} is ${found} MB; a table of targets may be ${most} MB. Check that it is the right file`
	});
}
