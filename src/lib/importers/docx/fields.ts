/** Fields: what Word computes from an instruction. The result is text, the instruction is not. */
import { BOX_CHARACTER } from '$lib/form3/boxes';
import { LIMITS } from '../limits';
import { symbolText } from './symbols';
import { child, childrenOf, switchOf, valueOf, wholeNumber, type XmlElement } from './xml';

interface Field {
	inCode: boolean;
	code: string;
	/** The text is told by the instruction; what stands as its result is left out. */
	told: boolean;
	address: string | null;
}

/** Longest instruction that is looked at. */
const LONGEST = 10_000;

/**
 * The fields that are open at a place of one paragraph. Instructions end with their paragraph: one that is
 * never closed must not hide the rest of the document.
 */
export class Fields {
	readonly #open: Field[] = [];
	/** Fields begun inside too many others: not looked at. */
	#ignored = 0;

	/** Whether text at this place is seen: no instruction, and not drawn by the field itself. */
	get visible(): boolean {
		return this.#open.every((field) => !field.inCode && !field.told);
	}

	/** Where the link leads whose words stand here; null outside of links. */
	get address(): string | null {
		return this.#open.findLast((field) => field.address !== null)?.address ?? null;
	}

	/**
	 * `w:fldChar` begin.
	 *
	 * @returns the box or the choice of a form field, else ''
	 */
	begin(element: XmlElement): string {
		if (this.#open.length >= LIMITS.depth) {
			this.#ignored++;
			return '';
		}
		const form = formText(child(element, 'w:ffData'));
		const seen = this.visible;
		this.#open.push({ inCode: true, code: '', told: form !== null, address: null });
		return seen ? (form ?? '') : '';
	}

	/** A piece of an instruction. */
	instruct(code: string): void {
		const field = this.#open.at(-1);
		if (field?.inCode && field.code.length < LONGEST) field.code += code.slice(0, LONGEST);
	}

	/**
	 * `w:fldChar` separate: the result begins.
	 *
	 * @returns text the instruction tells (a symbol), else ''
	 */
	separate(): string {
		const field = this.#open.at(-1);
		if (!field?.inCode || this.#ignored > 0) return '';
		field.inCode = false;
		field.address = addressOf(field.code);
		const symbol = field.told ? null : symbolOf(field.code);
		if (symbol === null) return '';
		const seen = this.visible;
		field.told = true;
		return seen ? symbol : '';
	}

	/** `w:fldChar` end: as `separate` where there was none. */
	end(): string {
		const text = this.separate();
		if (this.#ignored > 0) this.#ignored--;
		else this.#open.pop();
		return text;
	}
}

/** Check boxes and drop-down lists of forms: their state is data, whatever is drawn. */
function formText(form: XmlElement | undefined): string | null {
	const box = child(form, 'w:checkBox');
	if (box) {
		const checked = switchOf(box, 'w:checked') ?? switchOf(box, 'w:default') ?? false;
		return BOX_CHARACTER[checked ? 'marked' : 'unmarked'];
	}
	const list = child(form, 'w:ddList');
	if (!list) return null;
	const chosen = wholeNumber(valueOf(list, 'w:result') ?? valueOf(list, 'w:default')) ?? 0;
	return childrenOf(list, 'w:listEntry')[chosen]?.attributes['w:val'] ?? '';
}

/** The text of `SYMBOL 168 \f Wingdings`; null for any other instruction. */
export function symbolOf(code: string): string | null {
	const found = /^\s*SYMBOL\s+(0x[0-9a-f]{1,4}|\d{1,5})\b/i.exec(code);
	if (!found) return null;
	const font = /\\f\s+"?([^"\\]+)"?/i.exec(code)?.[1]?.trim() ?? '';
	return symbolText(font, Number(found[1]));
}

/** The address of `HYPERLINK "http://…"`; null for any other instruction. */
export function addressOf(code: string): string | null {
	return /^\s*HYPERLINK\s+"([^"]+)"/i.exec(code)?.[1] ?? null;
}
