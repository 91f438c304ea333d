/** What combinations of cells were read as, each under a number of its own. */
export class Reading<T> {
	readonly values: T[] = [];
	readonly #read: (cells: readonly string[]) => T;
	readonly #byKey: number[] = [];
	readonly #byText = new Map<string, number>();
	readonly #texts: string[] = [];
	#told = 0;

	constructor(read: (cells: readonly string[]) => T) {
		this.#read = read;
	}

	/** The number of a combination by its key (see `CellKeys`); -1 where it was not met before. */
	numberOf(key: number): number {
		return this.#byKey[key] ?? -1;
	}

	learn(key: number, cells: readonly string[]): number {
		return (this.#byKey[key] = this.byText(cells));
	}

	byText(cells: readonly string[]): number {
		// No cell holds a NUL character.
		const text = cells.join('\0');
		let number = this.#byText.get(text);
		if (number === undefined) {
			number = this.values.push(this.#read(cells)) - 1;
			this.#byText.set(text, number);
			this.#texts.push(text);
		}
		return number;
	}

	cells(number: number): string[] {
		return this.#texts[number]!.split('\0');
	}

	/** Those met since this was asked before. */
	news(): (readonly [number, T])[] {
		const news = this.values.slice(this.#told).map((value, i) => [this.#told + i, value] as const);
		this.#told = this.values.length;
		return news;
	}
}
