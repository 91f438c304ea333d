/** How much room there is, and what a failure to write means. */
import { KeepError } from './types';

/** Bytes used and allowed on this site; null where the browser does not say. */
export async function spaceOf(
	storage: Pick<StorageManager, 'estimate'> | undefined = navigator.storage
): Promise<{ used: number; quota: number } | null> {
	try {
		const { usage, quota } = (await storage?.estimate()) ?? {};
		return usage === undefined || quota === undefined ? null : { used: usage, quota };
	} catch {
		return null;
	}
}

/**
 * What went wrong while writing, in our words.
 * @param needed bytes that were to be written
 */
export async function asKeepError(error: unknown, needed = 0): Promise<KeepError> {
	if (error instanceof KeepError) return error;
	const name = error instanceof Error ? error.name : '';
	if (name === 'QuotaExceededError') {
		const space = await spaceOf();
		const free = space && Math.max(0, space.quota - space.used);
		const message = `No room for ${needed} bytes; free: ${free ?? 'not known'}`;
		return new KeepError('full', message, { cause: error, needed, free });
	}
	const blocked = name === 'SecurityError' || name === 'NotAllowedError';
	const message = error instanceof Error ? error.message : String(error);
	return new KeepError(blocked ? 'blocked' : 'failed', message, { cause: error });
}
