/** Lets several pieces of work wait for each other. */
export class Together {
	#inside = 0;
	readonly #waiting: (() => void)[] = [];

	enter(): void {
		this.#inside++;
	}

	/** Resolves when all who entered have left, for all of them in one turn. */
	leave(): Promise<void> {
		this.#inside--;
		const all = new Promise<void>((go) => this.#waiting.push(go));
		if (this.#inside === 0) for (const go of this.#waiting.splice(0)) go();
		return all;
	}
}
