/** Numbers of other formats as text in plain digits. */

/** A decimal as written, without an exponent: `1.5E-3` → `0.0015`, `2e3` → `2000`. Other text as it is. */
export function plainDigits(text: string): string {
	const match = /^([+-]?)(\d*)(?:\.(\d*))?[eE]([+-]?\d{1,4})$/.exec(text);
	if (!match) return text;
	const [, sign = '', whole = '', part = '', power = '0'] = match;
	const digits = whole + part;
	const point = whole.length + Number(power);
	const padded =
		point <= 0
			? '0'.repeat(1 - point) + digits
			: digits.padEnd(Math.max(point, digits.length), '0');
	const at = Math.max(point, 1);
	const integer = padded.slice(0, at).replace(/^0+(?=\d)/, '');
	const fraction = padded.slice(at).replace(/0+$/, '');
	return `${sign === '-' ? '-' : ''}${integer}${fraction === '' ? '' : `.${fraction}`}`;
}

/** A number in the fewest digits that are exactly it; of Infinity and NaN the word. */
export function digitsOf(value: number): string {
	return plainDigits(String(value === 0 ? 0 : value));
}

/**
 * A number of a workbook: as a spreadsheet shows it, 15 significant digits, so that 0.1 + 0.2 is 0.3. Text
 * that is no number as it is.
 */
export function sheetNumber(text: string): string {
	if (/^-?(?:0|[1-9]\d{0,14})$/.test(text)) return text;
	const value = Number(text);
	if (text.trim() === '' || !Number.isFinite(value)) return text;
	return plainDigits(String(Number(value.toPrecision(15)) || 0));
}

/** A whole number of hundredths, thousandths …: 12345 with scale 2 → `123.45`. */
export function scaled(unscaled: bigint, scale: number): string {
	if (scale <= 0) return String(unscaled * 10n ** BigInt(-scale));
	const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, '0');
	const sign = unscaled < 0n ? '-' : '';
	return `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}
