/** Rows of a dataset → what pages list of it. Pure. */
import type { Dataset } from '$lib/dataset/schema';
import type { AssessmentRow } from '$lib/queries/assessments';

/** The assessments of a dataset with their organisations' names, as the query `assessments` gives them. */
export function assessmentRows(
	dataset: Pick<Dataset, 'assessments' | 'organizations'>
): AssessmentRow[] {
	const organizations = new Map(dataset.organizations.map((row) => [row.org_id, row]));
	return dataset.assessments.flatMap((row) => {
		const organization = organizations.get(row.org_id);
		if (!organization) return [];
		return [
			{
				assessment_id: row.assessment_id,
				org_id: row.org_id,
				org_kind: organization.kind,
				org_name_th: organization.name_th,
				org_name_en: organization.name_en,
				region: organization.region,
				province_code: organization.province_code,
				year_be: row.year_be,
				framework_id: row.framework_id,
				assessor: row.assessor as AssessmentRow['assessor'],
				provenance: row.provenance as AssessmentRow['provenance'],
				source_name: row.source_name,
				source_sha256: row.source_sha256,
				source_lines: row.source_lines
			}
		];
	});
}
