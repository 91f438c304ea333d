// Figures: how many of two hand-labelled samples are found, and what finding, naming and auditing them costs.
import { ROOT } from '../shell.mjs';
import { loadBundled } from './bundle.mjs';
import { median, round } from './stats.mjs';

/** What the whole of it may take on the real document, warm. */
const LIMIT_MS = 60;
/** Times the length of the real document, and how often each is run once warm. */
const LENGTHS = /** @type {const} */ ([
	[1, 30],
	[10, 9],
	[100, 3]
]);

const ENTRY = `
export { auditFindings, matchObservations, readFigures } from '$lib/indicators';
export { hasKhonKaen } from '$lib/form3/fixtures.node';
export { readCatalogue } from '$lib/indicators/fixture.node';
export { khonKaenSample, madeUpSamples, scoreSamples } from '$lib/indicators/labelled.node';
`;

/** The library and the labelled samples. */
const load = () =>
	loadBundled('figures', { stdin: { contents: ENTRY, resolveDir: ROOT, loader: 'ts' } });

/**
 * Shares of a sample, 0 to 1.
 * @param {Record<string, number>} score
 */
function shares({ labels, found, value, unit, role, dated, period }) {
	const of = (/** @type {number | undefined} */ part, /** @type {number | undefined} */ whole) =>
		round((part ?? 0) / (whole || 1), 3);
	return {
		quantities: labels,
		recall: of(value, labels),
		precision: of(value, found),
		withUnit: of(unit, labels),
		withRole: of(role, labels),
		withPeriodWhereStated: of(period, dated)
	};
}

/**
 * The reading with the text of every statement so many times.
 * @template {{ text: readonly string[], accounting: readonly unknown[] }} Reading
 * @param {Reading} reading
 * @param {number} times
 * @returns {Reading}
 */
function longer(reading, times) {
	const repeat = (/** @type {readonly any[]} */ list) =>
		Array.from({ length: times }, () => list).flat();
	return { ...reading, text: repeat(reading.text), accounting: repeat(reading.accounting) };
}

/** Accuracy on both samples; time over 1, 10 and 100 times the real document. */
export async function benchFigures() {
	process.chdir(ROOT);
	const library = await load();
	const accuracy = { madeUp: shares(library.scoreSamples(library.madeUpSamples())) };
	if (!library.hasKhonKaen)
		return { accuracy, time: { skipped: 'the real document is not there' } };
	const sample = library.khonKaenSample();
	const catalogue = library.readCatalogue();
	/** @param {{ text: readonly string[] }} reading */
	const timeOnce = (reading) => {
		const start = performance.now();
		const figures = library.readFigures(reading);
		const named = library.matchObservations(figures, reading, catalogue);
		const figuresEnd = performance.now();
		const observed = figures.map((/** @type {object} */ figure, /** @type {number} */ i) => ({
			...figure,
			...named[i]
		}));
		const findings = library.auditFindings(reading, observed);
		const end = performance.now();
		return {
			figures: figures.length,
			findings: findings.length,
			figuresMs: figuresEnd - start,
			auditMs: end - figuresEnd
		};
	};
	for (let run = 0; run < 60; run++) timeOnce(sample.reading);
	const growth = LENGTHS.map(([times, runs]) => {
		const reading = longer(sample.reading, times);
		const all = Array.from({ length: runs }, () => timeOnce(reading));
		const figuresMs = median(all.map((one) => one.figuresMs));
		const auditMs = median(all.map((one) => one.auditMs));
		return {
			times,
			lines: reading.text.length,
			figures: all[0]?.figures,
			findings: all[0]?.findings,
			figuresMs: round(figuresMs),
			auditMs: round(auditMs),
			medianMs: round(figuresMs + auditMs),
			msPer1000Lines: round(((figuresMs + auditMs) / reading.text.length) * 1000, 2)
		};
	});
	return {
		accuracy: { khonKaen: shares(library.scoreSamples([sample])), ...accuracy },
		time: {
			conditions: 'warm process; figures, observations and audit; each statement’s text repeated',
			limitMs: LIMIT_MS,
			medianMs: growth[0]?.medianMs,
			growth
		}
	};
}
