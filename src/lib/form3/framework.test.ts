import { describe, expect, it } from 'vitest';
import { Form3Error } from './errors';
import { readTable } from './fixtures.node';
import { compareCodes, parseFramework, type FrameworkTables, type TableRow } from './framework';

const tables = (): FrameworkTables => ({
	framework: readTable('framework'),
	categories: readTable('categories'),
	items: readTable('items'),
	statements: readTable('statements'),
	options: readTable('options')
});

const problemOf = (changed: Partial<FrameworkTables>) => {
	try {
		parseFramework({ ...tables(), ...changed });
	} catch (error) {
		if (error instanceof Form3Error) return { line: error.line, text: error.message_en };
		throw error;
	}
	return null;
};

describe('parseFramework', () => {
	it('holds 6 categories, 24 items, 94 statements and 62 options of the edition', () => {
		const framework = parseFramework(tables());
		expect(framework.framework_id).toBe('pmqa4-form3');
		expect(framework.categories).toHaveLength(6);
		expect(framework.items).toHaveLength(24);
		expect(framework.statements).toHaveLength(94);
		expect(framework.options).toHaveLength(62);
	});

	it('puts codes in order by number', () => {
		expect(['1.10', '1.2', '1.2.10', '1.2.9'].sort(compareCodes)).toEqual([
			'1.2',
			'1.2.9',
			'1.2.10',
			'1.10'
		]);
	});

	it('names the place of a value it cannot take', () => {
		const [first, ...rest] = readTable('statements');
		expect(problemOf({ statements: [{ ...first, prompt_chars: 'ten' }, ...rest] })).toEqual({
			line: 2,
			text: expect.stringContaining('statements.csv, prompt_chars: found “ten”')
		});
	});

	it.each<[string, () => Partial<FrameworkTables>]>([
		[
			'a code used twice',
			() => ({ items: [...readTable('items'), readTable('items')[0] as TableRow] })
		],
		['an item without its category', () => ({ categories: readTable('categories').slice(1) })],
		['a statement without its item', () => ({ items: readTable('items').slice(0, -1) })],
		['an option too few', () => ({ options: readTable('options').slice(1) })],
		['no framework row', () => ({ framework: [] })]
	])('refuses %s', (_, changed) => expect(problemOf(changed())).not.toBeNull());
});
