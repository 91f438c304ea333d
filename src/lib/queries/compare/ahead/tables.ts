/** The tables made ahead of an archive (make.ts), as questions meet them. */
import type { QueryEngine, RunOptions } from '$lib/engine/engine';
import { oncePerEngine } from '../../oncePerEngine';
import { UnitNumbers, type NumberedOrg } from './unitNumbers';

/** A row of `compared_parts`: a part of the form. */
export interface PartAhead {
	readonly code: string;
	/** `all`, `categories` or `items`. */
	readonly sort: string;
	readonly statements: number;
}

/** What the small tables hold: with it a question reads nothing but the counts it wants. */
export interface Known {
	/** By Thai name. */
	readonly orgs: readonly NumberedOrg[];
	readonly units: UnitNumbers;
	/** In form order: a part's number is its place here. */
	readonly parts: readonly PartAhead[];
	/** Numbers in `group_measures`, by `choiceKey`. */
	readonly choices: ReadonlyMap<string, number>;
}

/** Where the figures of an indicator stand in `indicator_figures`, by year; first and last row. */
export type FigureSpans = ReadonlyMap<number, readonly [first: number, last: number]>;

export interface TablesAhead {
	known(): Promise<Known>;
	/** Of every indicator of the database, cited or not, by its code. */
	indicators(): Promise<ReadonlyMap<string, FigureSpans>>;
	/** Values stand in the text as constants: the engine leaves out the parts of the file that hold none of them. */
	run<Row extends object>(sql: string): Promise<Row[]>;
}

export function choiceKey(measure: string, scope: string, kind: string): string {
	return JSON.stringify([measure, scope, kind]);
}

/** @param options of one question; what all of them need is read on when that one is given up */
export function tablesAhead(engine: QueryEngine, options?: RunOptions): TablesAhead {
	return {
		known: () => knownOf(engine),
		indicators: () => indicatorsOf(engine),
		run: (sql) => engine.run(sql, [], { ...options, once: true })
	};
}

type Ask = <Row extends object>(sql: string) => Promise<Row[]>;

const askOf =
	(engine: QueryEngine): Ask =>
	(sql) =>
		engine.run(sql, [], { once: true });
const knownOf = oncePerEngine((engine) => read(askOf(engine)));
const indicatorsOf = oncePerEngine((engine) => readIndicators(askOf(engine)));

async function read(ask: Ask): Promise<Known> {
	const [orgs, parts, choices] = await Promise.all([
		ask<NumberedOrg>('SELECT * FROM compared_orgs'),
		ask<PartAhead>('SELECT code, sort, statements FROM compared_parts ORDER BY code_no'),
		ask<{ measure: string; scope: string; kind: string; choice: number }>(
			'SELECT measure, scope, kind, choice FROM group_choices'
		)
	]);
	return {
		orgs,
		units: new UnitNumbers(orgs),
		parts,
		choices: new Map(
			choices.map(({ measure, scope, kind, choice }) => [choiceKey(measure, scope, kind), choice])
		)
	};
}

async function readIndicators(ask: Ask): Promise<ReadonlyMap<string, FigureSpans>> {
	const spans = new Map<string, Map<number, readonly [number, number]>>();
	const rows = await ask<{
		indicator_id: string;
		/** Null, as what follows, where nobody cites it. */
		year_be: number | null;
		first_row: number;
		last_row: number;
	}>('SELECT indicator_id, year_be, first_row, last_row FROM indicator_spans');
	for (const { indicator_id, year_be, first_row, last_row } of rows) {
		const years = spans.get(indicator_id) ?? new Map<number, readonly [number, number]>();
		if (year_be !== null) years.set(year_be, [first_row, last_row]);
		spans.set(indicator_id, years);
	}
	return spans;
}
