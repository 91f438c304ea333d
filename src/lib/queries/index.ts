/** Every question by its name, as `pmqa query` and the pages ask it. */
import type { SqlValue } from '$lib/engine/engine';
import { assessments } from './assessments';
import { boxes } from './boxes';
import { compareDirectory } from './compare/directory';
import { compareFigures } from './compare/figures';
import { compareGroups } from './compare/groups';
import { compareIndicator } from './compare/indicator';
import { compareIndicators, namedIndicators } from './compare/indicators';
import { compareStatements } from './compare/statements';
import type { TablesAhead } from './compare/ahead/tables';
import { compareUnits } from './compare/units';
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
export type { DirectoryRow } from './compare/directory';
export type { FigureChangeRow } from './compare/figures';
export type { CompareGroupsParams } from './compare/groups';
export type {
	CompareIndicatorParams,
	IndicatorState,
	IndicatorValueRow
} from './compare/indicator';
export type {
	CompareIndicatorsParams,
	IndicatorCountRow,
	NamedIndicatorRow
} from './compare/indicators';
export type { BeforeAfterParams, StatementChangeRow } from './compare/statements';
export type { CompareUnitsParams } from './compare/units';
export type {
	ComparedMeasure,
	ComparedValue,
	GroupValueRow,
	OrgKind,
	Provenances,
	UnitValueRow
} from './compare/types';
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
	compareDirectory,
	compareFigures,
	compareGroups,
	compareIndicator,
	compareIndicators,
	compareStatements,
	compareUnits,
	coverage,
	evidenceDepth,
	findings,
	heatmap,
	indicators,
	itemStatus,
	namedIndicators,
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
	readonly ahead?: (tables: TablesAhead, values: readonly SqlValue[]) => Promise<object[]>;
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
	findings,
	compareDirectory,
	compareUnits,
	compareGroups,
	compareStatements,
	compareFigures,
	compareIndicator,
	compareIndicators,
	namedIndicators
];

/** Without a prototype, so that a name typed by a person finds a question or nothing. */
export const QUERIES: Readonly<Record<string, NamedQuery>> = Object.assign(
	Object.create(null) as Record<string, NamedQuery>,
	Object.fromEntries(ALL.map((query) => [query.name, query]))
);
