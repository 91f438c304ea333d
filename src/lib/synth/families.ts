/** Indicators that follow from another, so that made-up figures of one statement add up. */
import { between, rounded, type Random } from './random';

/** What follows from the value of the indicator it is kept under; numbers drawn are the organisation's own. */
type Family = (value: number, random: Random) => Readonly<Record<string, number>>;

/** By the indicator the others follow from. Members are cited with it, never alone. */
export const FAMILIES: Readonly<Record<string, Family>> = {
	'anticorruption-day-total': (total, random) => {
		const province = Math.round(total * between(random, 0.08, 0.25));
		return {
			'anticorruption-day-province': province,
			'anticorruption-day-districts': total - province
		};
	},
	'complaints-received': (received, random) => {
		const duplicates = Math.round(received * between(random, 0.06, 0.2));
		const net = received - duplicates;
		const open = Math.round(net * between(random, 0.01, 0.12));
		const share = (part: number) => (net === 0 ? 0 : rounded((part / net) * 100, 2));
		return {
			'complaints-duplicates': duplicates,
			'complaints-net': net,
			'complaints-in-progress': open,
			'complaints-closed': net - open,
			'complaints-in-progress-share': share(open),
			'complaints-closing-rate': share(net - open)
		};
	},
	'epam-sheets': (sheets) => ({
		'epam-copy-cost': rounded(sheets * 0.5, 1),
		'epam-co2-avoided': rounded(sheets * 0.00333, 1),
		'epam-co2-absorbed': Math.round(sheets * 0.008),
		'epam-trees': rounded(sheets / 6000, 1)
	}),
	'pm25-leaves-collected': (leaves) => ({ 'pm25-dust-cut': Math.round(leaves * 0.014) }),
	'large-plot-plots': (plots, random) => {
		const farmers = Math.round(plots * between(random, 32, 55));
		return {
			'large-plot-farmers': farmers,
			'large-plot-rai': Math.round(farmers * between(random, 6, 11))
		};
	}
};

/** The indicators that stand under another one. */
export const FOLLOWERS: ReadonlySet<string> = new Set(
	Object.values(FAMILIES).flatMap((family) => Object.keys(family(1000, () => 0.5)))
);
