/** Why a decision was not kept, as one sentence for the person. */
import type { Text } from '$lib/i18n/messages';
import { KEEP } from '$lib/i18n/messages/keep';
import { REVIEW } from '$lib/i18n/messages/review';
import { KeepError } from '../keep/types';

export function whyNotKept(error: unknown): Text {
	if (!(error instanceof KeepError)) return REVIEW.notKept(KEEP.failed);
	return REVIEW.notKept(
		error.code === 'full' ? KEEP.full(error.needed, error.free) : KEEP[error.code]
	);
}
