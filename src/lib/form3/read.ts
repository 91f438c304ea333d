/** The reader: source lines of a Form 3 document → organisation, year, items, statements, warnings. */
import { findAnchors } from './anchors';
import { assembleBlocks, type Blocks } from './blocks';
import { findDamage } from './damage';
import { findFurniture, titleOf, type TitleLine } from './furniture';
import { indexFramework, type FrameworkIndex } from './frameworkIndex';
import { readHeading, type Heading, type KnownOrganization } from './heading';
import { measureWrapping } from './joining';
import { formLines, type FormLine } from './lines';
import { errorOf, warningOf } from './messages';
import { recoverStatements } from './recovery';
import { readItems, readStatements } from './result';
import { placeAnchors, type Placed } from './sequence';
import { readStatuses, type StatusBox } from './status';
import type { Form3Reading, Framework, LineUse, SourceInfo, SourceLine, Warning } from './types';

/** Fewest recognised numbers that make a document without the form's title a Form 3. */
const FEWEST_NUMBERS = 3;

/** Letters of both status wordings together, and as many again for damage. */
const LONGEST_STATUS = 60;

/** Most warnings of one kind; the rest is counted. */
const MOST_WARNINGS = 200;

/**
 * Reads a Form 3.
 *
 * @param lines the source, line by line, in order; boxes as the characters of `boxes.ts`
 * @param framework codes and wording of the edition the form was printed from
 * @param source what is said about the document in the result
 * @param organizations known organisations; without them `org_id` is null
 * @returns statements in the order of the form, every source line accounted for, and warnings by line.
 * Nothing is invented: a statement or item that is not found is left out and warned about.
 * @throws Form3Error `empty` or `not-form3`
 */
export function readForm3(
	lines: readonly SourceLine[],
	framework: Framework,
	source: SourceInfo,
	organizations: readonly KnownOrganization[] = []
): Form3Reading {
	const all = formLines(lines);
	if (all.every((line) => line.blank)) throw errorOf('empty', { name: source.name, found: '0' });
	const index = indexFramework(framework);
	const titles = all.map(titleOf).filter((title) => title !== null);
	const furniture = findFurniture(all, titles);
	const content = all.filter((line) => !line.blank && !furniture.has(line.index));
	const candidates = findAnchors(content, index);
	const chosen = placeAnchors(candidates.anchors, content, index);
	if (titles.length === 0) refuseOthers(source.name, chosen.placed, titles);
	const statuses = findStatuses(content, chosen.placed);
	const found = recoverStatements(chosen.placed, content, index, (at) => statuses.has(at));
	refuseOthers(source.name, found.placed, titles);
	const headings = repeatedHeadings(candidates.anchors, found.placed);
	const blocks = assembleBlocks(content, found.placed, statuses, headings);
	const first = content[found.placed[0]?.at ?? 0]?.index ?? 0;
	const heading = readHeading(all, titles, first, organizations);
	const wrapping = measureWrapping(content);
	const statements = readStatements(blocks, index, wrapping);
	const items = readItems(blocks, index);
	const warnings = [
		...heading.warnings,
		...candidates.warnings,
		...chosen.warnings,
		...found.warnings,
		...blocks.warnings,
		...statements.warnings,
		...items.warnings,
		...missing(blocks, index),
		...content.flatMap(findDamage)
	];
	return {
		source,
		organization: { org_id: heading.org_id, name_th: heading.name_th },
		year_be: heading.year_be,
		framework_id: framework.framework_id,
		items: items.items,
		statements: statements.statements,
		warnings: inOrder(warnings),
		accounting: account(all, furniture, heading, blocks),
		text: all.map((line) => line.text)
	};
}

/** A document without the title must have numbers; with it, a statement known by its words will do. */
function refuseOthers(name: string, placed: readonly Placed[], titles: readonly TitleLine[]): void {
	const numbers = placed.filter((anchor) => anchor.kind === 'statement' && !anchor.repeated).length;
	if (numbers >= (titles.length > 0 ? 1 : FEWEST_NUMBERS)) return;
	const detail = { count: numbers, found: String(numbers), expected: 'แบบฟอร์มที่ 3 (1.1.1 – 6.4.4)' };
	throw errorOf('not-form3', { name, ...detail });
}

/**
 * Status lines by position. Words with a box are believed anywhere; words without one only beside another
 * status line or where an item ends, for they also occur in answers.
 */
