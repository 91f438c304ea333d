import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { damage, readOrRefuse, rowsOf, runs, tableOf } from '../fuzz.test-helper';
import { readJson } from './json';
import { JsonNumber, JsonSyntaxError, parseJson, type JsonValue } from './jsonText';

const utf8 = (text: string) => new TextEncoder().encode(text);

/** A value of ours as `JSON.parse` gives it. */
function plain(value: JsonValue): unknown {
	if (value instanceof JsonNumber) return Number(value.text);
	if (value instanceof Map) {
		return Object.fromEntries([...value].map(([key, inner]) => [key, plain(inner)]));
	}
	return Array.isArray(value) ? value.map(plain) : value;
}

function parsed(text: string): unknown {
	try {
		return { value: plain(parseJson(text)[0] as JsonValue), count: parseJson(text).length };
	} catch (error) {
		if (error instanceof JsonSyntaxError) return null;
		throw error;
	}
}

describe('JSON, at random', () => {
	it('reads values as JSON.parse does', () => {
		fc.assert(
			fc.property(fc.json(), (text) => {
				const value = Object.is(JSON.parse(text), -0) ? -0 : JSON.parse(text);
				expect(parsed(text)).toEqual({ value, count: 1 });
			}),
			runs(0.3)
		);
	});

	it('refuses what JSON.parse refuses', () => {
		fc.assert(
			fc.property(fc.json(), damage, (text, change) => {
				const changed = new TextDecoder().decode(change(utf8(text)));
				let value: unknown;
				try {
					value = JSON.parse(changed);
				} catch {
					// Several values in a row are allowed here, and nowhere else.
					const found = parsed(changed) as { count: number } | null;
					if (found !== null) expect(found.count).not.toBe(1);
					return;
				}
				expect(parsed(changed)).toEqual({ value, count: 1 });
			}),
			runs(0.2)
		);
	});

	it('reads again what was written, as objects, lists or lines', () => {
		fc.assert(
			fc.property(
				tableOf,
				fc.constantFrom('objects', 'lists', 'lines'),
				({ header, rows }, form) => {
					if (rows.length === 0) return;
					const objects = rows.map((cells) =>
						Object.fromEntries(cells.map((cell, i) => [header[i], cell]))
					);
					const text =
						form === 'lines'
							? objects.map((object) => JSON.stringify(object)).join('\n')
							: JSON.stringify(form === 'objects' ? objects : [header, ...rows]);
					const table = readJson(utf8(text), 'a.json', form === 'lists' ? { headerRow: 1 } : {});
					expect(table.columns).toEqual(header);
					const written = rows.map((cells) => cells.map((cell) => cell));
					const filled = written.filter((cells) => cells.some((cell) => cell.trim() !== ''));
					expect(table.records.map(({ cells }) => cells)).toEqual(filled);
					expect(rowsOf(table)).toBe(rows.length);
				}
			),
			runs(0.3)
		);
	});

	it('takes any JSON and any bytes without a fault', async () => {
		const sample = utf8('{"table":[{"org":"TH-40","ปี":2564,"x":null},{"org":"TH-41","y":1.5e3}]}');
		const bytes = fc.oneof(
			fc.uint8Array({ maxLength: 100 }),
			fc.json().map(utf8),
			fc.array(fc.json(), { maxLength: 5 }).map((lines) => utf8(lines.join('\n'))),
			damage.map((change) => change(sample))
		);
		await fc.assert(
			fc.asyncProperty(bytes, async (content) => {
				const table = await readOrRefuse(() => readJson(content, 'a.json'));
				for (const { cells } of table?.records ?? [])
					expect(cells).toHaveLength(table!.columns.length);
			}),
			runs(0.2)
		);
	});
});
