import type { DirectoryRow } from '../directory';
import type { TablesAhead } from './tables';

/** As `compare-directory`. */
export async function directoryAhead(tables: TablesAhead): Promise<DirectoryRow[]> {
	const { orgs } = await tables.known();
	return orgs.flatMap((org) =>
		org.assessments === null
			? []
			: {
					org_id: org.org_id,
					org_kind: org.org_kind,
					org_name_th: org.org_name_th,
					org_name_en: org.org_name_en,
					region: org.region,
					province_code: org.province_code,
					assessments: org.assessments
				}
	);
}
