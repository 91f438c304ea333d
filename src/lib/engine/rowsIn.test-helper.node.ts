import type { Row } from '$lib/dataset/schema';
import { DATABASE_TABLES } from './load';
import { createNativeEngine } from './native.node';

/**
 * Every row of every table of a database, as they stand. Files with the same rows are nearly always the same bytes, but
 * now and then DuckDB writes another number beside them.
 */
export async function rowsIn(path: string): Promise<Map<string, Row[]>> {
	const engine = await createNativeEngine({ path });
	try {
		const found = new Map<string, Row[]>();
		for (const { name } of DATABASE_TABLES) {
			found.set(name, await engine.run<Row>(`SELECT * FROM ${name}`));
		}
		return found;
	} finally {
		await engine.close();
	}
}
