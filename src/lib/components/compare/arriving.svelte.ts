/**
 * What is drawn. A chart comes with its code, so it arrives later than the rows: until it does the one before it
 * stays, and form, measure and rows change together.
 */
export class Arriving<Made> {
	/** The last one that arrived; null before the first. */
	now = $state.raw<Made | null>(null);
	/** Whether the one that is wanted did not arrive. */
	missing = $state(false);
	#tries = $state(0);

	/**
	 * Within a component.
	 * @param next what is wanted now, asked again whenever what it reads has changed; null to leave all as it is
	 */
	constructor(next: () => Promise<Made> | null) {
		$effect(() => {
			void this.#tries;
			let gone = false;
			next()?.then(
				(made) => {
					if (!gone) [this.now, this.missing] = [made, false];
				},
				() => {
					if (!gone) this.missing = true;
				}
			);
			return () => (gone = true);
		});
	}

	retry(): void {
		this.#tries++;
	}
}
