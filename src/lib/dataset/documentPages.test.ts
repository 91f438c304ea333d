import { describe, expect, it } from 'vitest';
import { readFramework } from '$lib/form3/fixtures.node';
import { sampleForm } from '$lib/form3/sample.node';
import type { DocumentNote } from '$lib/importers/types';
import { readDocument } from './document';

const context = {
	framework: readFramework(),
	organizations: [],
	catalogue: { indicators: [], rules: [] }
};

function warningsWith(notes: readonly DocumentNote[]) {
	const lines = sampleForm().map((text, i) => ({ line: i + 1, text, page: i < 5 ? 1 : 2 }));
	const { document } = readDocument({ kind: 'pdf', lines, notes }, 'a.pdf', '', context);
	return document.warnings.filter(({ code }) => code.startsWith('page-'));
}

describe('pages of a document that could not be read', () => {
	it('are told by kind, with their numbers', () => {
		const found = warningsWith([
			{ page: 3, code: 'page-scanned' },
			{ page: 4, code: 'page-broken' },
			{ page: 7, code: 'page-scanned' }
		]);
		expect(found.map(({ code }) => code)).toEqual(['page-scanned', 'page-broken']);
		expect(found[0]!.message_th).toContain('3, 7');
		expect(found[0]!.message_en).toContain('3, 7');
	});

	it('are counted in full where they are many', () => {
		const notes = Array.from({ length: 90 }, (_, i): DocumentNote => ({
			page: i + 3,
			code: 'page-scanned'
		}));
		expect(warningsWith(notes)[0]!.message_en).toMatch(/^90 page.*22 …$/);
	});

	it('are not spoken of where all were read', () => {
		expect(warningsWith([])).toEqual([]);
	});
});
