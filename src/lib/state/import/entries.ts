/** What is written down of a file. Pure. */
import type { CheckReport } from '$lib/importers/assessment/types';
import type { KeptFile } from '../keep/types';
import type { FileState } from './fileState.svelte';
import type { CheckFound } from './found';

/** Problems of a kind that are written down with a file; all of them are found again by checking it. */
const PROBLEMS_KEPT = 20;

/** A draft: kept, and not yet loaded. */
export function newEntry(file: FileState, bytes: number): KeptFile {
	const { id, name, fileName, kind, sha256, addedAt } = file;
	if (kind === null) throw new Error('The file was not looked at');
	const entry = { id, name, fileName, kind, bytes, sha256, addedAt };
	return { ...entry, state: 'draft', assessments: [] };
}

export function keptReport(check: CheckFound): CheckReport {
	const { rowsRead, rowsAccepted, rowsRejected, duplicates, groups, ignoredColumns } = check;
	return {
		rowsRead,
		rowsAccepted,
		rowsRejected,
		duplicates,
		ignoredColumns,
		groups: groups.map((group) => ({ ...group, first: group.first.slice(0, PROBLEMS_KEPT) }))
	};
}
