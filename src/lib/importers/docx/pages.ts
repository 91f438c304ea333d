/** Counts pages from what the file says of them: breaks that were set, and where Word last broke a page. */

/** A line before it has its number. */
export interface Line {
	text: string;
	page: number;
}

export class Pages {
	/** Page of the place that is read. */
	page = 1;
	/** Any break was met: pages are known. */
	known = false;
	/** Nothing was written since the last break that was set: Word's own note of it is no second one. */
	#fresh = true;
	/** Nothing was written since the section began. */
	#sectionFresh = false;
	/** Word noted a break where the section began. */
	#sectionBroken = false;

	/** Something is printed here. */
	write(): void {
		this.#fresh = false;
		this.#sectionFresh = false;
	}

	/** A break that a person or a style set. */
	breakSet(): void {
		this.page++;
		this.known = true;
		this.#fresh = true;
		if (this.#sectionFresh) this.#sectionBroken = true;
	}

	/** A paragraph that stands at the head of a page anyway needs no break before it. */
	breakBefore(): void {
		if (!this.#fresh) this.breakSet();
	}

	/** Where Word last began a page (`w:lastRenderedPageBreak`). */
	breakNoted(): void {
		this.known = true;
		if (this.#sectionFresh) this.#sectionBroken = true;
		if (!this.#fresh) this.page++;
	}

	/** A section ends; whether the next one begins on a new page is said only at its own end. */
	beginSection(): void {
		this.#sectionFresh = true;
		this.#sectionBroken = false;
	}

	/**
	 * The section that ends here began on a new page: its lines move on by one, unless that break was counted.
	 *
	 * @param lines lines of the section
	 */
	sectionBrokePage(lines: Iterable<Line>): void {
		this.known = true;
		if (this.#sectionBroken) return;
		for (const line of lines) line.page++;
		this.page++;
	}
}