function findStatuses(
	content: readonly FormLine[],
	placed: readonly Placed[]
): Map<number, readonly StatusBox[]> {
	const starts = new Map(placed.map((anchor) => [anchor.at, anchor]));
	const words = new Map<number, readonly StatusBox[]>();
	const wrapped = new Set<number>();
	content.forEach((line, at) => {
		if (starts.has(at) || wrapped.has(at) || line.skeleton.length > LONGEST_STATUS) return;
		const next = starts.has(at + 1) || content[at + 1]?.box ? undefined : content[at + 1];
		const both = line.box && next ? readStatuses(`${line.body}${next.body}`, line.learned) : [];
		if (both.length > 0) {
			words.set(at, both);
			wrapped.add(at + 1);
			return;
		}
		const boxes = readStatuses(line.body, line.learned);
		if (boxes.length === 0) return;
		const before = content[at - 1];
		const lone = boxes.length === 1 && boxes[0]?.mark === 'absent' && before?.boxOnly;
		const box = lone && !starts.has(at - 1) ? before.box : null;
		words.set(at, box ? boxes.map(({ kind }) => ({ kind, mark: box.mark })) : boxes);
	});
	const endsItem = (at: number): boolean => {
		const next = starts.get(at + 1);
		return at + 1 >= content.length || (next !== undefined && next.kind !== 'statement');
	};
	const statuses = new Map<number, readonly StatusBox[]>();
	for (const [at, boxes] of words) {
		const boxed = boxes.some((box) => box.mark !== 'absent');
		const besides = words.has(at - 1) || words.has(at + 1) || words.has(at - 2) || endsItem(at);
		if (!boxed && !besides) continue;
		statuses.set(at, boxes);
		const lone = !content[at]?.box && content[at - 1]?.boxOnly && !starts.has(at - 1);
		// The box alone on the line before belongs to the status and is no line of the answer.
		if (lone && boxed) statuses.set(at - 1, []);
	}
	// The second line of a wrapped status says nothing of its own.
	for (const at of wrapped) statuses.set(at, []);
	return statuses;
}

/** Headings of categories and items that are printed again: they start nothing. */
function repeatedHeadings(
	candidates: readonly { kind: string; at: number; worded: boolean }[],
	placed: readonly Placed[]
): Set<number> {
	const taken = new Set(placed.map((anchor) => anchor.at));
	return new Set(
		candidates
			.filter((anchor) => anchor.kind !== 'statement' && anchor.worded && !taken.has(anchor.at))
			.map((anchor) => anchor.at)
	);
}

/** What of the form was not found: items as a whole, else their statements; headings of what is there. */
function missing(blocks: Blocks, index: FrameworkIndex): Warning[] {
	const { categories, items, statements } = index.framework;
	const warnings: Warning[] = [];
	for (const { category_no } of categories) {
		const code = String(category_no);
		const known = [...blocks.items.keys()].some((item_no) => item_no.startsWith(`${code}.`));
		if (blocks.categories.has(code) || !known) continue;
		warnings.push(warningOf('category-heading-lost', null, { name: code, expected: code }));
	}
	for (const { item_no } of items) {
		const own = statements.filter((statement) => statement.item_no === item_no);
		const absent = own.filter(({ statement_no }) => !blocks.statements.has(statement_no));
		const item = blocks.items.get(item_no);
		if (item && !item.headed) {
			warnings.push(
				warningOf('item-heading-lost', item.line, { name: item_no, expected: item_no })
			);
		}
		const codes =
			own.length > 0 && absent.length === own.length
				? [item_no]
				: absent.map((statement) => statement.statement_no);
		for (const code of codes) {
			const line = item?.line ?? null;
			warnings.push(warningOf('statement-missing', line, { name: code, expected: code }));
		}
	}
	return warnings;
}

function account(
	all: readonly FormLine[],
	furniture: ReadonlySet<number>,
	heading: Heading,
	blocks: Blocks
): LineUse[] {
	return all.map((line): LineUse => {
		if (line.blank) return { use: 'blank' };
		if (heading.lines.has(line.index)) return { use: 'heading' };
		if (furniture.has(line.index)) return { use: 'furniture' };
		return blocks.uses.get(line.index) ?? { use: 'preamble' };
	});
}

/** Warnings by line, those about the whole document first; of one kind no more than is of use. */
function inOrder(warnings: readonly Warning[]): Warning[] {
	const sorted = [...warnings].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
	const seen = new Map<string, number>();
	const kept = sorted.filter(({ code }) => {
		const count = (seen.get(code) ?? 0) + 1;
		seen.set(code, count);
		return count <= MOST_WARNINGS;
	});
	const cut = [...seen].filter(([, count]) => count > MOST_WARNINGS);
	return [
		...cut.map(([name, count]) =>
			warningOf('warnings-cut', null, { name, count: count - MOST_WARNINGS })
		),
		...kept
	];
}
