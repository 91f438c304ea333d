/** Content controls: boxes whose state is data, and prompts that nobody has answered. */
import { BOX_CHARACTER } from '$lib/form3/boxes';
import { child, isOn, switchOf, type XmlElement } from './xml';

export interface Control {
	/** The box of a check box control, as a character of `form3/boxes.ts`; null for other controls. */
	readonly box: string | null;
	/** It shows its prompt ("Click or tap here to enter text"), not an answer. */
	readonly prompt: boolean;
}

/** @param element a `w:sdt` */
export function controlOf(element: XmlElement): Control {
	const properties = child(element, 'w:sdtPr');
	const checkbox = child(properties, 'w14:checkbox');
	if (!checkbox) return { box: null, prompt: switchOf(properties, 'w:showingPlcHdr') ?? false };
	const checked = child(checkbox, 'w14:checked');
	const on = checked !== undefined && isOn(checked.attributes['w14:val']);
	return { box: BOX_CHARACTER[on ? 'marked' : 'unmarked'], prompt: false };
}
