/** JSON laid out as this project's formatter lays it out: a generated file is never reformatted. */

const WIDTH = 100;
/** What a tab counts for. */
const TAB = 2;

/** Tabs, one property a line, and short lists of plain values on one line. Ends with a line end. */
export function formatJson(value: unknown): string {
	// Through JSON first: what it leaves out (undefined, functions) is left out here.
	return `${layout(JSON.parse(JSON.stringify(value)), 0, 0)}\n`;
}

/** `before` is how much stands on the line already, and after it at most a comma. */
function layout(value: unknown, depth: number, before: number): string {
	const open = `\n${'\t'.repeat(depth + 1)}`;
	const close = `\n${'\t'.repeat(depth)}`;
	if (Array.isArray(value)) {
		const line = oneLine(value);
		if (line !== null && depth * TAB + before + line.length < WIDTH) return line;
		const parts = value.map((part) => layout(part, depth + 1, 0));
		return `[${open}${parts.join(`,${open}`)}${close}]`;
	}
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	const entries = Object.entries(value);
	if (entries.length === 0) return '{}';
	const parts = entries.map(([key, part]) => {
		const name = `${JSON.stringify(key)}: `;
		return name + layout(part, depth + 1, name.length);
	});
	return `{${open}${parts.join(`,${open}`)}${close}}`;
}

/** A list without objects in it, on one line; null when it holds one. */
function oneLine(list: readonly unknown[]): string | null {
	const parts = list.map((part) => {
		if (Array.isArray(part)) return oneLine(part);
		return typeof part === 'object' && part !== null ? null : JSON.stringify(part);
	});
	return parts.includes(null) ? null : `[${parts.join(', ')}]`;
}
