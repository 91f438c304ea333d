/**
 * The assessments of a database by number, as tables made ahead have them: `unit_no` in the order of organisation,
 * year and assessor, `year_no` in the order of the year and then of `unit_no`. Both begin at 0. Pure.
 */
import { assessmentId, type Assessor } from '$lib/form3/codes';
import type { DirectoryRow } from '../directory';

/** A row of `compared_orgs`: an organisation of the database, with or without an assessment. */
export interface NumberedOrg extends Omit<DirectoryRow, 'assessments'> {
	/** As in the directory; null where it has none. */
	readonly assessments: string | null;
	/** `unit_no` of its first assessment; the others follow. */
	readonly first_unit: number | null;
	/** Where its rows stand in `responses` and `observations`; null where it has none. */
	readonly first_response: number | null;
	readonly last_response: number | null;
	readonly first_observation: number | null;
	readonly last_observation: number | null;
}

export interface Unit {
	readonly org: NumberedOrg;
	readonly year_be: number;
	readonly assessor: Assessor;
	readonly provenance: 'document' | 'table' | 'synthetic';
}

/** Which units are meant; a list without a word leaves everything in, and so does an empty text. */
export interface UnitsAsked {
	readonly orgs: readonly string[];
	/** Years by their digits. */
	readonly years: readonly string[];
	readonly provenance: string;
	readonly kind?: string;
}

export function idOf({ org, year_be, assessor }: Unit): string {
	return assessmentId(org.org_id, year_be, assessor);
}

export class UnitNumbers {
	/** By `unit_no`. */
	readonly units: readonly Unit[];
	/** `year_no` by `unit_no`, and the other way round. */
	readonly yearNos: Uint32Array;
	readonly byYearNo: Uint32Array;
	/** The first unit of each organisation, and the one after its last. */
	readonly #ofOrg = new Map<string, readonly [number, number]>();

	/** @param orgs in any order */
	constructor(orgs: readonly NumberedOrg[]) {
		const units: Unit[] = [];
		for (const org of orgs.toSorted((a, b) => (a.first_unit ?? 0) - (b.first_unit ?? 0))) {
			const first = units.length;
			for (const word of org.assessments?.split(' ') ?? []) {
				const [year, assessor, provenance] = word.split('/');
				units.push({ org, year_be: Number(year), assessor, provenance } as Unit);
			}
			this.#ofOrg.set(org.org_id, [first, units.length]);
		}
		this.units = units;
		const years = Uint16Array.from(units, ({ year_be }) => year_be);
		this.byYearNo = Uint32Array.from(units.keys()).sort((a, b) => years[a]! - years[b]! || a - b);
		this.yearNos = new Uint32Array(units.length);
		this.byYearNo.forEach((unit, yearNo) => (this.yearNos[unit] = yearNo));
	}

	/** @returns `unit_no` of each, ascending */
	asked({ orgs, years, provenance, kind = '' }: UnitsAsked): number[] {
		const wantedYears = new Set(years);
		const found: number[] = [];
		for (const [from, to] of this.#spans(orgs)) {
			for (let no = from; no < to; no++) {
				const unit = this.units[no]!;
				if (years.length > 0 && !wantedYears.has(String(unit.year_be))) continue;
				if (kind !== '' && kind !== unit.org.org_kind) continue;
				const made = unit.provenance === 'synthetic' ? 'synthetic' : 'real';
				if (provenance !== '' && provenance !== made) continue;
				found.push(no);
			}
		}
		return found;
	}

	/** The unit of an assessment; undefined where there is none. */
	unitOf(assessment_id: string): Unit | undefined {
		const [from, to] = this.#ofOrg.get(assessment_id.split('/', 1)[0]!) ?? [0, 0];
		return this.units.slice(from, to).find((unit) => idOf(unit) === assessment_id);
	}

	#spans(orgs: readonly string[]): readonly (readonly [number, number])[] {
		if (orgs.length === 0) return [[0, this.units.length]];
		const spans = [...new Set(orgs)].flatMap((org) => {
			const span = this.#ofOrg.get(org);
			return span ? [span] : [];
		});
		return spans.sort(([a], [b]) => a - b);
	}
}
