/** Addresses behind words: printed after them, for the reader finds addresses in the text. */

/** Longest address that is printed; browsers take no longer ones. */
const LONGEST = 2_000;

/**
 * What is added to the words of a link.
 *
 * @param shown the words
 * @param address where they lead
 * @returns ` (address)`, or '' where the words already say it or it leads to no place on the web
 */
export function addressAfter(shown: string, address: string): string {
	const target = address.trim();
	if (!/^(?:https?|ftp):\/\/[^\s]+$/i.test(target) || target.length > LONGEST) return '';
	if (plain(shown).includes(plain(target))) return '';
	return ` (${target.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}

/** An address without what differs between two ways to write the same one. */
function plain(text: string): string {
	const bare = text.replace(/\s+/g, '').replace(/^(?:https?|ftp):\/\//i, '');
	let decoded = bare;
	try {
		decoded = decodeURI(bare);
	} catch {
		// A stray % is no code: compared as it stands.
	}
	return decoded.replace(/\/+$/, '').toLowerCase();
}
