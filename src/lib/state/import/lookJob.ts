/** What a file is. Runs in a worker. */
import { ImportError } from '$lib/importers/errors';
import { kindOf } from '$lib/importers/kind';
import { LIMITS } from '$lib/importers/limits';
import type { FileKind } from '$lib/importers/types';
import { sha256Of } from './hash';
import type { Jobs } from './jobs';

/** Of a file that is not read whole, this much decides what it is. */
const HEAD = 1024 * 1024;

/** Kinds that the engine reads by parts, however large. */
const LARGE: readonly FileKind[] = ['csv', 'tsv', 'duckdb'];

/** @throws ImportError when the file is of no kind that is read, or too large for its kind */
export async function lookJob({ file, name }: Jobs['look'][0]): Promise<Jobs['look'][1]> {
	const whole = file.size <= LIMITS.documentBytes;
	const bytes = new Uint8Array(await (whole ? file : file.slice(0, HEAD)).arrayBuffer());
	const limit = file.size > LIMITS.bulkBytes ? LIMITS.bulkBytes : LIMITS.documentBytes;
	if (file.size > LIMITS.bulkBytes) throw tooLarge(name, file.size, limit);
	const kind = kindOf(bytes, name);
	if (!whole && !LARGE.includes(kind)) throw tooLarge(name, file.size, limit);
	return { kind, sha256: whole ? await sha256Of(bytes) : null };
}

function tooLarge(name: string, bytes: number, limit: number): ImportError {
	const megabytes = (count: number) => (count / 1024 / 1024).toFixed(count % 1048576 === 0 ? 0 : 1);
	return new ImportError('too-large', name, {
		th: `ไฟล์ ${name} ใหญ่ ${megabytes(bytes)} MB รับได้ไม่เกิน ${megabytes(limit)} MB โปรดแบ่งเป็นหลายไฟล์`,
		en: `${name} is ${megabytes(bytes)} MB; at most ${megabytes(limit)} MB is read. Split it into several files`
	});
}
