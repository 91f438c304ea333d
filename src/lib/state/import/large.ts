/** What only the engine can read: large tables in parts, and databases. */
import { EngineError } from '$lib/engine/engine';
import type { BulkReport } from '$lib/engine/own/types';
import { assessments as question, type AssessmentRow } from '$lib/queries/assessments';
import { ask } from '$lib/queries/query';
import { bulkPlan } from './bulk';
import { rejectedBlobOf } from './csvBlob';
import type { FileState } from './fileState.svelte';
import type { Shop } from './shop';

export interface LargeResult {
	readonly assessments: readonly AssessmentRow[];
	/** Null for a database. */
	readonly report: BulkReport | null;
}

/**
 * Has the engine take in a file; the caller removes it when that fails or is called off. Rejects with
 * `EngineError`, `ImportError`, or an `AbortError` when `signal` is aborted.
 */
export async function loadLarge(
	file: FileState,
	bytes: Blob,
	{ host, texts }: Shop,
	signal: AbortSignal
): Promise<LargeResult> {
	const engine = await host.need();
	let report: BulkReport | null = null;
	const { table, mapping } = file;
	if (file.kind === 'duckdb') {
		await host.own.set(file.id, file.codes, (own) => own.setDatabase(file.id, bytes));
	} else {
		if (table === null || mapping === null) throw new Error('The table was not read');
		const plan = bulkPlan(file.fileName, table, mapping, await texts());
		await host.own.set(file.id, file.codes, async (own) => {
			// An engine that starts later loads it again, and nobody looks on.
			const options = signal.aborted || report ? {} : { signal, onProgress: show };
			report = await own.importTable(file.id, bytes, plan, options);
			return report.assessments;
		});
	}
	signal.throwIfAborted();
	const held = new Set(host.own.codesOf(file.id));
	const rows = await ask(engine, question, {});
	return { assessments: rows.filter(({ assessment_id }) => held.has(assessment_id)), report };

	function show({
		doneBytes,
		totalBytes,
		rows
	}: {
		doneBytes: number;
		totalBytes: number;
		rows: number;
	}) {
		if (!signal.aborted) file.progress = { done: doneBytes, total: totalBytes, rows };
	}
}

/** The rows of a large table that were set aside, all of them. Rejects when they cannot be had. */
export async function rejectedOfLarge(
	id: string,
	columns: readonly string[],
	{ host }: Shop
): Promise<Blob> {
	const { own } = await host.need();
	await host.own.settled(id);
	if (!own) throw new EngineError('unsupported', 'This engine takes in nothing');
	return rejectedBlobOf(columns, own.rejectedRows(id));
}
