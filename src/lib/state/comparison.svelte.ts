/** The comparison of the page, living in its address beside the selection. */
import { MEASURES, type Measure } from '$lib/i18n/measures';
import type { OrgKind } from '$lib/form3/codes';
import {
	defaultComparison,
	readComparison,
	writeComparison,
	type Comparison,
	type ComparisonDefaults
} from './comparison';
import type { SelectionState } from './selection.svelte';

export interface ComparisonSource {
	readonly selection: Pick<SelectionState, 'own' | 'keep' | 'choose' | 'measure'>;
	/** Whose assessment is selected. */
	readonly organization: () => { readonly unit: string; readonly kind: OrgKind };
	/** Puts an address in place of the current one, without a step in the history. */
	readonly replace: (address: string) => void;
}

export class ComparisonState {
	readonly #source: ComparisonSource;

	constructor(source: ComparisonSource) {
		this.#source = source;
	}

	get #defaults(): ComparisonDefaults {
		const { selection, organization } = this.#source;
		return { ...organization(), measure: selection.measure };
	}

	readonly now: Comparison = $derived.by(() =>
		readComparison((key) => this.#source.selection.own(key), this.#defaults)
	);

	/** Changes a part of it, and the address with it, in one step of the history. */
	choose(change: Partial<Comparison>): void {
		const { selection, replace } = this.#source;
		const next = { ...this.now, ...change };
		if (!isShared(next.measure) || next.measure === selection.measure) {
			selection.keep(writeComparison(next, this.#defaults));
			return;
		}
		// A measure that every page has belongs to the selection.
		selection.choose({ measure: next.measure });
		selection.keep(writeComparison(next, this.#defaults), replace);
	}

	/** Forgets everything but the data that are compared. */
	reset(): void {
		const { data, archive } = this.now;
		const usual = { ...defaultComparison(this.#defaults), data, archive };
		this.#source.selection.keep(writeComparison(usual, this.#defaults));
	}
}

function isShared(measure: string): measure is Measure {
	return (MEASURES as readonly string[]).includes(measure);
}
