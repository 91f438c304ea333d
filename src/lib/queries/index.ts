/** Every question by its name, as `pmqa query` and the pages ask it. */
import { assessments } from './assessments';
import { boxes } from './boxes';
import { coverage } from './coverage';
import { evidenceDepth } from './evidenceDepth';
import { findings } from './findings';
import { heatmap } from './heatmap';
import { indicators } from './indicators';
import { itemStatus } from './itemStatus';
import { observations } from './observations';
import { options } from './options';
import { overview } from './overview';
import type { ParamSpec } from './query';
import { statement } from './statement';
import { statements } from './statements';

export { ask, bind } from './query';
export type { ParamSpec, Query } from './query';
export type { AssessmentRow } from './assessments';
export type { BoxRow } from './boxes';
export type { CoverageRow } from './coverage';
export type { EvidenceDepthRow } from './evidenceDepth';
export type { FindingRow, FindingsParams, Verdict } from './findings';
export type { HeatmapRow } from './heatmap';
export type { IndicatorRow, IndicatorsParams } from './indicators';
export type { ItemState, ItemStatusRow } from './itemStatus';
export type { ObservationRow, ObservationsParams } from './observations';
export type { OptionRow } from './options';
export type { OverviewRow } from './overview';
export type { AssessmentParams, CategoryParams, StatementParams } from './params';
export type { StatementRow } from './statement';
export type { StatementListRow, StatementsParams } from './statements';
export {
	assessments,
	boxes,
	coverage,
	evidenceDepth,
	findings,
	heatmap,
	indicators,
	itemStatus,
	observations,
	options,
	overview,
	statement,
	statements
};

/** A question without its types, for callers that only know its name. */
export interface NamedQuery {
	readonly name: string;
	readonly about: string;
	readonly params: readonly ParamSpec[];
	readonly sql: string;
}

const ALL: readonly NamedQuery[] = [
	assessments,
	overview,
	coverage,
	heatmap,
	itemStatus,
	statements,
	statement,
	options,
	boxes,
	observations,
	indicators,
	evidenceDepth,
	findings
];

/** Without a prototype, so that a name typed by a person finds a question or nothing. */
export const QUERIES: Readonly<Record<string, NamedQuery>> = Object.assign(
	Object.create(null) as Record<string, NamedQuery>,
	Object.fromEntries(ALL.map((query) => [query.name, query]))
);
