/**
 * Which way a question is asked. The tables made ahead hold for the rows of the database alone:
 * with own data or a person's reviews in use the rows are asked, and so it is of a database without them.
 */
import { EngineError, type QueryEngine, type RunOptions, type SqlValue } from '$lib/engine/engine';
import { AGGREGATES_WHOLE } from './compare/ahead/made';
import { tablesAhead, type TablesAhead } from './compare/ahead/tables';
import { oncePerEngine } from './oncePerEngine';

/** Whether the tables made ahead are there, belong to the rows beside them, and nothing stands over those. */
export async function hasAggregates(engine: QueryEngine): Promise<boolean> {
	if (engine.ownInUse) return false;
	return (await areWhole(engine)) && !engine.ownInUse;
}

const areWhole = oncePerEngine(async (engine) => {
	try {
		const [row] = await engine.run<{ whole: boolean }>(AGGREGATES_WHOLE);
		return row?.whole === true;
	} catch (error) {
		// No such tables; or own data came into use meanwhile, which says nothing of them.
		if (error instanceof EngineError && error.code === 'sql' && !engine.ownInUse) return false;
		throw error;
	}
});

/** A question as it is asked of the rows, and of the tables made ahead where it can be. */
export interface EitherWay<Row extends object> {
	readonly sql: string;
	readonly ahead?: (tables: TablesAhead, values: readonly SqlValue[]) => Promise<Row[]>;
}

/** Asks a question of the tables made ahead where they hold, else of the rows. */
export async function askEither<Row extends object>(
	engine: QueryEngine,
	{ sql, ahead }: EitherWay<Row>,
	values: readonly SqlValue[],
	options?: RunOptions
): Promise<Row[]> {
	if (!ahead) return engine.run<Row>(sql, values, options);
	try {
		if (await hasAggregates(engine)) return await ahead(tablesAhead(engine, options), values);
	} catch (error) {
		// Own data came into use while the question waited for its turn: the names mean other tables now.
		if (!(error instanceof EngineError && error.code === 'sql' && engine.ownInUse)) throw error;
	}
	return engine.run<Row>(sql, values, options);
}
