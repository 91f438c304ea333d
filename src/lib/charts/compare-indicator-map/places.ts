/** One indicator by province: each of the 77 with what its organisation has of it. Pure. */
import type { ChartContext } from '../chart';
import { axisOf, type ValueAxis } from '../compare-indicator/axis';
import type {
	CompareIndicatorExtra,
	FigureState,
	IndicatorValueRow,
	Place,
	StateCounts
} from '../compare-indicator/figures';
import { countStates } from '../compare-indicator/figures';
import { orgName } from '../compare-indicator/words';
import { manyOf, type Many } from '../compare-indicator-units/rows';
import { TILES, type ProvinceTile } from '../provinces/tiles';

export interface ProvincePlace extends ProvinceTile {
	/** Null where the rows hold no organisation of the province. */
	readonly place: Place | null;
	readonly state: FigureState;
	readonly chosen: boolean;
}

export interface OnMap {
	/** All organisations of the year, on the map or not. */
	readonly many: Many;
	/** All 77, from north to south. */
	readonly provinces: readonly ProvincePlace[];
	readonly counts: StateCounts;
	/** What the lightest and the darkest shade stand for: results of the year alone are shaded. */
	readonly axis: ValueAxis;
	/** Organisations that have no province of their own on the map. */
	readonly elsewhere: number;
}

/** The rows of the latest year; of several organisations of one province the first stands for it. */
export function onMap(rows: readonly IndicatorValueRow[], extra: CompareIndicatorExtra): OnMap {
	const many = manyOf(rows, extra);
	const { places } = many;
	const byCode = new Map<number, Place>();
	for (const place of places) {
		const code = place.head.province_code;
		if (code !== null && !byCode.has(code)) byCode.set(code, place);
	}
	const provinces = TILES.map((tile): ProvincePlace => {
		const place = byCode.get(tile.province_code) ?? null;
		return {
			...tile,
			place,
			state: place?.state ?? 'absent',
			chosen: place !== null && extra.chosen.includes(place.head.org_id)
		};
	});
	const drawn = provinces.filter(({ place }) => place !== null).length;
	return {
		many,
		provinces,
		counts: countStates(provinces),
		axis: axisOf(resultsOf(provinces)),
		elsewhere: places.length - drawn
	};
}

/** The figures that are shaded. */
export function resultsOf(provinces: readonly ProvincePlace[]): number[] {
	return provinces.flatMap(({ place, state }) =>
		state === 'actual' && place?.drawn ? [place.drawn.value] : []
	);
}

export function nameOfPlace(
	{ place, name_th, name_en }: ProvincePlace,
	{ lang }: Pick<ChartContext, 'lang'>,
	short = false
): string {
	if (place) return orgName(place.head, lang, short);
	return lang === 'th' ? name_th : name_en;
}
