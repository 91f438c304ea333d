/**
 * The two hand-labelled samples and how well figures agree with them: for the tests of this folder and
 * for the bench. `khonkaen-figures.csv` labels the real document; `made-up-figures.csv` labels prose that
 * was written for the purpose, in other provinces' manner and with traps.
 */
import type { Form3Reading } from '$lib/form3/types';
import type { CitedFigure } from './figures';
import { readFigures } from './figures';
import { khonKaenReading, readingFrom, readProjectFile, readRows } from './fixture.node';

/** A label: what a person says a document cites. */
export interface Label {
	readonly statement_no: string;
	readonly line: number | null;
	readonly raw: string;
	/** Null where the printed figure is no one number. */
	readonly value: number | null;
	readonly unit: string | null;
	readonly period_be: string | null;
	readonly role: string;
	/** Only the made-up sample says whose figure it is, and of which indicator. */
	readonly subject: string | null;
	readonly indicator_id: string | null;
}

/** A reading and what should be found in it. */
export interface Sample {
	readonly reading: Form3Reading;
	readonly labels: readonly Label[];
}

/** How many figures were cited and found, and of those found, how many agree in what. */
export interface Score {
	readonly labels: number;
	readonly found: number;
	/** Same statement and value (the same printed text where there is no value). */
	readonly value: number;
	readonly line: number;
	readonly unit: number;
	readonly role: number;
	/** Labels with a period, and how many of them were found with it. */
	readonly dated: number;
	readonly period: number;
}

/** The real document with its labels. It must be there: `hasKhonKaen`. */
export function khonKaenSample(): Sample {
	const rows = readRows('tests/fixtures/khonkaen-figures.csv');
	return { reading: khonKaenReading(), labels: rows.map(labelOf) };
}

/** The made-up answers with their labels, one sample for each organisation. */
export function madeUpSamples(): Sample[] {
	const rows = readRows('tests/fixtures/made-up-figures.csv');
	return [...madeUpLines()].map(([org_id, lines]) => ({
		reading: readingFrom(lines, org_id),
		labels: rows.filter((row) => row.org_id === org_id).map(labelOf)
	}));
}

type Line = { readonly text: string; readonly statement_no: string };

function madeUpLines(): Map<string, Line[]> {
	const byOrganization = new Map<string, Line[]>();
	let org_id = '';
	let statement_no = '';
	for (const text of readProjectFile('tests/fixtures/made-up-figures.txt').split('\n')) {
		const head = /^\[(\S+) (\S+)\]$/.exec(text);
		if (head) [, org_id = '', statement_no = ''] = head;
		else if (statement_no !== '') {
			const lines = byOrganization.get(org_id) ?? [];
			byOrganization.set(org_id, [...lines, { text, statement_no }]);
		}
	}
	return byOrganization;
}

function labelOf(row: Readonly<Record<string, string>>): Label {
	return {
		statement_no: row.statement_no ?? '',
		line: row.line ? Number(row.line) : null,
		raw: row.raw ?? '',
		value: row.value ? Number(row.value) : null,
		unit: row.unit || null,
		period_be: row.period_be || null,
		role: row.role ?? '',
		subject: row.subject || null,
		indicator_id: row.indicator_id || null
	};
}

/** Each label's figure, or null: one to one, the nearest line and the first in order winning. */
export function pairFigures(
	figures: readonly CitedFigure[],
	labels: readonly Label[]
): (CitedFigure | null)[] {
	const left = [...figures];
	return labels.map((label) => {
		const same = left.filter(
			(figure) =>
				figure.statement_no === label.statement_no &&
				figure.value === label.value &&
				(label.value !== null || figure.raw === label.raw)
		);
		const figure = same.find((one) => one.line === label.line) ?? same[0] ?? null;
		if (figure) left.splice(left.indexOf(figure), 1);
		return figure;
	});
}

/** Scores samples together. */
export function scoreSamples(samples: readonly Sample[]): Score {
	const pairs = samples.flatMap(({ reading, labels }) => {
		const found = pairFigures(readFigures(reading), labels);
		return labels.map((label, index) => ({ label, figure: found[index] ?? null }));
	});
	const agree = (same: (label: Label, figure: CitedFigure) => boolean) =>
		pairs.filter(({ label, figure }) => figure !== null && same(label, figure)).length;
	return {
		labels: pairs.length,
		found: samples.reduce((sum, { reading }) => sum + readFigures(reading).length, 0),
		value: agree(() => true),
		line: agree((label, figure) => label.line === null || label.line === figure.line),
		unit: agree((label, figure) => label.unit === figure.unit),
		role: agree((label, figure) => label.role === figure.role),
		dated: pairs.filter(({ label }) => label.period_be !== null).length,
		period: agree((label, f) => label.period_be !== null && label.period_be === f.period_be)
	};
}
