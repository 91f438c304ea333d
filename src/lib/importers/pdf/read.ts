/** A PDF → source lines. */
import type { SourceLine } from '$lib/form3/types';

export async function readPdf(_bytes: Uint8Array, _name: string): Promise<SourceLine[]> {
	throw new Error('not written yet');
}
