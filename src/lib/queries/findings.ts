import type { Verdict } from '$lib/form3/types';
import { optionally } from './facts';
import { ASSESSMENT, type AssessmentParams } from './params';
import type { Query } from './query';

export type { Verdict };

export interface FindingsParams extends AssessmentParams {
	readonly verdict?: Verdict | null;
	readonly indicator?: string | null;
}

export interface FindingRow {
	readonly rule: string;
	/** Codes, one space between them. */
	readonly statement_nos: string;
	/** 1-based source lines, one space between them. */
	readonly lines: string;
	/** Codes of named indicators, one space between them; null when there are none. */
	readonly indicator_ids: string | null;
	readonly stated: number | null;
	readonly computed: number | null;
	readonly unit: string | null;
	/** The calculation, e.g. `2,316 − 329 = 1,987`. */
	readonly arithmetic: string | null;
	readonly verdict: Verdict;
	readonly message_th: string | null;
	readonly message_en: string | null;
}

/** True when a finding `f` speaks of an indicator: a code among those it lists, whole. */
export function speaksOf(indicator: string): string {
	return `STRPOS(CONCAT(' ', f.indicator_ids, ' '), CONCAT(' ', ${indicator}, ' ')) > 0`;
}

/** What the audit found: contradictions first, sums that hold last. */
export const findings: Query<FindingsParams, FindingRow> = {
	name: 'findings',
	about: 'what the audit of the figures found',
	params: [
		ASSESSMENT,
		{
			name: 'verdict',
			type: 'text',
			optional: true,
			about: 'holds, rounding, contradiction or unverifiable; all when left out'
		},
		{
			name: 'indicator',
			type: 'text',
			optional: true,
			about: 'indicator_id the finding speaks of; all findings when left out'
		}
	],
	sql: `SELECT
	CAST(f.rule AS VARCHAR) AS rule,
	f.statement_nos,
	f.lines,
	f.indicator_ids,
	CAST(f.stated AS DOUBLE) AS stated,
	CAST(f.computed AS DOUBLE) AS computed,
	f.unit,
	f.arithmetic,
	CAST(f.verdict AS VARCHAR) AS verdict,
	f.message_th,
	f.message_en
FROM findings f
JOIN assessments a ON a.assessment_id = f.assessment_id
WHERE CAST(a.assessment_id AS VARCHAR) = CAST($1 AS VARCHAR)
	AND ${optionally('$2', 'f.verdict', 'VARCHAR')}
	AND (CAST($3 AS VARCHAR) IS NULL OR ${speaksOf('CAST($3 AS VARCHAR)')})
ORDER BY
	CASE CAST(f.verdict AS VARCHAR)
		WHEN 'contradiction' THEN 1
		WHEN 'rounding' THEN 2
		WHEN 'unverifiable' THEN 3
		ELSE 4
	END,
	CAST(SPLIT_PART(f.lines, ' ', 1) AS INTEGER),
	f.rule`
};
