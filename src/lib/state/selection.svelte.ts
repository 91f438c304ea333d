/** The selection of a page, living in its address. */
import type { Measure } from '$lib/i18n/measures';
import type { Lang } from '$lib/i18n/locale';
import {
	defaultSelection,
	link,
	readSelection,
	searchText,
	writeSelection,
	type Choices,
	type Selection
} from './selection';

/** What the page lends; functions, because a layout outlives navigations that change them. */
export interface SelectionSource {
	readonly lang: () => Lang;
	readonly choices: () => Choices;
	/** Puts an address in place of the current one without loading anything: SvelteKit's `replaceState`. */
	readonly replace: (address: string) => void;
	/** The current address; asked for only when the selection is read or changed, never on a server. */
	readonly location?: () => Pick<URL, 'pathname' | 'search' | 'hash'>;
	readonly base?: string;
}

/**
 * Starts with the defaults, which are what was prerendered; `read()` then takes over what the address asks
 * for, once the page is alive and after each navigation.
 */
export class SelectionState implements Selection {
	readonly #source: SelectionSource;
	#chosen = $state.raw<Partial<Selection>>({});

	constructor(source: SelectionSource) {
		this.#source = source;
	}

	get #now(): Selection {
		return { ...defaultSelection(this.#source.choices(), this.#source.lang()), ...this.#chosen };
	}

	get assessment(): string {
		return this.#now.assessment;
	}

	get category(): number | null {
		return this.#now.category;
	}

	get measure(): Measure {
		return this.#now.measure;
	}

	get era(): Selection['era'] {
		return this.#now.era;
	}

	/** Takes the selection from the address. */
	read(): void {
		this.#chosen = readSelection(this.#location.search, this.#source.choices());
	}

	/** Changes a part of the selection, and the address with it. */
	choose(change: Partial<Selection>): void {
		const { lang, choices, replace } = this.#source;
		const written = writeSelection({ ...this.#chosen, ...change }, choices(), lang());
		// Read back: what is not among the choices does not get in.
		this.#chosen = readSelection(written, choices());
		const { pathname, hash } = this.#location;
		replace(pathname + searchText(writeSelection(this.#chosen, choices(), lang())) + hash);
	}

	/**
	 * An address of a site path that keeps the selection, in the page's language or another.
	 * @param change what would be chosen besides, for a link that makes a choice
	 */
	href(path: string, lang: Lang = this.#source.lang(), change: Partial<Selection> = {}): string {
		const { choices, base } = this.#source;
		const selection = { ...this.#chosen, ...change };
		return link(path, selection, lang, { choices: choices(), ...(base ? { base } : {}) });
	}

	get #location(): Pick<URL, 'pathname' | 'search' | 'hash'> {
		return (this.#source.location ?? (() => window.location))();
	}
}
