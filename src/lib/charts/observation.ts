/** A figure cited as evidence, as far as a chart needs it, and the words that go with it. */
import { formatPeriod, formatYear } from '$lib/i18n/format';
import { unitName as nameOfUnit } from '$lib/i18n/units';
import type { ChartContext } from './chart';
import { formatValue, withUnit } from './format';
import { pick } from './words';

export interface ObservationRow {
	readonly statement_no: string;
	/** 1-based line of the source. */
	readonly line: number;
	/** As printed; decides how many decimals are shown. */
	readonly raw: string;
	/** Null when the figure could not be read as a number: it is listed, never drawn. */
	readonly value: number | null;
	readonly unit: string | null;
	/** Buddhist years: `2561`, `2564-01-13`, `2559/2561`; null when the text states none. */
	readonly period_be: string | null;
	readonly role: 'actual' | 'target' | 'baseline' | 'benchmark' | 'limit';
	readonly what_th: string | null;
	readonly what_en: string | null;
	readonly indicator_id: string | null;
	readonly indicator_th?: string | null;
	readonly indicator_en?: string | null;
	/** Whose figure it is where it is not the organisation's own, as printed. */
	readonly subject?: string | null;
	/** The subject's names where it is an organisation that is known. */
	readonly subject_th?: string | null;
	readonly subject_en?: string | null;
}

/** An observation whose value can be drawn. */
export type Valued<Row extends ObservationRow = ObservationRow> = Row & { readonly value: number };

export function isValued<Row extends ObservationRow>(row: Row): row is Valued<Row> {
	return row.value !== null && Number.isFinite(row.value);
}

export function unitName(unit: string | null, { lang }: ChartContext): string {
	return unit === null ? '' : nameOfUnit(unit, lang);
}

/** What was counted, in the page's language. */
export function whatOf(row: ObservationRow, { lang }: ChartContext): string {
	const pair = (th: string | null | undefined, en: string | null | undefined) => pick(lang, th, en);
	return pair(row.what_th, row.what_en) || pair(row.indicator_th, row.indicator_en) || row.raw;
}

/** Whose figure it is, in the page's language; empty for the organisation's own. */
export function subjectOf(row: ObservationRow, { lang }: ChartContext): string {
	return pick(lang, row.subject_th, row.subject_en) || row.subject || '';
}

/** The value with its unit: `409,141.50 แผ่น`, `75.4 trees`; `98.24%` without a space. */
export function valueOf(row: Valued, context: ChartContext): string {
	const number = formatValue(row.value, row.raw);
	return row.unit === '%' ? `${number}%` : withUnit(number, unitName(row.unit, context));
}

/** When, in words with the era wherever a bare year could be mistaken; empty when none is stated. */
export function periodOf(row: ObservationRow, { era, lang }: ChartContext): string {
	const period = row.period_be;
	if (!period) return '';
	return /^\d{4}$/.test(period)
		? formatYear(Number(period), era, lang)
		: formatPeriod(period, era, lang);
}

export const statementPath = (row: { readonly statement_no: string }) =>
	`/statement/${row.statement_no}`;

/** Groups in the order they first appear. */
export function groupBy<Row, Key>(rows: readonly Row[], key: (row: Row) => Key): Map<Key, Row[]> {
	const groups = new Map<Key, Row[]>();
	for (const row of rows) {
		const group = groups.get(key(row));
		if (group) group.push(row);
		else groups.set(key(row), [row]);
	}
	return groups;
}
