/** The organisations that can be chosen from, and codes for those that are not among them. */

export interface OrganizationChoice {
	readonly org_id: string;
	readonly name_th: string;
	readonly name_en: string | null;
}

/** Kinds whose organisations have no list here: a person gives name and code. */
export const OTHER_KINDS = ['D', 'U', 'L'] as const;
export type OtherKind = (typeof OTHER_KINDS)[number];

/** `D-` and what was typed, in the letters a code may have; null when nothing of it can stand in one. */
export function otherCode(kind: OtherKind, typed: string): string | null {
	const parts = typed
		.trim()
		.replace(new RegExp(`^${kind}-`, 'i'), '')
		.split(/[\s_-]+/)
		.filter((part) => part !== '');
	if (parts.length === 0 || !parts.every((part) => /^[0-9A-Za-z]+$/.test(part))) return null;
	return `${kind}-${parts.join('-').toUpperCase()}`;
}
