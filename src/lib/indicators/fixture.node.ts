/** What the tests of this folder read: small readings, the real document, the catalogue. */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { khonKaenLines, readFramework, sourceOf } from '$lib/form3/fixtures.node';
import { readForm3 } from '$lib/form3/read';
import type { Form3Reading, LineUse } from '$lib/form3/types';
import { repairLine } from '$lib/thai/repair';
import { parseCatalogue, type Catalogue } from './catalogue-files';

/** A reading of one statement, 1.1.1, whose lines are given: what the tests of this folder feed in. */
export function readingOf(...lines: string[]): Form3Reading {
	return readingFrom(lines.map((text) => ({ text, statement_no: '1.1.1' })));
}

/** A reading whose lines name their statements; null is a line of furniture. */
export function readingFrom(
	lines: readonly { readonly text: string; readonly statement_no: string | null }[],
	org_id: string | null = 'TH-40'
): Form3Reading {
	const text = lines.map((line) => repairLine(line.text).text);
	const accounting = lines.map(({ statement_no }): LineUse =>
		statement_no === null ? { use: 'furniture' } : { use: 'statement', statement_no }
	);
	const numbers = [...new Set(lines.flatMap((line) => line.statement_no ?? []))];
	return {
		source: { name: 'test', sha256: '', kind: 'txt', lines: lines.length },
		organization: { org_id, name_th: null },
		year_be: 2564,
		framework_id: 'pmqa4-form3',
		items: [],
		statements: numbers.map((statement_no) => ({
			statement_no,
			mark: 'absent',
			line_from: 1,
			line_to: lines.length,
			number_recovered: false,
			evidence: 'text',
			evidence_chars: 4,
			options: []
		})),
		warnings: [],
		accounting,
		text
	};
}

export function readProjectFile(path: string): string {
	return readFileSync(path, 'utf-8');
}

export function readRows(path: string): Record<string, string>[] {
	return Papa.parse<Record<string, string>>(readProjectFile(path), {
		header: true,
		skipEmptyLines: true
	}).data;
}

/** The catalogue that ships. */
export function readCatalogue(): Catalogue {
	return parseCatalogue(
		readProjectFile('data/catalogue/indicators.csv'),
		readProjectFile('data/catalogue/rules.csv')
	);
}

/** The real document as the reader reads it. */
export function khonKaenReading(): Form3Reading {
	const lines = khonKaenLines();
	return readForm3(lines, readFramework(), sourceOf(lines));
}
