/**
 * The one interface through which everything asks the database. A new engine is one more file that
 * implements it. Engines know nothing of questions or charts.
 */

import type { OwnData } from './own/types';

export type SqlValue = string | number | boolean | null;

/** Plain values only: integers and decimals arrive as numbers, enums as strings. */
export type ResultRow = Record<string, SqlValue>;

export interface RunOptions {
	/** Aborting rejects with an `AbortError` and frees the engine for the next query. */
	readonly signal?: AbortSignal;
	/** The text holds its values, and is not worth keeping: it is not prepared. Only without parameters. */
	readonly once?: boolean;
}

export interface LoadProgress {
	readonly loadedBytes: number;
	/** Null when the server did not say. */
	readonly totalBytes: number | null;
}

export interface QueryEngine {
	readonly kind: 'native' | 'wasm';
	/** What a person brought, beside the database; absent where an engine takes in nothing. */
	readonly own?: OwnData;
	/** True while table names also hold what a person brought: tables made ahead of the database do not then. */
	readonly ownInUse?: boolean;
	/**
	 * Runs one SELECT with parameters `$1…$n` and returns all rows.
	 * Rejects with `EngineError` when the SQL or the file is wrong, `AbortError` (DOMException) when aborted.
	 */
	run<Row extends object = ResultRow>(
		sql: string,
		params?: readonly SqlValue[],
		options?: RunOptions
	): Promise<Row[]>;
	/** Releases the database, and the worker where there is one. Safe to call twice. */
	close(): Promise<void>;
}

/** Why an engine could not start or answer. */
export type EngineErrorCode =
	| 'unsupported' // no WebAssembly, no workers, exceptions missing
	| 'blocked' // a policy forbids wasm or workers
	| 'network' // a file of the engine or the database did not arrive
	| 'memory'
	| 'sql'
	| 'closed';

export class EngineError extends Error {
	readonly code: EngineErrorCode;
	constructor(code: EngineErrorCode, message: string, options?: { cause?: unknown }) {
		super(message, options);
		this.name = 'EngineError';
		this.code = code;
	}
}
