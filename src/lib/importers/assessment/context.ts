/** What a table is read with: the statements of the form and the organisations that are known. */
import type { Framework } from '$lib/form3/types';
import { skeleton } from '$lib/thai/fold';
import { plainCell } from './cell';
import { nameKey, OTHER_NAMES } from './names';

/** A row of `data/organizations.csv`, as far as it matters here. */
export interface KnownOrganization {
	readonly org_id: string;
	readonly name_th: string;
	readonly name_en: string | null;
	readonly province_code: number | null;
}

export interface TableContext extends KnownOrganizations {
	readonly framework: Framework;
	/** Options of a statement, by its code. */
	readonly options: ReadonlyMap<string, number>;
	/** Codes of the items. */
	readonly items: ReadonlySet<string>;
}

/** The organisations that are known, as they are found by code and name. */
export interface KnownOrganizations {
	readonly organizations: ReadonlyMap<string, KnownOrganization>;
	/** Code of an organisation by its name as `nameKey` writes it. */
	readonly byName: ReadonlyMap<string, string>;
	/** Code of an organisation by the skeleton of its Thai name, where only one has it. */
	readonly bySkeleton: ReadonlyMap<string, string>;
}

/** Fewest letters by which a damaged name is still one name and no other. */
const SHORTEST_SKELETON = 4;

export function tableContext(
	framework: Framework,
	organizations: readonly KnownOrganization[]
): TableContext {
	return {
		framework,
		options: new Map(framework.statements.map((row) => [row.statement_no, row.option_count])),
		items: new Set(framework.items.map((row) => row.item_no)),
		...knownOrganizations(organizations)
	};
}

export function knownOrganizations(
	organizations: readonly KnownOrganization[]
): KnownOrganizations {
	const byName = new Map<string, string>();
	const skeletons = new Map<string, string | null>();
	for (const { org_id, name_th, name_en } of organizations) {
		for (const name of [name_th, name_en ?? '', ...(OTHER_NAMES[org_id] ?? [])]) {
			const key = nameKey(plainCell(name));
			if (key !== '') byName.set(key, org_id);
		}
		const bones = skeleton(nameKey(plainCell(name_th)));
		if (bones.length < SHORTEST_SKELETON) continue;
		skeletons.set(bones, skeletons.has(bones) ? null : org_id);
	}
	return {
		organizations: new Map(organizations.map((row) => [row.org_id, row])),
		byName,
		bySkeleton: new Map([...skeletons].flatMap(([key, id]) => (id === null ? [] : [[key, id]])))
	};
}
