/** Encodings of text tables: found by looking or chosen by a person, whole or in parts. */
import { encodingOf } from '$lib/form3/encoding';
import type { Encoding } from '../types';

export { decodeAs, decodeText, encodingOf } from '$lib/form3/encoding';

/**
 * A decoder for a file too large to be held whole: give it the bytes in order, in parts of any size; letters
 * cut between two parts come out with the second.
 *
 * @param encoding as chosen, or as `encodingOf` finds it in the first part
 */
export function decodeInParts(encoding: Encoding): (part: Uint8Array, last: boolean) => string {
	const decoder = new TextDecoder(encoding);
	return (part, last) => decoder.decode(part, { stream: !last });
}

/** The encoding a person chose, else the one that the first bytes show. */
export function chosenEncoding(head: Uint8Array, chosen: Encoding | undefined): Encoding {
	return chosen ?? encodingOf(head);
}
