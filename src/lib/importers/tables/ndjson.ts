/** One JSON object a line (NDJSON, JSON Lines): a line that is broken costs itself and no other. */
import type { BrokenRecord } from '../types';
import { JsonSyntaxError, parseJson, type JsonObject } from './jsonText';
import { shortened } from './split';

export interface ObjectLine {
	/** 1-based: the line of a text, the place in a list. */
	readonly line: number;
	readonly object: JsonObject;
}

export interface ObjectLines {
	readonly objects: readonly ObjectLine[];
	readonly broken: readonly BrokenRecord[];
	readonly blankRows: number;
	/** Lines with something in them. */
	readonly count: number;
}

/** Lines of a text as objects; null for a text that is not written that way. */
export function objectLines(text: string): ObjectLines | null {
	const start = /^\s*(\{[^\r\n]*)[\r\n]+\s*\{/.exec(text.slice(0, 1_000_000));
	if (!start || !objectOf(start[1] as string)) return null;
	const lines = text.split(/\r\n|\r|\n/);
	if (lines.at(-1) === '') lines.pop();
	const objects: ObjectLine[] = [];
	const broken: BrokenRecord[] = [];
	let blankRows = 0;
	lines.forEach((raw, i) => {
		const line = i + 1;
		const object = objectOf(raw);
		if (raw.trim() === '') blankRows++;
		else if (object) objects.push({ line, object });
		else {
			const found = shortened(raw.slice(0, 20));
			broken.push({ line, code: 'not-text', text: shortened(raw), found, expected: 'JSON' });
		}
	});
	return { objects, broken, blankRows, count: lines.length - blankRows };
}

function objectOf(text: string): JsonObject | null {
	try {
		const [object, ...more] = parseJson(text);
		return object instanceof Map && more.length === 0 ? (object as JsonObject) : null;
	} catch (error) {
		if (error instanceof JsonSyntaxError) return null;
		throw error;
	}
}
