/** Thai digits ๐–๙ (U+0E50–U+0E59) and Arabic digits. Lengths never change, so offsets stay valid. */

const THAI_ZERO = 0x0e50;

/** The text with every Thai digit as an Arabic one. */
export function toArabicDigits(text: string): string {
	return text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - THAI_ZERO));
}

/** The text with every Arabic digit as a Thai one. */
export function toThaiDigits(text: string): string {
	return text.replace(/[0-9]/g, (digit) => String.fromCharCode(THAI_ZERO + Number(digit)));
}

/**
 * A number as Thai documents write it: `452,250`, `๔๕๒,๒๕๐`, `1,506.4`, `-3`.
 *
 * @returns its value, or null when the whole text is not one number (commas must part thousands).
 */
export function parseNumber(text: string): number | null {
	const plain = toArabicDigits(text.trim()).replace(/^−/, '-');
	if (!/^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/.test(plain)) return null;
	return Number(plain.replaceAll(',', ''));
}
