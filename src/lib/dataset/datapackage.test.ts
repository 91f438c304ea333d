import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { datapackage, datapackageText, packageName } from './datapackage';
import { columnNames, fileOf, tablesOf } from './schema';

const required = tablesOf('dataset').filter((table) => !table.optional);
const descriptor = datapackage(
	{ name: 'TH-40/2564/self', title: 'ขอนแก่น', sources: [{ title: 'doc.txt' }] },
	required.map(fileOf)
);
const resource = (name: string) => descriptor.resources.find((r) => r.name === name)!;

describe('datapackage.json', () => {
	it('declares every table that is there, its columns in order', () => {
		expect(descriptor.resources.map((r) => r.path)).toEqual(required.map(fileOf));
		for (const table of required) {
			expect(resource(table.name).schema.fields.map((f) => f.name)).toEqual(columnNames(table));
		}
	});

	it('follows version 2 of the standard', () => {
		expect(descriptor.$schema).toBe('https://datapackage.org/profiles/2.0/datapackage.json');
		expect(descriptor.name).toMatch(/^[a-z0-9._-]+$/);
		expect(resource('assessments')).toMatchObject({
			type: 'table',
			format: 'csv',
			encoding: 'utf-8',
			schema: {
				primaryKey: ['assessment_id'],
				foreignKeys: [
					{ fields: ['org_id'], reference: { resource: 'organizations', fields: ['org_id'] } }
				]
			}
		});
	});

	it('refers only to tables of the package', () => {
		const names = descriptor.resources.map((r) => r.name);
		const keys = descriptor.resources.flatMap(
			(r) => (r.schema as { foreignKeys?: { reference: { resource: string } }[] }).foreignKeys ?? []
		);
		const targets = keys.map((key) => key.reference.resource);
		expect(targets.length).toBeGreaterThan(0);
		expect(targets.filter((name) => !names.includes(name))).toEqual([]);
	});

	it('calls a key whose parts may be empty a unique key', () => {
		expect(resource('responses').schema).toMatchObject({
			uniqueKeys: [['assessment_id', 'statement_no', 'option_no']]
		});
		expect(resource('responses').schema).not.toHaveProperty('primaryKey');
	});

	it('carries words, ranges and patterns as constraints', () => {
		const field = (table: string, name: string) =>
			resource(table).schema.fields.find((f) => f.name === name)!;
		expect(field('item_status', 'in_progress').constraints).toEqual({
			required: true,
			enum: ['marked', 'unmarked', 'unreadable', 'absent']
		});
		expect(field('assessments', 'year_be').constraints).toMatchObject({ minimum: 2400 });
		const { pattern } = field('findings', 'statement_nos').constraints as { pattern: string };
		expect('1.1.1 1.2.10').toMatch(new RegExp(pattern));
		expect('1.1.1  1.2.10').not.toMatch(new RegExp(pattern));
	});
});

describe('the text of datapackage.json', () => {
	it('is laid out as the formatter would, so that nobody reformats it', async () => {
		const text = datapackageText({ name: 'x', title: 'ข้อมูล' }, tablesOf('dataset').map(fileOf));
		const options = await resolveConfig('x.json');
		expect(await format(text, { ...options, plugins: [], parser: 'json' })).toBe(text);
	});
});

describe('a package name', () => {
	it.each([
		['TH-40/2564/self', 'th-40-2564-self'],
		['ขอนแก่น 2564', '2564'],
		['ขอนแก่น', 'pmqa-dataset']
	])('of %s is %s', (from, name) => expect(packageName(from)).toBe(name));
});
