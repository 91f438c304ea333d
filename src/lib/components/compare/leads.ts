/** Where a value of a comparison leads: the page that holds it, or what changed in that part of the form. Pure. */
import { assessmentId } from '$lib/form3/codes';
import type { FigureChangeRow } from '$lib/queries/compare/figures';
import type { UnitValueRow } from '$lib/queries/compare/types';

/** An assessment of a comparison, as far as it matters for where it leads. */
export interface Compared {
	readonly assessment_id: string;
	readonly synthetic: boolean;
}

/** Whether the site has pages of an assessment: of made-up ones it has none unless a person brought them. */
export type HasPages = (assessment: Compared) => boolean;

/** @param assessments those that every page knows: shipped or brought */
export function pagesOf(
	assessments: readonly { readonly assessment_id: string; readonly provenance: string }[]
): HasPages {
	// A made-up one may have the code of a real one: whose pages there are is told by both.
	const keyOf = ({ assessment_id, synthetic }: Compared) => `${assessment_id} ${synthetic}`;
	const known = new Set(
		assessments.map(({ assessment_id, provenance }) =>
			keyOf({ assessment_id, synthetic: provenance === 'synthetic' })
		)
	);
	return (one) => known.has(keyOf(one));
}

/** "What changed" narrowed to an item or a category; to none of them with `null`. */
export function changedPath(code: string | null): string {
	return `?item=${code ?? ''}`;
}

/** Page of a part of the form (`all`, `1`, `1.4`) or of a statement (`1.4.2`) in an assessment. */
export function pagePath(code: string, assessment: string): string {
	const folder = ['category', 'item', 'statement'][code.split('.').length - 1]!;
	const place = code === 'all' ? '/' : `/${folder}/${code}`;
	return `${place}?assessment=${assessment}`;
}

export interface Told {
	readonly hasPages: HasPages;
	/** The two assessments that "what changed" tells of; empty where it tells of none. */
	readonly changed: readonly Compared[];
	/** Whether the picture shows the difference of these two. */
	readonly difference: boolean;
}

/**
 * Where the value of a unit leads. A difference of two years leads to what changed in that part, so that the
 * reason is one step away, whether it is real or made up. Anything else leads to the page of the compared
 * assessment; a made-up one has none, so its parts lead to what changed where that tells of it.
 * @returns as `ChartStop.path`; null where there is nothing to open
 */
export function leadOf(
	{ org_id, year_be, assessor, synthetic, code }: UnitValueRow,
	{ hasPages, changed, difference }: Told
): string | null {
	const assessment_id = assessmentId(org_id, year_be, assessor);
	const one = { assessment_id, synthetic };
	const told = code !== 'all' && changed.some((other) => other.assessment_id === assessment_id);
	if (difference && told) return changedPath(code);
	if (hasPages(one)) return pagePath(code, assessment_id);
	return told ? changedPath(code) : null;
}

/**
 * Where a figure leads: to its statement in the later assessment, or in the earlier one if it has vanished;
 * where that has no pages, to what changed in its item.
 * @param narrowed the part that what changed is narrowed to already
 */
export function figureLead(
	row: FigureChangeRow,
	{ before, after }: { readonly before: Compared; readonly after: Compared },
	hasPages: HasPages,
	narrowed: string | null
): string | null {
	const vanished = row.raw_after === null;
	const statement = vanished ? row.statement_before : row.statement_after;
	if (statement === null) return null;
	const one = vanished ? before : after;
	if (hasPages(one)) return pagePath(statement, one.assessment_id);
	const item = statement.split('.').slice(0, 2).join('.');
	return item === narrowed ? null : changedPath(item);
}

/** Whether a statement or an item (`1.4.2`, `1.4`) is in a part of the form (`1`, `1.4`). */
export function isIn(code: string | null, part: string): boolean {
	return code === part || code?.startsWith(`${part}.`) === true;
}
