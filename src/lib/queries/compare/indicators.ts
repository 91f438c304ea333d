import type { Query } from '../query';
import { indicatorsAhead } from './ahead/indicator';
import { KIND, leftOut, ofProvenance, PROVENANCE, type Given } from './params';
import type { OrgKind, Provenances } from './types';

export interface CompareIndicatorsParams {
	readonly kind?: OrgKind | null;
	readonly provenance?: Provenances | null;
}

/** An indicator of the database, whether or not anybody cites it. */
export interface NamedIndicatorRow {
	readonly indicator_id: string;
	readonly name_th: string;
	readonly name_en: string;
	/** The unit of measure it is meant to be in; null where none is named. */
	readonly unit: string | null;
	readonly better: 'higher' | 'lower' | 'none';
	readonly topic: string | null;
}

/** An indicator that somebody cites. */
export interface IndicatorCountRow {
	readonly indicator_id: string;
	/** Organisations with a figure of it, of any year, role or period. */
	readonly organizations: number;
	readonly figures: number;
}

/** Every named indicator of the database, by its code. A small table: nothing is counted. */
export const namedIndicators: Query<Record<string, never>, NamedIndicatorRow> = {
	name: 'named-indicators',
	about: 'the named indicators of the database, with unit, direction and topic',
	params: [],
	sql: `SELECT
	CAST(n.indicator_id AS VARCHAR) AS indicator_id,
	n.name_th,
	n.name_en,
	CAST(n.unit AS VARCHAR) AS unit,
	CAST(n.better AS VARCHAR) AS better,
	CAST(n.topic AS VARCHAR) AS topic
FROM indicators n
ORDER BY indicator_id`
};

export const indicatorsSql = (kind: Given, provenance: Given) => `WITH chosen AS (
	SELECT a.assessment_id, a.org_id
	FROM assessments a
	JOIN organizations o ON o.org_id = a.org_id
	WHERE (${leftOut(kind)} OR CAST(o.kind AS VARCHAR) = CAST(${kind} AS VARCHAR))
		AND ${ofProvenance(provenance, 'a.provenance')}
)
SELECT
	CAST(v.indicator_id AS VARCHAR) AS indicator_id,
	CAST(COUNT(DISTINCT c.org_id) AS INTEGER) AS organizations,
	CAST(COUNT(*) AS INTEGER) AS figures
FROM observations v
JOIN chosen c ON c.assessment_id = v.assessment_id
WHERE v.indicator_id IS NOT NULL
GROUP BY v.indicator_id
ORDER BY CAST(v.indicator_id AS VARCHAR)`;

/** How many organisations cite each indicator; those nobody cites have no row. By code. */
export const compareIndicators: Query<CompareIndicatorsParams, IndicatorCountRow> = {
	name: 'compare-indicators',
	about: 'how many organisations cite each named indicator',
	params: [KIND, PROVENANCE],
	sql: indicatorsSql('$1', '$2'),
	ahead: (tables, [kind, provenance]) => indicatorsAhead(tables, { kind, provenance })
};
