/** Entries for the tests of this folder and of those that keep files. */
import { newId } from '../names';
import type { KeptFile } from '../types';
import type { AssessmentRow } from '$lib/queries/assessments';

export function assessmentRow(orgId = 'L-test', year = 2566): AssessmentRow {
	return {
		assessment_id: `${orgId}/${year}/self`,
		org_id: orgId,
		org_kind: 'local',
		org_name_th: 'หน่วยงานตัวอย่าง',
		org_name_en: null,
		region: null,
		province_code: null,
		year_be: year,
		framework_id: 'pmqa4-form3',
		assessor: 'self',
		provenance: 'table',
		source_name: 'a.csv',
		source_sha256: null,
		source_lines: null
	};
}

export function keptFile(change: Partial<KeptFile> = {}): KeptFile {
	return {
		id: newId(),
		name: 'แบบประเมิน.csv',
		fileName: 'แบบประเมิน.csv',
		kind: 'csv',
		bytes: 3,
		sha256: null,
		addedAt: '2026-01-02T03:04:05.000Z',
		state: 'draft',
		assessments: [],
		...change
	};
}
