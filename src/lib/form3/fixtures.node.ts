/** Real files that tests read: the framework that ships, and the document it was tried on. */
import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { parseFramework, type TableRow } from './framework';
import { readText } from './text';
import type { Framework, SourceInfo, SourceLine } from './types';

/** The real document; it is not part of the repository. */
export const KHON_KAEN = '../shared/input/khonkaen-2564-form3.txt';
export const hasKhonKaen = existsSync(KHON_KAEN);

export function readTable(table: string): TableRow[] {
	const text = readFileSync(`data/framework/${table}.csv`, 'utf8');
	return Papa.parse<TableRow>(text, { header: true, skipEmptyLines: true }).data;
}

export function readFramework(): Framework {
	return parseFramework({
		framework: readTable('framework'),
		categories: readTable('categories'),
		items: readTable('items'),
		statements: readTable('statements'),
		options: readTable('options')
	});
}

export function khonKaenLines(): SourceLine[] {
	return readText(new Uint8Array(readFileSync(KHON_KAEN)), 'khonkaen-2564-form3.txt');
}

export function sourceOf(lines: readonly SourceLine[]): SourceInfo {
	return { name: 'form.txt', sha256: '0'.repeat(64), kind: 'txt', lines: lines.length };
}
