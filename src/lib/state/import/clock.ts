/** The time as it is written down: ISO 8601. */
export function now(): string {
	return new Date().toISOString();
}
