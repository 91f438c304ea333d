/** Large delimited tables: read in parts by the engine, as the mapping says. */
import { frameworkFromFiles } from '$lib/dataset/framework';
import { readTable } from '$lib/dataset/read';
import { TABLES, type Organization } from '$lib/dataset/schema';
import type { BulkPlan } from '$lib/engine/own/types';
import type { Mapping } from '$lib/importers/assessment/types';
import { LIMITS } from '$lib/importers/limits';
import type { FileKind, TableShape } from '$lib/importers/types';
import type { ReadingTexts } from '../openedDocument';

/** Whether a file goes to the engine: by its size, or because it was found to have too many rows. */
export function isBulk({
	kind,
	bytes,
	bulk
}: {
	readonly kind: FileKind;
	readonly bytes: number;
	readonly bulk?: boolean;
}): boolean {
	if (kind !== 'csv' && kind !== 'tsv') return false;
	return bytes >= LIMITS.bulkFromBytes || bulk === true;
}

/** How the engine is to read a table whose beginning was read already. */
export function bulkPlan(
	name: string,
	{ shape, columns }: { readonly shape: TableShape; readonly columns: readonly string[] },
	mapping: Mapping,
	texts: ReadingTexts
): BulkPlan {
	const organizations = readTable(TABLES.organizations, texts.organizations, 'organizations.csv');
	return {
		name,
		shape,
		columns,
		mapping,
		framework: frameworkFromFiles(new Map(Object.entries(texts.framework))),
		organizations: organizations.rows as unknown as Organization[]
	};
}
