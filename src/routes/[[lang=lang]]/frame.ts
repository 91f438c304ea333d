/** What every page says of the assessment it shows: its organisation, source line, notes and file name. */
import { organizationName } from '$lib/components/form/organization';
import type { Locale } from '$lib/components/site/locale.svelte';
import { M } from '$lib/i18n/messages';
import type { AssessmentRow } from '$lib/queries/assessments';

export interface PageFrame {
	readonly assessment: AssessmentRow;
	readonly organization: string;
	/** Organisation, year and document, for under a chart. */
	readonly source: string;
	/** What has to be said wherever the data are shown. */
	readonly notes: readonly string[];
	/** Beginning of the names of downloaded files. */
	readonly fileName: string;
}

/** The frame of the assessment whose rows are shown; of the first one when the code is unknown. */
export function frameOf(
	assessments: readonly AssessmentRow[],
	shown: string,
	locale: Locale
): PageFrame {
	const assessment =
		assessments.find(({ assessment_id }) => assessment_id === shown) ?? assessments[0]!;
	const organization = organizationName(assessment, locale.lang);
	return {
		assessment,
		organization,
		source: `${organization} ${locale.t(M.inFiscalYear(locale.year(assessment.year_be)))} · ${locale.t(M.formSource)}`,
		notes: assessment.provenance === 'synthetic' ? [locale.t(M.trustSynthetic)] : [],
		fileName: `pmqa-${assessment.org_id}-${assessment.year_be}`
	};
}
