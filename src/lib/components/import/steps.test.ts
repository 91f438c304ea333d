import { describe, expect, test } from 'vitest';
import type { Mapping } from '$lib/importers/assessment/types';
import type { AssessmentRow } from '$lib/queries/assessments';
import type { CheckFound, DocumentFound, TableFound } from '$lib/state/import/session.svelte';
import { isOpen, stateOf, stepOf, stepPath, stepsOf } from './steps';

const FIELDS = ['org_id', 'year_be', 'statement_no', 'mark'] as const;
const mapping = (by: 'name' | 'content', fields: readonly (typeof FIELDS)[number][] = FIELDS) =>
	({
		columns: fields.map((field, index) => ({ index, field, type: 'text', by })),
		layout: 'long',
		constants: {}
	}) as Mapping;

const table = (how: Mapping, step: 'mapping' | 'ready' = 'mapping') => ({
	step,
	kind: 'csv' as const,
	table: {} as TableFound,
	document: null,
	mapping: how,
	check: null,
	checking: false,
	assessments: []
});
const document = (step: 'asking' | 'ready') => ({
	step,
	kind: 'txt' as const,
	table: null,
	document: {} as DocumentFound,
	mapping: null,
	check: null,
	checking: false,
	assessments: []
});

describe('a table', () => {
	test('goes straight to its check when every column is known by name', () => {
		expect(stepOf(table(mapping('name')), null)).toBe('check');
	});

	test('shows its columns when some were guessed, or one is missing', () => {
		expect(stepOf(table(mapping('content')), null)).toBe('columns');
		expect(stepOf(table(mapping('name', ['year_be', 'mark'])), null)).toBe('columns');
	});

	test('is not checked before it has what every row needs', () => {
		const lacking = table(mapping('name', ['year_be', 'mark']));
		expect(isOpen(lacking, 'check')).toBe(false);
		expect(stepOf(lacking, 'check')).toBe('columns');
		expect(isOpen(lacking, 'done')).toBe(false);
	});

	test('can be gone back to at every step, also when it is loaded', () => {
		for (const step of ['file', 'columns', 'check', 'done']) {
			expect(stepOf(table(mapping('name'), 'ready'), step)).toBe(step);
		}
		expect(stepOf(table(mapping('name'), 'ready'), null)).toBe('done');
	});

	test('is told as checked once there is something to confirm', () => {
		expect(stateOf(table(mapping('name')))).toBe('mapping');
		const checked = { ...table(mapping('name')), check: { rowsAccepted: 1 } as CheckFound };
		expect(stateOf(checked)).toBe('checked');
		const none = { ...checked, check: { rowsAccepted: 0 } as CheckFound };
		expect(stateOf(none)).toBe('nothing');
	});

	test('that was loaded before is told as opened again', () => {
		const again = { ...table(mapping('name')), assessments: [{} as AssessmentRow] };
		expect(stateOf(again)).toBe('opened');
		expect(stateOf({ ...again, step: 'ready' })).toBe('ready');
	});
});

describe('a document', () => {
	test('shows what was read, then its end', () => {
		expect(stepsOf(document('asking'))).toEqual(['document', 'done']);
		expect(stepOf(document('asking'), 'done')).toBe('document');
		expect(stepOf(document('ready'), null)).toBe('done');
	});

	test('has no steps of a table, whatever the address says', () => {
		expect(stepOf(document('asking'), 'columns')).toBe('document');
		expect(stepOf(document('ready'), '<script>')).toBe('done');
	});
});

test('a refused file has no steps, one that is being read none yet', () => {
	const nothing = { ...document('ready'), document: null };
	expect(stepsOf({ ...nothing, step: 'refused' })).toEqual([]);
	expect(stepOf({ ...nothing, step: 'reading' }, 'columns')).toBe(null);
	expect(stepsOf(nothing)).toEqual(['done']);
});

test('the address of a step holds the file and the step', () => {
	expect(stepPath('a b&c')).toBe('/import?file=a%20b%26c');
	expect(stepPath('x', 'check')).toBe('/import?file=x&step=check');
});
