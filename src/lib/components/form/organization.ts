/** The name of an organisation as the pages write it. */
import type { Lang } from '$lib/i18n/locale';

export interface Organization {
	readonly org_id: string;
	readonly org_kind: string;
	readonly org_name_th: string;
	readonly org_name_en: string | null;
}

/** Thai names carry their kind (จังหวัดขอนแก่น); English ones do not, so it is added: Khon Kaen Province. */
export function organizationName(row: Organization, lang: Lang): string {
	if (lang === 'th') return row.org_name_th;
	if (row.org_name_en === null) return row.org_id;
	const bare = row.org_kind === 'province' && !/province/i.test(row.org_name_en);
	return bare ? `${row.org_name_en} Province` : row.org_name_en;
}
