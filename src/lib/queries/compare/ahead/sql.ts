/** What is needed of a connection to DuckDB. */
export interface SqlConnection {
	run(sql: string): Promise<unknown>;
	runAndReadAll(sql: string): Promise<{ getRowObjects(): Record<string, unknown>[] }>;
}

/** @param sql a SELECT of one row, `n` */
export async function numberOf(connection: SqlConnection, sql: string): Promise<number> {
	const [row] = (await connection.runAndReadAll(sql)).getRowObjects();
	return Number(row?.n ?? 0);
}

/** @param sql a SELECT of one column, `word` */
export async function wordsIn(connection: SqlConnection, sql: string): Promise<string[]> {
	const rows = (await connection.runAndReadAll(`${sql} ORDER BY word`)).getRowObjects();
	return rows.map(({ word }) => String(word));
}
