/** Everything a person keeps here, as one zip: the files as they were brought, and their decisions. */
import type { Review } from '$lib/dataset/schema';
import { KEPT_TARGETS, targetsFrom } from '$lib/dataset/targets/kept';
import { targetsCsv } from '$lib/dataset/targets/write';
import { ImportError } from '$lib/importers/errors';
import { LIMITS } from '$lib/importers/limits';
import type { KeepStore, KeptFile } from '../keep/types';
import { reviewsCsv } from './reviewRows';
import type { Workshop } from './workshop';

/**
 * `files/` holds the bytes, `files.json` how each is read, `reviews.csv`, `mappings.json` and
 * `targets.csv` the decisions.
 * Rejects with `KeepError`, or `ImportError` `too-large` when it is more than a zip of a browser can hold.
 */
export async function exportEverything(
	store: KeepStore,
	files: readonly KeptFile[],
	reviews: ReadonlyMap<string, readonly Review[]>,
	workshop: Pick<Workshop, 'do'>
): Promise<Blob> {
	const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
	if (bytes > LIMITS.unpackedBytes) throw tooLarge(bytes);
	const parts = new Map<string, Blob>();
	for (const [index, file] of files.entries()) {
		parts.set(`files/${index + 1}-${plainName(file.fileName)}`, await store.bytes(file.id));
	}
	const json = (value: unknown) => new Blob([JSON.stringify(value, null, '\t')]);
	parts.set('files.json', json(files));
	parts.set('reviews.csv', new Blob([reviewsCsv(reviews)]));
	parts.set('mappings.json', json(Object.fromEntries(await store.decisions('mapping/'))));
	const targets = targetsFrom(await store.getDecision(KEPT_TARGETS));
	if (targets.length > 0) parts.set('targets.csv', new Blob([targetsCsv(targets, 'en')]));
	return workshop.do('zip', { files: parts });
}

/** A name that is no path on any system. */
export function plainName(name: string): string {
	// eslint-disable-next-line no-control-regex
	const plain = name.replace(/[\\/:*?"<>|\u0000-\u001f\u007f]/g, '_').replace(/^\.+/, '_');
	return [...plain].slice(0, 100).join('') || 'file';
}

function tooLarge(bytes: number): ImportError {
	const [all, most] = [bytes, LIMITS.unpackedBytes].map((count) => Math.round(count / 1024 / 1024));
	return new ImportError('too-large', 'pmqa-atlas.zip', {
		th: `ไฟล์ที่เก็บไว้รวม ${all} MB รวมเป็น zip เดียวได้ไม่เกิน ${most} MB โปรดดาวน์โหลดทีละไฟล์`,
		en: `The files kept here are ${all} MB; at most ${most} MB fit into one zip. Download them one by one`
	});
}
