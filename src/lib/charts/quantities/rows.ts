import type { Text } from '$lib/i18n/messages';
import { actualsOf, type CitedRow, type ReadRow } from '../cited';

export interface QuantitiesExtra {
	readonly topic: Text;
	/** indicator_ids in the order they are told. */
	readonly indicators: readonly string[];
}

export interface UnitGroup {
	readonly unit: string | null;
	readonly rows: readonly ReadRow[];
}

/** The figures told, in the order asked for. */
export function figures(rows: readonly CitedRow[], extra: QuantitiesExtra | undefined): ReadRow[] {
	return (extra?.indicators ?? []).flatMap((indicator) => actualsOf(rows, indicator));
}

/** Figures with the same unit stand together, at the place of the first of them. */
export function byUnit(rows: readonly ReadRow[]): UnitGroup[] {
	const groups = new Map<string, ReadRow[]>();
	for (const row of rows) {
		const key = row.unit ?? '';
		groups.set(key, [...(groups.get(key) ?? []), row]);
	}
	return [...groups].map(([unit, members]) => ({ unit: unit || null, rows: members }));
}
