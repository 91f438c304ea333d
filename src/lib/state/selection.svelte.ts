/** The selection of a page, living in its address. */
import type { Measure } from '$lib/i18n/measures';
import type { Lang } from '$lib/i18n/locale';
import {
	defaultSelection,
	joinSearch,
	link,
	missingAssessment,
	pageParts,
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
	/** The assessment the address asks for, where there is none of that code. */
	#missing = $state<string | null>(null);
	/** What the page keeps in the address besides. */
	#page = $state.raw(pageParts(''));
	#wasRead = false;

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
		this.#wasRead = true;
		const { search } = this.#location;
		const choices = this.#source.choices();
		this.#chosen = readSelection(search, choices);
		this.#missing = missingAssessment(search, choices);
		this.#page = pageParts(search);
	}

	/** The code of the assessment the address asks for and that is not among the choices; null when it is. */
	get missing(): string | null {
		return this.#missing;
	}

	/**
	 * Takes it once more, for a page that is opened from another and whose first picture depends on the
	 * address. Does nothing before the first `read`: a page that comes alive starts as it was prerendered.
	 */
	readAgain(): void {
		if (this.#wasRead) this.read();
	}

	/** What the page keeps in the address for itself under this key; null when it is not there. */
	own(key: string): string | null {
		return this.#page.get(key);
	}

	/**
	 * Changes what the page keeps in the address; null takes a key out.
	 * @param put how the address is replaced, where it should not be a step in the history
	 */
	keep(change: Readonly<Record<string, string | null>>, put = this.#source.replace): void {
		const page = pageParts(this.#location.search);
		for (const [key, value] of Object.entries(change)) {
			if (value === null) page.delete(key);
			else page.set(key, value);
		}
		put(this.#address(page));
		this.#page = page;
	}

	/** Changes a part of the selection, and the address with it. */
	choose(change: Partial<Selection>): void {
		const { lang, choices, replace } = this.#source;
		const written = writeSelection({ ...this.#chosen, ...change }, choices(), lang());
		// Read back: what is not among the choices does not get in.
		this.#chosen = readSelection(written, choices());
		this.#missing = null;
		replace(this.#address(pageParts(this.#location.search)));
	}

	/** The current address with the selection as it is now. */
	#address(page: URLSearchParams): string {
		const { choices, lang } = this.#source;
		const { pathname, hash } = this.#location;
		const selection = writeSelection(this.#chosen, choices(), lang());
		return pathname + searchText(joinSearch(selection, page)) + hash;
	}

	/**
	 * The address of the page itself, what it keeps included, in a language; `path` is its site path.
	 * @param change of what it keeps, e.g. `?item=1.4`; a key without a value is taken out
	 */
	hrefHere(path: string, lang: Lang = this.#source.lang(), change = ''): string {
		const page = pageParts(this.#page);
		for (const [key, value] of pageParts(change)) {
			if (value === '') page.delete(key);
			else page.set(key, value);
		}
		return this.href(path + searchText(page), lang);
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
