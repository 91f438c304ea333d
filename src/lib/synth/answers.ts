/** Answers to the statements of one assessment, and what its copy kept of the ticks. */
import type { Mark } from '$lib/form3/types';
import type { Form } from './form';
import { bell, between, clamp, oneOf, randomOf, type Random } from './random';
import { readiness, type Traits } from './traits';

export interface Answer {
	readonly answered: boolean;
	readonly mark: Mark;
	/** Characters of evidence before figures are put in; 0 without evidence. */
	readonly chars: number;
	readonly links: number;
	/** Chance that it cites figures that are no named indicator. */
	readonly figures: number;
}

/** Ticks all there, some of them lost in the copy, or all of them. */
export type Copy = 'whole' | 'damaged' | 'lost';

export interface Answers {
	readonly copy: Copy;
	readonly statements: readonly Answer[];
}

/** How much of an answer is the year's chance; the rest stays from year to year. */
const CHANCE = 0.2;
/** Taken off in a year in which little was done; few have one. */
const BAD_YEAR = -0.22;

export function answersOf(traits: Traits, year: number, form: Form): Answers {
	const random = randomOf(form.seed, 'answers', traits.org_id, year);
	const luck = random() < 0.02 ? BAD_YEAR : 0.03 * bell(random);
	const ready = readiness(traits, year, luck);
	const leaves = random() < 0.015;
	const left = oneOf(random, form.statements).category_no;
	const copy = copyOf(random);
	const longer = 1 + 0.04 * clamp(year - 2564, -10, 10);
	const statements = form.statements.map((statement, i): Answer => {
		const share = ready + (traits.categories.get(statement.category_no) ?? 0);
		const chance = clamp(share - statement.difficulty, 0.02, 0.99);
		const hurdle = (1 - CHANCE) * traits.reluctance[i]! + CHANCE * random();
		const skipped = leaves && statement.category_no === left;
		const answered = !skipped && hurdle < chance;
		const length = statement.typicalChars * traits.length * longer * between(random, 0.6, 1.4);
		const odd = random();
		const bare = odd < (statement.asksEvidence ? 0.03 : 0.7);
		const links = random() < statement.links * traits.linking ? 1 + Math.floor(random() * 3) : 0;
		const mark = markOf(answered, bare, copy, random);
		const written = answered && !(bare && mark === 'marked');
		return {
			answered,
			mark,
			chars: written ? Math.round(length * (odd > 0.996 ? 4 : 1)) : 0,
			links: written ? links : 0,
			figures: written ? statement.figures * traits.counting : 0
		};
	});
	return { copy, statements };
}

function copyOf(random: Random): Copy {
	const chance = random();
	if (chance < 0.06) return 'lost';
	return chance < 0.2 ? 'damaged' : 'whole';
}

/** Who leaves the evidence out has ticked the box: an answer shows as one or the other. */
function markOf(answered: boolean, bare: boolean, copy: Copy, random: Random): Mark {
	const [tick, loss] = [random(), random()];
	if (copy === 'lost' || (copy === 'damaged' && loss < 0.15)) return 'unreadable';
	if (answered) return bare || tick < 0.96 ? 'marked' : 'unmarked';
	return tick < 0.03 ? 'absent' : 'unmarked';
}
