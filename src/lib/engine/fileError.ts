/** A database file that cannot be had, or is not what was hoped for, in terms of what a person can do. */
import { EngineError, type EngineErrorCode } from './engine';

interface Known {
	readonly status?: number;
	readonly tooLarge?: { readonly bytes: number; readonly limit: number };
}

/** The file did not come from its server. */
export class FileError extends EngineError {
	/** HTTP status of the answer; null where there was none, or where it was well. */
	readonly status: number | null;
	/** Its size, and the most that is fetched whole, where that is why. */
	readonly tooLarge: Known['tooLarge'] | null;

	constructor(code: EngineErrorCode, message: string, { status, tooLarge }: Known) {
		super(code, message);
		this.status = status ?? null;
		this.tooLarge = tooLarge ?? null;
	}
}

/** Why an archive cannot be opened or read on. */
export type ArchiveFailure =
	/** There is none of this name. */
	| { readonly why: 'missing' }
	/** No database, or one of something else. */
	| { readonly why: 'foreign' }
	/** It lacks what questions ask for, or a newer DuckDB wrote it. */
	| { readonly why: 'version' }
	| { readonly why: 'damaged' }
	/** The file was changed or moved on this device. */
	| { readonly why: 'changed' }
	/** The server sends no parts. */
	| { readonly why: 'too-large'; readonly bytes: number; readonly limit: number }
	/** The engine or the line, not the file. */
	| { readonly why: Exclude<EngineErrorCode, 'sql'> };

/** What was read is not what was written. */
export function isDamaged(error: unknown): boolean {
	return error instanceof EngineError && /corrupt|checksum/i.test(error.message);
}

export function whyNot(error: unknown): ArchiveFailure {
	if (error instanceof FileError) {
		if (error.status === 404) return { why: 'missing' };
		if (error.tooLarge) return { why: 'too-large', ...error.tooLarge };
	}
	if (!(error instanceof EngineError)) return { why: 'network' };
	const { code, message } = error;
	// What a File says once its bytes are no longer those that were chosen.
	if (/NotReadableError|NotFoundError/i.test(message)) return { why: 'changed' };
	if (isDamaged(error)) return { why: 'damaged' };
	if (code !== 'sql') return { why: code };
	if (/version/i.test(message)) return { why: 'version' };
	return { why: /not a valid DuckDB|No database of/i.test(message) ? 'foreign' : 'damaged' };
}
