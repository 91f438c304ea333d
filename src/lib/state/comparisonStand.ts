/** A comparison beside the data there are: which years are meant, who stands beside whom. Pure. */
import type { AssessmentRow } from '$lib/queries/assessments';
import { COMPARATORS, type Comparator, type Comparison, type Data } from './comparison';

/** One organisation of the data, with the years it has. */
export interface UnitOnHand {
	readonly org_id: string;
	readonly name_th: string;
	readonly name_en: string | null;
	readonly region: string | null;
	readonly province_code: number | null;
	/** Ascending. */
	readonly years: readonly number[];
	/** One a year, in the order of the years. */
	readonly assessments: readonly OneYear[];
}

/** The assessment that stands for a unit's year: a real one before a made-up one, the unit's own before others. */
export interface OneYear {
	readonly year_be: number;
	readonly assessment_id: string;
	readonly synthetic: boolean;
}

/** Where a comparison stands once the data are known. */
export interface Stand {
	/** Organisations of the kind, by Thai name. */
	readonly onHand: readonly UnitOnHand[];
	/** Every year of the data, ascending. */
	readonly allYears: readonly number[];
	/** The one asked about; null where the data hold nothing of it. */
	readonly first: UnitOnHand | null;
	/** Units chosen that the data hold, in the order chosen. */
	readonly units: readonly UnitOnHand[];
	/** Units chosen that the data hold nothing of. */
	readonly missing: readonly string[];
	/** Years compared, ascending: those asked for that the data have, or the newest of the first unit. */
	readonly years: readonly number[];
	/** The nearest year of the first unit before those compared; null where there is none. */
	readonly previous: number | null;
	/** Comparators that can be had. */
	readonly possible: readonly Comparator[];
	/** Comparators that are asked for and can be had. */
	readonly comparators: readonly Comparator[];
	/** Whether real and made-up data are shown together. */
	readonly mixed: boolean;
}

type Row = Pick<
	AssessmentRow,
	| 'assessment_id'
	| 'assessor'
	| 'org_id'
	| 'org_kind'
	| 'org_name_th'
	| 'org_name_en'
	| 'region'
	| 'province_code'
	| 'year_be'
	| 'provenance'
>;

/** The question's parameter `provenance`; of an archive everything is asked for. */
export function provenanceOf(data: Data): 'real' | 'synthetic' | null {
	return data === 'real' ? 'real' : data === 'samples' ? 'synthetic' : null;
}

function belongs(data: Data, provenance: Row['provenance']): boolean {
	if (data === 'both') return true;
	return (provenance === 'synthetic') === (data === 'samples');
}

/** @param assessments all there are, samples included where they are in */
export function standOf(comparison: Comparison, assessments: readonly Row[]): Stand {
	const rows = assessments.filter(
		(row) => row.org_kind === comparison.kind && belongs(comparison.data, row.provenance)
	);
	const kinds = new Set(rows.map(({ provenance }) => provenance === 'synthetic'));
	return standAmong(comparison, unitsOf(rows), kinds.size > 1);
}

/**
 * @param onHand the organisations of the kind, by Thai name
 * @param mixed whether real and made-up data are both among them
 */
export function standAmong(
	comparison: Comparison,
	onHand: readonly UnitOnHand[],
	mixed = provenanceIn(onHand) === 'both'
): Stand {
	const find = (code: string) => onHand.find(({ org_id }) => org_id === code);
	const allYears = sorted(onHand.flatMap(({ years }) => years));
	const first = find(comparison.units[0] ?? '') ?? null;
	const asked = comparison.years.filter((year) => allYears.includes(year));
	const newest = (first?.years ?? allYears).at(-1);
	const years = asked.length > 0 ? asked : newest === undefined ? [] : [newest];
	const previous = first?.years.filter((year) => year < (years[0] ?? 0)).at(-1) ?? null;
	const can: Record<Comparator, boolean> = {
		region: first?.region != null,
		country: onHand.length > 1,
		previous: previous !== null
	};
	return {
		onHand,
		allYears,
		first,
		units: comparison.units.flatMap((code) => find(code) ?? []),
		missing: comparison.units.filter((code) => !find(code)),
		years,
		previous,
		possible: COMPARATORS.filter((one) => can[one]),
		comparators: comparison.comparators.filter((one) => can[one]),
		mixed
	};
}

/** Whose data there are: of real agencies, made up, or both. */
export function provenanceIn(units: readonly UnitOnHand[]): 'real' | 'samples' | 'both' {
	let [real, synthetic] = [false, false];
	for (const unit of units) {
		for (const one of unit.assessments) {
			if (one.synthetic) synthetic = true;
			else real = true;
		}
		if (real && synthetic) return 'both';
	}
	return synthetic ? 'samples' : 'real';
}

/** Whether there are two of anything: units, or years of one. */
export function canCompare({ onHand }: Pick<Stand, 'onHand'>): boolean {
	return onHand.length > 1 || onHand.some(({ years }) => years.length > 1);
}

function unitsOf(rows: readonly Row[]): UnitOnHand[] {
	const byUnit = new Map<string, Row[]>();
	for (const row of rows) byUnit.set(row.org_id, [...(byUnit.get(row.org_id) ?? []), row]);
	return [...byUnit.values()]
		.map((own) => {
			const { org_id, org_name_th, org_name_en, region, province_code } = own[0]!;
			const years = sorted(own.map(({ year_be }) => year_be));
			const assessments = years.map((year) => oneYear(own.filter((row) => row.year_be === year)));
			return {
				org_id,
				name_th: org_name_th,
				name_en: org_name_en,
				region,
				province_code,
				years,
				assessments
			};
		})
		.sort((a, b) => (a.name_th < b.name_th ? -1 : a.name_th > b.name_th ? 1 : 0));
}

export type OfOneYear = Pick<Row, 'assessment_id' | 'assessor' | 'year_be' | 'provenance'>;

/** @param rows a unit's assessments of one year, at least one */
export function oneYear(rows: readonly OfOneYear[]): OneYear {
	const rank = ({ provenance, assessor }: OfOneYear) =>
		(provenance === 'synthetic' ? 2 : 0) + (assessor === 'self' ? 0 : 1);
	const best = [...rows].sort((a, b) => rank(a) - rank(b))[0]!;
	const { year_be, assessment_id, provenance } = best;
	return { year_be, assessment_id, synthetic: provenance === 'synthetic' };
}

function sorted(years: readonly number[]): number[] {
	return [...new Set(years)].sort((a, b) => a - b);
}
