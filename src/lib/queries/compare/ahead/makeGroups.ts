/** Answers of `compare-groups`, made ahead. */
import { literal } from '$lib/engine/load';
import { groupsSql } from '../groups';
import { COMPARED_MEASURES } from '../types';
import { GROUP_COLUMNS } from './groups';
import { wordsIn, type SqlConnection } from './sql';

/** A provenance and a kind that can be asked for; empty for all. */
export interface Choice {
	readonly scope: string;
	readonly kind: string;
	/** Choices with the same number come to the same. */
	readonly number: number;
}

/** Kinds and provenances that are there; choosing the only one is the same as choosing none. */
export async function choicesOf(connection: SqlConnection): Promise<Choice[]> {
	const kinds = await wordsIn(
		connection,
		'SELECT DISTINCT CAST(kind AS VARCHAR) AS word FROM organizations'
	);
	const scopes = await wordsIn(
		connection,
		`SELECT DISTINCT
			CASE WHEN CAST(provenance AS VARCHAR) = 'synthetic' THEN 'synthetic' ELSE 'real' END AS word
		FROM assessments`
	);
	const numbers = new Map<string, number>();
	return ['', ...scopes].flatMap((scope) =>
		['', ...kinds].map((kind) => {
			const key = [scopes.length > 1 && scope, kinds.length > 1 && kind].join(' ');
			const number = numbers.get(key) ?? numbers.size;
			numbers.set(key, number);
			return { scope, kind, number };
		})
	);
}

/** Needs `unit_counts` and `unit_numbers` (make.ts). */
export async function makeGroups(
	connection: SqlConnection,
	choices: readonly Choice[]
): Promise<void> {
	const numbers = new Set(choices.map(({ number }) => number)).size;
	await connection.run(
		'CREATE OR REPLACE TABLE group_choices (measure VARCHAR, scope VARCHAR, kind VARCHAR, choice USMALLINT)'
	);
	let made = 0;
	for (const [at, measure] of COMPARED_MEASURES.entries()) {
		for (const { scope, kind, number } of choices) {
			const choice = at * numbers + number;
			const words = [measure, scope, kind].map(literal);
			await connection.run(`INSERT INTO group_choices VALUES (${words.join(', ')}, ${choice})`);
			if (choice < made) continue;
			const given = {
				measure: literal(measure),
				years: 'NULL',
				codes: 'NULL',
				provenance: literal(scope),
				kind: literal(kind)
			};
			const answer = `SELECT CAST(${choice} AS USMALLINT) AS choice, * FROM (${groupsSql(given, 'unit_counts', KEPT)})`;
			await connection.run(
				made === 0
					? `CREATE OR REPLACE TABLE group_measures AS ${answer}`
					: `INSERT INTO group_measures ${answer}`
			);
			made = choice + 1;
		}
	}
}

/** Parts of the form are kept by number, as everywhere in these tables. */
const KEPT = [...GROUP_COLUMNS.filter((name) => name !== 'code'), 'code_no'].join(', ');
