import { describe, expect, it } from 'vitest';
import { decisionText, entryText, parseDecision, parseEntry } from './entry';
import { assessmentRow, keptFile } from './testing/keptFile';

const file = keptFile({
	state: 'ready',
	readyAt: '2026-01-02T03:04:06.000Z',
	assessments: [assessmentRow()],
	given: { org_id: 'L-test', year_be: 2566 },
	options: { encoding: 'windows-874', headerRow: 2 },
	mapping: {
		columns: [{ index: 0, field: 'org_id', type: 'code', by: 'name' }],
		layout: 'long',
		constants: { year_be: '2566' }
	}
});
const changed = (change: object) => JSON.stringify({ version: 1, file: { ...file, ...change } });

describe('a written entry', () => {
	it('is read as it was', () => {
		expect(parseEntry(entryText(file), file.id)).toEqual(file);
		expect(parseDecision(decisionText([1, 'ก']))).toEqual({ value: [1, 'ก'] });
	});

	it.each([
		['', 'damaged'],
		['null', 'damaged'],
		['[]', 'damaged'],
		['{"version":"1"}', 'damaged'],
		['{"version":2,"file":{"name":"ใหม่"}}', 'version'],
		[changed({ id: '000000000000000000000000' }), 'damaged'],
		[changed({ kind: 'exe' }), 'damaged'],
		[changed({ assessments: [{ ...assessmentRow(), year_be: '<b>' }] }), 'damaged'],
		[changed({ assessments: [{ ...assessmentRow(), assessment_id: '../x' }] }), 'damaged'],
		[changed({ mapping: { columns: 'x', layout: 'long', constants: {} } }), 'damaged'],
		[changed({ sha256: 'x' }), 'damaged'],
		[changed({ given: { year_be: 20 } }), 'damaged']
	])('is refused when it is not one: %s', (text, why) => {
		expect(parseEntry(text, file.id)).toMatchObject({ why });
	});

	it('gives its name where that much can be read', () => {
		expect(parseEntry('{"version":2,"file":{"name":"ใหม่"}}', file.id)).toEqual({
			name: 'ใหม่',
			why: 'version'
		});
	});
});
