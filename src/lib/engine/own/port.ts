/**
 * What the tables of a person's own data need of an engine: a connection of their own, so that a question a
 * page asks meanwhile meets nothing half done, and files by name. One port for each engine.
 */
import type { ResultRow, RunOptions } from '../engine';
import type { ColumnRows } from './columns';

export interface NamedBytes {
	readonly name: string;
	readonly bytes: Uint8Array;
}

export interface OwnPort {
	/**
	 * Runs a statement whose rows are of no interest. Rejects as `QueryEngine.run` does. Without a signal it is
	 * done in one go, which is quicker and cannot be called off.
	 */
	exec(sql: string, options?: RunOptions): Promise<void>;
	/** Runs short statements one after the other, in one go; they cannot be called off. */
	execAll(statements: readonly string[]): Promise<void>;
	query<Row extends object = ResultRow>(sql: string, options?: RunOptions): Promise<Row[]>;
	/**
	 * Runs statements that read files, all in one go, and forgets the files.
	 * @param files their bytes are handed over: the caller's arrays are empty afterwards
	 * @param statements gets the path by which SQL reads a file of a name
	 */
	withFiles(
		files: readonly NamedBytes[],
		statements: (pathOf: (name: string) => string) => readonly string[]
	): Promise<void>;
	/** Adds rows to tables of own rows, in one go. */
	append(...all: readonly ColumnRows[]): Promise<void>;
	/**
	 * Makes a file readable by parts, where the engine can, without taking it into memory.
	 * @returns the path that SQL reads it by
	 */
	registerFile(name: string, file: Blob): Promise<string>;
	/** Forgets a file that was registered. */
	drop(name: string): Promise<void>;
	/** What bare table names mean to the questions of the pages from now on; prepared ones are forgotten. */
	use(catalogue: string): Promise<void>;
}

/** Runs `work` as one: when it fails, nothing of it stays. */
export async function asOne<T>(port: OwnPort, work: () => Promise<T>): Promise<T> {
	await port.execAll(['BEGIN TRANSACTION']);
	try {
		const result = await work();
		await port.execAll(['COMMIT']);
		return result;
	} catch (error) {
		// A statement that failed may have ended the transaction already.
		await port.execAll(['ROLLBACK']).catch(() => {});
		throw error;
	}
}
