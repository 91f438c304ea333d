import { ASSESSMENT, type AssessmentParams } from './params';
import type { Query } from './query';

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
}

/** The named indicators an assessment cites, in the order the document first names them. */
export const indicators: Query<AssessmentParams, IndicatorRow> = {
	name: 'indicators',
	about: 'the named indicators an assessment cites',
	params: [ASSESSMENT],
	sql: `SELECT
	CAST(n.indicator_id AS VARCHAR) AS indicator_id,
	n.name_th,
	n.name_en,
	CAST(n.unit AS VARCHAR) AS unit,
	CAST(n.better AS VARCHAR) AS better,
	CAST(n.topic AS VARCHAR) AS topic,
	CAST(COUNT(*) AS INTEGER) AS observations,
	CAST(MIN(v.line) AS INTEGER) AS first_line
FROM indicators n
JOIN observations v ON v.indicator_id = n.indicator_id
JOIN assessments a ON a.assessment_id = v.assessment_id
WHERE CAST(a.assessment_id AS VARCHAR) = CAST($1 AS VARCHAR)
GROUP BY n.indicator_id, n.name_th, n.name_en, n.unit, n.better, n.topic
ORDER BY first_line, indicator_id`
};
