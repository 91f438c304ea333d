/** The name of a file's column; one without a name is called by its place. */
import { STEP } from '$lib/i18n/messages/importSteps';
import type { Text } from '$lib/i18n/messages';

export function columnName(name: string, index: number, t: (text: Text) => string): string {
	return name.trim() === '' ? t(STEP.namesNone(String(index + 1))) : name;
}
