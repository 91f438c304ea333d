/** Languages and eras. Thai and the Buddhist era come first. */
export const LANGS = ['th', 'en'] as const;
export type Lang = (typeof LANGS)[number];

export const ERAS = ['be', 'ce'] as const;
export type Era = (typeof ERAS)[number];

/** Buddhist era = Common Era + 543. */
export const ERA_OFFSET = 543;

/** The era a language shows when the person has not chosen one. */
export function defaultEra(lang: Lang): Era {
	return lang === 'th' ? 'be' : 'ce';
}
