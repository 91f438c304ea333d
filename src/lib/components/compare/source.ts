/** Where the rows of a comparison are from, as it stands under a picture. */
import type { Text } from '$lib/i18n/messages';
import { A } from '$lib/i18n/messages/archive';
import { C } from '$lib/i18n/messages/compare';
import { ON_DEVICE, type Comparison } from '$lib/state/comparison';

/**
 * @param units organisations it is drawn from
 * @param synthetic all of it is made up
 */
export function sourceOf(
	{ data, archive }: Pick<Comparison, 'data' | 'archive'>,
	units: number,
	synthetic: boolean
): Text {
	// The name of a file on a person's device is nobody else's business.
	if (data === 'archive') return A.source(archive === ON_DEVICE ? '' : archive, units, synthetic);
	return synthetic ? C.sourceSynthetic : C.sources(units);
}
