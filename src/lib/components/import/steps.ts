/** The steps a file goes through, and which of them can be looked at now. Pure. */
import type { ImportedFile } from '$lib/state/import/session.svelte';
import { missingColumns } from '$lib/importers/assessment/row';

export type StepName = 'file' | 'columns' | 'check' | 'document' | 'done';

/** Keys the page keeps in its address. */
export const FILE = 'file';
export const STEP_KEY = 'step';

type Seen = Pick<
	ImportedFile,
	'step' | 'kind' | 'table' | 'document' | 'mapping' | 'check' | 'checking' | 'assessments'
>;

const TABLE_STEPS = ['file', 'columns', 'check', 'done'] as const;
const DOCUMENT_STEPS = ['document', 'done'] as const;

/** The steps of a file, in order; none while it is not known what the file is, or it was refused. */
export function stepsOf(file: Seen): readonly StepName[] {
	if (file.step === 'refused') return [];
	if (file.table) return TABLE_STEPS;
	if (file.document) return DOCUMENT_STEPS;
	return file.step === 'ready' ? ['done'] : [];
}

/** Whether a step can be gone to: what it shows is there. */
export function isOpen(file: Seen, step: StepName): boolean {
	if (step === 'done') return file.step === 'ready';
	if (step === 'check') return file.mapping !== null && missingColumns(file.mapping).length === 0;
	return true;
}

/**
 * The step that is shown: the one asked for where it can be, else the first that wants a person. A table whose
 * columns were all known by name goes straight to its check; the steps before it can be gone back to.
 */
export function stepOf(file: Seen, asked: string | null): StepName | null {
	const steps = stepsOf(file);
	const wanted = steps.find((step) => step === asked);
	if (wanted && isOpen(file, wanted)) return wanted;
	if (steps.length === 0) return null;
	if (file.step === 'ready') return 'done';
	if (!file.table) return 'document';
	const guessed = file.mapping?.columns.some(({ by, field }) => field !== null && by === 'content');
	return isOpen(file, 'check') && !guessed ? 'check' : 'columns';
}

/** The site path of a file's step; without a step, of where it stands. */
export function stepPath(id: string, step?: StepName): string {
	const where = `/import?${FILE}=${encodeURIComponent(id)}`;
	return step ? `${where}&${STEP_KEY}=${step}` : where;
}

/** What stands in the list of a file: its state, told finer than the session does. */
export function stateOf(file: Seen): ImportedFile['step'] | 'checked' | 'nothing' | 'opened' {
	const { step, check } = file;
	// It was loaded, and is looked into again: what was loaded stays until it is loaded anew.
	if ((step === 'mapping' || step === 'asking') && file.assessments.length > 0) return 'opened';
	if (step !== 'mapping' || !isOpen(file, 'check') || !check) return step;
	return check.rowsAccepted > 0 || check.headOnly ? 'checked' : 'nothing';
}
