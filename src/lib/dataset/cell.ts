/** One cell's text ⇄ its value, by the column's type. */
import type { Cell, Column } from './column';

/** What is wrong with a cell: a code, and what would have been right (th, en). */
export interface CellProblem {
	readonly code:
		| 'missing-value'
		| 'not-an-integer'
		| 'not-a-number'
		| 'not-a-boolean'
		| 'not-in-list'
		| 'out-of-range'
		| 'bad-format';
	readonly expected: { readonly th: string; readonly en: string };
}

const INTEGER = /^-?\d+$/;
const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

/** The text of a value in a dataset; null is an empty cell. Throws `TypeError` on a value CSV cannot hold. */
export function formatCell(value: Cell): string {
	if (value === null) return '';
	if (typeof value === 'number') {
		if (!Number.isFinite(value)) throw new TypeError(`not a finite number: ${value}`);
		return String(value === 0 ? 0 : value);
	}
	return String(value);
}

/** The value of a cell, or what is wrong with it. */
export function parseCell(
	text: string,
	column: Column
): { value: Cell } | { problem: CellProblem } {
	if (text === '') {
		return column.required ? wrong('missing-value', 'ต้องมีค่า', 'a value') : { value: null };
	}
	switch (column.type) {
		case 'text':
			return parseText(text, column.pattern, column.list);
		case 'enum':
			return column.words.includes(text)
				? { value: text }
				: wrong('not-in-list', column.words.join(' | '), column.words.join(' | '));
		case 'boolean':
			return text === 'true' || text === 'false'
				? { value: text === 'true' }
				: wrong('not-a-boolean', 'true หรือ false', 'true or false');
		case 'integer':
			if (!INTEGER.test(text)) return wrong('not-an-integer', 'จำนวนเต็ม', 'an integer');
			return parseRange(Number(text), column.min, column.max);
		case 'number':
			if (!NUMBER.test(text)) return wrong('not-a-number', 'ตัวเลข', 'a number');
			return parseRange(Number(text), column.min, column.max);
	}
}

/** Patterns are the schema's own: there are few, and every cell is held against one. */
const SHAPES = new Map<string, RegExp>();

function shapeOf(pattern: string): RegExp {
	const known = SHAPES.get(pattern) ?? new RegExp(`^(?:${pattern})$`);
	SHAPES.set(pattern, known);
	return known;
}

function parseText(text: string, pattern: string | undefined, list = false) {
	if (pattern === undefined) return { value: text };
	const shape = shapeOf(pattern);
	const parts = list ? text.split(' ') : [text];
	if (parts.every((part) => shape.test(part))) return { value: text };
	return wrong('bad-format', `รูปแบบ ${pattern}`, `the form ${pattern}`);
}

function parseRange(value: number, min = -Infinity, max = Infinity) {
	if (Number.isFinite(value) && value >= min && value <= max) {
		return { value: value === 0 ? 0 : value };
	}
	const bounds = `${Number.isFinite(min) ? min : '…'}–${Number.isFinite(max) ? max : '…'}`;
	return wrong('out-of-range', `ค่าในช่วง ${bounds}`, `a value within ${bounds}`);
}

function wrong(code: CellProblem['code'], th: string, en: string): { problem: CellProblem } {
	return { problem: { code, expected: { th, en } } };
}
