/** How an assessment a person brought is named: organisation and year, the assessor where it is another. */
import { M } from '$lib/i18n/messages';
import type { AssessmentRow } from '$lib/queries/assessments';
import { organizationName } from '../form/organization';
import type { Locale } from '../site/locale.svelte';

type Named = Pick<
	AssessmentRow,
	'org_id' | 'org_kind' | 'org_name_th' | 'org_name_en' | 'year_be' | 'assessor'
>;

/** `จังหวัดขอนแก่น พ.ศ. 2564`; an assessment that is not the organisation's own says whose it is. */
export function assessmentName(row: Named, locale: Pick<Locale, 'lang' | 'year' | 't'>): string {
	const name = `${organizationName(row, locale.lang)} ${locale.year(row.year_be)}`;
	return row.assessor === 'self' ? name : `${name} (${locale.t(M.assessor[row.assessor])})`;
}
