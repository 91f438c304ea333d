import { EngineError, type SqlValue } from './engine';

/**
 * A value as the text of a SQL constant. DuckDB-WASM cannot cancel a statement that was bound through its
 * own interface, only one that was sent as text (see `wasm.ts`), so parameters travel as the constants of
 * an EXECUTE. DuckDB knows no escapes in '…' but the doubled quote.
 * @throws {EngineError} `sql` for what SQL text cannot hold: a NUL character, NaN, an infinity
 */
export function sqlConstant(value: SqlValue): string {
	switch (typeof value) {
		case 'string':
			if (value.includes('\0')) throw new EngineError('sql', 'A text with a NUL character');
			return `'${value.replaceAll("'", "''")}'`;
		case 'number':
			if (!Number.isFinite(value)) throw new EngineError('sql', `Not a finite number: ${value}`);
			return Number.isInteger(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER
				? value.toFixed(0)
				: `CAST(${value} AS DOUBLE)`;
		case 'boolean':
			return value ? 'TRUE' : 'FALSE';
		default:
			return 'NULL';
	}
}
