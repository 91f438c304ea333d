/** The one selection, the one engine and the person's own data of the page, handed from the layout to everything inside it. */
import { getContext, setContext } from 'svelte';
import type { Assessments } from './assessments.svelte';
import type { EngineHost } from './engineHost.svelte';
import type { Own } from './own.svelte';
import type { SelectionState } from './selection.svelte';

const SELECTION = Symbol('selection');
const ENGINE = Symbol('engine');
const OWN = Symbol('own');
const ASSESSMENTS = Symbol('assessments');

export function provideSelection(selection: SelectionState): SelectionState {
	return setContext(SELECTION, selection);
}

export function useSelection(): SelectionState {
	return getContext<SelectionState>(SELECTION);
}

export function provideEngine(engine: EngineHost): EngineHost {
	return setContext(ENGINE, engine);
}

export function useEngine(): EngineHost {
	return getContext<EngineHost>(ENGINE);
}

export function provideOwn(own: Own): Own {
	return setContext(OWN, own);
}

/** What this browser keeps for the person. */
export function useOwn(): Own {
	return getContext<Own>(OWN);
}

export function provideAssessments(assessments: Assessments): Assessments {
	return setContext(ASSESSMENTS, assessments);
}

/** The assessments to choose from, the person's own among them. */
export function useAssessments(): Assessments {
	return getContext<Assessments>(ASSESSMENTS);
}
