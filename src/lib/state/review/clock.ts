/** The time a decision is made at, ISO 8601 in UTC. */
export const isoNow = (): string => new Date().toISOString();
