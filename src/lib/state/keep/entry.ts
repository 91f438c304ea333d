/** Entries as they are written, and read again without trusting them. Pure. */
import { ASSESSMENT_ID, ORG_ID, orgKind, YEAR_MAX, YEAR_MIN } from '$lib/form3/codes';
import { ARCHIVE_KINDS, DOCUMENT_KINDS, TABLE_KINDS } from '$lib/importers/types';
import { ID } from './names';
import type { KeptFile, UnreadableEntry } from './types';

/** Raised when an older version of the site could not understand an entry any more. */
const VERSION = 1;

export function entryText(file: KeptFile): string {
	return JSON.stringify({ version: VERSION, file });
}

/** What a decision is kept as. */
export function decisionText(value: unknown): string {
	return JSON.stringify({ version: VERSION, value });
}

type Why = Pick<UnreadableEntry, 'name' | 'why'>;

/** The entry, or why it cannot be understood. Never throws. */
export function parseEntry(text: string, id: string): KeptFile | Why {
	const written = parse(text);
	if ('why' in written) return { name: nameIn(written.content), why: written.why };
	const { file } = written.content;
	return isKeptFile(file) && file.id === id
		? file
		: { name: nameIn(written.content), why: 'damaged' };
}

/** The value of a decision, or why it cannot be understood. Never throws. */
export function parseDecision(text: string): { readonly value: unknown } | Pick<Why, 'why'> {
	const written = parse(text);
	return 'why' in written ? { why: written.why } : { value: written.content.value };
}

function parse(text: string): { content: Bag } | { content: unknown; why: Why['why'] } {
	let content: unknown;
	try {
		content = JSON.parse(text);
	} catch {
		return { content: null, why: 'damaged' };
	}
	if (!isBag(content) || typeof content.version !== 'number') return { content, why: 'damaged' };
	return content.version === VERSION ? { content } : { content, why: 'version' };
}

function nameIn(content: unknown): string | null {
	const file = isBag(content) ? content.file : null;
	return isBag(file) && typeof file.name === 'string' ? file.name : null;
}

type Bag = Readonly<Record<string, unknown>>;
type Check = (value: unknown) => boolean;

function isBag(value: unknown): value is Bag {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const text: Check = (value) => typeof value === 'string';
const number: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const count: Check = (value) => Number.isInteger(value) && Number(value) >= 0;
const maybe =
	(check: Check): Check =>
	(value) =>
		value === undefined || check(value);
const orNull =
	(check: Check): Check =>
	(value) =>
		value === null || check(value);
const oneOf =
	(...words: readonly unknown[]): Check =>
	(value) =>
		words.includes(value);
const list =
	(check: Check): Check =>
	(value) =>
		Array.isArray(value) && value.every(check);
const like =
	(pattern: string): Check =>
	(value) =>
		typeof value === 'string' && new RegExp(`^(?:${pattern})$`).test(value);
const bag =
	(checks: Readonly<Record<string, Check>>): Check =>
	(value) =>
		isBag(value) && Object.entries(checks).every(([key, check]) => check(value[key]));

const year: Check = (value) =>
	Number.isInteger(value) && Number(value) >= YEAR_MIN && Number(value) <= YEAR_MAX;

const assessment = bag({
	assessment_id: like(ASSESSMENT_ID),
	org_id: (value) => typeof value === 'string' && orgKind(value) !== null,
	org_kind: oneOf('province', 'department', 'university', 'local'),
	org_name_th: text,
	org_name_en: orNull(text),
	region: orNull(text),
	year_be: year,
	framework_id: text,
	assessor: oneOf('self', 'validated', 'site-visit'),
	provenance: oneOf('document', 'table', 'synthetic'),
	source_name: orNull(text),
	source_sha256: orNull(text),
	source_lines: orNull(count)
});

const mapping = bag({
	columns: list(
		bag({ index: count, field: orNull(text), type: text, by: text, code: maybe(text) })
	),
	layout: oneOf('long', 'wide'),
	constants: (value) => isBag(value) && Object.values(value).every(text)
});

const problem = bag({
	line: count,
	column: orNull(text),
	code: text,
	found: text,
	expected: text,
	message_th: text,
	message_en: text,
	fix_th: text,
	fix_en: text,
	severity: oneOf('error', 'notice')
});

const report = bag({
	rowsRead: count,
	rowsAccepted: count,
	rowsRejected: count,
	duplicates: count,
	groups: list(
		bag({ code: text, severity: oneOf('error', 'notice'), count, first: list(problem) })
	),
	ignoredColumns: list(text)
});

const keptFile = bag({
	id: like(ID.source.slice(1, -1)),
	name: text,
	fileName: text,
	kind: oneOf(...DOCUMENT_KINDS, ...TABLE_KINDS, ...ARCHIVE_KINDS),
	bytes: number,
	sha256: orNull(like('[0-9a-f]{64}')),
	addedAt: text,
	state: oneOf('draft', 'ready'),
	readyAt: maybe(text),
	options: maybe(
		bag({
			encoding: maybe(text),
			delimiter: maybe(text),
			quote: maybe(text),
			headerRow: maybe(count),
			sheet: maybe(text)
		})
	),
	mapping: maybe(mapping),
	bulk: maybe(oneOf(true, false)),
	given: maybe(
		bag({ org_id: maybe(like(ORG_ID)), org_name_th: maybe(text), year_be: maybe(year) })
	),
	report: maybe(report),
	assessments: list(assessment)
});

function isKeptFile(value: unknown): value is KeptFile {
	return keptFile(value);
}

/** A mapping that was kept by itself, for files of the same shape. */
export const isMapping: Check = mapping;
