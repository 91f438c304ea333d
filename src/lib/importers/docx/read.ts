/** A Word file (.docx) → source lines. */
import type { SourceLine } from '$lib/form3/types';

export function readDocx(_bytes: Uint8Array, _name: string): SourceLine[] {
	throw new Error('not written yet');
}
