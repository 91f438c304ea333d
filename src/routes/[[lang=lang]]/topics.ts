/** The three indicators the overview tells: their figures, their charts' findings, their place in the page. */
import { COMPLAINTS, composition, compositionRows } from '$lib/charts/composition';
import type { ChartContext } from '$lib/charts/chart';
import { quantities } from '$lib/charts/quantities';
import { yearBars } from '$lib/charts/year-bars';
import { M, type Text } from '$lib/i18n/messages';
import type { ObservationRow } from '$lib/queries/observations';

export interface Topics {
	readonly pm25: readonly ObservationRow[];
	readonly epam: readonly ObservationRow[];
	readonly complaints: readonly ObservationRow[];
}

/** The figures of each topic, told apart by the beginning of the indicator's code. */
export function topicsOf(rows: readonly ObservationRow[]): Topics {
	const of = (prefix: string) =>
		rows.filter(({ indicator_id }) => indicator_id?.startsWith(prefix));
	return { pm25: of('pm25-'), epam: of('epam-'), complaints: of('complaints-') };
}

/**
 * The figures shown last of a topic. A selection that does not cite the topic leaves them as they are, and
 * the same figures stay the same array: the hidden chart is neither taken down nor drawn again.
 */
export class LastCited {
	#rows: readonly ObservationRow[] = [];
	#key = '';

	take(rows: readonly ObservationRow[]): readonly ObservationRow[] {
		const key = JSON.stringify(rows);
		if (rows.length > 0 && key !== this.#key) {
			this.#rows = rows;
			this.#key = key;
		}
		return this.#rows;
	}
}

/** The year bars draw the yearly count of sheets; the rest of the topic stands beside it as numbers. */
export const EPAM_EXTRA = { indicator: 'epam-sheets' };

export interface Finding {
	readonly topic: keyof Topics;
	readonly name: Text;
	/** The title of the topic's chart. */
	readonly says: string;
}

/** What the topics' charts find, for the top of the page; topics that are not cited are left out. */
export function findingsOf(topics: Topics, context: ChartContext): Finding[] {
	const { pm25, epam, complaints } = topics;
	const title = ({ title }: { title: string }) => title;
	const all: (Finding & { cited: number })[] = [
		{
			topic: 'pm25',
			name: M.pm25,
			cited: pm25.length,
			says: title(quantities.text(pm25, context))
		},
		{
			topic: 'epam',
			name: M.epam,
			cited: epam.length,
			says: title(yearBars.text(epam, context, EPAM_EXTRA))
		},
		{
			topic: 'complaints',
			name: M.complaints,
			cited: complaints.length,
			says: title(composition.text(compositionRows(complaints, COMPLAINTS), context))
		}
	];
	return all.filter(({ cited }) => cited > 0);
}
