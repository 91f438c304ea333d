/** Questions about indicators, asked of the tables made ahead. */
import { sqlConstant } from '$lib/engine/constant';
import { FIGURE_COLUMNS, NO_FIGURE, type CitedFigure } from '../citedFigure';
import type { IndicatorState, IndicatorValueRow } from '../indicator';
import type { IndicatorCountRow } from '../indicators';
import { wordsOf } from '../params';
import { textOf, type Given } from './given';
import type { FigureSpans, Known, TablesAhead } from './tables';
import { idOf, type NumberedOrg } from './unitNumbers';

/** As `compare-indicators`. */
export function indicatorsAhead(
	tables: TablesAhead,
	{ kind, provenance }: Given<'kind' | 'provenance'>
): Promise<IndicatorCountRow[]> {
	return tables.run(`SELECT indicator_id, organizations, figures
FROM indicator_counts
WHERE kind = ${sqlConstant(textOf(kind))} AND scope = ${sqlConstant(textOf(provenance))}
ORDER BY indicator_id`);
}

/** As `compare-indicator`. */
export async function indicatorAhead(
	tables: TablesAhead,
	given: Given<'indicator' | 'orgs' | 'years' | 'provenance'>
): Promise<IndicatorValueRow[]> {
	const [known, indicators] = await Promise.all([tables.known(), tables.indicators()]);
	const spans = indicators.get(textOf(given.indicator));
	if (!spans) return [];
	const asked = { years: wordsOf(given.years), provenance: textOf(given.provenance) };
	const orgs = wordsOf(given.orgs);
	const units = known.units.asked({ ...asked, orgs });
	const years = yearsOf(
		known,
		orgs.length === 0 ? units : known.units.asked({ ...asked, orgs: [] })
	);
	const figures = await figuresOf(tables, spans, years, orgs.length === 0 ? null : units);
	return placesOf(known, orgs, units).flatMap(([org, own]) =>
		years.flatMap((year) => rowsOf(known, org, year, own, figures))
	);
}

/** A row of `indicator_figures`. */
interface FigureRow extends CitedFigure {
	readonly row_no: number;
	readonly unit_no: number;
	/** Of the unit, the same in all of its rows. */
	readonly state: IndicatorState;
}

/** More units than these are looked for among all of a year. */
const UNITS_NAMED = 500;

/**
 * Figures by unit, in order.
 * @param units null for all
 */
async function figuresOf(
	tables: TablesAhead,
	spans: FigureSpans,
	years: readonly number[],
	units: readonly number[] | null
): Promise<ReadonlyMap<number, readonly FigureRow[]>> {
	const found = new Map<number, FigureRow[]>();
	const rows = years.flatMap((year) => spans.get(year) ?? []);
	if (rows.length === 0 || units?.length === 0) return found;
	const named = units && units.length <= UNITS_NAMED ? `AND unit_no IN (${units.join(', ')})` : '';
	const cited =
		await tables.run<FigureRow>(`SELECT rowid AS row_no, unit_no, state, ${FIGURE_COLUMNS.join(', ')}
FROM indicator_figures
WHERE rowid BETWEEN ${Math.min(...rows)} AND ${Math.max(...rows)} ${named}`);
	for (const figure of cited.sort((a, b) => a.row_no - b.row_no)) {
		const own = found.get(figure.unit_no);
		if (own) own.push(figure);
		else found.set(figure.unit_no, [figure]);
	}
	return found;
}

/** The years of some units, ascending. */
function yearsOf({ units }: Known, asked: readonly number[]): number[] {
	return [...new Set(asked.map((no) => units.units[no]!.year_be))].sort((a, b) => a - b);
}

/** Organisations by code, each with its units: those named, or those with a unit where none is. */
function placesOf(
	{ orgs, units }: Known,
	named: readonly string[],
	asked: readonly number[]
): [NumberedOrg, readonly number[]][] {
	const own = new Map<NumberedOrg, number[]>();
	const wanted = new Set(named);
	for (const org of orgs) if (wanted.has(org.org_id)) own.set(org, []);
	for (const no of asked) {
		const { org } = units.units[no]!;
		const there = own.get(org);
		if (there) there.push(no);
		else own.set(org, [no]);
	}
	return [...own].sort(([a], [b]) => (a.org_id < b.org_id ? -1 : 1));
}

function rowsOf(
	{ units }: Known,
	org: NumberedOrg,
	year_be: number,
	own: readonly number[],
	figures: ReadonlyMap<number, readonly FigureRow[]>
): IndicatorValueRow[] {
	const { org_id, org_kind, org_name_th, org_name_en, region, province_code } = org;
	const place = { org_id, org_kind, org_name_th, org_name_en, region, province_code, year_be };
	const there = own.filter((no) => units.units[no]!.year_be === year_be);
	if (there.length === 0) {
		return [{ ...place, assessment_id: null, provenance: null, state: 'missing', ...NO_FIGURE }];
	}
	return there.flatMap((no): IndicatorValueRow[] => {
		const unit = units.units[no]!;
		const of = { ...place, assessment_id: idOf(unit), provenance: unit.provenance };
		const cited = figures.get(no);
		if (!cited) return [{ ...of, state: 'missing', ...NO_FIGURE }];
		return cited.map(({ row_no: _, unit_no: _no, ...figure }) => ({ ...of, ...figure }));
	});
}
