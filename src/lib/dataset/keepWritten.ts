/** What people wrote into a dataset survives a new reading of its document. */
import { targetOf } from '$lib/form3/codes';
import {
	emptyDataset,
	type Dataset,
	type Observation,
	type Response,
	type Review,
	type Summary
} from './schema';

/**
 * Carries over, by key: summaries of statements and options, descriptions of observations, and reviews.
 * Summaries written by hand (`summaries.csv`) come before those of the previous dataset. Reviews whose
 * assessment is no longer there are left out.
 */
export function keepWritten(
	fresh: Dataset,
	previous: Dataset | undefined,
	summaries: readonly Summary[]
): Dataset {
	const byHand = new Map(summaries.map((row) => [targetOf(row.statement_no, row.option_no), row]));
	const before = new Map((previous?.responses ?? []).map((row) => [responseKey(row), row]));
	const beforeFigures = previous?.observations ?? [];
	const oldKeys = observationKeys(beforeFigures);
	const described = new Map(beforeFigures.map((row, i) => [oldKeys[i]!, writtenBy(row, previous)]));
	const keys = observationKeys(fresh.observations);
	return {
		...fresh,
		responses: fresh.responses.map((row) => {
			const own = byHand.get(targetOf(row.statement_no, row.option_no));
			const old = before.get(responseKey(row));
			return {
				...row,
				summary_th: own?.summary_th ?? old?.summary_th ?? row.summary_th,
				summary_en: own?.summary_en ?? old?.summary_en ?? row.summary_en
			};
		}),
		observations: fresh.observations.map((row, i) => {
			const old = described.get(keys[i]!);
			return {
				...row,
				what_th: old?.what_th ?? row.what_th,
				what_en: old?.what_en ?? row.what_en
			};
		}),
		reviews: keptReviews(fresh, previous?.reviews ?? [])
	};
}

function responseKey(row: Response): string {
	return `${row.assessment_id} ${targetOf(row.statement_no, row.option_no)}`;
}

/** What a person wrote of a figure: words that are not just the name of its indicator, which may change. */
function writtenBy(row: Observation, { indicators }: Dataset = emptyDataset()) {
	const named = indicators.find(({ indicator_id }) => indicator_id === row.indicator_id);
	return {
		what_th: row.what_th === named?.name_th ? null : row.what_th,
		what_en: row.what_en === named?.name_en ? null : row.what_en
	};
}

/** A key for every row. A figure may be printed twice on one line: then the first is the first again. */
function observationKeys(rows: readonly Observation[]): string[] {
	const count = new Map<string, number>();
	return rows.map((row) => {
		const place = `${row.assessment_id} ${row.statement_no} ${row.line} ${row.raw}`;
		const earlier = count.get(place) ?? 0;
		count.set(place, earlier + 1);
		return `${place} ${earlier}`;
	});
}

function keptReviews(fresh: Dataset, reviews: readonly Review[]): Review[] {
	const known = new Set(fresh.assessments.map((row) => row.assessment_id));
	return reviews.filter((row) => known.has(row.assessment_id));
}
