/** A site's database to import beside, and how a small table of the same bytes is read. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFolder } from '$lib/dataset/folder.node';
import {
	FRAMEWORK,
	FRAMEWORK_FILES,
	sampleDataset,
	sampleFiles
} from '$lib/dataset/sample.test-helper';
import type { Organization } from '$lib/dataset/schema';
import { checkTable } from '$lib/importers/assessment/check';
import { tableContext } from '$lib/importers/assessment/context';
import { matchColumns } from '$lib/importers/assessment/match';
import type { Mapping } from '$lib/importers/assessment/types';
import { readDelimited } from '$lib/importers/tables/delimited';
import type { TableOptions } from '$lib/importers/types';
import { buildDatabase } from '../../build.node';
import type { BulkPlan } from '../types';

export const ORGANIZATIONS: readonly Organization[] = [
	['TH-40', 'จังหวัดขอนแก่น', 'Khon Kaen', 40],
	['TH-30', 'จังหวัดนครราชสีมา', 'Nakhon Ratchasima', 30]
].map(([org_id, name_th, name_en, code]) => ({
	org_id: org_id as string,
	kind: 'province',
	name_th: name_th as string,
	name_en: name_en as string,
	region: null,
	province_code: code as number
}));

export const CONTEXT = tableContext(FRAMEWORK, ORGANIZATIONS);

/** Builds the site's database in a folder of its own. */
export async function makeSite(): Promise<{ path: string; remove: () => Promise<void> }> {
	const base = await mkdtemp(join(tmpdir(), 'pmqa-bulk-'));
	const path = join(base, 'site.duckdb');
	await writeFolder(join(base, 'framework'), FRAMEWORK_FILES);
	await writeFolder(join(base, 'shipped'), sampleFiles(sampleDataset()));
	await buildDatabase([join(base, 'shipped')], join(base, 'framework'), path);
	return { path, remove: () => rm(base, { recursive: true, force: true }) };
}

export interface ReadSmall {
	readonly table: ReturnType<typeof readDelimited>;
	readonly checked: ReturnType<typeof checkTable>;
	readonly plan: BulkPlan;
}

/** Reads and checks bytes as a small table, and gives the plan by which they are imported as a large one. */
export function readSmall(
	bytes: Uint8Array,
	options: TableOptions = {},
	mapping?: Mapping
): ReadSmall {
	const name = 'table.csv';
	const table = readDelimited(bytes, name, options);
	const mapped = mapping ?? matchColumns(table, CONTEXT);
	const plan = {
		name,
		shape: table.shape,
		columns: table.columns,
		mapping: mapped,
		framework: FRAMEWORK,
		organizations: ORGANIZATIONS
	};
	return { table, checked: checkTable(table, mapped, CONTEXT), plan };
}
