/** Mappings that were used before, for files of the same shape. */
import { applyRemembered } from '$lib/importers/assessment/mapping';
import type { Mapping } from '$lib/importers/assessment/types';
import { isMapping } from '../keep/entry';
import type { KeepStore } from '../keep/types';
import { shortHash } from './hash';

/** @param shape what `shapeKey` says of the table */
const nameOf = (shape: string) => `mapping/${shortHash(shape)}`;

/** The mapping of before, fitted to this table; null where none of this shape is remembered. */
export async function recallMapping(
	store: KeepStore,
	shape: string,
	suggested: Mapping
): Promise<Mapping | null> {
	const kept = await store.getDecision(nameOf(shape)).catch(() => undefined);
	const { shape: of, mapping } = (kept ?? {}) as { shape?: unknown; mapping?: unknown };
	if (of !== shape || !isMapping(mapping)) return null;
	return applyRemembered(suggested, mapping as Mapping);
}

/** Without a word when it cannot be kept: the file itself says how it is mapped. */
export async function rememberMapping(
	store: KeepStore,
	shape: string,
	mapping: Mapping
): Promise<void> {
	await store.setDecision(nameOf(shape), { shape, mapping }).catch(() => {});
}
