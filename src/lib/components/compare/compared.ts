/** Answers of the questions as the charts take them: one value a unit or group, year and part of the form. Pure. */
import type { ComparedValue, GroupValueRow, UnitValueRow } from '$lib/queries/compare/types';
import { readGroupKey } from '$lib/state/comparisonGroups';
import type { UnitOnHand } from '$lib/state/comparisonStand';
import { groupName, groupSaid, type NamedPart } from './names';

/**
 * @param chosen `org_id` of the units the person chose; others are comparators
 * @param parts names of the codes; one that is not among them is named by its code
 * @param onHand who the units are; a unit that is not among them is left out
 * @param leadsTo where the value of a unit leads, as `ChartStop.path`
 * @returns units first, in the order chosen, then the groups as given. A unit and year that stand in several
 * assessments stand once: a real one before a made-up one, the agency's own before one by others.
 */
export function compared(
	units: readonly UnitValueRow[],
	groups: readonly GroupValueRow[],
	chosen: readonly string[],
	parts: readonly NamedPart[],
	onHand: readonly Known[],
	leadsTo: (row: UnitValueRow) => string | null = () => null
): ComparedValue[] {
	const names = new Map(parts.map((part) => [part.code, part]));
	const known = new Map(onHand.map((unit) => [unit.org_id, unit]));
	const values = once(units).flatMap((row) => {
		const unit = known.get(row.org_id);
		return unit ? { ...unitValue(row, unit, chosen, names), path: leadsTo(row) } : [];
	});
	return [
		...chosen.flatMap((org) => values.filter(({ key }) => key === org)),
		...values.filter((value) => !value.chosen),
		...groups.map((row) => groupValue(row, names))
	];
}

/** What is known of a unit beside its values. */
export type Known = Pick<UnitOnHand, 'org_id' | 'name_th' | 'name_en' | 'region' | 'province_code'>;

type Names = ReadonlyMap<string, NamedPart>;

function codeOf(code: string, names: Names) {
	const name = names.get(code);
	return { code, code_th: name?.name_th ?? code, code_en: name?.name_en ?? code };
}

function unitValue(
	row: UnitValueRow,
	unit: Known,
	chosen: readonly string[],
	names: Names
): ComparedValue {
	return {
		key: row.org_id,
		kind: 'unit',
		name_th: unit.name_th,
		name_en: unit.name_en,
		province_code: unit.province_code,
		region: unit.region,
		year_be: row.year_be,
		...codeOf(row.code, names),
		value: row.value,
		count: row.count,
		of: row.of,
		units: 1,
		synthetic: row.synthetic,
		chosen: chosen.includes(row.org_id)
	};
}

function groupValue(row: GroupValueRow, names: Names): ComparedValue {
	const name = groupName(row.group_id);
	const said = groupSaid(row.group_id);
	return {
		key: row.group_id,
		kind: row.region === null ? 'country' : 'region',
		name_th: name.th,
		name_en: name.en,
		said_th: said.th,
		said_en: said.en,
		province_code: null,
		region: row.region,
		year_be: row.year_be,
		...codeOf(row.code, names),
		value: row.mean,
		count: null,
		of: null,
		// Without a value, those from which it cannot be told: no unit at all would be no data.
		units: row.mean === null ? row.without : row.units,
		synthetic: row.synthetic_units > 0 || readGroupKey(row.group_id).of === 'synthetic',
		chosen: false
	};
}

function once(rows: readonly UnitValueRow[]): readonly UnitValueRow[] {
	const made = rows[0]?.synthetic;
	// As a rule every assessment is the agency's own and of one kind of data: then there is one a year.
	if (rows.every(({ assessor, synthetic }) => assessor === 'self' && synthetic === made))
		return rows;
	const best = new Map<string, UnitValueRow>();
	for (const row of rows) {
		const key = `${row.org_id} ${row.year_be} ${row.code}`;
		const other = best.get(key);
		if (!other || rank(row) < rank(other)) best.set(key, row);
	}
	return [...best.values()];
}

function rank({ synthetic, assessor }: UnitValueRow): number {
	return (synthetic ? 2 : 0) + (assessor === 'self' ? 0 : 1);
}
