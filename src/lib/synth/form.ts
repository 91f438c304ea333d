/** How hard the parts of the form are, the same for everybody: what a seed says of categories and statements. */
import type { Indicator } from '$lib/dataset/schema';
import type { Framework } from '$lib/form3/types';
import { bell, between, randomOf } from './random';

/** A statement, and what everybody finds in it. */
export interface FormStatement {
	readonly statement_no: string;
	readonly item_no: string;
	readonly category_no: number;
	readonly asksEvidence: boolean;
	/** Taken off the readiness of whoever answers; about -0.2 to 0.4. */
	readonly difficulty: number;
	/** Characters a middling answer has. */
	readonly typicalChars: number;
	/** Chance that an answer cites a figure, and names a link or a system. */
	readonly figures: number;
	readonly links: number;
}

export interface Form {
	readonly framework_id: string;
	readonly seed: string;
	readonly items: readonly { readonly item_no: string; readonly statements: readonly number[] }[];
	readonly statements: readonly FormStatement[];
	/** Place of a statement in `statements`. */
	readonly placeOf: ReadonlyMap<string, number>;
	/** Units of the catalogue's indicators. */
	readonly unitOf: ReadonlyMap<string, string | null>;
}

/** Statements of one item ask for more from one to the next. */
const HARDER = 0.035;

export function formOf(framework: Framework, indicators: readonly Indicator[], seed: string): Form {
	const categoryOf = new Map(framework.items.map((item) => [item.item_no, item.category_no]));
	const placeInItem = new Map<string, number>();
	const statements = framework.statements.map((one): FormStatement => {
		const { statement_no, item_no } = one;
		const category_no = categoryOf.get(item_no) ?? 0;
		const place = placeInItem.get(item_no) ?? 0;
		placeInItem.set(item_no, place + 1);
		const random = randomOf(seed, 'statement', statement_no);
		const category = 0.06 * bell(randomOf(seed, 'category', category_no));
		return {
			statement_no,
			item_no,
			category_no,
			asksEvidence: one.asks_evidence,
			difficulty: category + 0.08 * bell(random) + HARDER * (place - 1),
			typicalChars: between(random, 350, 1300),
			figures: between(random, 0.1, 0.5),
			links: between(random, 0.1, 0.65)
		};
	});
	return {
		framework_id: framework.framework_id,
		seed,
		items: framework.items.map(({ item_no }) => ({
			item_no,
			statements: statements.flatMap((one, i) => (one.item_no === item_no ? [i] : []))
		})),
		statements,
		placeOf: new Map(statements.map(({ statement_no }, i) => [statement_no, i])),
		unitOf: new Map(indicators.map(({ indicator_id, unit }) => [indicator_id, unit]))
	};
}
