/**
 * What the tables of a person's own data need of an engine: a connection of their own, so that a question a
 * page asks meanwhile meets nothing half done, and files by name. One port for each engine.
 */
import type { ResultRow, RunOptions } from '../engine';

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
	 * Makes bytes a file of that name. They are handed over: the caller's array is empty afterwards.
	 * @returns the path that SQL reads it by
	 */
	registerBytes(name: string, bytes: Uint8Array): Promise<string>;
	/** Makes a file readable by parts, without taking it into memory; `registerBytes` otherwise. */
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
