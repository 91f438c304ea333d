import { optionally } from './facts';
import { speaksOf } from './findings';
import { ASSESSMENT, type AssessmentParams } from './params';
import type { Query } from './query';

export interface IndicatorsParams extends AssessmentParams {
	readonly indicator?: string | null;
}

export interface IndicatorRow {
	readonly indicator_id: string;
	readonly name_th: string;
	readonly name_en: string;
	readonly unit: string | null;
	readonly better: 'higher' | 'lower' | 'none';
	readonly topic: string | null;
	/** Figures of this assessment under the indicator. */
	readonly observations: number;
	readonly first_line: number;
	/** Findings of the audit that speak of it, whatever they say. */
	readonly findings: number;
	/** Those of them that cannot be true as printed. */
	readonly contradictions: number;
}

/** The named indicators an assessment cites, in the order the document first names them. */
export const indicators: Query<IndicatorsParams, IndicatorRow> = {
	name: 'indicators',
	about: 'the named indicators an assessment cites, or one of them',
	params: [
		ASSESSMENT,
		{ name: 'indicator', type: 'text', optional: true, about: 'indicator_id; all when left out' }
	],
	sql: `WITH cited AS (
	SELECT
		v.indicator_id,
		v.assessment_id,
		COUNT(*) AS observations,
		MIN(v.line) AS first_line
	FROM observations v
	JOIN assessments a ON a.assessment_id = v.assessment_id
	WHERE CAST(a.assessment_id AS VARCHAR) = CAST($1 AS VARCHAR)
		AND v.indicator_id IS NOT NULL
		AND ${optionally('$2', 'v.indicator_id', 'VARCHAR')}
	GROUP BY v.indicator_id, v.assessment_id
)
SELECT
	CAST(n.indicator_id AS VARCHAR) AS indicator_id,
	n.name_th,
	n.name_en,
	CAST(n.unit AS VARCHAR) AS unit,
	CAST(n.better AS VARCHAR) AS better,
	CAST(n.topic AS VARCHAR) AS topic,
	CAST(MAX(c.observations) AS INTEGER) AS observations,
	CAST(MAX(c.first_line) AS INTEGER) AS first_line,
	CAST(COUNT(f.rule) AS INTEGER) AS findings,
	CAST(COUNT(f.rule) FILTER (WHERE CAST(f.verdict AS VARCHAR) = 'contradiction') AS INTEGER) AS contradictions
FROM cited c
JOIN indicators n ON n.indicator_id = c.indicator_id
LEFT JOIN findings f
	ON f.assessment_id = c.assessment_id
	AND ${speaksOf('CAST(n.indicator_id AS VARCHAR)')}
GROUP BY n.indicator_id, n.name_th, n.name_en, n.unit, n.better, n.topic
ORDER BY first_line, indicator_id`
};
