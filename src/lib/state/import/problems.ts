/** What went wrong, as one sentence for the person. */
import { KEEP } from '$lib/i18n/messages/keep';
import type { Text } from '$lib/i18n/messages';
import { EngineError } from '$lib/engine/engine';
import { ImportError } from '$lib/importers/errors';
import { KeepError, type UnreadableEntry } from '../keep/types';
import { NotArrivedError } from '../own.svelte';
import { Refusal } from './jobs';

export function problemText(error: unknown, name: string): Text {
	if (error instanceof Refusal) return error.why;
	if (error instanceof ImportError) return { th: error.message_th, en: error.message_en };
	if (error instanceof KeepError) {
		return error.code === 'full' ? KEEP.full(error.needed, error.free) : KEEP[error.code];
	}
	if (error instanceof NotArrivedError) return KEEP.readerMissing;
	if (error instanceof EngineError) return KEEP.engineFailed(error.code);
	if (error instanceof DOMException) return KEEP.notRead(name);
	return KEEP.workerFailed;
}

export function unreadableText(why: UnreadableEntry['why']): Text {
	return { version: KEEP.otherVersion, damaged: KEEP.damaged, 'no-bytes': KEEP.noBytes }[why];
}

/** True when the work was called off, which is no problem. */
export function isAbort(error: unknown): boolean {
	return error instanceof DOMException && error.name === 'AbortError';
}
