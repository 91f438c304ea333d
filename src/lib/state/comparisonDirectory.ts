/** The organisations of an archive as a comparison takes them. Pure. */
import { assessmentId, orgKind, type Assessor, type OrgKind } from '$lib/form3/codes';
import type { DirectoryRow } from '$lib/queries/compare/directory';
import { oneYear, type OfOneYear, type UnitOnHand } from './comparisonStand';

type Provenance = OfOneYear['provenance'];

/** An organisation, and of what kind it is. */
export interface UnitOfKind extends UnitOnHand {
	readonly kind: string;
}

/** Everything an archive holds, in the order of the rows. */
export function unitsOfDirectory(rows: readonly DirectoryRow[]): UnitOfKind[] {
	return rows.map((row) => {
		const assessments = yearsOf(row);
		return {
			org_id: row.org_id,
			kind: row.org_kind,
			name_th: row.org_name_th,
			name_en: row.org_name_en,
			region: row.region,
			province_code: row.province_code,
			years: assessments.map(({ year_be }) => year_be),
			assessments
		};
	});
}

function yearsOf({ org_id, assessments }: DirectoryRow): UnitOnHand['assessments'] {
	const byYear = new Map<number, OfOneYear[]>();
	for (const word of assessments.split(' ')) {
		const [year, assessor, provenance] = word.split('/') as [string, Assessor, Provenance];
		const year_be = Number(year);
		const own = byYear.get(year_be) ?? [];
		own.push({
			year_be,
			assessor,
			provenance,
			assessment_id: assessmentId(org_id, year_be, assessor)
		});
		byYear.set(year_be, own);
	}
	return [...byYear.values()].map(oneYear);
}

/** The one asked about where the person has not said: the usual one if it is there, else the first by name. */
export function usualUnit(
	units: readonly UnitOfKind[],
	usual: string
): { readonly unit: string; readonly kind: OrgKind } | null {
	const found = units.find(({ org_id }) => org_id === usual) ?? units[0];
	const kind = found && orgKind(found.org_id);
	return found && kind ? { unit: found.org_id, kind } : null;
}
