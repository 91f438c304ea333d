/** Dates of a workbook: which number formats show a date, and days since 1900 → ISO 8601. */

/** Built-in formats that show dates or times; 71–81 are those of a Thai Excel. ECMA-376 part 1, 18.8.30. */
const BUILT_IN: readonly (readonly [from: number, to: number])[] = [
	[14, 22],
	[27, 36],
	[45, 47],
	[50, 58],
	[71, 81]
];

/**
 * Whether a number format shows a date. The era shown (`bbbb`, `[$-1070000]`) does not matter: the number
 * behind it is the same day.
 *
 * @param id `numFmtId` of a cell's style
 * @param code the workbook's own format of that id
 */
export function showsDate(id: number, code: string | undefined): boolean {
	if (code === undefined) return BUILT_IN.some(([from, to]) => from <= id && id <= to);
	const bare = code
		.replace(/"[^"]*"|\\.|_.|\*./gs, '')
		.replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
		.replace(/general/gi, '');
	return /[dmyhsb]/i.test(bare) && !/[#?]|0(?!0*\s*$)/.test(bare.replace(/s\.0+/gi, 's'));
}

const DAY = 86_400;
/** 30 December 1899; Excel counts a 29 February 1900 that never was. */
const EPOCH = Date.UTC(1899, 11, 30) / 1000;
/** 31 December 9999. */
const LAST = 2_958_466;

/**
 * The day, the day and time, or (below one day) the time: `2021-01-13`, `2021-01-13T08:30:00`, `08:30:00`.
 *
 * @param serial days since 1900
 * @param from1904 whether the workbook counts from 1904
 * @returns null for numbers that are no date
 */
export function isoDate(serial: number, from1904: boolean): string | null {
	const days = from1904 ? serial + 1462 : serial;
	if (!(days >= 0 && days < LAST)) return null;
	const seconds = Math.round(days * DAY);
	if (seconds < DAY && !from1904) return timeOf(seconds);
	const shift = seconds < 60 * DAY ? DAY : 0;
	const iso = new Date((EPOCH + seconds + shift) * 1000).toISOString();
	return seconds % DAY === 0 ? iso.slice(0, 10) : iso.slice(0, 19);
}

function timeOf(seconds: number): string {
	return new Date(seconds * 1000).toISOString().slice(11, 19);
}

/** A cell that says its date in ISO 8601 itself: midnight is left out. */
export function isoCell(text: string): string {
	return text.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '').replace(/\.0+Z?$/, '');
}
