/** Answers of the question `compare-indicator` as the charts take them. Pure. */
import { NO_FIGURE } from '$lib/queries/compare/citedFigure';
import type { IndicatorValueRow } from '$lib/queries/compare/indicator';
import type { UnitOnHand } from '$lib/state/comparisonStand';

type Row = IndicatorValueRow;

/**
 * Rows of the organisations of one kind, a year of an organisation out of one assessment (as everywhere on the page:
 * a real one before a made-up one, its own before one by others), and a row without an assessment for every
 * organisation and year that the answer does not speak of.
 * @param onHand organisations of the kind, in the order they are to stand
 * @param units `org_id` of those asked for; null for all of them
 */
export function indicatorRows(
	rows: readonly Row[],
	onHand: readonly UnitOnHand[],
	units: readonly string[] | null,
	years: readonly number[]
): Row[] {
	const answered = new Map<string, Row[]>();
	for (const row of rows) {
		const key = `${row.org_id} ${row.year_be}`;
		const own = answered.get(key);
		if (own) own.push(row);
		else answered.set(key, [row]);
	}
	const wanted =
		units === null
			? onHand
			: units.flatMap((code) => onHand.filter(({ org_id }) => org_id === code));
	return wanted.flatMap((unit) =>
		years.flatMap((year) => {
			const own = answered.get(`${unit.org_id} ${year}`) ?? [];
			const there = own.filter(({ assessment_id }) => assessment_id !== null);
			if (there.length === 0) return [absent(unit, year, own[0])];
			const stands = unit.assessments.find(({ year_be }) => year_be === year);
			const of = (id: string) => there.filter(({ assessment_id }) => assessment_id === id);
			const one = stands ? of(stands.assessment_id) : [];
			return one.length > 0 ? one : of(there[0]!.assessment_id!);
		})
	);
}

function absent(unit: UnitOnHand, year_be: number, row: Row | undefined): Row {
	if (row) return row;
	return {
		org_id: unit.org_id,
		org_kind: '',
		org_name_th: unit.name_th,
		org_name_en: unit.name_en,
		region: unit.region,
		province_code: unit.province_code,
		year_be,
		assessment_id: null,
		provenance: null,
		state: 'missing',
		...NO_FIGURE
	};
}
