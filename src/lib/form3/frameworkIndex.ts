/** The framework, arranged for the questions the reader asks: order of codes, wording by skeleton. */
import { skeleton } from '$lib/thai/fold';
import type { Framework, FrameworkItem, FrameworkStatement } from './types';

export interface FrameworkIndex {
	readonly framework: Framework;
	/** Place of a code (`1`, `1.1`, `1.1.1`) in the order of the form: category, its items, their statements. */
	readonly ranks: ReadonlyMap<string, number>;
	/** Codes by rank. */
	readonly codes: readonly string[];
	readonly items: ReadonlyMap<string, FrameworkItem>;
	readonly statements: ReadonlyMap<string, FrameworkStatement>;
	/** Title of a category or item, as a skeleton. */
	readonly titles: ReadonlyMap<string, string>;
	/** The words a statement opens with, as a skeleton. */
	readonly cues: ReadonlyMap<string, string>;
}

export function indexFramework(framework: Framework): FrameworkIndex {
	const codes = framework.categories.flatMap((category) => [
		String(category.category_no),
		...framework.items
			.filter((item) => item.category_no === category.category_no)
			.flatMap((item) => [
				item.item_no,
				...framework.statements
					.filter((statement) => statement.item_no === item.item_no)
					.map((statement) => statement.statement_no)
			])
	]);
	return {
		framework,
		codes,
		ranks: new Map(codes.map((code, rank) => [code, rank])),
		items: new Map(framework.items.map((item) => [item.item_no, item])),
		statements: new Map(framework.statements.map((row) => [row.statement_no, row])),
		titles: new Map([
			...framework.categories.map(
				(row) => [String(row.category_no), skeleton(row.title_th)] as const
			),
			...framework.items.map((row) => [row.item_no, skeleton(row.title_th)] as const)
		]),
		cues: new Map(framework.statements.map((row) => [row.statement_no, skeleton(row.cue_th)]))
	};
}
