/** Organisations without an assessment of a year, as rows: a form that shows every unit shows their number, too. Pure. */
import type { ComparedValue } from '$lib/queries/compare/types';
import type { Form } from '$lib/state/comparison';
import type { UnitOnHand } from '$lib/state/comparisonStand';

/** Forms that count who is missing by the rows they are given; the maps know all their places. */
const COUNTING: readonly Form[] = ['distribution', 'rank', 'multiples'];

/**
 * @param rows what was found
 * @param wanted organisations that the form shows
 * @param chosen `org_id` of those the person chose
 * @returns the rows, and for each of the wanted without one a row without a value in every year and part that
 * the others have; a form of many years gets it for the last year, which is enough to be drawn as a gap
 */
export function withAbsent(
	rows: readonly ComparedValue[],
	form: Form,
	wanted: readonly UnitOnHand[],
	chosen: readonly string[]
): readonly ComparedValue[] {
	if (!COUNTING.includes(form)) return rows;
	const told = rows.filter(({ kind }) => kind === 'unit');
	const places = new Map(told.map((row) => [placeOf(row, form), row]));
	const there = new Set(told.map((row) => `${row.key} ${placeOf(row, form)}`));
	const absent = wanted.flatMap((unit) =>
		[...places]
			.filter(([place]) => !there.has(`${unit.org_id} ${place}`))
			.map(([, row]) => absentIn(row, unit, chosen))
	);
	const units = [...told, ...absent];
	return absent.length === 0 ? rows : [...units, ...rows.filter(({ kind }) => kind !== 'unit')];
}

function placeOf({ year_be, code }: ComparedValue, form: Form): string {
	return form === 'multiples' ? code : `${year_be} ${code}`;
}

function absentIn(
	{ year_be, code, code_th, code_en }: ComparedValue,
	{ org_id, name_th, name_en, region, province_code }: UnitOnHand,
	chosen: readonly string[]
): ComparedValue {
	return {
		key: org_id,
		kind: 'unit',
		name_th,
		name_en,
		province_code,
		region,
		year_be,
		code,
		code_th,
		code_en,
		value: null,
		count: null,
		of: null,
		units: 0,
		synthetic: false,
		chosen: chosen.includes(org_id)
	};
}
