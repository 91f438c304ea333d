/** A question: its name, its parameters in order (`$1`, `$2`, …), its SQL, and (as a type) its rows. */
import type { QueryEngine, RunOptions, SqlValue } from '$lib/engine/engine';
import { askEither } from './aggregated';
import type { TablesAhead } from './compare/ahead/tables';

export interface ParamSpec {
	readonly name: string;
	readonly type: 'text' | 'integer';
	/** An optional parameter left out is NULL. */
	readonly optional?: boolean;
	readonly about: string;
}

export interface Query<P extends object, Row extends object> {
	readonly name: string;
	readonly about: string;
	readonly params: readonly (ParamSpec & { readonly name: keyof P & string })[];
	readonly sql: string;
	/** The same question asked of tables that `pmqa build` makes ahead of large archives; values as `params`. */
	readonly ahead?: (tables: TablesAhead, values: readonly SqlValue[]) => Promise<Row[]>;
	/** Never present at run time: carries the row type. */
	readonly row?: Row;
}

/** Puts named parameters in the order the SQL expects. */
export function bind<P extends object, Row extends object>(
	query: Query<P, Row>,
	params: P
): SqlValue[] {
	return query.params.map((spec) => {
		const value = (params as Record<string, SqlValue | undefined>)[spec.name];
		if (value === undefined || value === null) {
			if (!spec.optional) throw new TypeError(`${query.name}: parameter ${spec.name} is missing`);
			return null;
		}
		return value;
	});
}

/** Asks one question of one engine: of tables made ahead where they are there and hold. */
export function ask<P extends object, Row extends object>(
	engine: QueryEngine,
	query: Query<P, Row>,
	params: P,
	options?: RunOptions
): Promise<Row[]> {
	return askEither<Row>(engine, query, bind(query, params), options);
}
