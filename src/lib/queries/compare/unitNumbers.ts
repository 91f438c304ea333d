/**
 * The assessments of a database by number, as tables made ahead have them: `unit_no` in the order of organisation,
 * year and assessor, `year_no` in the order of the year and then of `unit_no`. Both begin at 0. Pure.
 */
import type { DirectoryRow } from './directory';

/** A row of `compared_orgs`. */
export interface NumberedOrg extends DirectoryRow {
	/** `unit_no` of its first assessment; the others follow. */
	readonly first_unit: number;
}

export interface Unit {
	readonly org_id: string;
	readonly kind: string;
	readonly year_be: number;
	readonly assessor: string;
	readonly synthetic: boolean;
}

/** Which units are meant; a list without a word leaves everything in, and so does an empty text. */
export interface UnitsAsked {
	readonly orgs: readonly string[];
	/** Years by their digits. */
	readonly years: readonly string[];
	readonly provenance: string;
	readonly kind: string;
}

export class UnitNumbers {
	/** By `unit_no`. */
	readonly units: readonly Unit[];
	/** `year_no` by `unit_no`, and the other way round. */
	readonly yearNos: Uint32Array;
	readonly byYearNo: Uint32Array;
	/** The first unit of each organisation, and the one after its last. */
	readonly #ofOrg = new Map<string, readonly [number, number]>();

	constructor(orgs: readonly NumberedOrg[]) {
		const units: Unit[] = [];
		for (const org of orgs.toSorted((a, b) => a.first_unit - b.first_unit)) {
			const first = units.length;
			for (const word of org.assessments.split(' ')) {
				const [year, assessor, provenance] = word.split('/') as [string, string, string];
				units.push({
					org_id: org.org_id,
					kind: org.org_kind,
					year_be: Number(year),
					assessor,
					synthetic: provenance === 'synthetic'
				});
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
	asked({ orgs, years, provenance, kind }: UnitsAsked): number[] {
		const wantedYears = new Set(years);
		const found: number[] = [];
		for (const [from, to] of this.#spans(orgs)) {
			for (let no = from; no < to; no++) {
				const unit = this.units[no]!;
				if (years.length > 0 && !wantedYears.has(String(unit.year_be))) continue;
				if (provenance !== '' && provenance !== (unit.synthetic ? 'synthetic' : 'real')) continue;
				if (kind !== '' && kind !== unit.kind) continue;
				found.push(no);
			}
		}
		return found;
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
