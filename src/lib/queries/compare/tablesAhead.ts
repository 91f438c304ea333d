/** The tables made ahead of an archive (aggregates.ts), as questions meet them. */
import type { QueryEngine, ResultRow, RunOptions } from '$lib/engine/engine';
import { UnitNumbers, type NumberedOrg } from './unitNumbers';

/** A row of `compared_parts`: a part of the form. */
export interface PartAhead {
	readonly code: string;
	/** `all`, `categories` or `items`. */
	readonly sort: string;
	readonly statements: number;
}

/** What the small tables hold: with it a question reads nothing but the counts it wants. */
export interface Known {
	/** By Thai name. */
	readonly orgs: readonly NumberedOrg[];
	readonly units: UnitNumbers;
	/** In form order: a part's number is its place here. */
	readonly parts: readonly PartAhead[];
	/** Numbers in `group_measures`, by `choiceKey`. */
	readonly choices: ReadonlyMap<string, number>;
}

export interface TablesAhead {
	known(): Promise<Known>;
	/** Values stand in the text as constants: the engine leaves out the parts of the file that hold none of them. */
	run<Row extends object>(sql: string): Promise<Row[]>;
}

export function choiceKey(measure: string, scope: string, kind: string): string {
	return JSON.stringify([measure, scope, kind]);
}

const known = new WeakMap<QueryEngine, Promise<Known>>();

/** @param options of one question; what all of them need is read on when that one is given up */
export function tablesAhead(engine: QueryEngine, options?: RunOptions): TablesAhead {
	return {
		known: () => knownOf(engine),
		run: (sql) => engine.run(sql, [], { ...options, once: true })
	};
}

function knownOf(engine: QueryEngine): Promise<Known> {
	let found = known.get(engine);
	if (!found) {
		found = read(engine);
		known.set(engine, found);
		found.catch(() => known.delete(engine));
	}
	return found;
}

async function read(engine: QueryEngine): Promise<Known> {
	const ask = <Row extends object = ResultRow>(sql: string) =>
		engine.run<Row>(sql, [], { once: true });
	const [orgs, parts, choices] = await Promise.all([
		ask<NumberedOrg>('SELECT * FROM compared_orgs'),
		ask<PartAhead>('SELECT code, sort, statements FROM compared_parts ORDER BY code_no'),
		ask<{ measure: string; scope: string; kind: string; choice: number }>(
			'SELECT measure, scope, kind, choice FROM group_choices'
		)
	]);
	return {
		orgs,
		units: new UnitNumbers(orgs),
		parts,
		choices: new Map(
			choices.map(({ measure, scope, kind, choice }) => [choiceKey(measure, scope, kind), choice])
		)
	};
}
