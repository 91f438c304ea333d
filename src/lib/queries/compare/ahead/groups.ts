import { wordsOf } from '../params';
import type { GroupValueRow } from '../types';
import { partsAsked, textOf, type Given } from './given';
import { choiceKey, type TablesAhead } from './tables';

/** What is told of a group, but for the part of the form; columns of `group_measures`. */
export const GROUP_COLUMNS = [
	'group_id',
	'region',
	'year_be',
	'code',
	'units',
	'without',
	'absent',
	'synthetic_units',
	'mean',
	'low',
	'quarter',
	'median',
	'three_quarters',
	'high'
] as const;

/** As `compare-groups`. */
export async function groupsAhead(
	tables: TablesAhead,
	given: Given<'measure' | 'years' | 'codes' | 'provenance' | 'kind'>
): Promise<GroupValueRow[]> {
	const known = await tables.known();
	const [measure, scope, kind] = [given.measure, given.provenance, given.kind].map(textOf);
	const choice = known.choices.get(choiceKey(measure!, scope!, kind!));
	const years = wordsOf(given.years);
	const whole = years.map(Number).filter((year, at) => String(year) === years[at]);
	const parts = partsAsked(known, given.codes);
	if (choice === undefined || parts.length === 0 || (years.length > 0 && whole.length === 0)) {
		return [];
	}
	const columns = GROUP_COLUMNS.map((name) => (name === 'code' ? 'code_no' : name));
	const rows = await tables.run<Omit<GroupValueRow, 'code'> & { readonly code_no: number }>(
		`SELECT ${columns.join(', ')}
FROM group_measures
WHERE choice = ${choice}
	${years.length > 0 ? `AND year_be IN (${whole.join(', ')})` : ''}
	${parts.length < known.parts.length ? `AND code_no IN (${parts.join(', ')})` : ''}`
	);
	return rows.sort(byGroup).map(({ group_id, region, year_be, code_no, ...told }) => ({
		group_id,
		region,
		year_be,
		code: known.parts[code_no]!.code,
		...told
	}));
}

type Ordered = Pick<GroupValueRow, 'group_id' | 'year_be'> & { readonly code_no: number };

function byGroup(a: Ordered, b: Ordered): number {
	if (a.group_id !== b.group_id) return a.group_id < b.group_id ? -1 : 1;
	return a.year_be - b.year_be || a.code_no - b.code_no;
}
