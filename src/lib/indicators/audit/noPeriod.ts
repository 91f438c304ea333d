/** Rule `no-period`: results without the time they belong to. */
import type { Finding } from '$lib/form3/types';
import type { Cited, Passage } from './passage';
import { finding, sentence, told } from './say';
import { STRUCTURE } from './units.data';

/** How many figures one sentence lists. */
const LISTED = 3;

/** One finding a statement, for all its results that cannot be placed in time. */
export function noPeriod(passage: Passage): Finding[] {
	const undated = passage.cited.filter(
		({ figure }) =>
			figure.period_be === null &&
			figure.unit !== null &&
			!STRUCTURE.has(figure.unit) &&
			(figure.role === 'actual' || figure.role === 'baseline' || figure.role === 'benchmark')
	);
	return undated.length > 0 ? [say(undated)] : [];
}

function say(undated: readonly Cited[]): Finding {
	const amounts = [...new Map(undated.map((one) => [told(one).en, told(one)])).values()];
	const listed = amounts.slice(0, LISTED);
	const more = amounts.length - listed.length;
	const [only] = undated.length === 1 ? undated : [];
	return finding({
		rule: 'no-period',
		cited: undated,
		stated: only?.value ?? null,
		unit: only?.figure.unit ?? null,
		verdict: 'unverifiable',
		...sentence(undated, {
			th: `ไม่ได้ระบุช่วงเวลาของ ${listed.map(({ th }) => th).join(', ')}${more > 0 ? ` และอีก ${more} จำนวน` : ''}`,
			en: `No period is stated for ${listed.map(({ en }) => en).join(', ')}${more > 0 ? ` and ${more} more` : ''}.`
		})
	});
}
