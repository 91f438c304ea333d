/** One value a province, from the rows of a comparison. */
import type { ComparedValue } from '$lib/queries/compare/types';
import { isMissing } from '../compare';
import { ofOnePart } from '../compareOne';
import { TILES, type ProvinceTile } from './tiles';

export interface ProvinceValue extends ProvinceTile {
	/** The rows of its units that stand on an assessment. */
	readonly rows: readonly ComparedValue[];
	/** Where a province has several units, their mean: every unit weighs the same. */
	readonly value: number | null;
	/** `unknown`: assessments, but no value can be told from them; `none`: no assessment. */
	readonly state: 'told' | 'unknown' | 'none';
	readonly chosen: boolean;
	readonly synthetic: boolean;
}

/**
 * All 77 provinces from north to south, those without a row included.
 * @param rows of one year and one part of the form; rows of groups and of units in no province are left out
 */
export function provincesOf(rows: readonly ComparedValue[]): ProvinceValue[] {
	const units = new Map<number, ComparedValue[]>();
	for (const row of ofOnePart(rows)) {
		if (row.kind !== 'unit' || row.province_code === null) continue;
		const own = units.get(row.province_code);
		if (own) own.push(row);
		else units.set(row.province_code, [row]);
	}
	return TILES.map((tile) => provinceOf(tile, units.get(tile.province_code) ?? []));
}

function provinceOf(tile: ProvinceTile, rows: readonly ComparedValue[]): ProvinceValue {
	const assessed = rows.filter((row) => !isMissing(row));
	const values = assessed.flatMap(({ value }) => (value === null ? [] : [value]));
	const sum = values.reduce((total, value) => total + value, 0);
	return {
		...tile,
		rows: assessed,
		value: values.length > 0 ? sum / values.length : null,
		state: values.length > 0 ? 'told' : assessed.length > 0 ? 'unknown' : 'none',
		chosen: rows.some(({ chosen }) => chosen),
		synthetic: assessed.some(({ synthetic }) => synthetic)
	};
}

/** Units that stand in no province, and so not on a map. */
export function unitsElsewhere(rows: readonly ComparedValue[]): number {
	const known = new Set(TILES.map(({ province_code }) => province_code));
	return ofOnePart(rows).filter(
		({ kind, province_code }) => kind === 'unit' && !known.has(province_code ?? 0)
	).length;
}

/** How many provinces are in each state. */
export function countStates(provinces: readonly ProvinceValue[]) {
	const count = (state: ProvinceValue['state']) =>
		provinces.filter((province) => province.state === state).length;
	return { told: count('told'), unknown: count('unknown'), none: count('none') };
}

/** What full shade stands for: all of a share, else the largest value. */
export function topOf(provinces: readonly Pick<ProvinceValue, 'value'>[], share: boolean): number {
	return share ? 1 : Math.max(1, ...provinces.map(({ value }) => value ?? 0));
}
