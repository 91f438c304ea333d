/** Who assesses itself in made-up data: the provinces, or local authorities that exist nowhere. */
import type { Organization } from '$lib/dataset/schema';
import { compareCodes } from '$lib/form3/codes';

/** The provinces among known organisations, by code. */
export function provincesOf(known: readonly Organization[]): Organization[] {
	return known
		.filter(({ kind }) => kind === 'province')
		.sort((a, b) => compareCodes(a.org_id, b.org_id));
}

/** Each next authority is so many provinces on: a few of them are already spread over the country. */
const STRIDE = 30;

/**
 * `count` local authorities that exist nowhere and say so by code and name (`L-sample-1`, "Sample authority 1"), in
 * turn in the given provinces. The n-th is the same however many there are.
 */
export function sampleAuthorities(
	count: number,
	provinces: readonly Organization[]
): Organization[] {
	return Array.from({ length: count }, (_, i) => {
		const home = provinces.length > 0 ? provinces[(i * STRIDE) % provinces.length] : undefined;
		return {
			org_id: `L-sample-${i + 1}`,
			kind: 'local',
			name_th: `องค์กรจำลองที่ ${i + 1}`,
			name_en: `Sample authority ${i + 1}`,
			region: home?.region ?? null,
			province_code: home?.province_code ?? null
		};
	});
}
