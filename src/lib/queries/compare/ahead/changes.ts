/** Two assessments whose rows are read where those of their organisations stand. */
import { sqlConstant } from '$lib/engine/constant';
import type { TwoAssessments } from '../statements';
import { textOf, type Given } from './given';
import type { TablesAhead } from './tables';
import type { NumberedOrg } from './unitNumbers';

type Span = readonly [first: number | null, last: number | null];

const SPANS = {
	responses: (org: NumberedOrg): Span => [org.first_response, org.last_response],
	observations: (org: NumberedOrg): Span => [org.first_observation, org.last_observation]
};

/** @returns null unless both are known */
export async function twoAhead(
	tables: TablesAhead,
	{ before, after }: Given<'before' | 'after'>,
	table: keyof typeof SPANS
): Promise<TwoAssessments | null> {
	const { units } = await tables.known();
	const ids = [before, after].map(textOf);
	const found = ids.flatMap((id) => units.unitOf(id) ?? []);
	if (found.length < 2) return null;
	const chosen = ids.map((id, no) => `(${no}, ${sqlConstant(id)})`);
	const rows = spansOf(found.map(({ org }) => SPANS[table](org))).map(
		([first, last]) => `SELECT * FROM ${table} WHERE rowid BETWEEN ${first} AND ${last}`
	);
	if (rows.length === 0) rows.push(`SELECT * FROM ${table} WHERE FALSE`);
	return {
		chosen: `SELECT * FROM (VALUES ${chosen.join(', ')}) two(unit_no, assessment_id)`,
		rows: `(${rows.join(' UNION ALL ')})`
	};
}

/** Each row once: spans that lie over each other become one. */
function spansOf(spans: readonly Span[]): [first: number, last: number][] {
	const found: [number, number][] = [];
	const there = spans.filter((span): span is readonly [number, number] => span[0] !== null);
	for (const [first, last] of there.sort(([a], [b]) => a - b)) {
		const before = found.at(-1);
		if (before && first <= before[1]) before[1] = Math.max(before[1], last);
		else found.push([first, last]);
	}
	return found;
}
