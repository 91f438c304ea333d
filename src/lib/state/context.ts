/** The one selection and the one engine of the page, handed from the layout to everything inside it. */
import { getContext, setContext } from 'svelte';
import type { EngineHost } from './engineHost.svelte';
import type { SelectionState } from './selection.svelte';

const SELECTION = Symbol('selection');
const ENGINE = Symbol('engine');

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
